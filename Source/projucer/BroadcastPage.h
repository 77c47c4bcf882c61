// BroadcastPage.h - stands in for the header that CMake generates, where Projucer builds: its BinaryData has the same bytes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <BinaryData.h>

namespace guidetone
{

namespace page = ::BinaryData;

} // namespace guidetone
