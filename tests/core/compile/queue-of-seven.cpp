// queue-of-seven.cpp - counters that wrap need a capacity that divides their range.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SpscQueue.h"

#include <string>

#ifdef BAD
guidetone::SpscQueue<int, 7> handOver;
#else
guidetone::SpscQueue<int, 8> handOver;
#endif
