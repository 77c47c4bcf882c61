// ChordPanel.cpp - see ChordPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordPanel.h"

#include "../../harmony/Explanation.h"
#include "../look/ReasonWords.h"
#include "../look/SpokenWords.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{

/** Read-only text for screen readers: the spoken chord. */
class SpokenChord final : public juce::AccessibilityTextValueInterface
{
public:
    explicit SpokenChord (const ChordPanel& panelToRead) : panel (panelToRead) {}

    bool isReadOnly() const override                                { return true; }
    juce::String getCurrentValueAsString() const override           { return panel.spoken(); }
    void setValueAsString (const juce::String&) override            {}

private:
    const ChordPanel& panel;
};

int sureness (const ChordPicture& picture)    { return picture.percents.empty() ? 0 : picture.percents[0]; }

} // namespace

//==============================================================================
ChordPanel::ChordPanel (const Theme& themeToUse) : theme (themeToUse)
{
    setTitle (words ("Chord"));
    setOpaque (true);
    show ({}, {});
}

std::unique_ptr<juce::AccessibilityHandler> ChordPanel::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::staticText, juce::AccessibilityActions(),
                                                         juce::AccessibilityHandler::Interfaces (std::make_unique<SpokenChord> (*this)));
}

//==============================================================================
void ChordPanel::show (const Shown& shown, const SpellingContext& spelling, const NamingContext& context)
{
    const bool respell = ! (shownBefore && shown.naming == lastShown.naming && spelling == lastSpelling && context == lastContext);

    if (! respell && shown.held == lastShown.held)
        return;

    shownBefore = true;
    lastShown = shown;
    lastSpelling = spelling;
    lastContext = context;

    if (respell)
        showSpoken();

    showPicture();
}

void ChordPanel::write (const Writing& next)
{
    if (next == writing)
        return;

    writing = next;
    showPicture();
}

void ChordPanel::update (double seconds)
{
    clock = seconds;
    const auto area = inkArea (layout());       // before what has faded out is forgotten

    if (symbols.advance (seconds))
        repaint (area);
}

void ChordPanel::settle()
{
    if (symbols.isFading())
        repaint (inkArea (layout()));

    symbols.settle();
}

// The language of the interface may have changed as well.
void ChordPanel::lookAndFeelChanged()
{
    setTitle (words ("Chord"));
    showSpoken();
    showPicture();
    placeChips();
    repaint();
}

void ChordPanel::showSpoken()
{
    const auto name = spokenWords (juce::String (spokenSymbol (lastShown.naming, lastSpelling)));
    const auto next = name.isEmpty() ? words ("No chord") : name;

    if (next == spokenName)
        return;

    spokenName = next;

    if (auto* handler = getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);
}

// What looks the same is left alone, part by part.
void ChordPanel::showPicture()
{
    auto next = pictureOf (lastShown, lastSpelling, lastContext, writing);

    if (next == picture)
        return;

    std::swap (next, picture);
    const auto& before = next;
    const auto where = layout();

    if (picture.symbol != before.symbol || picture.held != before.held || picture.rootSilent != before.rootSilent || picture.kind != before.kind)
    {
        symbols.change ({ settingsOf (picture.symbol, SetSymbol::Style::display), picture.held, picture.rootSilent }, clock);
        repaint();
    }

    // Figured bass stands in two rows at any size; the tensions of a number are only read in a row.
    if (picture.numeral != before.numeral)
        numeral = SetSymbol (picture.numeral, writing.numerals == Writing::Numerals::roman ? SetSymbol::Style::display : SetSymbol::Style::line);

    if (picture.numeral != before.numeral || picture.key != before.key || picture.inversion != before.inversion || sureness (picture) != sureness (before))
        repaint (where.heading);

    if (picture.tones != before.tones || picture.caption != before.caption)
        repaint (where.tones);

    setDescription (picture.spokenContext);
    showChips();
}

void ChordPanel::showChips()
{
    for (std::size_t i = 0; i < picture.others.size(); ++i)
    {
        const int reading = static_cast<int> (i) + 1;

        if (chips.size() <= i)
        {
            auto& chip = *chips.emplace_back (std::make_unique<AlternateChip> (theme));
            addChildComponent (chip);
            chip.onExplain = [this, reading] { return explanationOf (reading); };
            chip.onChoose = [this, reading] { juce::NullCheckedInvocation::invoke (onChooseAlternate, reading); };
        }

        const auto& alternate = lastShown.naming.readings[reading];
        const auto name = spokenWords (juce::String (spokenSymbol (alternate.chord, lastSpelling)));
        chips[i]->show (picture.others[i], alternate.percent, picture.held);

        if (const auto title = alternate.percent > 0 ? name + ", " + words ("%1 per cent sure", static_cast<int> (alternate.percent)) : name; title != chips[i]->getTitle())
            chips[i]->setTitle (title);
    }

    placeChips();
}

// As many as have room, best first; a name is shown whole or not at all.
void ChordPanel::placeChips()
{
    const auto area = layout().others;
    const auto h = static_cast<float> (area.getHeight()), gap = h * 0.26f;
    std::vector<float> widths;
    float total = -gap;

    for (std::size_t i = 0; i < picture.others.size(); ++i)
    {
        const float width = chips[i]->widthAt (h);

        if (area.isEmpty() || total + gap + width > static_cast<float> (area.getWidth()))
            break;

        widths.push_back (width);
        total += gap + width;
    }

    float x = static_cast<float> (area.getX()) + (static_cast<float> (area.getWidth()) - total) * 0.5f;

    for (std::size_t i = 0; i < chips.size(); ++i)
    {
        if (i < widths.size())
        {
            chips[i]->setBounds (juce::Rectangle<float> (x, static_cast<float> (area.getY()), widths[i], h).toNearestInt());
            x += widths[i] + gap;
        }

        chips[i]->setVisible (i < widths.size());
    }
}

std::vector<AlternateChip*> ChordPanel::alternates() const
{
    std::vector<AlternateChip*> result;

    for (const auto& chip : chips)
        if (chip->isVisible())
            result.push_back (chip.get());

    return result;
}

//==============================================================================
ChordPanel::Layout ChordPanel::layout() const
{
    Layout result;
    auto area = getLocalBounds();
    const auto height = static_cast<float> (area.getHeight()), width = static_cast<float> (area.getWidth());
    area = area.reduced (juce::roundToInt (juce::jlimit (10.0f, 48.0f, width * 0.035f)), juce::roundToInt (juce::jlimit (6.0f, 36.0f, height * 0.045f)));

    // Larger text takes more of the height, and needs more before it is shown at all.
    const float scale = theme.textScale;
    const auto lines = [scale] (float least, float most, float wanted)    { return juce::roundToInt (juce::jlimit (least * scale, most * scale, wanted * scale)); };

    // The heading keeps its place when it has nothing to say, so that the symbol does not jump.
    if (height >= 150.0f * scale)
        result.heading = area.removeFromTop (lines (20.0f, 46.0f, height * 0.085f));

    if (height >= 120.0f * scale)
    {
        result.others = area.removeFromBottom (lines (22.0f, 52.0f, height * 0.088f));
        area.removeFromBottom (juce::roundToInt (juce::jlimit (6.0f, 30.0f, height * 0.04f)));
    }

    if (height >= 90.0f * scale)
    {
        result.tones = area.removeFromBottom (lines (28.0f, 84.0f, height * 0.14f));
        area.removeFromBottom (juce::roundToInt (juce::jlimit (2.0f, 16.0f, height * 0.015f)));
    }

    result.symbol = area;
    result.capHeight = juce::jmin (static_cast<float> (area.getHeight()) * 0.60f, static_cast<float> (area.getWidth()) * 0.25f);
    return result;
}

// Of several ways to set it the largest; smaller symbols keep the middle, so that all of them share one centre line.
ChordPanel::Placed ChordPanel::placed (const Symbol& symbol, const Layout& where) const
{
    const auto room = where.symbol.toFloat();
    Placed best;

    for (const auto& setting : symbol.settings)
    {
        // Words are read at a smaller size than signs, and want air.
        const float share = setting.isSentence() ? 0.82f : 0.96f;
        const float cap = fittedCapHeight (setting, where.capHeight * (setting.isSentence() ? 0.58f : 1.0f), room.getWidth(), room.getHeight() * share);

        // One more line must be worth it.
        if (cap > 1.3f * best.capHeight)
            best = { &setting, cap, { std::round (room.getCentreX() - setting.ink().getCentreX() * cap), std::round (room.getCentreY() - setting.middle() * cap) } };
    }

    return best;
}

juce::Rectangle<float> ChordPanel::Placed::ink() const
{
    return setting == nullptr ? juce::Rectangle<float>() : setting->ink().transformedBy (juce::AffineTransform::scale (capHeight).translated (origin));
}

juce::Rectangle<float> ChordPanel::symbolInk() const
{
    return placed (symbols.present(), layout()).ink();
}

// All that there is to see of the symbols, one fading into the other.
juce::Rectangle<int> ChordPanel::inkArea (const Layout& where) const
{
    constexpr int rim = 2;      // a hollow letter's line lies outside it
    juce::Rectangle<float> ink;

    for (const auto& layer : symbols.layers())
    {
        if (isGuidance (layer.picture))
            return where.symbol;

        ink = ink.getUnion (placed (layer.picture, where).ink());
    }

    return ink.expanded (rim + where.capHeight * 0.02f).getSmallestIntegerContainer().getIntersection (where.symbol);
}

//==============================================================================
void ChordPanel::mouseDrag (const juce::MouseEvent& event)
{
    constexpr int still = 8;

    if (! draggedOut && onDragOut && ! event.mods.isPopupMenu() && event.getDistanceFromDragStart() > still)
    {
        draggedOut = true;
        onDragOut();
    }
}

juce::String ChordPanel::getTooltip()
{
    return explanationAt (getMouseXYRelative().toFloat());
}

juce::String ChordPanel::explanationAt (juce::Point<float> position) const
{
    if (layout().symbol.toFloat().contains (position))
        return explanationOf (0);

    for (auto* chip : alternates())
        if (chip->getBounds().toFloat().contains (position))
            return chip->getTooltip();

    return {};
}

juce::String ChordPanel::explanationOf (int index) const
{
    if (picture.kind == Sounding::nothing || index >= lastShown.naming.readings.size())
        return {};

    const auto& reading = lastShown.naming.readings[index];
    auto alone = lastShown.naming;
    alone.readings.clear();
    alone.readings.push (reading);

    const auto name = spokenWords (juce::String (spokenSymbol (alone, lastSpelling)));
    const auto reasons = reasonWords (explain (lastShown.naming, reading, lastContext));
    const auto sure = reading.percent > 0 ? ", " + words ("%1 %", static_cast<int> (reading.percent)) : juce::String();
    return reasons.isEmpty() ? name + sure : name + sure + " - " + reasons;
}

} // namespace guidetone
