# GuidetoneJuce.cmake - finds JUCE: an installed CMake package (Debian's JUCE 7), or a checkout given by -DJUCE_DIR.
# SPDX-License-Identifier: GPL-3.0-or-later

# JUCE_DIR is also what find_package looks at for an installed package; a checkout differs in that it has its own
# CMakeLists.txt beside the modules.
if (JUCE_DIR AND EXISTS "${JUCE_DIR}/CMakeLists.txt" AND EXISTS "${JUCE_DIR}/modules/juce_core/juce_core.h")
    message (STATUS "Building against the JUCE checkout in ${JUCE_DIR}")
    add_subdirectory ("${JUCE_DIR}" "${CMAKE_BINARY_DIR}/JUCE" EXCLUDE_FROM_ALL)
else()
    find_package (JUCE 7.0.5 CONFIG QUIET)

    # A package of a later major version may call itself incompatible with 7.0.5; the sources build against it all the same.
    if (NOT JUCE_FOUND)
        find_package (JUCE CONFIG QUIET)
    endif()

    if (NOT JUCE_FOUND)
        message (FATAL_ERROR
            "JUCE 7.0.5 or later was not found. On Debian: apt-get install juce-modules-source juce-tools. Elsewhere: "
            "clone JUCE 8 and configure with -DJUCE_DIR=/path/to/JUCE. For the floors without JUCE: -DGUIDETONE_BUILD_APPS=OFF.")
    endif()
endif()
