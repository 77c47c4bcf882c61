# check.cmake - compiles SNIPPET as it stands (must succeed) and with BAD defined (must fail, and say WORDS).
# SPDX-License-Identifier: GPL-3.0-or-later
if (COMPILER_ID STREQUAL "MSVC")
    set (check "${COMPILER}" /nologo /std:c++20 /Zs /EHsc "/I${INCLUDE}")
    set (define /DBAD)
else()
    set (check "${COMPILER}" -std=c++20 -fsyntax-only "-I${INCLUDE}")
    set (define -DBAD)
endif()

execute_process (COMMAND ${check} "${SNIPPET}" RESULT_VARIABLE refused OUTPUT_VARIABLE said ERROR_VARIABLE said)

if (refused)
    message (FATAL_ERROR "${SNIPPET} must compile without its fault, but:\n${said}")
endif()

execute_process (COMMAND ${check} ${define} "${SNIPPET}" RESULT_VARIABLE refused OUTPUT_VARIABLE said ERROR_VARIABLE said)

if (NOT refused)
    message (FATAL_ERROR "${SNIPPET} must not compile with its fault, but does.")
endif()

string (FIND "${said}" "${WORDS}" found)

if (found EQUAL -1)
    message (FATAL_ERROR "${SNIPPET} is refused, but not with '${WORDS}':\n${said}")
endif()
