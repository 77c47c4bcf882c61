// SPDX-License-Identifier: GPL-3.0-or-later
#include "IRealSong.h"
#include "TextEncoding.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace guidetone
{

namespace
{
    constexpr std::string_view scheme = "irealb://", plainScheme = "irealbook://", musicPrefix = "1r34LbKcu7", between = "===";

    // What the app writes for common sequences of cells and bar lines, in the order in which it is written.
    struct Short { std::string_view whole, brief; };
    constexpr std::array<Short, 3> shorts { { { "   ", "XyQ" }, { " |", "LZ" }, { "| x", "Kcl" } } };

    // A field ends with =: a sign that looks alike stands for those of the text.
    constexpr std::string_view wideEquals = "\xef\xbc\x9d";

    std::string replaced (std::string_view text, std::string_view what, std::string_view by)
    {
        std::string result;
        for (auto at = text.find (what); at != std::string_view::npos; at = text.find (what))
        {
            result.append (text.substr (0, at)).append (by);
            text.remove_prefix (at + what.size());
        }
        return result.append (text);
    }

    std::vector<std::string_view> split (std::string_view text, std::string_view separator)
    {
        std::vector<std::string_view> parts;
        for (auto at = text.find (separator); at != std::string_view::npos; at = text.find (separator))
        {
            parts.push_back (text.substr (0, at));
            text.remove_prefix (at + separator.size());
        }
        parts.push_back (text);
        return parts;
    }

    int hexDigit (char c) noexcept
    {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    std::string percentDecoded (std::string_view text)
    {
        std::string bytes;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '%' && i + 2 < text.size() && hexDigit (text[i + 1]) >= 0 && hexDigit (text[i + 2]) >= 0)
            {
                bytes += static_cast<char> (hexDigit (text[i + 1]) * 16 + hexDigit (text[i + 2]));
                i += 2;
            }
            else
                bytes += text[i];
        return bytes;
    }

    std::string percentEncoded (std::string_view text)
    {
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string encoded;
        for (const char c : text)
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.' || c == '~')
                encoded += c;
            else
            {
                const auto byte = static_cast<unsigned char> (c);
                encoded += { '%', digits[byte >> 4], digits[byte & 15] };
            }
        return encoded;
    }

    bool isNumber (std::string_view text) noexcept
    {
        return ! text.empty() && text.size() < 5 && std::all_of (text.begin(), text.end(), [] (char c) { return c >= '0' && c <= '9'; });
    }

    double numberIn (std::string_view text) noexcept
    {
        int number = 0;
        std::from_chars (text.data(), text.data() + text.size(), number);
        return number;
    }

    std::string field (std::string_view text)  { return oneLine (replaced (text, wideEquals, "=")); }

    std::string plainMusic (std::string_view hidden)
    {
        auto music = utf8Of (scrambled (charactersOf (hidden)));
        for (const auto& [whole, brief] : shorts)
            music = replaced (music, brief, whole);
        return music;
    }

    /** Title=Composer==Style=Key=Transposition=Music=Accompaniment=Tempo=Repeats. Older links lack the empty field, the transposition or the accompaniment. */
    void addSong (std::string_view text, std::vector<IRealSong>& songs)
    {
        const auto fields = split (text, "=");
        const auto music = std::find_if (fields.begin(), fields.end(), [] (std::string_view part) { return part.starts_with (musicPrefix); });
        if (music == fields.end() || music == fields.begin())
            return;

        IRealSong song;
        song.title = field (fields.front());
        song.music = plainMusic (music->substr (musicPrefix.size()));

        std::vector<std::string_view> said;
        for (auto part = fields.begin() + 1; part < music; ++part)
            if (part == fields.begin() + 1 || ! part->empty())
                said.push_back (*part);

        if (! said.empty())     song.composer = field (said[0]);
        if (said.size() > 2)    { song.style = field (said[1]); song.key = field (said[2]); }
        else if (said.size() > 1)   song.key = field (said[1]);

        const std::vector<std::string_view> after (music + 1, fields.end());
        const bool noAccompaniment = after.size() == 2 && isNumber (after[0]);
        const auto tempo = noAccompaniment ? after[0] : after.size() > 1 ? after[1] : std::string_view();
        song.bpm = isNumber (tempo) ? numberIn (tempo) : 0.0;
        songs.push_back (std::move (song));
    }

    /** Title=Composer=Style=Key=n=Music, and so on for each song. */
    void addPlainSongs (std::string_view text, std::vector<IRealSong>& songs)
    {
        const auto fields = split (text, "=");
        for (std::size_t i = 0; i + 5 < fields.size(); i += 6)
            songs.push_back ({ field (fields[i]), field (fields[i + 1]), field (fields[i + 2]), field (fields[i + 3]), utf8Of (charactersOf (fields[i + 5])), 0.0 });
    }

    /** A link goes on to the quote that opened before it, or where none did to the end of its line. */
    std::string_view linkAt (std::string_view text, std::size_t at)
    {
        const char before = at == 0 ? '\n' : text[at - 1];
        if (before == '"' || before == '\'')
            return text.substr (at, text.find (before, at) - at);

        const bool inLine = at == 0 || before == '\n' || before == '\r' || before == ' ' || before == '\xbf';   // the last byte of a mark at the file's start
        return text.substr (at, text.find_first_of (inLine ? "\r\n" : "\r\n\"'<> \t", at) - at);
    }
}

std::u32string scrambled (std::u32string music)
{
    constexpr std::size_t block = 50;

    // A last block with less than two characters after it stays as it is.
    for (std::size_t start = 0; music.size() - start > block; start += block)
        if (music.size() - start >= block + 2)
            for (std::size_t i = 0; i < 24; ++i)
                if (i < 5 || i >= 10)
                    std::swap (music[start + i], music[start + block - 1 - i]);

    return music;
}

std::vector<IRealSong> iRealSongsIn (std::string_view text)
{
    std::vector<IRealSong> songs;

    for (auto at = text.find ("irealb"); at != std::string_view::npos; at = text.find ("irealb", at + 1))
    {
        const bool plain = text.substr (at).starts_with (plainScheme);
        if (! plain && ! text.substr (at).starts_with (scheme))
            continue;

        const auto link = linkAt (text, at);
        const auto decoded = percentDecoded (replaced (link.substr (plain ? plainScheme.size() : scheme.size()), "&amp;", "&"));
        at += link.size();

        if (plain)
            addPlainSongs (decoded, songs);
        else
            for (const auto song : split (decoded, between))
                addSong (song, songs);
    }

    return songs;
}

std::string iRealLinkOf (const IRealSong& song)
{
    auto music = song.music;
    for (const auto& [whole, brief] : shorts)
        music = replaced (music, whole, brief);

    // An empty field would make two signs three, which end a song.
    const auto clean = [] (std::string_view text)
    {
        const auto line = replaced (oneLine (text), "=", wideEquals);
        return line.empty() ? " " : line;
    };
    const auto tempo = song.bpm > 0.0 ? static_cast<int> (std::clamp (song.bpm, 1.0, 999.0) + 0.5) : 0;

    return std::string (scheme) + percentEncoded (clean (song.title) + '=' + clean (song.composer) + "==" + clean (song.style) + '=' + clean (song.key) + "=="
        + std::string (musicPrefix) + utf8Of (scrambled (charactersOf (music))) + "==" + std::to_string (tempo) + "=0");
}

} // namespace guidetone
