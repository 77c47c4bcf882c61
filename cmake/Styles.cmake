# The notation styles of presets/styles, embedded as bytes for the program; the plugin has no use for them yet.
# In code: #include "Styles.h", then guidetone::styles::namedResourceList and getNamedResource().
set (GUIDETONE_STYLES abc chordonomicon classical function german harte jazz musicxml nashville roman spoken textual)
list (TRANSFORM GUIDETONE_STYLES REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/presets/styles/\\1.json" OUTPUT_VARIABLE style_files)

if (NOT TARGET guidetone_styles)
    juce_add_binary_data (guidetone_styles
        HEADER_NAME Styles.h
        NAMESPACE guidetone::styles
        SOURCES ${style_files})
endif()
