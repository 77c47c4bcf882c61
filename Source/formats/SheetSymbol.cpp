// SPDX-License-Identifier: GPL-3.0-or-later
#include "SheetSymbol.h"
#include "TextEncoding.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    using Role = SymbolRun::Role;

    // Fractions of the root's size, judged by eye on printed pages.
    constexpr float accidentalSize = 0.80f, accidentalRaise = 0.10f;
    constexpr float qualitySize = 0.68f;
    constexpr float raisedSize = 0.62f, raisedRaise = 0.33f;
    constexpr float tensionSize = 0.56f, tensionRaise = 0.34f;
    constexpr float bassSize = 0.86f;
    constexpr float smallGap = 0.03f, bracketWidth = 0.11f;

    /** Signs for what a keyboard types: a hyphen is a minus. */
    std::u32string printed (std::string_view text)
    {
        auto characters = charactersOf (text);
        std::replace (characters.begin(), characters.end(), U'-', U'\u2212');
        return characters;
    }

    /** Appends text at x, in pieces where signs stand in it. @returns where it ends. */
    float append (std::vector<SheetRun>& runs, std::u32string_view text, Face face, float x, float y, float size)
    {
        while (! text.empty())
        {
            const bool sign = isSheetSign (text.front());
            const auto end = std::find_if (text.begin(), text.end(), [sign] (char32_t c) { return isSheetSign (c) != sign; });
            const auto piece = text.substr (0, static_cast<std::size_t> (end - text.begin()));
            const auto pieceFace = sign ? Face::signs : face;
            const auto width = widthOf (piece, pieceFace, size);
            runs.push_back ({ pieceFace, x, y, size, width, utf8Of (piece) });
            x += width;
            text.remove_prefix (piece.size());
        }
        return x;
    }

    /** "(" or ")" of any height. */
    Outline bracket (float x, float width, float top, float bottom, bool opens)
    {
        const float height = bottom - top;
        const auto at = [&] (float across) { return opens ? x + width * across : x + width * (1.0f - across); };
        return { { 'm', { at (1.0f), top } },
                 { 'c', { at (-0.35f), top + height * 0.28f, at (-0.35f), top + height * 0.72f, at (1.0f), bottom } },
                 { 'c', { at (0.2f), top + height * 0.70f, at (0.2f), top + height * 0.30f, at (1.0f), top } },
                 { 'z', {} } };
    }

    class Setter
    {
    public:
        explicit Setter (float rootSize) : size (rootSize) {}

        SheetSymbol set (const std::vector<SymbolRun>& runs)
        {
            for (std::size_t i = 0; i < runs.size(); ++i)
            {
                const auto role = runs[i].role;
                const bool isStack = role == Role::bracket || role == Role::tension;

                if (isStack)
                {
                    const auto first = i;
                    while (i + 1 < runs.size() && (runs[i + 1].role == Role::bracket || runs[i + 1].role == Role::tension))
                        ++i;
                    setTensions ({ runs.begin() + static_cast<std::ptrdiff_t> (first), runs.begin() + static_cast<std::ptrdiff_t> (i) + 1 });
                }
                else
                    setRun (runs[i]);
            }

            symbol.width = x;
            return std::move (symbol);
        }

    private:
        void setRun (const SymbolRun& run)
        {
            symbol.text.plain += run.text;
            switch (run.role)
            {
                case Role::root: case Role::plain:  place (run.text, 1.0f, 0.0f, 0.0f); break;
                case Role::accidental:              place (run.text, accidentalSize, accidentalRaise, smallGap); break;
                case Role::quality:                 place (run.text, qualitySize, 0.0f, smallGap); break;
                case Role::raised:                  place (run.text, raisedSize, raisedRaise, smallGap * 2.0f); break;
                case Role::slash:                   place (run.text, 1.0f, 0.0f, smallGap); break;
                case Role::bass:                    place (run.text, bassSize, 0.0f, 0.0f); break;
                case Role::bassAccidental:          place (run.text, bassSize * accidentalSize, bassSize * accidentalRaise, smallGap); break;
                case Role::words:                   place (run.text, 0.6f, 0.0f, 0.0f); break;
                case Role::bracket: case Role::tension:  break;
            }
        }

        void place (std::string_view text, float scale, float raise, float gap)
        {
            x = append (symbol.text.runs, printed (text), Face::chords, x + gap * size, -raise * size, scale * size);
        }

        /** One is raised; two or three stand in a column, more in columns of two, in a bracket as high as they are. */
        void setTensions (const std::vector<SymbolRun>& runs)
        {
            std::vector<std::string> tensions;
            for (const auto& run : runs)
                if (run.role == Role::tension)
                    tensions.push_back (run.text);

            const bool opens = runs.front().role == Role::bracket, closes = runs.size() > 1 && runs.back().role == Role::bracket;
            symbol.text.plain += opens ? runs.front().text : "";
            for (std::size_t i = 0; i < tensions.size(); ++i)
                symbol.text.plain += (i > 0 ? "," : "") + tensions[i];
            symbol.text.plain += closes ? runs.back().text : "";

            const auto rows = tensions.size() == 3 ? std::size_t { 3 } : std::min (tensions.size(), std::size_t { 2 });
            const float each = rows == 3 ? 0.38f : rows == 2 ? 0.46f : tensionSize;
            const float pitch = rows == 3 ? 0.40f : 0.49f;
            const float lowest = rows == 3 ? -0.18f : rows == 2 ? -0.02f : tensionRaise;
            const float top = -(lowest + pitch * static_cast<float> (std::max (rows, std::size_t { 1 }) - 1) + each * 0.80f), bottom = -(lowest - each * 0.12f);

            x += smallGap * 1.5f * size;
            if (opens)
                addBracket (top, bottom, true);

            for (std::size_t first = 0; first < tensions.size(); first += rows)
            {
                auto end = x;
                for (auto i = first; i < std::min (tensions.size(), first + rows); ++i)
                {
                    const auto raise = lowest + pitch * static_cast<float> (rows - 1 - (i - first));
                    end = std::max (end, append (symbol.text.runs, printed (tensions[i]), Face::chords, x, -raise * size, each * size));
                }
                x = end + (first + rows < tensions.size() ? smallGap * 2.0f * size : 0.0f);
            }

            if (closes)
                addBracket (top, bottom, false);
        }

        void addBracket (float top, float bottom, bool opens)
        {
            x += opens ? 0.0f : smallGap * size;
            symbol.brackets.push_back (bracket (x, bracketWidth * size, top * size, bottom * size, opens));
            x += (bracketWidth + (opens ? smallGap : 0.0f)) * size;
        }

        const float size;
        float x = 0.0f;
        SheetSymbol symbol;
    };
}

SheetSymbol setSymbol (const std::vector<SymbolRun>& runs, float size)
{
    return Setter (size).set (runs);
}

SheetText setText (std::string_view text, Face face, float size)
{
    SheetText set;
    set.plain = oneLine (text);
    append (set.runs, charactersOf (set.plain), face, 0.0f, 0.0f, size);
    return set;
}

SheetText fitted (std::string_view text, Face face, float size, float width)
{
    constexpr float smallest = 0.45f;
    auto set = setText (text, face, size);
    const float full = widthOf (set);
    if (full <= width)
        return set;
    if (full * smallest <= width)
        return setText (text, face, size * width / full);

    auto cut = setText (shortened (text, static_cast<std::size_t> (width / (size * smallest * 0.5f))), face, size);
    const float scale = std::min (1.0f, width / std::max (1.0f, widthOf (cut)));
    cut = setText (cut.plain, face, size * scale);
    cut.plain = std::move (set.plain);
    return cut;
}

std::string shortened (std::string_view text, std::size_t most)
{
    const auto characters = charactersOf (text);
    return characters.size() <= most ? std::string (text) : utf8Of (characters.substr (0, most)) + "\xe2\x80\xa6";
}

float widthOf (const SheetText& text) noexcept
{
    float end = 0.0f;
    for (const auto& run : text.runs)
        end = std::max (end, run.x + run.width);
    return end;
}

void shift (SheetText& text, float x, float y) noexcept
{
    for (auto& run : text.runs)
    {
        run.x += x;
        run.y += y;
    }
}

} // namespace guidetone
