// StageView.cpp - see StageView.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StageView.h"

#include "look/Words.h"

#include <tuple>

namespace guidetone
{

namespace
{

// Parts of the screen's height, and of its width.
constexpr float margin = 0.04f, captionPart = 0.15f, belowPart = 0.21f, neighbourWidth = 0.34f;

/** How many open stages keep the screen awake: it may sleep again when the last has gone. [message thread] */
int awake = 0;

void keepAwake (bool wanted)
{
    awake += wanted ? 1 : -1;

    if (awake == (wanted ? 1 : 0))
        juce::Desktop::getInstance().setScreenSaverEnabled (! wanted);
}

juce::Path arrow (bool right)
{
    juce::Path line, sign;
    line.startNewSubPath (0.0f, 0.5f);
    line.lineTo (1.0f, 0.5f);
    line.startNewSubPath (0.68f, 0.2f);
    line.lineTo (1.0f, 0.5f);
    line.lineTo (0.68f, 0.8f);
    juce::PathStrokeType (0.09f, juce::PathStrokeType::mitered, juce::PathStrokeType::rounded).createStrokedPath (sign, line);

    if (! right)
        sign.applyTransform (juce::AffineTransform::scale (-1.0f, 1.0f).translated (1.0f, 0.0f));

    return sign;
}

} // namespace

StageView::StageView()
{
    setTitle (words ("Stage"));
    setOpaque (true);
    setWantsKeyboardFocus (true);
    setMouseCursor (juce::MouseCursor::NoCursor);
}

StageView::~StageView()
{
    if (keptAwake)
        keepAwake (false);
}

void StageView::openOn (int display)
{
    const auto& displays = juce::Desktop::getInstance().getDisplays().displays;

    if (displays.isEmpty())
        return;

    const auto& chosen = displays.getReference (juce::isPositiveAndBelow (display, displays.size()) ? display : 0);

    if (! keptAwake)
        keepAwake (true);

    keptAwake = true;
    setBounds (chosen.totalArea);
    addToDesktop (juce::ComponentPeer::windowAppearsOnTaskbar);
    setBounds (chosen.totalArea);
    setVisible (true);
    setAlwaysOnTop (true);
    toFront (true);
}

void StageView::show (const Moment& coming)
{
    if (coming == moment)
        return;

    const auto changed = [&] (const auto& a, const auto& b, juce::Rectangle<int> area)
    {
        if (! (a == b))
            repaint (area);
    };

    changed (coming.now, moment.now, nowArea());
    changed (coming.before, moment.before, beforeArea());
    changed (coming.next, moment.next, nextArea());
    changed (std::tie (coming.place, coming.key, coming.now.numeral), std::tie (moment.place, moment.key, moment.now.numeral), captionArea());

    moment = coming;
    now = settingsOf (moment.now.symbol, SetSymbol::Style::display);
    before = SetSymbol (moment.before, SetSymbol::Style::display);
    next = SetSymbol (moment.next, SetSymbol::Style::display);
}

//==============================================================================
juce::Rectangle<int> StageView::captionArea() const
{
    const auto h = static_cast<float> (getHeight());
    return getLocalBounds().reduced (juce::roundToInt (h * margin)).removeFromTop (juce::roundToInt (h * captionPart));
}

juce::Rectangle<int> StageView::nowArea() const
{
    const auto h = static_cast<float> (getHeight());
    return getLocalBounds().reduced (juce::roundToInt (h * margin)).withTrimmedTop (juce::roundToInt (h * captionPart)).withTrimmedBottom (juce::roundToInt (h * belowPart));
}

juce::Rectangle<int> StageView::beforeArea() const
{
    const auto h = static_cast<float> (getHeight());
    auto below = getLocalBounds().reduced (juce::roundToInt (h * margin)).removeFromBottom (juce::roundToInt (h * belowPart));
    return below.removeFromLeft (juce::roundToInt (static_cast<float> (getWidth()) * neighbourWidth));
}

juce::Rectangle<int> StageView::nextArea() const
{
    const auto h = static_cast<float> (getHeight());
    auto below = getLocalBounds().reduced (juce::roundToInt (h * margin)).removeFromBottom (juce::roundToInt (h * belowPart));
    return below.removeFromRight (juce::roundToInt (static_cast<float> (getWidth()) * neighbourWidth));
}

// Of the ways to set it, in one line or several, the largest.
FittedSetting StageView::placed() const
{
    const auto area = nowArea().toFloat();
    return largestOf (now, area.getHeight() * 0.86f, area.getWidth() * 0.96f, area.getHeight());
}

void StageView::paint (juce::Graphics& g)
{
    g.fillAll (theme.window);

    // Where it is: the degree on the left, bar and beat on the right.
    const auto caption = captionArea().toFloat();
    const float captionCap = caption.getHeight() * 0.42f;
    const SetSymbol numeral (moment.now.numeral, SetSymbol::Style::line);
    const float numeralCap = fittedCapHeight (numeral, captionCap, caption.getWidth() * 0.3f, caption.getHeight());
    numeral.draw (g, { caption.getX(), caption.getY() + captionCap }, numeralCap, { theme.accent, theme.accent });
    g.setColour (theme.quiet);
    g.setFont (textFont (captionCap));
    const float behind = numeral.empty() ? 0.0f : numeral.ink().getWidth() * numeralCap + captionCap * 0.8f;
    g.drawText (moment.key, caption.withTrimmedLeft (behind).withHeight (captionCap * 1.1f), juce::Justification::centredLeft, true);
    g.drawText (moment.place, caption.withHeight (captionCap * 1.1f), juce::Justification::centredRight, false);

    const auto area = nowArea().toFloat();
    const auto main = moment.now.held ? theme.held : theme.text;

    if (const auto [setting, cap] = placed(); setting != nullptr)
        setting->draw (g, { area.getCentreX() - setting->ink().getCentreX() * cap, area.getCentreY() - setting->middle() * cap }, cap,
                       { main, theme.behind (main, theme.window), moment.now.rootSilent ? SetSymbol::Root::silent : SetSymbol::Root::sounding, theme.window });

    const auto paintNeighbour = [&] (const SetSymbol& symbol, juce::Rectangle<float> place, bool toTheRight)
    {
        if (symbol.empty())
            return;

        const float size = fittedCapHeight (symbol, place.getHeight() * 0.46f, place.getWidth() - place.getHeight() * 0.6f, place.getHeight());
        const float sign = place.getHeight() * 0.26f, gap = sign * 0.8f;
        const auto width = symbol.ink().getWidth() * size;
        const float base = place.getBottom() - place.getHeight() * 0.2f;
        const auto colour = toTheRight ? theme.text.withMultipliedBrightness (0.85f) : theme.held;
        const float x = toTheRight ? place.getRight() - width : place.getX() + sign + gap;

        g.setColour (toTheRight ? theme.accent : theme.held);
        g.fillPath (arrow (toTheRight), juce::AffineTransform::scale (sign).translated (toTheRight ? x - gap - sign : place.getX(), base - size * 0.5f - sign * 0.5f));
        symbol.draw (g, { x - symbol.ink().getX() * size, base }, size, { colour, colour });
    };

    paintNeighbour (before, beforeArea().toFloat(), false);
    paintNeighbour (next, nextArea().toFloat(), true);
}

//==============================================================================
void StageView::close()
{
    // What is called may delete this.
    if (const auto call = onClose)
        call();
}

bool StageView::keyPressed (const juce::KeyPress& key)
{
    const bool leaves = key == juce::KeyPress (juce::KeyPress::escapeKey) || key == juce::KeyPress (juce::KeyPress::F11Key);

    if (leaves)
        close();

    return leaves;
}

void StageView::mouseDown (const juce::MouseEvent& event)
{
    if (event.source.isTouch() && event.source.getIndex() > 0)
        close();
}

void StageView::mouseDoubleClick (const juce::MouseEvent&)    { close(); }

std::unique_ptr<juce::AccessibilityHandler> StageView::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::staticText);
}

juce::StringArray displayNames()
{
    juce::StringArray names;
    int number = 0;

    for (const auto& display : juce::Desktop::getInstance().getDisplays().displays)
    {
        const auto area = display.totalArea;
        names.add (words ("Display %1", ++number) + ", " + juce::String (juce::roundToInt (area.getWidth() * display.scale)) + juce::String::fromUTF8 (" \xc3\x97 ")
                   + juce::String (juce::roundToInt (area.getHeight() * display.scale)));
    }

    return names;
}

} // namespace guidetone
