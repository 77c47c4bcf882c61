# GuidetoneCcache.cmake - compiles through ccache where it is installed, so that a second clone or a clean build is quick.
# SPDX-License-Identifier: GPL-3.0-or-later

if (NOT GUIDETONE_USE_CCACHE OR DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    return()
endif()

find_program (GUIDETONE_CCACHE ccache)
mark_as_advanced (GUIDETONE_CCACHE)

if (GUIDETONE_CCACHE)
    # JUCE's modules use __DATE__ and __TIME__, which ccache would otherwise take as a reason not to cache. The base
    # folder and the unhashed working folder let two clones share their objects. What a file depends on is taken from the
    # compiler's own list, so that a miss costs no preprocessing beforehand.
    set (launcher
        "${CMAKE_COMMAND}" -E env
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}"
        CCACHE_NOHASHDIR=1
        CCACHE_DEPEND=1
        CCACHE_SLOPPINESS=time_macros,include_file_mtime,include_file_ctime,pch_defines
        "${GUIDETONE_CCACHE}")

    set (CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set (CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
    set (CMAKE_OBJC_COMPILER_LAUNCHER ${launcher})
    set (CMAKE_OBJCXX_COMPILER_LAUNCHER ${launcher})
    message (STATUS "Compiling through ${GUIDETONE_CCACHE}")
endif()
