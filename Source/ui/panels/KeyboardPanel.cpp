// KeyboardPanel.cpp - see KeyboardPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyboardPanel.h"

namespace guidetone
{

KeyboardPanel::KeyboardPanel (const Theme& themeToUse) : theme (themeToUse)
{
    setTitle ("Piano keyboard");
    setDescription ("88 keys. Click to play; the keys A to ; of the computer play too, Z and X change the octave.");
    setOpaque (true);
}

std::unique_ptr<juce::AccessibilityHandler> KeyboardPanel::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group);
}

//==============================================================================
void KeyboardPanel::show (const Shown& shown, const SpellingContext& spelling)
{
    if (shown == lastShown && spelling == lastSpelling)
        return;

    lastShown = shown;
    lastSpelling = spelling;
    const auto next = looksOf (shown, spelling);

    for (int note = KeyboardGeometry::lowest; note <= KeyboardGeometry::highest; ++note)
    {
        const auto i = static_cast<std::size_t> (note);

        if (next[i] != looks[i])
        {
            looks[i] = next[i];
            repaint (geometry.keyBounds (note));
        }
    }
}

KeyboardPanel::Looks KeyboardPanel::looksOf (const Shown& shown, const SpellingContext& spelling)
{
    Looks looks;
    const auto& naming = shown.naming;
    const auto* chord = naming.readings.empty() ? nullptr : &naming.readings[0].chord;

    const auto mark = [&] (int note, Press press)
    {
        auto& look = looks[static_cast<std::size_t> (note)];
        look.press = press;
        look.degree = chord != nullptr ? degreeOf (*chord, note % 12) : std::nullopt;
        look.family = familyOf (look.degree);
    };

    if (shown.held)
        naming.voicing.forEach ([&] (int note) { mark (note, Press::remembered); });

    shown.sounding.forEach ([&] (int note) { mark (note, Press::pedal); });
    shown.keysDown.forEach ([&] (int note) { mark (note, Press::down); });

    for (const auto& tone : tonesOf (naming, spelling))
    {
        auto& look = looks[static_cast<std::size_t> (tone.note & 127)];

        if (look.press != Press::none)
        {
            look.degree = tone.degree;
            look.family = familyOf (tone.degree);
        }
    }

    // The harmony under an arrangement may outlast the notes it was named by.
    const auto& played = naming.voicing.empty() ? shown.sounding : naming.voicing;

    if (chord != nullptr && chord->rootSilent && ! played.empty())
    {
        // Where a bass player would put it: the next such note below what is played.
        int root = played.lowest() - wrapToOctave (played.lowest() - chord->root);

        while (root < KeyboardGeometry::lowest)
            root += 12;

        looks[static_cast<std::size_t> (root & 127)].silentRoot = true;
    }

    return looks;
}

void KeyboardPanel::showComputerKeysFrom (int note)
{
    if (computerKeysFrom != note)
    {
        computerKeysFrom = note;
        repaint (legend);
    }
}

//==============================================================================
void KeyboardPanel::resized()
{
    auto area = getLocalBounds();
    const bool roomForLegend = area.getHeight() >= 76 && area.getWidth() >= 300;
    legend = roomForLegend ? area.removeFromTop (juce::jlimit (22, 34, area.getHeight() / 5)) : juce::Rectangle<int>();
    geometry = KeyboardGeometry (area);
}

juce::Colour KeyboardPanel::faceOf (int note) const
{
    const auto& look = looks[static_cast<std::size_t> (note)];
    const bool black = KeyboardGeometry::isBlack (note);
    const auto rest = black ? theme.blackKey : theme.whiteKey;
    const auto colour = theme.of (look.family);

    switch (look.press)
    {
        case Press::none:           return rest;
        case Press::remembered:     return rest.interpolatedWith (colour, black ? 0.40f : 0.38f);
        case Press::pedal:          return rest.interpolatedWith (colour, black ? 0.66f : 0.62f);
        case Press::down:           return colour;
    }

    return rest;
}

void KeyboardPanel::paint (juce::Graphics& g)
{
    g.fillAll (theme.window);

    if (g.getClipBounds().intersects (legend))
        paintLegend (g);

    for (const bool black : { false, true })
        for (int note = KeyboardGeometry::lowest; note <= KeyboardGeometry::highest; ++note)
            if (KeyboardGeometry::isBlack (note) == black && g.clipRegionIntersects (geometry.keyBounds (note)))
                paintKey (g, note);

    g.setColour (theme.window);
    g.fillRect (geometry.keyBounds (KeyboardGeometry::lowest).withWidth (getWidth()).withHeight (1));
}

void KeyboardPanel::paintKey (juce::Graphics& g, int note) const
{
    const auto& look = looks[static_cast<std::size_t> (note)];
    const bool black = KeyboardGeometry::isBlack (note);
    const auto key = geometry.keyBounds (note).toFloat();
    const auto face = faceOf (note);
    const float round = juce::jmin (4.0f, key.getWidth() * 0.16f);
    const bool lit = look.press != Press::none;

    const auto body = [&] (juce::Rectangle<float> r)
    {
        juce::Path path;
        path.addRoundedRectangle (r.getX(), r.getY(), r.getWidth(), r.getHeight(), round, round, false, false, true, true);
        return path;
    };

    if (black)
    {
        g.setColour (theme.window);
        g.fillPath (body (key.expanded (1.0f, 0.0f).withBottom (key.getBottom() + 1.0f)));
        g.setColour (lit ? face.darker (0.25f) : theme.blackKeyEdge);
        g.fillPath (body (key));
        g.setColour (face);
        g.fillPath (body (key.withTrimmedBottom (juce::jmax (2.0f, key.getHeight() * 0.05f)).reduced (juce::jmax (0.5f, key.getWidth() * 0.08f), 0.0f)));
    }
    else
    {
        const auto face1 = key.withTrimmedRight (1.0f);
        g.setColour (lit ? face.darker (0.3f) : theme.whiteKeyEdge);
        g.fillPath (body (face1));
        g.setColour (face);
        g.fillPath (body (face1.withTrimmedBottom (juce::jmax (2.0f, key.getHeight() * 0.035f))));
    }

    const float size = juce::jlimit (8.0f, 22.0f, key.getWidth() * (black ? 0.78f : 0.62f));
    auto foot = key.withTrimmedBottom (juce::jmax (3.0f, key.getHeight() * 0.07f));

    if (look.silentRoot)
    {
        // Hollow, as the root's letter is in the symbol: an outline with nothing in it. The stroke runs along the inner side of the outline.
        const float stroke = juce::jlimit (1.5f, 3.0f, key.getWidth() * 0.10f);
        const auto outline = geometry.visibleOutline (note);
        g.setColour (theme.window);
        g.fillPath (outline);

        juce::Graphics::ScopedSaveState state (g);
        g.reduceClipRegion (outline);
        g.setColour (theme.of (ToneFamily::root));
        g.strokePath (outline, juce::PathStrokeType (2.0f * stroke + (black ? 0.0f : 2.0f)));

        if (key.getWidth() >= (black ? 11.0f : 9.0f))
        {
            g.setFont (strongFont (size));
            g.drawText ("1", foot.removeFromBottom (size * 1.1f), juce::Justification::centred, false);
        }

        return;
    }

    if (lit)
    {
        if (look.degree && key.getWidth() >= (black ? 11.0f : 9.0f) && look.press != Press::remembered)
        {
            const auto label = withMusicSigns (juce::String (std::string (toText (*look.degree))));
            const float room = key.getWidth() + (black ? 2.0f : -1.0f);
            auto font = strongFont (size);

            if (const auto wide = static_cast<float> (widthOf (font, label)); wide > room)
                font = font.withHeight (size * room / wide);

            g.setFont (font);
            g.setColour (theme.onAccent);
            g.drawText (label, foot.expanded (4.0f, 0.0f).removeFromBottom (size * 1.1f), juce::Justification::centred, false);
        }
    }
    else if (! black && note % 12 == 0 && key.getWidth() >= 11.0f)
    {
        g.setFont (textFont (juce::jlimit (9.0f, 15.0f, key.getWidth() * 0.52f)));
        g.setColour (theme.onWhiteKey);
        g.drawText ("C" + juce::String (note / 12 - 1), foot.removeFromBottom (size * 1.1f), juce::Justification::centred, false);
    }
}

void KeyboardPanel::paintLegend (juce::Graphics& g) const
{
    constexpr const char* words[] { "root", "third", "fifth", "seventh", "tension" };
    const float size = juce::jlimit (11.0f, 16.0f, static_cast<float> (legend.getHeight()) * 0.54f);
    const auto font = textFont (size);
    g.setFont (font);

    auto row = legend.reduced (12, 0);
    const int dot = juce::roundToInt (size * 0.62f);

    for (int i = 0; i < 5; ++i)
    {
        const int width = widthOf (font, words[i]);
        g.setColour (theme.family[static_cast<std::size_t> (i)]);
        g.fillEllipse (row.removeFromLeft (dot).withSizeKeepingCentre (dot, dot).toFloat());
        row.removeFromLeft (juce::roundToInt (size * 0.4f));
        g.setColour (theme.quiet);
        g.drawText (words[i], row.removeFromLeft (width + 2), juce::Justification::centredLeft, false);
        row.removeFromLeft (juce::roundToInt (size * 1.1f));
    }

    const auto text = juce::String ("computer keys from C") + juce::String (computerKeysFrom / 12 - 1) + juce::String::fromUTF8 ("  \xc2\xb7  Z X octave");

    if (row.getWidth() > widthOf (font, text) + 8)
        g.drawText (text, row, juce::Justification::centredRight, false);
}

//==============================================================================
void KeyboardPanel::mouseDown (const juce::MouseEvent& event)    { touch (event); }
void KeyboardPanel::mouseDrag (const juce::MouseEvent& event)    { touch (event); }

void KeyboardPanel::mouseUp (const juce::MouseEvent& event)
{
    if (const auto held = touches.find (event.source.getIndex()); held != touches.end())
    {
        const int note = held->second;
        touches.erase (held);

        if (played != nullptr)
            played->release (note);
    }
}

// A finger that slides plays each key it comes to, and leaves the last one as it leaves the keys.
void KeyboardPanel::touch (const juce::MouseEvent& event)
{
    const auto note = geometry.noteAt (event.getPosition());
    const auto held = touches.find (event.source.getIndex());

    if (played == nullptr || (held != touches.end() && note == held->second))
        return;

    if (note)
        played->press (*note, geometry.velocityAt (*note, event.y));

    if (held != touches.end())
    {
        played->release (held->second);
        touches.erase (held);
    }

    if (note)
        touches[event.source.getIndex()] = *note;
}

void KeyboardPanel::releaseTouches()
{
    for (const auto& [source, note] : std::exchange (touches, {}))
        if (played != nullptr)
            played->release (note);
}

} // namespace guidetone
