# GuidetoneSanitizers.cmake - a room's tests once more, our own code instrumented: AddressSanitizer + UBSan, ThreadSanitizer.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A sanitized twin is a second compile of the same sources with the sanitizer's options, in the same build. The floors cost
# seconds. JUCE is linked as it stands: instrumenting all of it costs twenty minutes and looks for faults that are not ours.

# Line numbers are all that a report needs: whole debug information takes half of the compiler's time.
set (GUIDETONE_OPTIONS_both -O1 -g1 -fno-omit-frame-pointer -UNDEBUG)
set (GUIDETONE_OPTIONS_asan -fsanitize=address,undefined -fno-sanitize-recover=all)
set (GUIDETONE_OPTIONS_tsan -fsanitize=thread)

add_custom_target (asan_tests)
add_custom_target (tsan_tests)

# GCC and Clang on Linux have all of them; elsewhere the tests run without.
if (GUIDETONE_SANITIZERS AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    set (GUIDETONE_SANITIZE ON)
else()
    set (GUIDETONE_SANITIZE OFF)
endif()

# Kernels that randomise addresses with more than 28 bits leave ThreadSanitizer of GCC 12 no room: run without
# randomisation, where that is allowed (some containers forbid it).
find_program (GUIDETONE_SETARCH setarch)
set (GUIDETONE_TSAN_LAUNCHER "")
if (GUIDETONE_SETARCH)
    execute_process (COMMAND "${GUIDETONE_SETARCH}" ${CMAKE_HOST_SYSTEM_PROCESSOR} -R true RESULT_VARIABLE refused OUTPUT_QUIET ERROR_QUIET)
    if (NOT refused)
        set (GUIDETONE_TSAN_LAUNCHER "${GUIDETONE_SETARCH}" ${CMAKE_HOST_SYSTEM_PROCESSOR} -R)
    endif()
endif()

# The twin of one of our static libraries (made at the first call), or the library itself where it has nothing to compile.
function (guidetone_sanitized_library library flavour result)
    set (${result} ${library} PARENT_SCOPE)

    if (NOT TARGET ${library} OR NOT library MATCHES "^guidetone_(core|harmony|context|notation|listening|progression|formats|song|plugin|panels|ui|editor|test_support)$")
        return()
    endif()

    get_target_property (type ${library} TYPE)
    get_target_property (interface_sources ${library} INTERFACE_SOURCES)
    if (type STREQUAL INTERFACE_LIBRARY AND NOT interface_sources)
        return()
    endif()

    set (twin ${library}_${flavour})
    set (${result} ${twin} PARENT_SCOPE)
    if (TARGET ${twin})
        return()
    endif()

    # Sources that whoever links them compiles: only what they stand on has a twin.
    if (type STREQUAL INTERFACE_LIBRARY)
        add_library (${twin} INTERFACE)
        target_sources (${twin} INTERFACE ${interface_sources})
        get_target_property (links ${library} INTERFACE_LINK_LIBRARIES)
        foreach (link IN LISTS links)
            guidetone_sanitized_library ("${link}" ${flavour} link_twin)
            target_link_libraries (${twin} INTERFACE ${link_twin})
        endforeach()
        return()
    endif()

    # None, where all sources come from an interface library that it links.
    get_target_property (sources ${library} SOURCES)
    get_target_property (folder ${library} SOURCE_DIR)
    if (sources)
        list (TRANSFORM sources PREPEND "${folder}/" REGEX "^[^/]")
    else()
        set (sources "")
    endif()

    add_library (${twin} STATIC EXCLUDE_FROM_ALL ${sources})
    target_compile_options (${twin} PRIVATE ${GUIDETONE_OPTIONS_both} ${GUIDETONE_OPTIONS_${flavour}})

    foreach (property INCLUDE_DIRECTORIES COMPILE_DEFINITIONS INTERFACE_INCLUDE_DIRECTORIES INTERFACE_COMPILE_DEFINITIONS)
        get_target_property (value ${library} ${property})
        if (value)
            set_target_properties (${twin} PROPERTIES ${property} "${value}")
        endif()
    endforeach()

    get_target_property (links ${library} LINK_LIBRARIES)
    if (links)
        foreach (link IN LISTS links)
            guidetone_sanitized_library ("${link}" ${flavour} link_twin)

            # Sources that come with a link are compiled here, and not once more by whoever links this.
            set (scope PUBLIC)
            if (TARGET "${link}")
                get_target_property (sources_of_link ${link} INTERFACE_SOURCES)
                if (sources_of_link)
                    set (scope PRIVATE)
                endif()
            endif()

            target_link_libraries (${twin} ${scope} ${link_twin})
        endforeach()
    endif()
endfunction()

# guidetone_add_sanitized_test (room asan|tsan [TESTS_AS_THEY_ARE] [ARGUMENTS what-to-run...])
# Adds test_ROOM_FLAVOUR beside test_ROOM and the ctest entry ROOM-FLAVOUR. TESTS_AS_THEY_ARE (asan only) takes the tests' own objects
# from test_ROOM and instruments the libraries alone, where compiling the tests anew costs minutes.
function (guidetone_add_sanitized_test room flavour)
    if (NOT GUIDETONE_SANITIZE)
        return()
    endif()

    cmake_parse_arguments (TWIN "TESTS_AS_THEY_ARE" "" "ARGUMENTS" ${ARGN})
    set (twin test_${room}_${flavour})

    get_target_property (sources test_${room} SOURCES)
    get_target_property (folder test_${room} SOURCE_DIR)
    list (TRANSFORM sources PREPEND "${folder}/" REGEX "^[^/$]")

    if (TWIN_TESTS_AS_THEY_ARE)
        set (sources $<TARGET_OBJECTS:test_${room}>)
    endif()

    add_executable (${twin} ${sources})
    set_target_properties (${twin} PROPERTIES LINKER_LANGUAGE CXX)
    target_compile_options (${twin} PRIVATE ${GUIDETONE_OPTIONS_both} ${GUIDETONE_OPTIONS_${flavour}})
    target_link_options (${twin} PRIVATE ${GUIDETONE_OPTIONS_${flavour}})

    foreach (property INCLUDE_DIRECTORIES COMPILE_DEFINITIONS)
        get_target_property (value test_${room} ${property})
        if (value)
            set_target_properties (${twin} PROPERTIES ${property} "${value}")
        endif()
    endforeach()

    get_target_property (links test_${room} LINK_LIBRARIES)
    foreach (link IN LISTS links)
        guidetone_sanitized_library ("${link}" ${flavour} link_twin)
        target_link_libraries (${twin} PRIVATE ${link_twin})
    endforeach()

    set (launcher "")
    if (flavour STREQUAL "tsan")
        set (launcher ${GUIDETONE_TSAN_LAUNCHER})
    endif()

    add_test (NAME ${room}-${flavour} COMMAND ${launcher} $<TARGET_FILE:${twin}> ${TWIN_ARGUMENTS})
    set_tests_properties (${room}-${flavour} PROPERTIES
        LABELS "${flavour}"
        TIMEOUT 1200
        ENVIRONMENT "ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1;UBSAN_OPTIONS=print_stacktrace=1;TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1")
    add_dependencies (${flavour}_tests ${twin})
endfunction()
