# GuidetoneProjucer.cmake - writes down what the Projucer project must say: sources, version, codes, formats, definitions.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Lines of "kind value" in projucer-facts.txt, for tools/projucer, which brings Guidetone.jucer into step, and for the test
# that compares the two. The project is the MIDI effect with the app; the instrument is built by CMake alone.

set (GUIDETONE_FACTS "version ${PROJECT_VERSION}\n")

# Sources of the MIDI effect and of everything of ours that is linked into it, in the order in which CMake lists them.
function (guidetone_collect_sources target)
    get_property (seen GLOBAL PROPERTY GUIDETONE_COLLECTED)
    if (NOT TARGET ${target} OR target IN_LIST seen)
        return()
    endif()
    set_property (GLOBAL APPEND PROPERTY GUIDETONE_COLLECTED ${target})

    get_target_property (folder ${target} SOURCE_DIR)
    get_target_property (type ${target} TYPE)

    foreach (property SOURCES INTERFACE_SOURCES)
        if (property STREQUAL "SOURCES" AND type STREQUAL "INTERFACE_LIBRARY")
            continue()
        endif()

        get_target_property (sources ${target} ${property})
        foreach (source IN LISTS sources)
            get_filename_component (absolute "${source}" ABSOLUTE BASE_DIR "${folder}")
            file (RELATIVE_PATH place "${PROJECT_SOURCE_DIR}" "${absolute}")
            if (place MATCHES "^Source/.*\\.(cpp|c|mm)$")
                set_property (GLOBAL APPEND PROPERTY GUIDETONE_PROJUCER_SOURCES "${place}")
            endif()
        endforeach()
    endforeach()

    foreach (property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
        get_target_property (libraries ${target} ${property})
        foreach (library IN LISTS libraries)
            if (library MATCHES "^guidetone_")
                guidetone_collect_sources (${library})
            endif()
        endforeach()
    endforeach()
endfunction()

foreach (target GuidetoneFx GuidetoneFx_Standalone)
    guidetone_collect_sources (${target})
endforeach()

get_property (sources GLOBAL PROPERTY GUIDETONE_PROJUCER_SOURCES)
list (REMOVE_DUPLICATES sources)
foreach (source IN LISTS sources)
    string (APPEND GUIDETONE_FACTS "source ${source}\n")
endforeach()

# Fonts, presets, styles, languages and the page become Projucer's BinaryData.
file (GLOB resources RELATIVE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/Source/ui/look/fonts/*.ttf" "${PROJECT_SOURCE_DIR}/presets/*.mid"
      "${PROJECT_SOURCE_DIR}/presets/*.json" "${PROJECT_SOURCE_DIR}/presets/styles/*.json" "${PROJECT_SOURCE_DIR}/Source/ui/look/languages/*.txt"
      "${PROJECT_SOURCE_DIR}/Source/plugin/broadcast/page/*")
list (FILTER resources EXCLUDE REGEX "\\.schema\\.json$")
foreach (resource IN LISTS resources)
    string (APPEND GUIDETONE_FACTS "resource ${resource}\n")
endforeach()

foreach (property PLUGIN_NAME PLUGIN_CODE PLUGIN_MANUFACTURER_CODE COMPANY_NAME COMPANY_WEBSITE BUNDLE_ID DESCRIPTION
                  FORMATS VST3_CATEGORIES AU_MAIN_TYPE AU_EXPORT_PREFIX LV2URI
                  IS_SYNTH NEEDS_MIDI_INPUT NEEDS_MIDI_OUTPUT IS_MIDI_EFFECT EDITOR_WANTS_KEYBOARD_FOCUS)
    get_target_property (value GuidetoneFx JUCE_${property})
    if (NOT value AND NOT value STREQUAL "FALSE")
        set (value "")
    endif()
    string (TOLOWER ${property} kind)
    string (APPEND GUIDETONE_FACTS "${kind} ${value}\n")
endforeach()

# Definitions that a person has written; those that JUCE derives for each target are left to Projucer.
set (definitions "")
foreach (target guidetone_juce GuidetoneFx)
    get_target_property (values ${target} COMPILE_DEFINITIONS)
    foreach (value IN LISTS values)
        if (value MATCHES "^(JUCE_[A-Z0-9_]+|JucePlugin_LV2URI|GUIDETONE_[A-Z0-9_]+)=" AND NOT value MATCHES "[<>$]|^JUCE_(SHARED_CODE|STANDALONE_APPLICATION)=")
            list (APPEND definitions "${value}")
        endif()
    endforeach()
endforeach()
list (REMOVE_DUPLICATES definitions)
foreach (definition IN LISTS definitions)
    string (APPEND GUIDETONE_FACTS "define ${definition}\n")
endforeach()

file (GENERATE OUTPUT "${CMAKE_BINARY_DIR}/projucer-facts.txt" CONTENT "${GUIDETONE_FACTS}")
