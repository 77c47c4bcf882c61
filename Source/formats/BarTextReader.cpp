// SPDX-License-Identifier: GPL-3.0-or-later
#include "BarText.h"

#include "../core/Digits.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace guidetone
{

namespace
{
    constexpr std::size_t mostCells = 1000;     // of a bar
    constexpr int mostTimes = 1000;

    bool isWhite (char c) noexcept      { return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == '\r'; }

    /** How long the bar line at the front is; 0 for none. A colon alone belongs to a Harte label. */
    std::size_t barLineLength (std::string_view text) noexcept
    {
        std::size_t length = 0;
        bool isLine = false;

        while (length < text.size())
        {
            const char c = text[length];
            const bool belongs = c == '|' || c == ':' || (c == '[' && length == 0 && text.starts_with ("[|")) || (isLine && c == ']')
                              || (isLine && c == '.' && (length + 1 == text.size() || isWhite (text[length + 1])));
            if (! belongs)
                break;

            isLine = isLine || c == '|';
            ++length;
        }

        return isLine || text.substr (0, length) == "::" ? length : 0;
    }

    int takeNumber (std::string_view& text) noexcept
    {
        int number = 0;
        const auto [end, error] = std::from_chars (text.data(), text.data() + text.size(), number);
        const auto length = static_cast<std::size_t> (end - text.data());
        text.remove_prefix (length);
        return error == std::errc() ? number : 0;
    }

    /** What stands between `text`'s first sign and the next `close`, and a backslash gives its meaning to itself and to that. */
    std::string takeQuoted (std::string_view& text, char close)
    {
        std::string content;
        text.remove_prefix (1);

        while (! text.empty() && text.front() != close)
        {
            if (text.front() == '\\' && text.size() > 1 && (text[1] == '\\' || text[1] == close))
                text.remove_prefix (1);
            content += text.front();
            text.remove_prefix (1);
        }

        text.remove_prefix (std::min<std::size_t> (1, text.size()));
        return content;
    }

    /** "@3.5": a beat from 1, where it stands at the front. */
    std::optional<double> takeBeat (std::string_view& text) noexcept
    {
        auto rest = text.substr (std::min<std::size_t> (1, text.size()));
        const auto beat = text.starts_with ('@') ? takeDecimal (rest) : std::nullopt;
        if (! beat || *beat < 1.0 || *beat >= 1000.0)
            return {};

        text = rest;
        return beat;
    }

    bool isCell (std::string_view word) noexcept
    {
        return word == "." || word == "-" || (! word.empty() && word.find_first_not_of ('/') == std::string_view::npos);
    }
}

void BarTextReader::read (std::string_view text, std::size_t line)
{
    lineNumber = line;
    afterPlainLine = false;

    while (! text.empty() && cells.size() < mostCells)
    {
        if (isWhite (text.front()))
        {
            text.remove_prefix (1);
            continue;
        }

        if (barLineLength (text) > 0)
        {
            readBarLine (text);
            continue;
        }

        afterPlainLine = false;

        if (text.front() == '"')
            nextWords = onOneLine (takeQuoted (text, '"'));
        else if (text.front() == '{')
        {
            const auto content = takeQuoted (text, '}');
            const auto beat = takeBeat (text);
            add (content, beat);
        }
        else if (const auto close = text.find (')'); text.front() == '(' && close != std::string_view::npos && readDirective (text.substr (1, close - 1)))
            text.remove_prefix (close + 1);
        else
        {
            std::size_t end = 1;
            while (end < text.size() && ! isWhite (text[end]) && barLineLength (text.substr (end)) == 0)
                ++end;

            const auto word = text.substr (0, end);
            text.remove_prefix (end);
            if (const auto metre = cells.empty() && isDigit (word.front()) ? metreFrom (word) : std::nullopt)
                builder.setMetre (*metre);
            else
                readWord (word);
        }
    }

    if (! cells.empty())
        finishBar();
}

void BarTextReader::readBarLine (std::string_view& rest)
{
    const auto line = rest.substr (0, barLineLength (rest));
    rest.remove_prefix (line.size());
    const bool isPlain = line == "|";

    if (! cells.empty() || (isPlain && afterPlainLine) || (! nextEndings.empty() && isPlain))
        finishBar();

    afterPlainLine = isPlain;

    if (line.front() == ':')
    {
        auto after = trimmed (rest);
        int times = 2;

        if (after.size() > 1 && after.front() == 'x' && isDigit (after[1]))
        {
            after.remove_prefix (1);
            times = takeNumber (after);
            rest = after;
        }

        if (auto* bar = builder.lastBar())
            bar->repeatEnds = std::clamp (times, 2, mostTimes);
    }

    repeatBegins = repeatBegins || (line.back() == ':' && line.size() > 1);
    readEndings (rest);
}

void BarTextReader::readEndings (std::string_view& rest)
{
    auto text = rest;
    std::vector<int> endings;
    if (text.starts_with ('['))
        text.remove_prefix (1);

    while (! text.empty() && isDigit (text.front()) && endings.size() < 100)
    {
        endings.push_back (takeNumber (text));
        if (text.size() > 1 && (text.front() == ',' || text.front() == '.') && isDigit (text[1]))
            text.remove_prefix (1);
    }

    if (text.starts_with ('.'))
        text.remove_prefix (1);

    const bool areEndings = ! endings.empty() && (text.empty() || isWhite (text.front())) && std::find (endings.begin(), endings.end(), 0) == endings.end();
    if (! areEndings)
        return;

    nextEndings = std::move (endings);
    rest = text;
}

bool BarTextReader::readDirective (std::string_view text)
{
    const auto colon = text.find (':');
    const auto name = colon == std::string_view::npos ? std::string_view() : trimmed (text.substr (0, colon));
    const auto value = trimmed (text.substr (colon == std::string_view::npos ? 0 : colon + 1));

    if (const auto metre = name.empty() || sameWord (name, "time") ? metreFrom (value) : std::nullopt)
        return builder.setMetre (*metre), true;

    // A key that stands in a bar is the bar's, in the first one too.
    if (const auto key = sameWord (name, "key") ? parseKey (value) : std::nullopt)
    {
        nextKey = key;
        return true;
    }

    return false;
}

void BarTextReader::readWord (std::string_view word)
{
    if (isCell (word))
    {
        const auto count = word.front() == '/' ? std::min (word.size(), mostCells - cells.size()) : 1;
        cells.insert (cells.end(), count, { Kind::goesOn, {}, {} });
        return;
    }

    if (word == "%" || word == "%%")
    {
        cells.push_back ({ word == "%" ? Kind::asBefore : Kind::asTwoBefore, {}, {} });
        return;
    }

    auto tail = word.substr (std::min (word.rfind ('@'), word.size()));
    const auto before = word.size() - tail.size();
    const auto beat = before > 0 ? takeBeat (tail) : std::nullopt;
    word = beat && tail.empty() ? word.substr (0, before) : word;

    if (word.find ('~') == std::string_view::npos)
        return add (word, beat);

    Cell shared { Kind::chords, {}, beat };
    for (; ! word.empty(); word.remove_prefix (std::min (word.find ('~'), word.size() - 1) + 1))
        if (const auto part = word.substr (0, word.find ('~')); ! part.empty())
            shared.chords.push_back (builder.chordFrom (part, lineNumber));
    cells.push_back (std::move (shared));
}

void BarTextReader::add (std::string_view text, std::optional<double> beat)
{
    cells.push_back ({ Kind::chords, { builder.chordFrom (text, lineNumber) }, beat });
}

void BarTextReader::repeatBar (std::size_t back)
{
    const auto* last = builder.lastBar();
    if (last == nullptr)
        return;

    const auto& bars = builder.chart.sections.back().bars;
    const auto chords = bars.size() >= back && ! (back == 1 && holdsForTheBar (*last)) ? bars[bars.size() - back].chords : std::vector<ChartChord>();

    if (auto* bar = builder.addBar())
        for (const auto& chord : chords)
            if (chord.start < bar->metre.ticks())
                bar->chords.push_back (chord);
}

void BarTextReader::finishBar()
{
    const auto isAlone = [this] (Kind kind) { return cells.size() == 1 && cells[0].kind == kind; };
    const bool barsBefore = builder.lastBar() != nullptr;

    if (isAlone (Kind::asTwoBefore) && barsBefore)
    {
        repeatBar (2);
        repeatBar (2);
    }
    else if (isAlone (Kind::asBefore) && barsBefore)
        repeatBar (1);
    else if (auto* bar = builder.addBar())
        place (*bar);

    if (auto* bar = builder.lastBar())
    {
        bar->repeatBegins = std::exchange (repeatBegins, false);
        bar->endings = std::exchange (nextEndings, {});
        bar->words = std::exchange (nextWords, {});
        if (nextKey)
            bar->key = std::exchange (nextKey, {});
    }

    cells.clear();
}

void BarTextReader::place (ChartBar& bar) const
{
    const auto ticks = bar.metre.ticks(), beat = ticks / bar.metre.numerator;
    const auto count = static_cast<std::int32_t> (cells.size()), beats = std::int32_t { bar.metre.numerator };
    const bool hasCells = std::any_of (cells.begin(), cells.end(), [] (const Cell& cell) { return cell.kind != Kind::chords; });
    const bool sharesEvenly = count > beats || beats % std::max (count, 1) == 0;

    // Too few for the beats and not of one length: with cells they are beats, without them the first chord has what is left.
    const auto startOf = [&] (std::int32_t index)
    {
        if (sharesEvenly)
            return ticks * index / count;

        return index == 0 ? 0 : beat * (hasCells ? index : beats - count + index);
    };

    for (std::int32_t i = 0; i < count; ++i)
    {
        const auto& cell = cells[static_cast<std::size_t> (i)];
        const auto start = cell.beat ? static_cast<std::int32_t> (std::lround ((*cell.beat - 1.0) * beat)) : startOf (i);
        const auto end = i + 1 < count ? startOf (i + 1) : ticks;

        for (std::size_t c = 0; c < cell.chords.size(); ++c)
        {
            auto chord = cell.chords[c];
            chord.start = start + (end - start) * static_cast<std::int32_t> (c) / static_cast<std::int32_t> (cell.chords.size());
            const bool isLater = bar.chords.empty() || bar.chords.back().start < chord.start;
            if (chord.start >= 0 && chord.start < ticks && isLater)
                bar.chords.push_back (std::move (chord));
        }
    }
}

bool BarTextReader::isMusic (std::string_view text)
{
    std::size_t music = 0, all = 0;

    for (text = trimmed (text); ! text.empty() && all < mostCells; text = trimmed (text))
    {
        const auto end = std::min (text.find_first_of (" \t"), text.size());
        const auto word = text.substr (0, end);
        text.remove_prefix (end);
        ++all;
        music += isCell (word) || word == "%" || chartChordFrom (word).text.empty();
    }

    return 2 * music > all;
}

void BarTextReader::readList (std::string_view text, std::size_t line)
{
    lineNumber = line;
    bool hasCells = false;
    std::vector<std::string_view> list;

    for (text = trimmed (text); ! text.empty(); text = trimmed (text))
    {
        const auto end = std::min (text.find_first_of (" \t"), text.size());
        list.push_back (text.substr (0, end));
        hasCells = hasCells || isCell (list.back());
        text.remove_prefix (end);
    }

    for (const auto word : list)
    {
        readWord (word);
        if (! hasCells || cells.size() >= builder.metreNow().numerator)
            finishBar();
    }

    if (! cells.empty())
        finishBar();
}

} // namespace guidetone
