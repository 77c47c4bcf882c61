// SharingPage.h - where chords go besides: the page over HTTP and the OSC messages, with what has become of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../plugin/broadcast/Broadcast.h"
#include "SettingsPage.h"
#include "TextField.h"

namespace guidetone
{

/** How the page reaches what sends. Nothing is called after the editor has gone. [message thread] */
struct SharingAccess
{
    std::function<BroadcastSettings()> get;
    std::function<BroadcastStatus()> status;
    std::function<void (const BroadcastSettings&)> change;
    std::function<void (const juce::String&)> copy;         ///< to the clipboard
    std::function<void (const juce::String&)> open;         ///< an address, in the browser
};

/** docs/broadcast.md says what each is. A wrong value gets a sentence below its field and changes nothing. [message thread] */
class SharingPage final : public SettingsPage
{
public:
    SharingPage (const Theme& theme, SharingAccess access);

    /** Shows what is set and what has become of it, where that is new. Cheap; a few times a second while it is seen. */
    void update();

    juce::ToggleButton& pageSwitch() noexcept     { return page; }
    TextField& portField() noexcept               { return port; }
    juce::ComboBox& readersBox() noexcept         { return readers; }
    ButtonRow& tokenButtons() noexcept            { return token; }
    ButtonRow& addressButtons() noexcept          { return address; }
    juce::ToggleButton& oscSwitch() noexcept      { return osc; }
    TextField& oscHostField() noexcept            { return oscHost; }
    TextField& oscPortField() noexcept            { return oscPort; }

private:
    void change (const std::function<void (BroadcastSettings&)>& how);
    void enterPort (TextField& field, const juce::String& text, int least, int BroadcastSettings::* which);
    void showPage();
    void showOsc();

    const SharingAccess access;
    BroadcastSettings settings;
    BroadcastStatus status;
    bool isShown = false;

    // The lines' controls: the page owns them.
    juce::ToggleButton& page;
    juce::ComboBox& readers;
    ButtonRow& token;
    ButtonRow& address;
    TextField& port;
    juce::ToggleButton& osc;
    TextField& oscHost;
    TextField& oscPort;
};

} // namespace guidetone
