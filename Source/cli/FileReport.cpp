// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileReport.h"

#include "../core/Digits.h"
#include "../formats/MidiFileSong.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace guidetone
{

namespace
{
    namespace fs = std::filesystem;
    using Json = nlohmann::ordered_json;

    constexpr std::string_view formatName = "guidetone report";
    constexpr std::size_t longestLine = 64 * 1024;      // bytes; no line of ours is longer, and longer ones are passed over

    /** "00c3a1...": JSON's numbers do not hold 64 bits everywhere. */
    std::string hashText (std::uint64_t hash)
    {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (int shift = 60; shift >= 0; shift -= 4)
            text += digits[hash >> shift & 15];

        return text;
    }

    std::optional<std::uint64_t> hashIn (const std::string& text)  { return wholeNumber<std::uint64_t> (text, 16); }

    std::string textIn (const Json& object, const char* name)
    {
        const auto field = object.find (name);
        return field != object.end() && field->is_string() ? field->get<std::string>() : std::string();
    }

    std::string lineOf (const Json& object)  { return object.dump (-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

    std::string lineOf (const FileRecord& record)
    {
        const auto rounded = [] (double seconds) { return std::round (seconds * 1000.0) / 1000.0; };
        Json object { { "input", record.input } };

        if (! record.problem.empty())
        {
            object["error"] = record.problem;
            return lineOf (object);
        }

        if (! record.output.empty())
            object["output"] = record.output;

        if (record.mark)
        {
            object["bytes"] = record.mark->bytes;
            object["hash"] = hashText (record.mark->hash);
        }

        object["seconds"] = rounded (record.facts.seconds);
        if (record.facts.chords)
            object["chords"] = *record.facts.chords;
        object["key"] = record.facts.key ? Json (toText (*record.facts.key)) : Json();
        object["took"] = rounded (record.took);
        return lineOf (object);
    }

    /** The next line, of any length: of a long one only the beginning is kept. @returns false at the end. */
    bool readLine (std::istream& stream, std::string& line, bool& isWhole)
    {
        line.clear();
        isWhole = false;

        for (int c = stream.get(); c != std::istream::traits_type::eof(); c = stream.get())
        {
            if (c == '\n')
                return isWhole = true;
            if (line.size() <= longestLine)
                line += static_cast<char> (c);
        }

        return ! line.empty();
    }
}

std::optional<FileMark> markOf (const fs::path& path)
{
    std::error_code error;
    if (! fs::is_regular_file (path, error))    // a pipe can be read once only
        return {};

    std::ifstream stream (path, std::ios::binary);
    FileMark mark { 0, 0xcbf29ce484222325u };
    char portion[16 * 1024];

    while (stream && mark.bytes <= largestMidiFile)
    {
        stream.read (portion, sizeof (portion));
        const auto count = static_cast<std::size_t> (stream.gcount());
        for (std::size_t i = 0; i < count; ++i)
            mark.hash = (mark.hash ^ static_cast<unsigned char> (portion[i])) * 0x100000001b3u;

        mark.bytes += count;
    }

    return stream.eof() ? std::optional (mark) : std::nullopt;
}

std::string FileReport::open (const fs::path& pathToOpen, const std::string& with, bool resume)
{
    path = pathToOpen;
    std::error_code ignored;
    const bool goesOn = resume && fs::exists (path, ignored);

    if (goesOn)
        if (auto problem = readBack (with); ! problem.empty())
            return problem;

    const bool isNew = ! goesOn || fs::file_size (path, ignored) == 0;
    file.reset (std::fopen (path.string().c_str(), goesOn ? "ab" : "wb"));
    if (! file)
        return path.string() + " cannot be written";

    if (isTorn)
        put ("\n");
    if (isNew)
        put (lineOf (Json { { "format", formatName }, { "version", 1 }, { "with", with } }));
    return {};
}

std::string FileReport::readBack (const std::string& with)
{
    std::ifstream stream (path, std::ios::binary);
    if (! stream || ! fs::is_regular_file (path))
        return path.string() + " cannot be read";

    std::string line;
    for (bool isWhole = false, isFirst = true; readLine (stream, line, isWhole); isFirst = false)
    {
        isTorn = ! isWhole;
        const auto object = line.size() > longestLine ? Json() : Json::parse (line, nullptr, false);

        if (isFirst && (! object.is_object() || textIn (object, "format") != formatName))
            return path.string() + " is no report to go on with";
        if (isFirst && textIn (object, "with") != with)
            return path.string() + " is the report of another run: " + textIn (object, "with");

        const auto input = object.is_object() ? textIn (object, "input") : std::string();
        if (input.empty())
            continue;

        const auto hash = hashIn (textIn (object, "hash"));
        const auto bytes = object.find ("bytes");
        if (hash && bytes != object.end() && bytes->is_number_unsigned())
            done[input] = { textIn (object, "output"), { bytes->get<std::uint64_t>(), *hash } };
    }

    return {};
}

bool FileReport::hasDone (const std::string& input, const std::string& output, const FileMark& mark) const
{
    std::error_code ignored;
    const auto found = done.find (input);
    return found != done.end() && found->second.mark == mark && found->second.output == output && fs::exists (output, ignored);
}

void FileReport::add (const FileRecord& record)  { put (lineOf (record)); }

void FileReport::put (const std::string& line)
{
    const bool isWritten = std::fwrite (line.data(), 1, line.size(), file.get()) == line.size() && std::fflush (file.get()) == 0;
    hasFailed = hasFailed || ! isWritten;
}

std::string FileReport::close()
{
    const bool isClosed = ! file || std::fclose (file.release()) == 0;
    return hasFailed || ! isClosed ? path.string() + " cannot be written to its end" : std::string();
}

} // namespace guidetone
