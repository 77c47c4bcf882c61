// SettingsPanel.cpp - see SettingsPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingsPanel.h"

#include "../look/Words.h"

namespace guidetone
{

namespace
{
    constexpr int edge = 14, gap = 8, tabAir = 18;
    constexpr float usualWidth = 540.0f, usualTab = 30.0f;
}

SettingsPanel::SettingsPanel (const Theme& themeToUse, Parameters& parameters, const ViewAccess& view, SharingAccess sharingAccess, ChordNamesAccess namesAccess)
    : theme (themeToUse),
      zoom (*new ZoomBox),
      sharing (put (Page::sharing, std::make_unique<SharingPage> (themeToUse, std::move (sharingAccess)))),
      names (put (Page::names, std::make_unique<ChordNamesPage> (themeToUse, std::move (namesAccess)))),
      preview (themeToUse)
{
    setTitle (words ("Settings"));
    setFocusContainerType (FocusContainerType::focusContainer);

    for (const auto& title : { words ("Listening"), words ("Writing"), words ("Chord names"), words ("Look"), words ("Keyboard"), words ("Sharing") })
    {
        auto* tab = tabs.add (new juce::TextButton (title));
        const auto page = static_cast<Page> (tabs.size() - 1);
        tab->onClick = [this, page] { turnTo (page); };
        addAndMakeVisible (tab);
    }

    put (Page::listening, makeListeningPage (theme, parameters));
    put (Page::writing, makeWritingPage (theme, parameters, view));
    put (Page::look, makeLookPage (theme, view, std::unique_ptr<ZoomBox> (&zoom)));
    put (Page::keyboard, makeKeyboardPage (theme, view));

    for (auto& page : pages)
        page->onHeight = [this, shown = page.get()] { if (shown == viewport.getViewedComponent()) layPage(); };

    zoom.onZoom = [this] (int percent) { juce::NullCheckedInvocation::invoke (onZoom, percent); };
    viewport.setWantsKeyboardFocus (false);         // what is on the page has it, and is scrolled to
    viewport.setScrollBarsShown (true, false);
    addAndMakeVisible (viewport);
    addChildComponent (preview);
    turnTo (Page::listening);
}

SettingsPanel::~SettingsPanel()    { viewport.setViewedComponent (nullptr, false); }

//==============================================================================
void SettingsPanel::show (const View& view, const Writing& writingNow, const ChordNames& namesNow)
{
    writing = writingNow;

    for (auto& page : pages)
        page->show (view);

    names.show (writing.style, namesNow);
    writing.style = withNames (std::move (writing.style), namesNow);
    preview.show (writing, spelling);
}

void SettingsPanel::show (Accidentals accidentals)
{
    spelling = accidentals;
    preview.show (writing, spelling);
}

void SettingsPanel::updateSharing()
{
    if (isVisible() && present == Page::sharing)
        sharing.update();
}

//==============================================================================
int SettingsPanel::tabHeight() const noexcept      { return juce::roundToInt (usualTab * theme.textScale); }
int SettingsPanel::idealWidth() const noexcept     { return juce::roundToInt (usualWidth * (0.4f + 0.6f * theme.textScale)); }

int SettingsPanel::idealHeight() const noexcept
{
    const int width = idealWidth() - 2 * edge;
    int most = 0;

    // The sheet keeps its height whichever page is shown; sentences that come and go scroll where there is no room.
    for (const auto page : { Page::listening, Page::writing, Page::look, Page::keyboard })
        most = juce::jmax (most, pageOf (page).heightFor (width) + (page == Page::writing || page == Page::look ? preview.idealHeight() + gap : 0));

    return most + tabRows (width) * tabHeight() + gap + 2 * 12 + juce::roundToInt (44.0f * theme.textScale);
}

int SettingsPanel::tabRows (int width) const
{
    int total = 0;

    for (const auto* tab : tabs)
        total += widthOf (theme.body (measure::textHeight), tab->getButtonText()) + tabAir;

    return total <= width ? 1 : 2;
}

/** In one row where the words have room, else in two; every word gets its own width, and what is left over is shared. */
void SettingsPanel::layTabs (juce::Rectangle<int> area)
{
    const auto font = theme.body (measure::textHeight);
    const int rows = tabRows (area.getWidth()), each = (tabs.size() + rows - 1) / rows;

    for (int first = 0; first < tabs.size(); first += each)
    {
        const int end = juce::jmin (first + each, tabs.size());
        auto row = area.removeFromTop (tabHeight());
        int total = 0;

        for (int i = first; i < end; ++i)
            total += widthOf (font, tabs[i]->getButtonText());

        const int spare = (row.getWidth() - total) / (end - first);

        for (int i = first; i < end; ++i)
        {
            tabs[i]->setConnectedEdges ((i > first ? juce::Button::ConnectedOnLeft : 0) | (i + 1 < end ? juce::Button::ConnectedOnRight : 0));
            tabs[i]->setBounds (i + 1 == end ? row : row.removeFromLeft (widthOf (font, tabs[i]->getButtonText()) + spare));
        }
    }
}

void SettingsPanel::turnTo (Page page)
{
    present = page;

    for (int i = 0; i < tabs.size(); ++i)
        tabs[i]->setToggleState (i == static_cast<int> (page), juce::dontSendNotification);

    viewport.setViewedComponent (&pageOf (page), false);
    pageOf (page).sendLookAndFeelChange();      // it may have missed one while another page was shown
    viewport.setViewPosition (0, 0);
    preview.setVisible (hasPreview());
    sharing.update();
    resized();
    repaint();
}

void SettingsPanel::layPage()
{
    auto& page = pageOf (present);
    int width = viewport.getWidth();
    int height = page.heightFor (width);

    if (height > viewport.getHeight())
    {
        width -= viewport.getScrollBarThickness() + 4;
        height = page.heightFor (width);
    }

    page.setSize (juce::jmax (1, width), juce::jmax (height, viewport.getHeight()));
}

void SettingsPanel::resized()
{
    auto area = getLocalBounds().reduced (edge, 12);
    layTabs (area.removeFromTop (tabRows (area.getWidth()) * tabHeight()));
    area.removeFromTop (gap);

    // Where both have no room, what can be set is worth more.
    const bool hasRoom = area.getHeight() >= preview.idealHeight() + gap + juce::roundToInt (70.0f * theme.textScale);
    preview.setVisible (hasPreview() && hasRoom);

    if (preview.isVisible())
    {
        preview.setBounds (area.removeFromBottom (preview.idealHeight()));
        area.removeFromBottom (gap);
    }

    viewport.setBounds (area);
    layPage();
}

/** What the keyboard has come to is brought into view. */
void SettingsPanel::focusOfChildComponentChanged (FocusChangeType)
{
    const auto* focused = juce::Component::getCurrentlyFocusedComponent();
    auto& page = pageOf (present);

    if (focused == nullptr || ! page.isParentOf (focused))
        return;

    const auto area = page.getLocalArea (focused, focused->getLocalBounds());
    const auto seen = viewport.getViewArea();

    if (area.getY() < seen.getY())
        viewport.setViewPosition (0, area.getY());
    else if (area.getBottom() > seen.getBottom())
        viewport.setViewPosition (0, area.getBottom() - seen.getHeight());
}

void SettingsPanel::paint (juce::Graphics& g)
{
    drawSheet (g, theme, getLocalBounds());
}

} // namespace guidetone
