// ControlBar.cpp - see ControlBar.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ControlBar.h"

namespace guidetone
{

ControlBar::ControlBar (const Theme& themeToUse, Parameters& parameters)
    : theme (themeToUse),
      key (parameters, "key", "Key", "The key of the song: it settles spelling, and which of two equal names comes first"),
      player (parameters, "player", { "Solo", "With bass" }, "Solo: your lowest note is the bass. With bass: somebody else plays the roots, and yours may be silent"),
      spelling (parameters, "accidentals", "Spelling", "Sharps or flats; Simple never writes E sharp, C flat or double accidentals"),
      holdAttachment (parameters, "hold", hold),
      settings (themeToUse, "Settings", IconButton::slidersIcon())
{
    setTitle ("Controls");
    // There is no room for a label, and none is needed: "A major" says that it is a key.
    const bool unknown = key.getSelectedId() == 1;
    key.changeItemText (1, "Key unknown");

    if (unknown)
        key.setText ("Key unknown", juce::dontSendNotification);
    setFocusContainerType (FocusContainerType::focusContainer);
    setOpaque (true);

    hold.setTooltip ("Keep the last chord on the display after the keys are released");
    demo.setTooltip ("Plays a twelve-bar blues in shell voicings and names its chords");
    demo.onClick = [this] { if (onDemo) onDemo(); };
    settings.setTooltip ("Settings (F2)");
    settings.onClick = [this] { if (onSettings) onSettings(); };
    zoom.onZoom = [this] (int percent) { if (onZoom) onZoom (percent); };

    for (juce::Component* control : std::initializer_list<juce::Component*> { &key, &player, &spelling, &hold, &demo, &zoom, &settings })
        addAndMakeVisible (control);

    showDemo (false);
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
    player.setVisible (! playing);
    repaint (contextArea);
}

void ControlBar::resized()
{
    const bool wide = getWidth() >= 790, middling = getWidth() >= 600;
    const int gap = wide ? 18 : 8;
    auto row = getLocalBounds().reduced (wide ? 14 : 10, 0).withSizeKeepingCentre (getWidth() - (wide ? 28 : 20), measure::controlHeight);

    settings.setBounds (row.removeFromRight (34));
    row.removeFromRight (6);
    zoom.setVisible (middling);

    if (middling)
    {
        zoom.setBounds (row.removeFromRight (78));
        row.removeFromRight (6);
    }

    demo.setBounds (row.removeFromRight (wide ? 84 : 62));
    row.removeFromRight (gap);

    const auto font = textFont (measure::textHeight);
    const auto left = row.getX();
    key.setBounds (row.removeFromLeft (middling ? 124 : 112));
    row.removeFromLeft (gap);
    player.setBounds (row.removeFromLeft (middling ? 152 : 132));
    contextArea = player.getBounds().withLeft (left);
    row.removeFromLeft (gap);

    spelling.setVisible (wide);
    spellingLabel = {};

    if (wide)
    {
        spellingLabel = row.removeFromLeft (widthOf (font, "Spelling") + 8);
        spelling.setBounds (row.removeFromLeft (112));
        row.removeFromLeft (gap);
    }

    hold.setBounds (row.removeFromLeft (70));
    contextArea.reduce (2, 0);
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
