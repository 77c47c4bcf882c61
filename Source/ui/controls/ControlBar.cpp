// ControlBar.cpp - see ControlBar.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ControlBar.h"

#include "../look/Words.h"

namespace guidetone
{

namespace
{
    // The order of the parameter's choices.
    enum PlayerSegment { solo, findOut, withBass };

    constexpr int iconWidth = 34, iconGap = 6;
}

ControlBar::ControlBar (const Theme& themeToUse, Parameters& parameters)
    : theme (themeToUse),
      key (themeToUse, parameters),
      listen (themeToUse, parameters, "listen",
              { { words ("Held keys"), words ("Held"), words ("Names the keys that are held") },
                { words ("Arrangement"), words ("Whole"), words ("Names the harmony under a whole arrangement: melody, arpeggios, passing notes and pedal") } }),
      player (themeToUse, parameters, "player",
              { { words ("Solo"), words ("Solo"), words ("Your lowest note is the bass") },
                { words ("Find out"), words ("Find"), words ("Finds out from the music whether somebody else plays the roots") },
                { words ("With bass"), words ("Bass"), words ("Somebody else plays the roots, and yours may be silent") } }),
      hold (parameters, "hold", words ("Hold"), words ("Keep the last chord on the display after the keys are released")),
      preset (themeToUse),
      files (themeToUse, words ("Files"), IconButton::sheetIcon()),
      layout (themeToUse, words ("Layout"), IconButton::panelsIcon()),
      stage (themeToUse, words ("Stage"), IconButton::screenIcon()),
      settings (themeToUse, words ("Settings"), IconButton::slidersIcon())
{
    setTitle (words ("Controls"));
    setFocusContainerType (FocusContainerType::focusContainer);
    setOpaque (true);

    preset.onClick = [this] { juce::NullCheckedInvocation::invoke (onPresets); };
    demo.setTooltip (words ("Plays a twelve-bar blues in shell voicings and names its chords"));
    demo.onClick = [this] { juce::NullCheckedInvocation::invoke (onDemo); };
    settings.setTooltip (words ("Settings (F2)"));
    settings.onClick = [this] { juce::NullCheckedInvocation::invoke (onSettings); };
    stage.setTooltip (words ("The chord on the whole screen (F11)"));
    stage.onClick = [this] { juce::NullCheckedInvocation::invoke (onStage); };
    files.onClick = [this] { juce::NullCheckedInvocation::invoke (onFiles, files); };
    layout.setTooltip (words ("Which panels there are, and where"));
    layout.onClick = [this] { juce::NullCheckedInvocation::invoke (onLayout, layout); };

    for (juce::Component* control : std::initializer_list<juce::Component*> { &key, &listen, &player, &hold, &preset, &demo, &files, &layout, &stage, &settings })
        addAndMakeVisible (control);

    showDemo (false);
    showChart ({});
}

void ControlBar::showChart (const juce::String& title)
{
    files.setToggleState (title.isNotEmpty(), juce::dontSendNotification);
    files.setTooltip (title.isEmpty() ? words ("Open a chart, save and print the progression") : words ("The chart %1 is open", title));
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
    demo.setButtonText (playing ? words ("Stop") : words ("Demo"));
    demo.setTitle (playing ? words ("Stop the demo") : words ("Play the demo"));
    demo.setToggleState (playing, juce::dontSendNotification);
    key.setVisible (! playing);
    listen.setVisible (! playing);
    player.setVisible (! playing);
    repaint (contextArea);
}

// What the bar has no room for stands in the settings or a menu as well: hold goes first, then the preset, then files, then stage, then layout. Key, ears and player always stay.
void ControlBar::resized()
{
    // Larger words need a wider bar before it can be generous.
    const int width = juce::roundToInt (static_cast<float> (getWidth()) / theme.textScale);
    const bool wide = width >= 1150, middling = width >= 900, narrow = width < 600;
    const int gap = wide ? 16 : middling ? 12 : narrow ? 5 : 8;
    const int edge = middling ? 14 : 10;
    const auto size = middling ? SegmentedChoice::Words::whole : SegmentedChoice::Words::brief;
    auto row = getLocalBounds().withSizeKeepingCentre (getWidth() - 2 * edge, measure::controlHeight);

    const auto takeIcon = [&row] (IconButton& button, bool fits)
    {
        button.setVisible (fits);

        if (fits)
        {
            button.setBounds (row.removeFromRight (iconWidth));
            row.removeFromRight (iconGap);
        }
    };

    takeIcon (settings, true);
    takeIcon (stage, width >= 640);
    takeIcon (layout, width >= 560);
    takeIcon (files, width >= 760);

    const auto demoWidth = juce::jmax (widthOf (theme.body (measure::textHeight), words ("Demo")), widthOf (theme.body (measure::textHeight), words ("Stop")));
    demo.setBounds (row.removeFromRight (demoWidth + (wide ? 44 : narrow ? 12 : 26)));
    row.removeFromRight (gap);

    const auto left = row.getX();
    key.setBounds (row.removeFromLeft (juce::jmin (row.getWidth() / 2, juce::roundToInt (static_cast<float> (wide ? 190 : middling ? 172 : narrow ? 120 : 166) * theme.textScale))));
    row.removeFromLeft (gap);
    listen.setBounds (row.removeFromLeft (juce::jmin (row.getWidth() / 2, listen.idealWidth (size))));
    row.removeFromLeft (gap);
    player.setBounds (row.removeFromLeft (juce::jmin (row.getWidth(), player.idealWidth (size))));
    contextArea = player.getBounds().withLeft (left).reduced (2, 0);
    row.removeFromLeft (gap);

    // A preset's name has what room there is between the rest.
    const int presetWidth = juce::jmin (preset.idealWidth(), row.getWidth());
    preset.setVisible (presetWidth >= 110);

    if (preset.isVisible())
    {
        preset.setBounds (row.removeFromRight (presetWidth));
        row.removeFromRight (gap);
    }

    const int holdWidth = widthOf (theme.body (measure::textHeight), hold.getButtonText()) + 40;
    hold.setVisible (row.getWidth() >= holdWidth);
    hold.setBounds (row.removeFromLeft (holdWidth));
}

void ControlBar::paint (juce::Graphics& g)
{
    g.fillAll (theme.panel);
    g.setFont (theme.body (measure::textHeight));
    g.setColour (theme.quiet);

    if (playing)
        g.drawText (words ("Blues in A, with a bass player"), contextArea, juce::Justification::centredLeft, true);

    g.setColour (theme.line);
    g.fillRect (getLocalBounds().removeFromBottom (1));
}

} // namespace guidetone
