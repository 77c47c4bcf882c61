# The notation styles of presets/styles, embedded as bytes, and the library that finds them: one for plugin, app and program.
# In code: #include "notation/StyleLibrary.h", then guidetone::bundledStyle ("jazz").
set (GUIDETONE_STYLES abc chordonomicon classical function german harte jazz musicxml nashville roman spoken textual)
list (TRANSFORM GUIDETONE_STYLES REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/presets/styles/\\1.json" OUTPUT_VARIABLE style_files)

if (NOT TARGET guidetone_styles)
    juce_add_binary_data (guidetone_style_files
        HEADER_NAME Styles.h
        NAMESPACE guidetone::styles
        SOURCES ${style_files})

    # Apart from guidetone_notation, because the floors are built without JUCE's tools as well.
    add_library (guidetone_styles STATIC "${PROJECT_SOURCE_DIR}/Source/notation/StyleLibrary.cpp")
    target_link_libraries (guidetone_styles PUBLIC guidetone_notation PRIVATE guidetone_style_files)
    guidetone_warn (guidetone_styles)
endif()
