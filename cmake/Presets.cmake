# What lies in presets/, embedded as bytes: the plugin's demo and `guidetone play --demo` play the same blues; the presets are the plugin's and the app's.
# In code: #include "Presets.h", then presets::bluesina_mid and presets::bluesina_midSize. A new preset has its line in PresetLibrary.cpp as well.
set (GUIDETONE_PRESETS solo-piano jazz-comping guitar-controller live-stream classroom classical-analysis worship-numbers)
list (TRANSFORM GUIDETONE_PRESETS REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/presets/\\1.json" OUTPUT_VARIABLE preset_files)

if (NOT TARGET guidetone_presets)
    juce_add_binary_data (guidetone_presets
        HEADER_NAME Presets.h
        NAMESPACE presets
        SOURCES "${PROJECT_SOURCE_DIR}/presets/blues-in-a.mid" ${preset_files})
endif()
