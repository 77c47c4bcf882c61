// Typesetting.cpp - see Typesetting.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Typesetting.h"

#include "InkProfile.h"

#include <algorithm>

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
    float raised, raisedRaise;              // the ring of a diminished chord and its figure
    float bass, plain;
    float slash, slashDrop;
};

constexpr Measures displayMeasures { 0.80f, 0.27f, 0.62f, 0.50f, 0.56f, 0.60f, 0.46f, 0.74f, 1.0f, 1.06f, 0.12f };
constexpr Measures lineMeasures    { 0.88f, 0.12f, 0.90f, 0.72f, 0.34f, 0.78f, 0.30f, 0.90f, 1.0f, 1.0f, 0.0f };
constexpr float hollowStroke = 0.019f;

juce::Path scaled (juce::Path outline, float size, float raise)
{
    outline.applyTransform (juce::AffineTransform::scale (size).translated (0.0f, -raise));
    return outline;
}

juce::String textOf (const SymbolRun& run)
{
    return juce::String::fromUTF8 (run.text.data(), static_cast<int> (run.text.size()));
}

/** The signs of chord symbols as our faces have them, at the places that SMuFL gives them: a ring, a ring with a stroke, a cross, a
    triangle and a bar, drawn to the figures' size and weight. */
juce::String withChordSigns (const juce::String& text)
{
    constexpr std::pair<juce::juce_wchar, juce::juce_wchar> signs[] { { 0xb0, 0xe870 }, { 0xf8, 0xe871 }, { '+', 0xe872 }, { 0x394, 0xe873 }, { '-', 0xe874 } };
    auto result = text;

    for (const auto& [typed, drawn] : signs)
        result = result.replace (juce::String::charToString (typed), juce::String::charToString (drawn));

    return result;
}

bool isLetter (Role role) noexcept       { return role == Role::root || role == Role::bass || role == Role::plain; }
bool isAccidental (Role role) noexcept   { return role == Role::accidental || role == Role::bassAccidental; }

/** Words in so many lines, the longest as short as can be. */
juce::StringArray inLines (const juce::String& sentence, int lines)
{
    const auto words = juce::StringArray::fromTokens (sentence, " ", {});

    for (int room = (sentence.length() + lines - 1) / lines;; ++room)
    {
        juce::StringArray result;

        for (const auto& word : words)
            if (result.isEmpty() || result[result.size() - 1].length() + 1 + word.length() > room)
                result.add (word);
            else
                result.getReference (result.size() - 1) << " " << word;

        if (result.size() <= lines)
            return result;
    }
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

    const auto sizeOf = [&m] (Role letter)    { return letter == Role::bass ? m.bass : letter == Role::plain ? m.plain : 1.0f; };
    const auto raiseOf = [&m] (Role letter)   { return letter == Role::bass ? -m.slashDrop : 0.0f; };
    auto letter = Role::root;       // the latest

    // The flat of a letter stands behind it, that of a number before it.
    const auto isInk = [&runs] (std::size_t i)   { return i < runs.size() && isLetter (runs[i].role) && textOf (runs[i]).trim().isNotEmpty(); };
    const auto leads = [&] (std::size_t i)       { return isAccidental (runs[i].role) && isInk (i + 1) && (i == 0 || ! isInk (i - 1)); };

    const auto set = [&] (const juce::String& text, Role role, float size, float raise, float gap)
    {
        if (const auto ink = text.trim(); ink.isNotEmpty())
            place (scaled (outlineOf (ink, font), size, raise), role, gap);
    };

    for (std::size_t i = 0; i < runs.size(); ++i)
    {
        const auto role = runs[i].role;
        const auto text = textOf (runs[i]);

        switch (role)
        {
            case Role::root:
            case Role::plain:
            case Role::bass:
                set (text, role, sizeOf (role), raiseOf (role), i > 0 && leads (i - 1) ? 0.06f : gapBefore (role));
                letter = role;
                break;

            case Role::accidental:
            case Role::bassAccidental:
                letter = leads (i) ? runs[i + 1].role : letter;
                set (text, role, m.accidental * sizeOf (letter), raiseOf (letter) + m.accidentalRaise * sizeOf (letter), gapBefore (leads (i) ? letter : role));
                break;

            case Role::slash:       set (text, role, m.slash, -m.slashDrop, gapBefore (role)); break;
            case Role::quality:     set (withChordSigns (text), role, m.quality, 0.0f, gapBefore (role)); break;
            case Role::raised:      set (withChordSigns (text), role, m.raised, m.raisedRaise, gapBefore (role)); break;
            case Role::words:       setWords ({ text }, font); break;

            case Role::bracket:
            case Role::tension:
            {
                const auto last = std::find_if (runs.begin() + static_cast<std::ptrdiff_t> (i), runs.end(),
                                                [] (const SymbolRun& run) { return run.role != Role::tension && run.role != Role::bracket; });
                setTensions ({ runs.begin() + static_cast<std::ptrdiff_t> (i), last }, style, m.tension, m.tensionRaise);
                i = static_cast<std::size_t> (last - runs.begin()) - 1;
                break;
            }
        }
    }

    startAtZero();
}

SetSymbol::SetSymbol (const juce::StringArray& lines, Style style)
{
    setWords (lines, style == Style::display ? displayFont (100.0f) : strongFont (100.0f));
    startAtZero();
}

void SetSymbol::startAtZero()
{
    if (inkBounds.isEmpty())
        return;

    const auto shift = juce::AffineTransform::translation (-inkBounds.getX(), 0.0f);

    for (auto& piece : pieces)
        piece.outline.applyTransform (shift);

    inkBounds = inkBounds.withX (0.0f);
}

// A sentence is read, not deciphered: the face's own spaces, its lines centred.
void SetSymbol::setWords (const juce::StringArray& lines, const juce::Font& font)
{
    constexpr float pitch = 1.62f;
    juce::Path outline;
    float y = 0.0f;

    for (const auto& line : lines)
    {
        const auto words = outlineOf (line, font);
        outline.addPath (words, juce::AffineTransform::translation (-words.getBounds().getCentreX(), y));
        y += pitch;
    }

    if (! outline.isEmpty())
        place (outline, Role::words, 0.0f);
}

// A single one is raised; two or three stand in a column, more in columns of two. A bracket is as high as what it holds.
void SetSymbol::setTensions (const std::vector<SymbolRun>& runs, Style style, float size, float raise)
{
    const auto font = style == Style::display ? displayFont (100.0f) : strongFont (100.0f);
    std::vector<juce::Path> tensions;

    for (const auto& run : runs)
        if (run.role == Role::tension)
        {
            auto outline = outlineOf (withChordSigns (textOf (run)), font);
            outline.applyTransform (juce::AffineTransform::translation (-outline.getBounds().getX(), 0.0f));
            tensions.push_back (std::move (outline));
        }

    const bool stacked = style == Style::display && tensions.size() > 1;
    const auto rows = ! stacked ? std::size_t { 1 } : tensions.size() == 3 ? std::size_t { 3 } : std::size_t { 2 };
    const float pitch = rows == 2 ? 0.61f : 0.49f;
    const float lowest = ! stacked ? raise : rows == 2 ? 0.0f : -0.12f;
    const float each = ! stacked ? size : rows == 2 ? 0.45f : 0.37f;

    const float high = lowest + pitch * static_cast<float> (rows - 1) + each * 1.13f, low = lowest - each * 0.13f;
    const float bracketSize = stacked ? each * 1.15f : each;

    const auto setBracket = [&] (const juce::String& text, float gap)
    {
        auto outline = outlineOf (text, font);
        const auto ink = outline.getBounds();
        outline.applyTransform (juce::AffineTransform::translation (0.0f, -ink.getBottom()).scaled (bracketSize, (high - low) / juce::jmax (0.01f, ink.getHeight()))
                                                                                           .translated (0.0f, -low));
        place (outline, Role::bracket, gap);
    };

    const bool opened = runs.front().role == Role::bracket;

    if (opened)
        setBracket (textOf (runs.front()), gapBefore (Role::tension));

    for (std::size_t first = 0; first < tensions.size(); first += rows)
    {
        juce::Path column;

        for (auto i = first; i < std::min (tensions.size(), first + rows); ++i)
            column.addPath (scaled (tensions[i], each, lowest + static_cast<float> (rows - 1 - (i - first)) * pitch));

        const bool afterTension = ! pieces.empty() && pieces.back().role == Role::tension;
        place (column, Role::tension, opened && ! afterTension ? 0.05f : opened && stacked ? 0.15f : gapBefore (Role::tension));
    }

    if (runs.back().role == Role::bracket && runs.size() > 1)
        setBracket (textOf (runs.back()), 0.05f);
}

float SetSymbol::gapBefore (SymbolRun::Role role) const
{
    const auto previous = pieces.empty() ? Role::root : pieces.back().role;

    switch (role)
    {
        case Role::accidental:
        case Role::bassAccidental:   return 0.07f;
        case Role::quality:
        case Role::raised:           return 0.09f;
        case Role::bracket:
        case Role::tension:          return previous == Role::tension ? 0.24f : 0.11f;
        case Role::slash:            return previous == Role::tension || previous == Role::bracket || previous == Role::raised ? 0.13f : 0.10f;
        case Role::bass:
        case Role::words:            return 0.0f;
        case Role::root:             return 0.30f;
        case Role::plain:            return 0.42f;
    }

    return 0.1f;
}

// Letters are set by the white between their outlines, not by their advance widths: A and a slash nestle, H and a slash don't.
void SetSymbol::place (juce::Path outline, SymbolRun::Role role, float gap)
{
    if (! pieces.empty())
    {
        const InkProfile right (pieces.back().outline, InkProfile::Side::right), left (outline, InkProfile::Side::left);
        const auto between = InkProfile::between (right, left);
        const float behind = pieces.back().outline.getBounds().getRight() - outline.getBounds().getX() + gap;
        const float nestled = between ? gap - *between : behind;
        // A piece may slip under or over its neighbour, but only a little: white above a small letter is not a hole.
        const bool small = role == Role::tension || role == Role::quality || role == Role::raised || role == Role::bracket;
        const float slip = small ? 0.05f : 0.20f;
        outline.applyTransform (juce::AffineTransform::translation (juce::jlimit (behind - slip, behind + 0.05f, nestled), 0.0f));
    }

    const auto bounds = outline.getBounds();
    inkBounds = pieces.empty() ? bounds : inkBounds.getUnion (bounds);
    pieces.push_back ({ std::move (outline), role });
}

float SetSymbol::middle() const noexcept
{
    return isSentence() ? inkBounds.getCentreY() : -0.5f;
}

std::vector<juce::Rectangle<float>> SetSymbol::pieceInks() const
{
    std::vector<juce::Rectangle<float>> inks;

    for (const auto& piece : pieces)
        inks.push_back (piece.outline.getBounds());

    return inks;
}

void SetSymbol::draw (juce::Graphics& g, juce::Point<float> origin, float capHeight, const Inks& inks) const
{
    const auto transform = juce::AffineTransform::scale (capHeight).translated (origin);

    for (const auto& piece : pieces)
    {
        g.setColour (piece.role == Role::slash || piece.role == Role::bracket ? inks.slash : inks.main);

        const bool ofRoot = piece.role == Role::root || piece.role == Role::accidental;

        if (ofRoot && inks.root == Root::silent)
        {
            // A sign is drawn in parts that overlap: what lies within is cleared again, and one line is left round all of them.
            auto body = piece.outline;
            body.applyTransform (transform);
            juce::Path rim;
            juce::PathStrokeType (2.0f * juce::jmax (1.2f, capHeight * hollowStroke)).createStrokedPath (rim, body);
            g.fillPath (rim);
            g.setColour (inks.ground);
            g.fillPath (body);
        }
        else
        {
            g.fillPath (piece.outline, transform);
        }
    }
}

std::vector<SetSymbol> settingsOf (const std::vector<SymbolRun>& runs, SetSymbol::Style style)
{
    std::vector<SetSymbol> settings { SetSymbol (runs, style) };

    if (runs.size() == 1 && runs[0].role == Role::words)
        for (int lines = 2; lines <= 4; ++lines)
            if (const auto broken = inLines (textOf (runs[0]), lines); broken.size() == lines)
                settings.emplace_back (broken, style);

    return settings;
}

float fittedCapHeight (const SetSymbol& symbol, float wanted, float width, float height) noexcept
{
    const auto ink = symbol.ink();

    if (ink.isEmpty())
        return wanted;

    const float half = std::max (symbol.middle() - ink.getY(), ink.getBottom() - symbol.middle());
    const float most = std::min (width / ink.getWidth(), height / (2.0f * half));
    float size = wanted;

    // Each step is an eighth smaller; below the sixteenth the exact fit is taken.
    for (int step = 0; step < 16; ++step, size *= 0.875f)
        if (size <= most)
            return size;

    return std::min (size, most);
}

FittedSetting largestOf (const std::vector<SetSymbol>& settings, float wanted, float width, float height) noexcept
{
    FittedSetting best;

    for (const auto& setting : settings)
        if (const float cap = fittedCapHeight (setting, wanted, width, height); cap > 1.1f * best.capHeight)
            best = { &setting, cap };

    return best;
}

} // namespace guidetone
