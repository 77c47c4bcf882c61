// MusicXmlReader.cpp - MusicXML's <harmony> back to a chord.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MusicXmlHarmony.h"
#include "MusicXmlKinds.h"
#include "Xml.h"
#include "../core/Digits.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    std::string numberOr0 (std::string text)  { return text.empty() ? "0" : text; }

    /** <root-step>F</root-step><root-alter>1</root-alter> */
    std::optional<NoteName> noteIn (const std::optional<XmlElement>& element, const std::string& what)
    {
        if (! element)
            return {};

        const auto step = element->textOf (what + "-step");
        const auto alter = wholeNumber (numberOr0 (element->textOf (what + "-alter")));
        const auto letter = step.size() == 1 ? std::string_view ("CDEFGAB").find (step.front()) : std::string_view::npos;
        if (letter == std::string_view::npos || ! alter || *alter < -3 || *alter > 3)
            return {};

        return NoteName { static_cast<std::int8_t> (letter), static_cast<std::int8_t> (*alter) };
    }

    /** @returns false where the degree makes no sense in the chord. */
    bool applyDegree (const XmlElement& element, WrittenChord& chord)
    {
        const auto number = wholeNumber (element.textOf ("degree-value"));
        const auto alter = wholeNumber (numberOr0 (element.textOf ("degree-alter")));
        const auto type = element.textOf ("degree-type");
        if (! number || ! alter || ! musicXmlNatural (*number))
            return false;

        std::optional<Degree> own;
        chord.degrees.forEach ([&] (Degree degree) { if (! own && musicXmlNumber (degree) == *number) own = degree; });

        if (type == "add")
        {
            const auto added = musicXmlDegree (*number, wrapToOctave (*musicXmlNatural (*number) + *alter));
            if (added)
            {
                chord.degrees.add (*added);
                chord.assumed.remove (*added);
            }
            return added.has_value();
        }

        if (! own || (type != "alter" && type != "subtract"))
            return false;

        chord.degrees.remove (*own);
        chord.assumed.remove (*own);
        const auto altered = musicXmlDegree (*number, wrapToOctave (semitones (*own) + *alter));
        if (type == "alter" && altered)
            chord.degrees.add (*altered);
        return type == "subtract" || altered.has_value();
    }

    ParsedSymbol problem (std::string what)  { return { {}, std::move (what), 0 }; }
}

ParsedSymbol parseMusicXmlHarmony (std::string_view xml)
{
    const XmlDocument document (xml);
    const auto harmony = document.root();
    return harmony && harmony->name() == "harmony" ? parseMusicXmlHarmony (*harmony) : problem ("there is no <harmony> element");
}

ParsedSymbol parseMusicXmlHarmony (const XmlElement& harmony)
{
    const auto kindName = harmony.textOf ("kind");
    if (kindName == "none")
        return { {}, {}, 0, true };

    const auto root = noteIn (harmony.child ("root"), "root");
    if (! root)
        return problem ("the <root> has no step from A to G with an alter from -3 to 3");

    const auto kind = std::find_if (musicXmlKinds.begin(), musicXmlKinds.end(), [&] (const MusicXmlKind& known) { return known.name == kindName; });
    if (kind == musicXmlKinds.end())
        return problem ("the kind \"" + kindName + "\" is not known");

    WrittenChord chord { *root, *root, kind->tones, kind->assumed };

    if (const auto bass = harmony.child ("bass"))
    {
        const auto name = noteIn (bass, "bass");
        if (! name)
            return problem ("the <bass> has no step from A to G with an alter from -3 to 3");
        chord.bass = *name;
    }

    std::optional<std::string> senseless;
    harmony.forEachChild ([&] (const XmlElement& child)
    {
        if (! senseless && child.name() == "degree" && ! applyDegree (child, chord))
            senseless = child.child ("degree-value") ? child.textOf ("degree-value") : "without a value";
    });

    if (senseless)
        return problem ("the degree " + *senseless + " makes no sense in this chord");
    if (chord.degrees.empty())
        return problem ("the degrees leave out all of the chord's tones");

    return { chord, {}, 0 };
}

} // namespace guidetone
