#pragma once

#ifndef JucePlugin_LV2URI
 #define JucePlugin_LV2URI "https://guidetone.org/lv2/fx"
#endif
