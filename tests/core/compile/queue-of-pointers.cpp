// queue-of-pointers.cpp - a pointer does not carry what it points to.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SpscQueue.h"

#include <string>

#ifdef BAD
guidetone::SpscQueue<int*, 8> handOver;
#else
guidetone::SpscQueue<int, 8> handOver;
#endif
