// buffer-of-pointers.cpp - a pointer does not carry what it points to.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/TripleBuffer.h"

#include <string>

#ifdef BAD
guidetone::TripleBuffer<int*> handOver;
#else
guidetone::TripleBuffer<int> handOver;
#endif
