# What lies in presets/, embedded as bytes: the plugin's demo and `guidetone play --demo` play the same blues.
# In code: #include "Presets.h", then presets::bluesina_mid and presets::bluesina_midSize.
if (NOT TARGET guidetone_presets)
    juce_add_binary_data (guidetone_presets
        HEADER_NAME Presets.h
        NAMESPACE presets
        SOURCES "${PROJECT_SOURCE_DIR}/presets/blues-in-a.mid")
endif()
