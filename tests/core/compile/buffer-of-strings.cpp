// buffer-of-strings.cpp - a string owns memory, which the reader would free.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/TripleBuffer.h"

#include <string>

#ifdef BAD
guidetone::TripleBuffer<std::string> handOver;
#else
guidetone::TripleBuffer<int> handOver;
#endif
