# JUCE, compiled once into one static library for both flavours, the app, the tests and the program.
#
# A JUCE module is an INTERFACE library that carries its .cpp files: whoever links it compiles it again. So only this
# library links the modules (PRIVATE), and hands on their include paths and definitions; everyone else links this library.
# Nothing in the modules we use depends on the JucePlugin_... macros, which differ by flavour (AAX, ARA and iOS apart).

find_path (GUIDETONE_JACK_HEADERS jack/jack.h)

add_library (guidetone_juce STATIC)

target_link_libraries (guidetone_juce
    PRIVATE juce::juce_audio_utils juce::juce_osc juce::juce_recommended_config_flags)     # its flags are not handed on: they would come after, and overrule, a target's own

target_compile_definitions (guidetone_juce
    PUBLIC
        JUCE_USE_CURL=0                     # nothing here fetches anything from the network
        JUCE_WEB_BROWSER=0
        JUCE_USE_FLAC=0                     # Debian's JUCE comes without the bundled codecs
        JUCE_USE_OGGVORBIS=0
        JUCE_DISPLAY_SPLASH_SCREEN=0        # GPL
        JUCE_REPORT_APP_USAGE=0
        JUCE_STRICT_REFCOUNTEDPOINTER=1
        JUCE_MODAL_LOOPS_PERMITTED=1        # the tests run the message loop for a while and go on
        JUCE_VST3_CAN_REPLACE_VST2=0        # there never was a VST2
    INTERFACE
        $<TARGET_PROPERTY:guidetone_juce,COMPILE_DEFINITIONS>)

# Debian's JUCE uses the system's libpng and libjpeg, and links them only to targets made by its own functions.
if (TARGET juce::pkgconfig_JUCE_IMG_LINUX_DEPS)
    target_link_libraries (guidetone_juce PRIVATE juce::pkgconfig_JUCE_IMG_LINUX_DEPS)
endif()

# A machine without an ALSA device still has a clock where a JACK server runs. JUCE opens libjack when the app starts, so
# it is needed to compile, not to run.
if (CMAKE_SYSTEM_NAME STREQUAL "Linux" AND GUIDETONE_JACK_HEADERS)
    target_compile_definitions (guidetone_juce PUBLIC JUCE_JACK=1 JUCE_JACK_CLIENT_NAME="Guidetone")
endif()

target_include_directories (guidetone_juce SYSTEM INTERFACE $<TARGET_PROPERTY:guidetone_juce,INCLUDE_DIRECTORIES>)

set_target_properties (guidetone_juce PROPERTIES
    POSITION_INDEPENDENT_CODE TRUE
    VISIBILITY_INLINES_HIDDEN TRUE
    C_VISIBILITY_PRESET hidden
    CXX_VISIBILITY_PRESET hidden)
