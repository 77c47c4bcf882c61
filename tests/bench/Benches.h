// Benches.h - the parts of the benchmark program; each prints its own table.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guidetone::bench
{

void benchNaming();
void benchSymbols();
void benchListening();
void benchLog();
void benchProcessor();   // these two only where the build has the plugins
void benchEditor();

} // namespace guidetone::bench
