// IRealSong.h - what a link of iReal Pro holds: the fields of its songs, in plain text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guidetone
{

/** The fields of a song, UTF-8 on one line each. */
struct IRealSong
{
    std::string title, composer, style;
    std::string key;        ///< "Eb", "C-"
    std::string music;      ///< as it stands in the app: bars, cells and marks
    double bpm = 0.0;       ///< 0 where the link has none

    friend bool operator== (const IRealSong&, const IRealSong&) = default;
};

/** Every song of every link in the text, in order. @param text  links a line each, or a page that has them in quotes */
std::vector<IRealSong> iRealSongsIn (std::string_view text);

/** The link that has one song. */
std::string iRealLinkOf (const IRealSong& song);

/** Music as an irealb:// link hides it: blocks of fifty characters are turned inside out. The inverse of itself. */
std::u32string scrambled (std::u32string music);

} // namespace guidetone
