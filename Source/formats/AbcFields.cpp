// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcFields.h"

#include "../core/Digits.h"
#include "AbcText.h"
#include "ChartBuilder.h"

#include <bit>
#include <charconv>

namespace guidetone
{

namespace
{
    /** "3/8" in quarter notes; nothing where no such thing stands. */
    std::optional<double> takeFraction (Cursor& in)
    {
        auto after = in;
        const int numerator = takeAbcNumber (after);
        if (numerator == 0 || ! after.take ("/"))
            return {};

        const int denominator = takeAbcNumber (after);
        if (denominator == 0)
            return {};

        in = after;
        return 4.0 * numerator / denominator;
    }

    double takeDecimal (Cursor& in)
    {
        double number = 0.0;
        const auto [end, error] = std::from_chars (in.rest.data(), in.rest.data() + in.rest.size(), number, std::chars_format::fixed);
        if (error != std::errc())
            return 0.0;

        in.rest.remove_prefix (static_cast<std::size_t> (end - in.rest.data()));
        return number;
    }
}

int takeAbcNumber (Cursor& in)
{
    constexpr int most = 9999;
    int number = 0;
    while (! in.rest.empty() && isDigit (in.rest.front()))
    {
        number = std::min (number * 10 + (in.rest.front() - '0'), most);
        in.rest.remove_prefix (1);
    }
    return number;
}

std::optional<AbcMetre> abcMetre (std::string_view text)
{
    text = trimmed (text);
    if (text == "none" || text == "free" || text == "None" || text.empty())
        return AbcMetre { true, {} };
    if (text.starts_with ("C|"))
        return AbcMetre { false, { 2, 2 } };
    if (text.starts_with ("C"))
        return AbcMetre { false, { 4, 4 } };

    Cursor in { text };
    in.take ("(");
    int beats = takeAbcNumber (in);
    while (in.take ("+") || in.take (" "))
        beats += takeAbcNumber (in);
    in.take (")");

    const int denominator = in.take ("/") ? takeAbcNumber (in) : 0;
    if (beats < 1 || beats > 255 || denominator < 1 || denominator > 128 || ! std::has_single_bit (static_cast<unsigned> (denominator)))
        return {};

    return AbcMetre { false, { static_cast<std::uint8_t> (beats), static_cast<std::uint8_t> (denominator) } };
}

std::optional<double> abcUnit (std::string_view text)
{
    Cursor in { trimmed (text) };
    auto quarters = takeFraction (in);
    if (! quarters && in.take ("1"))
        quarters = 4.0;

    return quarters && *quarters >= 4.0 / 512 && *quarters <= 32.0 ? quarters : std::nullopt;
}

AbcTempo abcTempo (std::string_view text, double unitQuarters)
{
    constexpr double fastest = 2000.0;
    AbcTempo tempo;
    double beat = 0.0;

    for (Cursor in { text }; ! in.rest.empty();)
    {
        if (in.take ("\""))
        {
            const auto end = std::min (in.rest.find ('"'), in.rest.size());
            tempo.words = plainAbcText (in.rest.substr (0, end));
            in.rest.remove_prefix (std::min (end + 1, in.rest.size()));
        }
        else if (const auto fraction = takeFraction (in))
            beat += *fraction;
        else if (isDigit (in.rest.front()))
        {
            const double bpm = takeDecimal (in) * (beat > 0.0 ? beat : unitQuarters);
            if (bpm > 0.0 && bpm <= fastest)
                tempo.bpm = bpm;
        }
        else
            in.rest.remove_prefix (1);
    }

    return tempo;
}

std::string abcPartOrder (std::string_view text)
{
    constexpr std::size_t longest = 1000, deepest = 8;
    std::vector<std::string> open (1);

    const auto append = [] (std::string& to, const std::string& what, int times)
    {
        for (int i = 0; i < times && to.size() + what.size() <= longest; ++i)
            to += what;
    };

    for (Cursor in { text }; ! in.rest.empty();)
    {
        const char c = in.rest.front();
        in.rest.remove_prefix (1);

        if (c == '(' && open.size() < deepest)
            open.emplace_back();
        else if (c == ')' && open.size() > 1)
        {
            const auto group = std::move (open.back());
            open.pop_back();
            append (open.back(), group, std::max (takeAbcNumber (in), 1));
        }
        else if (c >= 'A' && c <= 'Z')
            append (open.back(), std::string (1, c), std::max (takeAbcNumber (in), 1));
        else if (c != '.' && c != ' ')
            return {};
    }

    return open.size() == 1 ? open.front() : std::string();
}

double takeAbcLength (AbcCursor& in)
{
    const bool hasNumber = isDigit (in.front());
    double length = hasNumber ? takeAbcNumber (in) : 1.0;

    for (int slashes = 0; in.take ("/"); ++slashes)
        if (isDigit (in.front()))
        {
            const int divisor = takeAbcNumber (in);
            length /= std::max (divisor, 1);
        }
        else if (slashes < 10)
            length /= 2.0;

    return length;
}

} // namespace guidetone
