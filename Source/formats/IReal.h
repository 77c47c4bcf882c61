// IReal.h - iReal Pro's songs: links that begin with irealb:// or irealbook://, alone or in a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** The first song of a file; a remark names the others. Reads both kinds of link, each on a line of its own or in a page of HTML. A problem says
    why there is no song. Linear, and memory is at most some 100 times the file's size; never throws but for lack of memory. */
ReadDocument readIReal (std::string_view bytes);

/** Every song of the file, as a playlist has them: at least one, or a problem alone. */
std::vector<ReadDocument> readIRealSongs (std::string_view bytes);

/** One line: an irealb:// link. docs/formats.md says what it cannot hold. */
std::string writeIReal (const Document& document, const WriteOptions& options);

/** A page with that link, for a browser on the machine that has the app. */
std::string writeIRealPage (const Document& document, const WriteOptions& options);

/** The same for a chart. */
std::string iRealLink (const Chart& chart);
std::string iRealPage (const Chart& chart);

} // namespace guidetone
