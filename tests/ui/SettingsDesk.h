// SettingsDesk.h - the sheet of settings over a processor, with a page and an OSC receiver that are only supposed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugin/PluginProcessor.h"
#include "ui/controls/SettingsPanel.h"

namespace guidetone
{

struct SettingsDesk
{
    const juce::ScopedJuceInitialiser_GUI gui;
    Theme theme;
    LookAndFeel look { theme };
    PluginProcessor processor { Flavour::midiEffect };
    BroadcastSettings broadcast;
    BroadcastStatus status;
    int changes = 0;
    juce::StringArray copied, opened;

    ViewAccess view { [this] { return processor.view(); },
                      [this] (const juce::String& title, const View& next) { processor.edits().changeView (title, next); update(); } };

    SettingsPanel panel { theme, processor.parameters(), view,
                          { [this] { return broadcast; }, [this] { return status; },
                            [this] (const BroadcastSettings& next) { broadcast = next; ++changes; },
                            [this] (const juce::String& text) { copied.add (text); }, [this] (const juce::String& address) { opened.add (address); } },
                          { [this] { return processor.chordNames(); },
                            [this] (const juce::String& title, const ChordNames& next) { processor.edits().change (title, [&] { processor.setChordNames (next); }); update(); } } };

    explicit SettingsDesk (Theme themeToUse = {}) : theme (std::move (themeToUse))
    {
        look.takeColours();
        panel.setLookAndFeel (&look);
        panel.setSize (panel.idealWidth(), panel.idealHeight());
        panel.setVisible (true);
        update();
    }

    ~SettingsDesk()    { panel.setLookAndFeel (nullptr); }

    /** What an editor does when the view or the names have changed. */
    void update()
    {
        const auto now = processor.view();
        panel.show (now, writingOf (now.style, now.noteLanguage, now.numerals), processor.chordNames());
    }

    void change (const std::function<void (View&)>& how)
    {
        auto next = processor.view();
        how (next);
        processor.setView (next);
        update();
    }

    /** A page that the network reads, and messages that go out. */
    void share()
    {
        broadcast.page = broadcast.openToNetwork = broadcast.osc = true;
        broadcast.token = "abcdefghjkmnpqrstuvw";
        status.page = BroadcastStatus::Page::open;
        status.osc = BroadcastStatus::Osc::sending;
        status.port = 8765;
        status.clients = 2;
        status.address = "http://192.168.1.5:8765/?token=" + broadcast.token;
    }
};

} // namespace guidetone
