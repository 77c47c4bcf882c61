// AlternateChip.cpp - see AlternateChip.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AlternateChip.h"

#include "../look/Words.h"

namespace guidetone
{

namespace
{

/** Lengths at a chip's height. */
struct Measures
{
    explicit Measures (float height) : cap (height * 0.36f), pad (height * 0.44f), gap (height * 0.22f), figures (textFont (height * 0.44f)) {}

    float cap, pad, gap;
    juce::Font figures;
};

} // namespace

AlternateChip::AlternateChip (const Theme& themeToUse) : Button ({}), theme (themeToUse)
{
    // Whoever clicks goes on playing by the computer's keys; the Tab key gets here all the same.
    setMouseClickGrabsKeyboardFocus (false);
}

void AlternateChip::show (const std::vector<SymbolRun>& nextName, int percent, bool nowHeld)
{
    const auto nextFigures = percent > 0 ? words ("%1 %", percent) : juce::String();

    if (nextName == name && nextFigures == figures && nowHeld == held)
        return;

    if (nextName != name)
        symbol = SetSymbol (nextName, SetSymbol::Style::line);

    name = nextName;
    figures = nextFigures;
    held = nowHeld;
    repaint();
}

float AlternateChip::widthAt (float height) const
{
    const Measures m (height);
    return symbol.ink().getWidth() * m.cap + 2.0f * m.pad + (figures.isEmpty() ? 0.0f : m.gap + static_cast<float> (widthOf (m.figures, figures)));
}

// The other mouse button asks for a menu.
void AlternateChip::clicked (const juce::ModifierKeys& keys)
{
    if (! keys.isPopupMenu())
        juce::NullCheckedInvocation::invoke (onChoose);
}

void AlternateChip::paintButton (juce::Graphics& g, bool over, bool down)
{
    const auto area = getLocalBounds().toFloat();
    const Measures m (area.getHeight());
    const float corner = area.getHeight() * 0.5f, base = area.getCentreY() + m.cap * 0.5f;

    const auto ground = over || down ? theme.raisedOver : theme.raised;
    g.setColour (ground);
    g.fillRoundedRectangle (area, corner);

    const auto ink = held && ! over ? theme.quiet : theme.label;
    symbol.draw (g, { area.getX() + m.pad, base }, m.cap, { ink, Theme::behind (ink, ground) });

    g.setFont (m.figures);
    g.setColour (over ? theme.label : theme.quiet);
    g.drawSingleLineText (figures, juce::roundToInt (area.getRight() - m.pad), juce::roundToInt (base), juce::Justification::right);

    if (hasKeyboardFocus (true))
    {
        g.setColour (theme.accent);
        g.drawRoundedRectangle (area.reduced (0.75f), corner - 0.75f, 1.5f);
    }
}

} // namespace guidetone
