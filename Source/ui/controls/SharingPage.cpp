// SharingPage.cpp - see SharingPage.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SharingPage.h"

#include "../look/Words.h"

namespace guidetone
{

namespace
{
    constexpr int thisComputer = 1, network = 2;        // items of the box
    constexpr int portWidth = 90, hostWidth = 170;
    const juce::String digits = "0123456789";

    /** On two lines: with its token it is longer than most fields. */
    juce::String inLines (const std::string& address)    { return juce::String (address).replace ("?", "\n?"); }

    juce::String readBy (int clients)
    {
        return clients == 0 ? words ("It is open; nobody reads it yet.") : clients == 1 ? words ("It is open, and one reads it.") : words ("It is open, and %1 read it.", clients);
    }
}

SharingPage::SharingPage (const Theme& themeToUse, SharingAccess accessToUse)
    : SettingsPage (themeToUse),
      access (std::move (accessToUse)),
      page (add (words ("Page"), std::make_unique<juce::ToggleButton> (words ("Show what sounds in a browser")))),
      readers (add (words ("Who may read it"), std::make_unique<juce::ComboBox>())),
      token (add (words ("Token"), std::make_unique<ButtonRow> (themeToUse))),
      address (add (words ("Address"), std::make_unique<ButtonRow> (themeToUse))),
      port (add (words ("Port"), std::make_unique<TextField> (themeToUse, words ("Port of the page"), words ("Where the page is; if that is taken, at one of the nine behind it"), 5, digits), portWidth)),
      osc (add (words ("OSC"), std::make_unique<juce::ToggleButton> (words ("Send chords as OSC messages")))),
      oscHost (add (words ("To"), std::make_unique<TextField> (themeToUse, words ("Where OSC messages go"), words ("Four numbers, such as 192.168.1.20, or localhost"), 15), hostWidth)),
      oscPort (add (words ("Port"), std::make_unique<TextField> (themeToUse, words ("Port for OSC"), words ("Where the other program listens"), 5, digits), portWidth))
{
    page.setTooltip (words ("For OBS, a tablet on the stand or a second screen"));
    page.onClick = [this] { change ([this] (BroadcastSettings& s) { s.page = page.getToggleState(); }); };

    readers.setTitle (words ("Who may read it"));
    readers.setTooltip (words ("Whether other machines can open the page; they need its token then"));
    readers.setWantsKeyboardFocus (true);
    readers.addItem (words ("This computer only"), thisComputer);
    readers.addItem (words ("The network, with a token"), network);
    readers.onChange = [this] { change ([this] (BroadcastSettings& s) { s.openToNetwork = readers.getSelectedId() == network; }); };

    token.add (words ("Copy"), words ("Copy the token"), [this] { access.copy (juce::String (settings.token)); });
    token.add (words ("New token"), words ("Make another: who has the old one is shut out"), [this] { change ([] (BroadcastSettings& s) { s.token = newToken(); }); });
    address.add (words ("Copy"), words ("Copy the address"), [this] { access.copy (juce::String (status.address)); });
    address.add (words ("Open"), words ("Open the page in the browser"), [this] { access.open (juce::String (status.address)); });

    port.onEnter = [this] (const juce::String& text) { enterPort (port, text, BroadcastSettings::lowestPort, &BroadcastSettings::port); };
    oscPort.onEnter = [this] (const juce::String& text) { enterPort (oscPort, text, 1, &BroadcastSettings::oscPort); };

    oscHost.onEnter = [this] (const juce::String& text)
    {
        const auto host = text.trim().toStdString();

        if (isOscHost (host))
        {
            oscHost.setText (juce::String (host), false);
            change ([&host] (BroadcastSettings& s) { s.oscHost = host; });
        }
        else
            setNote (oscHost, words ("It must be four numbers from 0 to 255, such as 192.168.1.20, or localhost."), Tone::warning);
    };

    osc.setTooltip (words ("For lights, visuals and other programs"));
    osc.onClick = [this] { change ([this] (BroadcastSettings& s) { s.osc = osc.getToggleState(); }); };

    port.onTyped = [this] { showPage(); };
    oscHost.onTyped = oscPort.onTyped = [this] { showOsc(); };
    update();
}

void SharingPage::change (const std::function<void (BroadcastSettings&)>& how)
{
    auto next = access.get();
    how (next);
    access.change (next);
    isShown = false;        // a sentence below a field goes, also where the setting was the same
    update();
}

void SharingPage::enterPort (TextField& field, const juce::String& text, int least, int BroadcastSettings::* which)
{
    const int number = text.getIntValue();

    if (number >= least && number <= BroadcastSettings::highestPort)
    {
        field.setText (juce::String (number), false);
        change ([number, which] (BroadcastSettings& s) { s.*which = number; });
    }
    else
        setNote (field, words ("It must be a number from %1 to %2.", least, BroadcastSettings::highestPort), Tone::warning);
}

void SharingPage::update()
{
    const auto nextSettings = access.get();
    const auto nextStatus = access.status();

    if (std::exchange (isShown, true) && nextSettings == settings && nextStatus == status)
        return;

    settings = nextSettings;
    status = nextStatus;
    port.show (juce::String (settings.port));
    oscHost.show (juce::String (settings.oscHost));
    oscPort.show (juce::String (settings.oscPort));
    showPage();
    showOsc();
}

void SharingPage::showPage()
{
    const bool isOpen = status.page == BroadcastStatus::Page::open;
    page.setToggleState (settings.page, juce::dontSendNotification);
    readers.setSelectedId (settings.openToNetwork ? network : thisComputer, juce::dontSendNotification);

    switch (status.page)
    {
        case BroadcastStatus::Page::off:        setNote (page, {}); break;
        case BroadcastStatus::Page::open:       setNote (page, readBy (status.clients)); break;
        case BroadcastStatus::Page::noToken:    setNote (page, words ("It stays closed: it has no token for other machines."), Tone::warning); break;
        case BroadcastStatus::Page::noPort:     setNote (page, words ("It stays closed: port %1 is taken, and so are those behind it.", settings.port), Tone::warning); break;
    }

    if (port.getText() == juce::String (settings.port))     // else it has something wrong, and a sentence that says so
        setNote (port, isOpen && status.port != settings.port ? words ("Port %1 is taken, so the page is at %2.", settings.port, status.port) : juce::String());
    setNote (token, juce::String (settings.token), Tone::accent);
    showLine (token, settings.openToNetwork);
    setNote (address, inLines (status.address), Tone::accent);
    showLine (address, isOpen);
}

void SharingPage::showOsc()
{
    osc.setToggleState (settings.osc, juce::dontSendNotification);

    if (oscHost.getText() == juce::String (settings.oscHost))
        setNote (oscHost, {});

    if (oscPort.getText() == juce::String (settings.oscPort))
        setNote (oscPort, {});

    switch (status.osc)
    {
        case BroadcastStatus::Osc::off:         setNote (osc, {}); break;
        case BroadcastStatus::Osc::sending:     setNote (osc, words ("Messages go to %1, port %2.", juce::String (settings.oscHost), settings.oscPort)); break;
        case BroadcastStatus::Osc::failing:     setNote (osc, words ("Nothing gets out: the network takes no messages to %1.", juce::String (settings.oscHost)), Tone::warning); break;
    }
}

} // namespace guidetone
