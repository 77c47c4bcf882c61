# GuidetoneWarnings.cmake - the warnings our own code must be clean of. JUCE's modules are never compiled with them.
# SPDX-License-Identifier: GPL-3.0-or-later

if (MSVC)
    # 4100: unnamed parameters of overridden functions; 4127: constants in conditions are how templates branch.
    set (GUIDETONE_WARNING_OPTIONS /W4 /wd4100 /wd4127)
    set (GUIDETONE_ERROR_OPTION /WX)
else()
    set (GUIDETONE_WARNING_OPTIONS -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow)
    set (GUIDETONE_ERROR_OPTION -Werror)

    # GCC 12 sees an overlap in std::string's operator+ that is not there (GCC bug 105651, mended in 13), and takes the inside
    # of an empty std::optional for a variable that somebody forgot. Clang and the sanitizers look for the real ones.
    if (CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        list (APPEND GUIDETONE_WARNING_OPTIONS -Wno-maybe-uninitialized)

        if (CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
            list (APPEND GUIDETONE_WARNING_OPTIONS $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
        endif()
    endif()
endif()

if (GUIDETONE_WARNINGS_AS_ERRORS)
    list (APPEND GUIDETONE_WARNING_OPTIONS ${GUIDETONE_ERROR_OPTION})
endif()

# For targets that consist of our own sources only.
add_library (guidetone_warnings INTERFACE)
target_compile_options (guidetone_warnings INTERFACE ${GUIDETONE_WARNING_OPTIONS})

# Turns the warnings on for the sources of `target` that stand in Source/ or tests/. A target that links a JUCE module
# compiles that module's own sources too, so the options go to the files and not to the target.
function (guidetone_warn target)
    get_target_property (type ${target} TYPE)
    if (type STREQUAL INTERFACE_LIBRARY)
        return()
    endif()

    get_target_property (sources ${target} SOURCES)
    get_target_property (folder ${target} SOURCE_DIR)

    foreach (source IN LISTS sources)
        if (source MATCHES "^\\$<" OR NOT source MATCHES "\\.(cpp|c|mm)$")
            continue()
        endif()

        get_filename_component (absolute "${source}" ABSOLUTE BASE_DIR "${folder}")
        file (RELATIVE_PATH place "${PROJECT_SOURCE_DIR}" "${absolute}")

        if (place MATCHES "^(Source|tests)/")
            get_source_file_property (options "${absolute}" TARGET_DIRECTORY ${target} COMPILE_OPTIONS)

            if (NOT options)
                set_source_files_properties ("${absolute}" TARGET_DIRECTORY ${target}
                    PROPERTIES COMPILE_OPTIONS "${GUIDETONE_WARNING_OPTIONS}")
            endif()
        endif()
    endforeach()
endfunction()
