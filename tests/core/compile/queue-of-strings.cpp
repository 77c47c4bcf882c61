// queue-of-strings.cpp - a string owns memory, which the reader would free.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SpscQueue.h"

#include <string>

#ifdef BAD
guidetone::SpscQueue<std::string, 8> handOver;
#else
guidetone::SpscQueue<int, 8> handOver;
#endif
