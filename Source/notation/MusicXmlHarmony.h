// MusicXmlHarmony.h - a chord as MusicXML's <harmony> element, there and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordParser.h"
#include "../harmony/Spelling.h"

#include <string>
#include <string_view>

namespace guidetone
{

class XmlElement;

/** On one line: root, kind (with the plain-text symbol to display), bass and degrees, as MusicXML 4.0 wants them. The kind is the one that needs the
    fewest degrees beside it; the lower tensions under an 11th or a 13th go without saying. Degrees that the text tells have
    print-object="no", so that no program shows them twice. Allocates. [not the audio thread] */
std::string musicXmlHarmony (const Chord& chord, const SpellingContext& context);

/** What stands where no chord does. */
constexpr std::string_view musicXmlNoChord = R"(<harmony><root><root-step text="">C</root-step></root><kind text="N.C.">none</kind></harmony>)";

/** Reads one <harmony> element, whatever its attributes, white space and further elements; <kind>none</kind> says that there is no chord. A polychord's first
    chord is read. Allocates. */
ParsedSymbol parseMusicXmlHarmony (std::string_view xml);
ParsedSymbol parseMusicXmlHarmony (const XmlElement& harmony);

} // namespace guidetone
