// Typesetting.cpp - see Typesetting.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Typesetting.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace guidetone
{

namespace
{

using Role = SymbolRun::Role;

// Sizes, heights and gaps are fractions of the root's cap height, judged by eye on the gallery's pictures.
struct Measures
{
    float accidental, accidentalRaise;      // of its letter: large signs stand with their shoulders level with the letter's top
    float quality;
    float tension, tensionRaise;            // of a single one; see addStack() for several
    float bass, plain;
    float slash, slashDrop;
};

constexpr Measures displayMeasures { 0.80f, 0.27f, 0.62f, 0.50f, 0.56f, 0.74f, 1.0f, 1.06f, 0.12f };
constexpr Measures lineMeasures    { 0.88f, 0.12f, 0.90f, 0.72f, 0.34f, 0.90f, 1.0f, 1.0f, 0.0f };
constexpr float hollowStroke = 0.024f;

/** How far an outline reaches to the left or right at each of a ladder of heights. */
class Profile
{
public:
    enum class Side { left, right };

    Profile (const juce::Path& path, Side sideToUse) : side (sideToUse)
    {
        reach.fill (empty());

        for (juce::PathFlatteningIterator it (path, {}, 0.01f); it.next();)
        {
            const auto steps = 1 + static_cast<int> (std::abs (it.y2 - it.y1) / binHeight);

            for (int i = 0; i <= steps; ++i)
            {
                const float t = static_cast<float> (i) / static_cast<float> (steps);
                take (it.y1 + t * (it.y2 - it.y1), it.x1 + t * (it.x2 - it.x1));
            }
        }

        spread();
    }

    /** The least gap between what stands left and what stands right of it; nothing where they share no height. */
    static std::optional<float> between (const Profile& leftOne, const Profile& rightOne)
    {
        auto least = std::numeric_limits<float>::max();

        for (std::size_t i = 0; i < bins; ++i)
            if (leftOne.reach[i] != leftOne.empty() && rightOne.reach[i] != rightOne.empty())
                least = std::min (least, rightOne.reach[i] - leftOne.reach[i]);

        return least < std::numeric_limits<float>::max() ? std::optional (least) : std::nullopt;
    }

private:
    static constexpr std::size_t bins = 80;
    static constexpr float top = -1.9f, binHeight = 0.035f;

    float empty() const noexcept    { return side == Side::left ? 1.0e6f : -1.0e6f; }

    float outer (float a, float b) const noexcept    { return side == Side::left ? std::min (a, b) : std::max (a, b); }

    void take (float y, float x)
    {
        const auto bin = static_cast<std::size_t> (juce::jlimit (0, static_cast<int> (bins) - 1, static_cast<int> ((y - top) / binHeight)));
        reach[bin] = outer (reach[bin], x);
    }

    // Ink casts a shadow up and down, so that a raised sign does not slip over the letter below it.
    void spread()
    {
        constexpr std::size_t shadow = 4;
        const auto original = reach;

        for (std::size_t i = 0; i < bins; ++i)
            for (auto j = i < shadow ? 0 : i - shadow; j <= std::min (bins - 1, i + shadow); ++j)
                reach[i] = outer (reach[i], original[j]);
    }

    Side side;
    std::array<float, bins> reach;
};

juce::Path scaled (juce::Path outline, float size, float raise)
{
    outline.applyTransform (juce::AffineTransform::scale (size).translated (0.0f, -raise));
    return outline;
}

juce::String textOf (const SymbolRun& run)
{
    return juce::String::fromUTF8 (run.text.data(), static_cast<int> (run.text.size()));
}

} // namespace

juce::Path outlineOf (const juce::String& text, const juce::Font& font)
{
    constexpr float height = 256.0f;
    const auto sized = font.withHeight (height);

    const auto path = [&sized] (const juce::String& words)
    {
        juce::GlyphArrangement line;
        line.addLineOfText (sized, words, 0.0f, 0.0f);
        juce::Path outline;
        line.createPath (outline);
        return outline;
    };

    const auto cap = path ("H").getBounds().getHeight();
    auto outline = path (text);
    outline.applyTransform (juce::AffineTransform::scale (1.0f / cap));
    return outline;
}

//==============================================================================
SetSymbol::SetSymbol (const std::vector<SymbolRun>& runs, Style style)
{
    const auto& m = style == Style::display ? displayMeasures : lineMeasures;
    const auto font = style == Style::display ? displayFont (100.0f) : strongFont (100.0f);
    float letterSize = 1.0f, letterRaise = 0.0f;

    const auto set = [&] (const SymbolRun& run, float size, float raise)
    {
        if (const auto text = textOf (run).trim(); text.isNotEmpty())
            place (scaled (outlineOf (text, font), size, raise), run.role, gapBefore (run.role));
    };

    const auto letter = [&] (const SymbolRun& run, float size, float raise)
    {
        letterSize = size;
        letterRaise = raise;
        set (run, size, raise);
    };

    for (std::size_t i = 0; i < runs.size(); ++i)
    {
        const auto& run = runs[i];

        switch (run.role)
        {
            case Role::root:            letter (run, 1.0f, 0.0f); break;
            case Role::plain:           letter (run, m.plain, 0.0f); break;
            case Role::bass:            letter (run, m.bass, -m.slashDrop); break;
            case Role::slash:           set (run, m.slash, -m.slashDrop); break;
            case Role::quality:         set (run, m.quality, 0.0f); break;

            case Role::accidental:
            case Role::bassAccidental:
                set (run, m.accidental * letterSize, letterRaise + m.accidentalRaise * letterSize);
                break;

            case Role::tension:
            {
                auto last = i;

                while (style == Style::display && last + 1 < runs.size() && runs[last + 1].role == Role::tension)
                    ++last;

                if (last > i)
                    addStack ({ runs.begin() + static_cast<std::ptrdiff_t> (i), runs.begin() + static_cast<std::ptrdiff_t> (last) + 1 });
                else
                    set (run, m.tension, m.tensionRaise);

                i = last;
                break;
            }
        }
    }

    if (! inkBounds.isEmpty())
    {
        const auto shift = juce::AffineTransform::translation (-inkBounds.getX(), 0.0f);

        for (auto& piece : pieces)
            piece.outline.applyTransform (shift);

        inkBounds = inkBounds.withX (0.0f);
    }
}

// Two or three tensions stand in a column, more in columns of two.
void SetSymbol::addStack (const std::vector<SymbolRun>& tensions)
{
    const auto count = tensions.size();
    const auto rows = count == 3 ? count : std::size_t { 2 };
    const float size = rows == 2 ? 0.45f : 0.37f;
    const float pitch = rows == 2 ? 0.61f : 0.49f;
    const float lowest = rows == 2 ? 0.0f : -0.12f;
    const auto font = displayFont (100.0f);

    for (std::size_t first = 0; first < count; first += rows)
    {
        juce::Path column;

        for (auto i = first; i < std::min (count, first + rows); ++i)
        {
            auto outline = outlineOf (textOf (tensions[i]), font);
            outline.applyTransform (juce::AffineTransform::translation (-outline.getBounds().getX(), 0.0f));
            const auto rowsAbove = static_cast<float> (rows - 1 - (i - first));
            column.addPath (scaled (outline, size, lowest + rowsAbove * pitch));
        }

        place (column, Role::tension, gapBefore (Role::tension));
    }
}

float SetSymbol::gapBefore (SymbolRun::Role role) const
{
    const auto previous = pieces.empty() ? Role::root : pieces.back().role;

    switch (role)
    {
        case Role::accidental:
        case Role::bassAccidental:   return 0.07f;
        case Role::quality:          return 0.09f;
        case Role::tension:          return previous == Role::tension ? 0.24f : 0.11f;
        case Role::slash:            return 0.08f;
        case Role::bass:             return 0.0f;
        case Role::root:             return previous == Role::accidental && pieces.size() == 1 ? 0.06f : 0.30f;   // the flat of a numeral stands before it
        case Role::plain:            return 0.30f;
    }

    return 0.1f;
}

// Letters are set by the white between their outlines, not by their advance widths: A and a slash nestle, H and a slash don't.
void SetSymbol::place (juce::Path outline, SymbolRun::Role role, float gap)
{
    if (! pieces.empty())
    {
        const Profile right (pieces.back().outline, Profile::Side::right), left (outline, Profile::Side::left);
        const auto between = Profile::between (right, left);
        const float behind = pieces.back().outline.getBounds().getRight() - outline.getBounds().getX() + gap;
        const float nestled = between ? gap - *between : behind;
        // A piece may slip under or over its neighbour, but only a little: white above a small letter is not a hole.
        const float slip = role == Role::tension || role == Role::quality ? 0.05f : 0.20f;
        outline.applyTransform (juce::AffineTransform::translation (juce::jlimit (behind - slip, behind + 0.05f, nestled), 0.0f));
    }

    const auto bounds = outline.getBounds();
    inkBounds = pieces.empty() ? bounds : inkBounds.getUnion (bounds);
    pieces.push_back ({ std::move (outline), role });
}

void SetSymbol::draw (juce::Graphics& g, juce::Point<float> origin, float capHeight, const Inks& inks) const
{
    const auto transform = juce::AffineTransform::scale (capHeight).translated (origin);

    for (const auto& piece : pieces)
    {
        g.setColour (piece.role == Role::slash ? inks.slash : inks.main);

        const bool ofRoot = piece.role == Role::root || piece.role == Role::accidental;

        if (ofRoot && inks.root == Root::silent)
            g.strokePath (piece.outline, juce::PathStrokeType (juce::jmax (1.2f, capHeight * hollowStroke)), transform);
        else
            g.fillPath (piece.outline, transform);
    }
}

float fittedCapHeight (const SetSymbol& symbol, float wanted, float width, float height) noexcept
{
    const auto ink = symbol.ink();

    if (ink.isEmpty())
        return wanted;

    const float most = std::min (width / ink.getWidth(), height / ink.getHeight());
    float size = wanted;

    // Each step is an eighth smaller; below the sixteenth the exact fit is taken.
    for (int step = 0; step < 16; ++step, size *= 0.875f)
        if (size <= most)
            return size;

    return std::min (size, most);
}

} // namespace guidetone
