// SPDX-License-Identifier: GPL-3.0-or-later
#include "FormatArguments.h"

#include <CLI/CLI.hpp>

namespace guidetone
{

namespace
{
    /** What differs between reading and writing. */
    struct Direction
    {
        const char* option;         ///< "--from"
        const char* stream;         ///< "standard input"
        const char* other;          ///< what a format that cannot be used is instead: "written"
        bool (*allows) (const Format&);
    };

    constexpr Direction reading { "--from", "standard input", "written", [] (const Format& format) { return format.read != nullptr; } };
    constexpr Direction writing { "--to", "standard output", "read", [] (const Format& format) { return format.write != nullptr; } };

    std::vector<std::string> idsOf (const Direction& direction)
    {
        std::vector<std::string> ids;
        for (const auto& format : formats())
            if (direction.allows (format))
                ids.emplace_back (format.id);

        return ids;
    }

    const Format& formatFor (const Direction& direction, const std::string& id, const std::string& file)
    {
        const auto* format = id.empty() ? formatOfFile (file) : formatNamed (id);

        if (format == nullptr && ! id.empty())
            throw CLI::ValidationError (direction.option, '"' + id + "\" is no format; there are " + listed (idsOf (direction)));
        if (format == nullptr && file == "-")
            throw CLI::ValidationError (std::string ("the format of the ") + direction.stream + " is not known; say it with " + direction.option + ": " + listed (idsOf (direction)));
        if (format == nullptr)
            throw CLI::ValidationError (file + " does not tell its format by its name; say it with " + direction.option + ": " + listed (idsOf (direction)));
        if (! direction.allows (*format))
            throw CLI::ValidationError (std::string (format->id) + " is only " + direction.other + "; " + direction.option + " can be " + listed (idsOf (direction)));

        return *format;
    }
}

std::string listed (const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;

    return text;
}

std::vector<std::string> writableFormats()  { return idsOf (writing); }
std::vector<std::string> readableFormats()  { return idsOf (reading); }

const Format& formatToRead (const std::string& id, const std::string& file)   { return formatFor (reading, id, file); }
const Format& formatToWrite (const std::string& id, const std::string& file)  { return formatFor (writing, id, file); }

void requireStylesOf (const Format& format, const StyleArguments& style)
{
    if (style.areGiven() && ! format.hasStyles)
        throw CLI::ValidationError (std::string (format.id) + " has a way of its own to write chords, and no --style or --language");
}

} // namespace guidetone
