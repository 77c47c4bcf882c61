// SPDX-License-Identifier: GPL-3.0-or-later
#include "CsvWriter.h"

#include "../notation/ChordSymbol.h"
#include "../notation/StyledName.h"
#include "BarAndBeat.h"
#include "DecimalText.h"

#include <vector>

namespace guidetone
{

namespace
{
    std::string field (const std::string& text)
    {
        if (text.find_first_of (",\"\r\n") == std::string::npos)
            return text;

        std::string quoted = "\"";
        for (char c : text)
            quoted.append (c == '"' ? 2 : 1, c);

        return quoted + '"';
    }

    std::string record (const std::vector<std::string>& fields)
    {
        std::string line;
        for (const auto& text : fields)
            line += (line.empty() ? "" : ",") + field (text);

        return line + "\r\n";
    }
}

std::string writeCsv (const Progression& progression, const SpellingContext& context, const std::optional<NotationStyle>& style)
{
    std::vector<std::string> fields { "take", "bar", "beat", "start", "end", "symbol", "harte", "root", "bass", "notes", "tones", "key", "section" };
    if (style)
        fields.emplace_back ("written");
    auto text = record (fields);

    for (const auto& entry : progression.entries())
    {
        const auto spelling = spellingOf (entry, context);
        std::string root, bass, notes, tones;

        if (! entry.naming.readings.empty())
        {
            root = toText (spellRoot (entry.naming.readings[0].chord, spelling));
            bass = toText (spellBass (entry.naming.readings[0].chord, spelling));
        }

        for (const auto& tone : tonesOf (entry.naming, spelling))
        {
            notes += (notes.empty() ? "" : " ") + std::to_string (tone.note);
            tones += (tones.empty() ? "" : " ") + toText (tone.name);
        }

        fields = { std::to_string (entry.take),
                   entry.start.known ? std::to_string (entry.start.bar) : "",
                   entry.start.known ? decimalText (beatInBar (entry.start), 3) : "",
                   decimalText (entry.startSeconds, 6),
                   entry.isOpen() ? "" : decimalText (entry.endSeconds, 6),
                   leadSheetSymbol (entry.naming, spelling),
                   harteLabel (entry.naming, spelling),
                   root, bass, notes, tones,
                   entry.context.key ? toText (*entry.context.key) : "",
                   std::string (entry.section.view()) };
        if (style)
            fields.push_back (writeSymbol (entry.naming, spelling, *style));
        text += record (fields);
    }

    return text;
}

} // namespace guidetone
