// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChartBuilder.h"

#include "../progression/DecimalText.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace guidetone
{

namespace
{
    constexpr std::string_view white = " \t\r\n\v\f";

    constexpr char lower (char c) noexcept      { return c >= 'A' && c <= 'Z' ? static_cast<char> (c + ('a' - 'A')) : c; }
}

void ChartBuilder::beginSection (std::string_view name)
{
    sectionName = onOneLine (name);
    sectionBegins = true;
}

void ChartBuilder::setKey (Key key)
{
    if (bars == 0 && ! chart.key)
        chart.key = key;
    else
        nextKey = key;
}

ChartBar* ChartBuilder::addBar()
{
    if (bars == longestChart)
    {
        const std::string sentence = "only its first " + std::to_string (longestChart) + " bars are read";
        if (std::find (remarks.begin(), remarks.end(), sentence) == remarks.end())
            remarks.push_back (sentence);
        return nullptr;
    }

    if (std::exchange (sectionBegins, false))
        chart.sections.push_back ({ sectionName, {} });

    ++bars;
    auto& bar = chart.sections.back().bars.emplace_back();
    bar.metre = metre;
    bar.key = std::exchange (nextKey, {});
    return &bar;
}

ChartBar* ChartBuilder::lastBar() noexcept
{
    return bars == 0 || bars == longestChart ? nullptr : &chart.sections.back().bars.back();
}

ChartChord ChartBuilder::chordFrom (std::string_view text, std::size_t line)
{
    auto chord = chartChordFrom (text);
    if (! chord.text.empty())
        remark (line, '"' + chord.text.substr (0, 60) + "\" is no chord; it is kept as text");

    return chord;
}

ReadDocument ChartBuilder::take()
{
    const bool hasChord = std::any_of (chart.sections.begin(), chart.sections.end(), [] (const ChartSection& section)
    {
        return std::any_of (section.bars.begin(), section.bars.end(), [] (const ChartBar& bar) { return ! bar.chords.empty(); });
    });

    if (! hasChord)
        return { {}, "has no chord in it", {} };

    return { std::move (chart), {}, std::move (remarks) };
}

void ChartBuilder::remark (std::size_t line, std::string_view sentence)
{
    if (remarks.size() < maxRemarks)
        remarks.push_back ("line " + std::to_string (line) + ": " + std::string (sentence));
}

std::string_view trimmed (std::string_view text) noexcept
{
    const auto first = text.find_first_not_of (white);
    return first == std::string_view::npos ? std::string_view() : text.substr (first, text.find_last_not_of (white) - first + 1);
}

std::vector<std::string_view> linesOf (std::string_view text)
{
    if (text.starts_with ("\xef\xbb\xbf"))
        text.remove_prefix (3);

    std::vector<std::string_view> lines;
    while (! text.empty())
    {
        const auto end = std::min (text.find ('\n'), text.size());
        auto line = text.substr (0, end);
        if (line.ends_with ('\r'))
            line.remove_suffix (1);
        lines.push_back (line);
        text.remove_prefix (std::min (end + 1, text.size()));
    }

    return lines;
}

std::string onOneLine (std::string_view text)
{
    std::string line (text);
    for (auto& c : line)
        if (static_cast<unsigned char> (c) < 32 || c == 127)
            c = ' ';

    return std::string (trimmed (line));
}

bool sameWord (std::string_view a, std::string_view b) noexcept
{
    return std::equal (a.begin(), a.end(), b.begin(), b.end(), [] (char x, char y) { return lower (x) == lower (y); });
}

std::optional<Metre> metreFrom (std::string_view text) noexcept
{
    text = trimmed (text);
    if (text == "C")
        return Metre { 4, 4 };
    if (text == "C|")
        return Metre { 2, 2 };

    Metre metre;
    const auto* end = text.data() + text.size();
    const auto numerator = std::from_chars (text.data(), end, metre.numerator);
    if (numerator.ec != std::errc() || numerator.ptr == end || *numerator.ptr != '/')
        return {};

    const auto denominator = std::from_chars (numerator.ptr + 1, end, metre.denominator);
    const bool isMetre = denominator.ec == std::errc() && denominator.ptr == end && metre.isSound();
    return isMetre ? std::optional (metre) : std::nullopt;
}

std::optional<double> takeDecimal (std::string_view& text) noexcept
{
    double value = 0.0, unit = 1.0;
    std::size_t length = 0, digits = 0;
    bool isFraction = false;

    for (; length < text.size(); ++length)
    {
        const char c = text[length];
        if (c == '.' && ! isFraction && digits > 0 && length + 1 < text.size() && text[length + 1] >= '0' && text[length + 1] <= '9')
            isFraction = true;
        else if (c >= '0' && c <= '9')
        {
            ++digits;
            value = value * 10.0 + (c - '0');
            unit *= isFraction ? 10.0 : 1.0;
        }
        else
            break;
    }

    if (digits == 0 || digits > 9)
        return {};

    text.remove_prefix (length);
    return value / unit;
}

std::string shortDecimal (double value, int decimals)
{
    auto text = decimalText (value, decimals);
    if (text.find ('.') != std::string::npos)
        text.erase (text.find_last_not_of ('0') + 1);

    return text.ends_with ('.') ? text.substr (0, text.size() - 1) : text;
}

std::optional<double> bpmFrom (std::string_view text) noexcept
{
    text = trimmed (text);
    const auto bpm = takeDecimal (text);
    return bpm && *bpm >= 1.0 && *bpm <= 1000.0 ? bpm : std::nullopt;
}

ChartChord chartChordFrom (std::string_view text)
{
    const auto parsed = parseSymbol (text);
    ChartChord chord;
    chord.chord = parsed.chord;
    if (! parsed.chord && ! parsed.saysNoChord)
        chord.text = onOneLine (text);

    return chord;
}

} // namespace guidetone
