// SuggestionRow.cpp - see SuggestionRow.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SuggestionRow.h"

#include "../look/LookAndFeel.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{
    constexpr float margin = 14.0f, plusWidth = 38.0f;
    constexpr float symbolCap = 13.0f, compactCap = 11.5f, numeralCap = 10.5f;

    /** What would have to be set much smaller than the rest is better left out, or given more room. */
    bool fits (const SetSymbol& symbol, float capHeight, juce::Rectangle<float> area)
    {
        constexpr float smallest = 0.7f;
        return symbol.ink().getWidth() * capHeight * smallest <= area.getWidth();
    }

    void drawLeft (juce::Graphics& g, const SetSymbol& symbol, juce::Rectangle<float> area, float capHeight, juce::Colour ink, juce::Colour slash)
    {
        const float cap = fittedCapHeight (symbol, capHeight, area.getWidth(), area.getHeight());
        symbol.draw (g, { area.getX(), area.getCentreY() + cap * 0.5f }, cap, { ink, slash });
    }
}

SuggestionRow::SuggestionRow (const Theme& themeToUse) : theme (themeToUse) {}

std::unique_ptr<juce::AccessibilityHandler> SuggestionRow::createAccessibilityHandler()
{
    juce::AccessibilityActions actions;
    actions.addAction (juce::AccessibilityActionType::press, [this] { juce::NullCheckedInvocation::invoke (onHearBriefly); });
    actions.addAction (juce::AccessibilityActionType::showMenu, [this] { showMenu(); });
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::listItem, std::move (actions));
}

void SuggestionRow::show (const SuggestionPicture& next)
{
    if (next == picture)
        return;

    if (next.symbol != picture.symbol)
        symbol = SetSymbol (next.symbol, SetSymbol::Style::line);

    if (next.numeral != picture.numeral)
        numeral = SetSymbol (next.numeral, SetSymbol::Style::line);

    picture = next;
    setTitle (picture.spoken);
    repaint();
}

void SuggestionRow::setLook (const Look& next)
{
    if (next == look)
        return;

    look = next;
    repaint();
}

//==============================================================================
float SuggestionRow::heightOf (Form form) noexcept
{
    return form == Form::compact ? 32.0f : form == Form::stacked ? 52.0f : 38.0f;
}

float SuggestionRow::leastWidthOf (Form form) noexcept
{
    return form == Form::compact ? 0.0f : form == Form::stacked ? 216.0f : 520.0f;
}

juce::Rectangle<int> SuggestionRow::plusArea() const
{
    return getLocalBounds().removeFromRight (juce::roundToInt (scaled (plusWidth)));
}

juce::Font SuggestionRow::smallFont() const    { return theme.body (measure::smallHeight * look.scale); }

SuggestionRow::Places SuggestionRow::places() const
{
    Places result;
    auto area = getLocalBounds().toFloat().withTrimmedRight (scaled (plusWidth)).withTrimmedLeft (margin);
    const float percentWidth = static_cast<float> (widthOf (smallFont(), "100 %"));

    if (look.form == Form::wide)
    {
        const float whole = area.getWidth();
        result.symbol = area.removeFromLeft (whole * 0.20f).withTrimmedRight (scaled (8.0f));
        result.numeral = area.removeFromLeft (whole * 0.14f).withTrimmedRight (scaled (8.0f));
        result.percent = area.removeFromLeft (percentWidth);
        area.removeFromLeft (scaled (10.0f));
        result.bar = area.removeFromLeft (whole * 0.18f).withSizeKeepingCentre (whole * 0.18f, scaled (4.0f));
        area.removeFromLeft (scaled (16.0f));
        result.reason = area;
        return result;
    }

    const bool stacked = look.form == Form::stacked;
    const float air = (static_cast<float> (getHeight()) - scaled (heightOf (look.form) - (stacked ? 12.0f : 6.0f))) * 0.5f;
    area = area.reduced (0.0f, juce::jmax (0.0f, air));
    result.bar = area.removeFromBottom (scaled (3.0f));

    if (stacked)
    {
        result.reason = area.removeFromBottom (scaled (17.0f)).withTrimmedBottom (scaled (2.0f));
        result.symbol = area.withTrimmedRight (percentWidth + scaled (8.0f));
        result.numeral = result.symbol.removeFromRight (result.symbol.getWidth() * 0.44f);
    }
    else
    {
        area.removeFromBottom (scaled (2.0f));
        result.symbol = area.withTrimmedRight (percentWidth + scaled (4.0f));

        // The bar tells the per cent as well.
        if (! fits (symbol, scaled (compactCap), result.symbol))
        {
            result.symbol = area;
            return result;
        }

        if (result.symbol.getWidth() >= scaled (96.0f))
            result.numeral = result.symbol.removeFromRight (result.symbol.getWidth() * 0.42f);
    }

    result.percent = area.removeFromRight (percentWidth);
    return result;
}

bool SuggestionRow::showsReason() const
{
    return static_cast<float> (widthOf (smallFont(), picture.reason)) <= places().reason.getWidth();
}

// What is quiet at rest has to stand off from the brighter ground under the pointer.
juce::Colour SuggestionRow::quietInk() const
{
    return look.heard ? theme.text : over != Over::nothing ? theme.label : theme.quiet;
}

//==============================================================================
void SuggestionRow::paint (juce::Graphics& g)
{
    const auto body = getLocalBounds().toFloat().reduced (4.0f, 1.0f);

    if (look.heard || over != Over::nothing)
    {
        g.setColour (look.heard ? theme.chosen : theme.raisedOver);
        g.fillRoundedRectangle (body, measure::corner);
    }

    if (look.current)
    {
        g.setColour (theme.accent);
        g.drawRoundedRectangle (body.reduced (0.75f), measure::corner, 1.5f);
    }

    const auto where = places();
    drawLeft (g, symbol, where.symbol, scaled (look.form == Form::compact ? compactCap : symbolCap), theme.text, quietInk());

    if (! where.numeral.isEmpty() && fits (numeral, scaled (numeralCap), where.numeral))
        drawLeft (g, numeral, where.numeral, scaled (numeralCap), look.heard ? theme.text : theme.label, quietInk());

    g.setFont (smallFont());

    if (! where.percent.isEmpty())
    {
        g.setColour (look.heard ? theme.text : theme.label);
        g.drawText (picture.percentText, where.percent, juce::Justification::centredRight, false);
    }

    if (showsReason())
    {
        g.setColour (quietInk());
        g.drawText (picture.reason, where.reason, juce::Justification::centredLeft, false);
    }

    paintBar (g, where.bar);
    paintPlus (g);
}

void SuggestionRow::paintBar (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const float round = area.getHeight() * 0.5f;
    g.setColour (theme.raised);
    g.fillRoundedRectangle (area, round);
    g.setColour (look.heard ? theme.accent : theme.control);
    g.fillRoundedRectangle (area.withWidth (juce::jmax (area.getHeight(), area.getWidth() * picture.percent * 0.01f)), round);
}

void SuggestionRow::paintPlus (juce::Graphics& g) const
{
    const auto middle = plusArea().toFloat().getCentre().translated (scaled (-2.0f), 0.0f);
    const float arm = scaled (5.0f);

    if (over == Over::plus)
    {
        g.setColour (theme.accent);
        g.fillEllipse (juce::Rectangle<float> (arm * 4.4f, arm * 4.4f).withCentre (middle));
    }

    g.setColour (over == Over::plus ? theme.onAccent : quietInk());
    const float stroke = scaled (1.6f);
    g.fillRoundedRectangle (juce::Rectangle<float> (2.0f * arm, stroke).withCentre (middle), stroke * 0.5f);
    g.fillRoundedRectangle (juce::Rectangle<float> (stroke, 2.0f * arm).withCentre (middle), stroke * 0.5f);
}

//==============================================================================
juce::String SuggestionRow::getTooltip()
{
    return over == Over::plus ? words ("Insert into the progression (I)")
                              : picture.reason + juce::String::fromUTF8 (" \xc2\xb7 ") + words ("hold to hear it, drag it out of the list to insert it");
}

void SuggestionRow::hover (const juce::MouseEvent& event)
{
    // A finger that has gone is nowhere any more.
    const bool gone = event.mods.isAnyMouseButtonDown() ? false : event.source.isTouch();
    const auto next = gone || ! contains (event.getPosition()) ? Over::nothing : plusArea().contains (event.getPosition()) ? Over::plus : Over::chord;

    if (next == over)
        return;

    over = next;
    repaint();
}

void SuggestionRow::mouseDown (const juce::MouseEvent& event)
{
    if (event.mods.isPopupMenu())
        return showMenu();

    const bool onPlus = plusArea().contains (event.getPosition());
    pressed = onPlus ? Pressed::plus : Pressed::chord;
    pressedChord = picture.chord;
    hover (event);

    if (! onPlus)
        juce::NullCheckedInvocation::invoke (onPress);
}

void SuggestionRow::mouseDrag (const juce::MouseEvent& event)
{
    hover (event);

    if (pressed == Pressed::chord)
        setMouseCursor (isInList && ! isInList (event) ? juce::MouseCursor::CopyingCursor : juce::MouseCursor::NormalCursor);
}

void SuggestionRow::mouseUp (const juce::MouseEvent& event)
{
    const auto was = std::exchange (pressed, Pressed::nothing);
    const bool draggedOut = was == Pressed::chord && isInList && ! isInList (event);
    const bool onPlus = was == Pressed::plus && plusArea().contains (event.getPosition());
    setMouseCursor (juce::MouseCursor::NormalCursor);

    if ((draggedOut || onPlus) && picture.chord == pressedChord)
        juce::NullCheckedInvocation::invoke (onInsert);

    if (was == Pressed::chord)
        juce::NullCheckedInvocation::invoke (onRelease);

    hover (event);
}

void SuggestionRow::showMenu()
{
    juce::PopupMenu menu;
    menu.addItem (words ("Hear"), [this] { juce::NullCheckedInvocation::invoke (onHearBriefly); });
    menu.addItem (words ("Insert into the progression"), [this] { juce::NullCheckedInvocation::invoke (onInsert); });
    menu.setLookAndFeel (&getLookAndFeel());
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withMousePosition().withDeletionCheck (*this));
}

} // namespace guidetone
