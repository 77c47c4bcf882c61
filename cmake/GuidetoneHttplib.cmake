# GuidetoneHttplib.cmake - finds cpp-httplib: Debian's package, or the header alone in a folder given by -DHTTPLIB_DIR.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# In code: #include <httplib.h>; the target is `httplib`. Debian splits the library into a header and a shared object, and the header must be
# read with the definitions that the object was made with: pkg-config knows them. Everywhere else it is one header, and has no need of
# OpenSSL, zlib or brotli.
set (HTTPLIB_DIR "" CACHE PATH "A folder with httplib.h of cpp-httplib 0.11")

if (TARGET httplib)
    return()
endif()

add_library (httplib INTERFACE)

if (NOT HTTPLIB_DIR)
    find_package (PkgConfig QUIET)
    if (PkgConfig_FOUND)
        pkg_check_modules (GUIDETONE_HTTPLIB QUIET IMPORTED_TARGET cpp-httplib)
    endif()
endif()

if (GUIDETONE_HTTPLIB_FOUND)
    set (GUIDETONE_HTTPLIB_VERSION_FOUND "${GUIDETONE_HTTPLIB_VERSION}")
    target_link_libraries (httplib INTERFACE PkgConfig::GUIDETONE_HTTPLIB)
else()
    find_path (GUIDETONE_HTTPLIB_HEADER httplib.h HINTS "${HTTPLIB_DIR}" NO_CACHE)
    if (GUIDETONE_HTTPLIB_HEADER)
        file (STRINGS "${GUIDETONE_HTTPLIB_HEADER}/httplib.h" line REGEX "#define CPPHTTPLIB_VERSION \"" LIMIT_COUNT 1)
        string (REGEX REPLACE ".*\"([0-9.]+)\".*" "\\1" GUIDETONE_HTTPLIB_VERSION_FOUND "${line}")
        target_include_directories (httplib SYSTEM INTERFACE "${GUIDETONE_HTTPLIB_HEADER}")
    endif()
endif()

# Later versions have another interface below their server, where PageServer stands.
if (NOT GUIDETONE_HTTPLIB_VERSION_FOUND MATCHES "^0\\.11\\.")
    message (FATAL_ERROR
        "cpp-httplib 0.11 was not found (found: \"${GUIDETONE_HTTPLIB_VERSION_FOUND}\"). On Debian: apt-get install libcpp-httplib-dev pkg-config. Elsewhere: "
        "clone https://github.com/yhirose/cpp-httplib at v0.11.4 and configure with -DHTTPLIB_DIR=/path/to/cpp-httplib.")
endif()

if (WIN32)
    target_link_libraries (httplib INTERFACE ws2_32)
endif()
