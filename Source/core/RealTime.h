// RealTime.h - the marks a function or a type carries when the audio thread depends on it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <type_traits>

/** Marks a function that must neither block nor allocate. From clang 20 on the compiler checks it, and RealtimeSanitizer traps it. */
#if defined(__clang__) && __clang_major__ >= 20
 #define GUIDETONE_NONBLOCKING [[clang::nonblocking]]
#else
 #define GUIDETONE_NONBLOCKING
#endif

namespace guidetone
{

/** A type whose bytes may be copied from one thread to another: no pointers to follow, nothing to destroy. */
template <typename T>
concept CrossesThreads = std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T> && ! std::is_pointer_v<T>;

} // namespace guidetone
