// ControlBar.cpp - see ControlBar.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ControlBar.h"

namespace guidetone
{

namespace
{
    // The order of the parameter's choices.
    enum PlayerSegment { solo, findOut, withBass };
}

ControlBar::ControlBar (const Theme& themeToUse, Parameters& parameters)
    : theme (themeToUse),
      key (themeToUse, parameters),
      listen (themeToUse, parameters, "listen",
              { { "Held keys", "Held", "Names the keys that are held" },
                { "Arrangement", "Whole", "Names the harmony under a whole arrangement: melody, arpeggios, passing notes and pedal" } }),
      player (themeToUse, parameters, "player",
              { { "Solo", "Solo", "Your lowest note is the bass" },
                { "Find out", "Find", "Finds out from the music whether somebody else plays the roots" },
                { "With bass", "Bass", "Somebody else plays the roots, and yours may be silent" } }),
      spelling (parameters, "accidentals", "Spelling", "Sharps or flats; Simple never writes E sharp, C flat or double accidentals"),
      hold (parameters, "hold", "Hold", "Keep the last chord on the display after the keys are released"),
      settings (themeToUse, "Settings", IconButton::slidersIcon())
{
    setTitle ("Controls");
    setFocusContainerType (FocusContainerType::focusContainer);
    setOpaque (true);

    demo.setTooltip ("Plays a twelve-bar blues in shell voicings and names its chords");
    demo.onClick = [this] { if (onDemo) onDemo(); };
    settings.setTooltip ("Settings (F2)");
    settings.onClick = [this] { if (onSettings) onSettings(); };
    zoom.onZoom = [this] (int percent) { if (onZoom) onZoom (percent); };

    for (juce::Component* control : std::initializer_list<juce::Component*> { &key, &listen, &player, &spelling, &hold, &demo, &zoom, &settings })
        addAndMakeVisible (control);

    showDemo (false);
}

void ControlBar::show (const KeyEstimate& heardKey, const ListeningSettings& heardWith, Player heardPlayer)
{
    key.show (heardKey);
    player.showFound (! heardWith.findPlayer ? -1 : heardPlayer == Player::band ? withBass : solo);
}

void ControlBar::showDemo (bool isPlaying)
{
    if (playing == isPlaying)
        return;

    playing = isPlaying;
    demo.setButtonText (playing ? "Stop" : "Demo");
    demo.setTitle (playing ? "Stop the demo" : "Play the demo");
    demo.setToggleState (playing, juce::dontSendNotification);
    key.setVisible (! playing);
    listen.setVisible (! playing);
    player.setVisible (! playing);
    repaint (contextArea);
}

// What the bar has no room for stands in the settings as well: first spelling goes, then zoom, then hold. Key, ears and player always stay.
void ControlBar::resized()
{
    const bool wide = getWidth() >= 1150, middling = getWidth() >= 900, narrow = getWidth() < 600;
    const int gap = wide ? 16 : middling ? 12 : narrow ? 5 : 8;
    const int edge = middling ? 14 : 10;
    const auto words = middling ? SegmentedChoice::Words::whole : SegmentedChoice::Words::brief;
    auto row = getLocalBounds().withSizeKeepingCentre (getWidth() - 2 * edge, measure::controlHeight);

    settings.setBounds (row.removeFromRight (34));
    row.removeFromRight (6);
    zoom.setVisible (middling);

    if (middling)
    {
        zoom.setBounds (row.removeFromRight (78));
        row.removeFromRight (6);
    }

    demo.setBounds (row.removeFromRight (wide ? 84 : narrow ? 50 : 62));
    row.removeFromRight (gap);

    const auto left = row.getX();
    key.setBounds (row.removeFromLeft (wide ? 190 : middling ? 172 : narrow ? 120 : 166));
    row.removeFromLeft (gap);
    listen.setBounds (row.removeFromLeft (listen.idealWidth (words)));
    row.removeFromLeft (gap);
    player.setBounds (row.removeFromLeft (juce::jmin (row.getWidth(), player.idealWidth (words))));
    contextArea = player.getBounds().withLeft (left).reduced (2, 0);
    row.removeFromLeft (gap);

    spelling.setVisible (wide);
    spellingLabel = {};

    if (wide)
    {
        spellingLabel = row.removeFromLeft (widthOf (textFont (measure::textHeight), "Spelling") + 8);
        spelling.setBounds (row.removeFromLeft (112));
        row.removeFromLeft (gap);
    }

    constexpr int holdWidth = 70;
    hold.setVisible (row.getWidth() >= holdWidth);
    hold.setBounds (row.removeFromLeft (holdWidth));
}

void ControlBar::paint (juce::Graphics& g)
{
    g.fillAll (theme.panel);
    g.setFont (textFont (measure::textHeight));
    g.setColour (theme.quiet);

    if (playing)
        g.drawText ("Blues in A, with a bass player", contextArea, juce::Justification::centredLeft, true);

    g.drawText ("Spelling", spellingLabel, juce::Justification::centredLeft, false);
    g.setColour (theme.line);
    g.fillRect (getLocalBounds().removeFromBottom (1));
}

} // namespace guidetone
