// ChordNamesPage.cpp - see ChordNamesPage.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordNamesPage.h"

#include "../look/ReasonWords.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{

constexpr int asUsual = 1, preferred = 2, hidden = 3;       // items of the box
constexpr int gap = 6, nameWidth = 150, longestName = 60, leastRows = 3;

/** Whether own names show in a style: only what is written in symbols takes them. */
bool takesNames (const NotationStyle& style)    { return style.manner == Manner::symbol || style.manner == Manner::nashville; }

int rankOf (const ChordNames& names, Quality quality)
{
    return names.wishes.hides (quality) ? hidden : names.wishes.prefers (quality) ? preferred : asUsual;
}

ChordWishes without (ChordWishes wishes, Quality quality)
{
    ChordWishes others;

    for (int i = 0; i < qualityCount; ++i)
        if (const auto other = static_cast<Quality> (i); other != quality)
        {
            if (wishes.hides (other))
                others.hide (other);
            else if (wishes.prefers (other))
                others.prefer (other);
        }

    return others;
}

} // namespace

ChordNamesPage::ChordNamesPage (const Theme& themeToUse, ChordNamesAccess accessToUse)
    : SettingsPage (themeToUse),
      access (std::move (accessToUse)),
      name (add (words ("Written"), std::make_unique<TextField> (themeToUse, words ("How this type is written"), words ("What stands behind the root; empty: as usual"), longestName), nameWidth)),
      rank (add (words ("Of two names"), std::make_unique<juce::ComboBox>())),
      buttons (add ({}, std::make_unique<ButtonRow> (themeToUse))),
      usual (buttons.add (words ("As usual"), words ("Let this type be written and ranked as usual"), [this] { bringBackUsual(); })),
      allUsual (buttons.add (words ("All as usual"), words ("Let all types be written and ranked as usual"), [this] { change ([] (ChordNames& n) { n = {}; }); }))
{
    filter.setTitle (words ("Find a type of chord"));
    filter.setIndents (8, 0);
    filter.setJustification (juce::Justification::centredLeft);
    filter.onTextChange = [this] { rebuild(); };
    filter.onEscapeKey = [this] { filter.setText ({}); };      // clear() tells nobody
    filter.onReturnKey = [this] { list.grabKeyboardFocus(); };
    filter.setExplicitFocusOrder (1);
    addAndMakeVisible (filter);

    list.setTitle (words ("Types of chord"));
    list.setModel (this);
    list.setExplicitFocusOrder (2);
    addAndMakeVisible (list);

    rank.setTitle (words ("Where the same notes could be called by two names"));
    rank.setTooltip (words ("Whether this type comes first where the same notes could be another one, or only where nothing else is left"));
    rank.setWantsKeyboardFocus (true);
    rank.addItem (words ("What the music says"), asUsual);
    rank.addItem (words ("Prefer this one"), preferred);
    rank.addItem (words ("Hide this one"), hidden);
    rank.onChange = [this] { rankAs (rank.getSelectedId()); };

    name.onEnter = [this] (const juce::String& text) { enterName (text); };
    name.onTyped = [this] { rebuild(); };
    int order = 2;
    for (auto* line : std::initializer_list<juce::Component*> { &name, &rank, &buttons })
        line->setExplicitFocusOrder (++order);

    names = access.get();
    rebuild();
    showChosen();
}

ChordNamesPage::~ChordNamesPage()    { list.setModel (nullptr); }

void ChordNamesPage::show (const NotationStyle& styleNow, const ChordNames& namesToShow)
{
    if (styleNow == style && namesToShow == names)
        return;

    style = styleNow;
    names = namesToShow;
    showChosen();
    rebuild();
}

//==============================================================================
ChordNames ChordNamesPage::namesNow() const
{
    auto now = names;
    const auto typed = name.getText().toStdString();

    if (typed.empty())
        now.rename.erase (current);
    else if (qualityTemplateFrom (typed))
        now.rename[current] = typed;

    return now;
}

ChordNamesPage::Row ChordNamesPage::rowOf (Quality quality, const NotationStyle& written) const
{
    const Chord onC { quality, 0, 0, false, {}, {} };
    const SpellingContext inC { Key {}, Accidentals::automatic };
    return { quality, qualityWords (quality), symbolText (onC, inC, written), SetSymbol (runsOf (onC, inC, written), SetSymbol::Style::line) };
}

void ChordNamesPage::rebuild()
{
    const auto written = withNames (style, namesNow());
    const auto wanted = filter.getText().trim();
    rows.clear();

    for (int i = 1; i < qualityCount; ++i)
        if (auto row = rowOf (static_cast<Quality> (i), written); row.type.containsIgnoreCase (wanted) || row.written.containsIgnoreCase (wanted))
            rows.push_back (std::move (row));

    list.updateContent();
    choose (current);
    list.repaint();
}

void ChordNamesPage::choose (Quality quality)
{
    const juce::ScopedValueSetter selecting (isSelecting, true);
    list.deselectAllRows();

    for (int row = 0; row < getNumRows(); ++row)
        if (rows[static_cast<std::size_t> (row)].quality == quality)
            list.selectRow (row);

    if (std::exchange (current, quality) != quality)
        showChosen();
}

void ChordNamesPage::selectedRowsChanged (int row)
{
    if (isSelecting || ! juce::isPositiveAndBelow (row, getNumRows()))
        return;

    current = rows[static_cast<std::size_t> (row)].quality;
    showChosen();
    rebuild();      // what was typed for another type and not entered is gone
}

void ChordNamesPage::showChosen()
{
    const auto own = names.rename.find (current);
    const auto type = qualityWords (current);
    name.show (own != names.rename.end() ? juce::String (own->second) : juce::String());
    name.setText (own != names.rename.end() ? juce::String (own->second) : juce::String(), false);
    name.setTextToShowWhenEmpty (words ("as usual"), theme.quiet);
    rank.setSelectedId (rankOf (names, current), juce::dontSendNotification);
    usual.setEnabled (own != names.rename.end() || rankOf (names, current) != asUsual);
    allUsual.setEnabled (! names.empty());
    setNote (name, takesNames (style) ? words ("%1: what stands behind the root. % is the number, so that mi% is mi7, mi9 and mi11.", type)
                                      : words ("Names of one's own show where chords are written as symbols or numbers."));
}

//==============================================================================
void ChordNamesPage::change (const std::function<void (ChordNames&)>& how)
{
    auto next = access.get();
    how (next);
    access.change (words ("Chord names"), next);
    names = access.get();
    showChosen();
    rebuild();
}

void ChordNamesPage::enterName (const juce::String& text)
{
    const auto written = text.toStdString();

    if (! written.empty() && ! qualityTemplateFrom (written))
        return setNote (name, words ("It can have one %, where the number goes, and one | before an altered fifth, with up to %1 letters before and after them.", StyleWord::room()), Tone::warning);

    change ([&] (ChordNames& next)
    {
        if (written.empty())
            next.rename.erase (current);
        else
            next.rename[current] = written;
    });
}

void ChordNamesPage::rankAs (int item)
{
    change ([&] (ChordNames& next)
    {
        next.wishes = without (next.wishes, current);

        if (item == preferred)
            next.wishes.prefer (current);
        else if (item == hidden)
            next.wishes.hide (current);
    });
}

void ChordNamesPage::bringBackUsual()
{
    change ([this] (ChordNames& next)
    {
        next.rename.erase (current);
        next.wishes = without (next.wishes, current);
    });
}

//==============================================================================
juce::String ChordNamesPage::getNameForRow (int row)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return {};

    const auto& line = rows[static_cast<std::size_t> (row)];
    const int ranked = rankOf (names, line.quality);
    return line.type + ", " + line.written + (ranked == preferred ? ", " + words ("preferred") : ranked == hidden ? ", " + words ("hidden") : juce::String());
}

juce::StringArray ChordNamesPage::lines()
{
    juce::StringArray result;

    for (int row = 0; row < getNumRows(); ++row)
        result.add (getNameForRow (row));

    return result;
}

void ChordNamesPage::paintListBoxItem (int row, juce::Graphics& g, int width, int height, bool selected)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return;

    const auto& line = rows[static_cast<std::size_t> (row)];
    const auto ground = selected ? theme.chosen : theme.panel;
    auto area = juce::Rectangle<int> (width, height);

    if (selected)
    {
        g.setColour (ground);
        g.fillRoundedRectangle (area.toFloat().reduced (0.5f), 4.0f);
    }

    area = area.reduced (8, 0);
    const int ranked = rankOf (names, line.quality);
    const auto ink = selected ? theme.text : ranked == hidden ? theme.quiet : theme.label;
    const auto symbol = area.removeFromRight (area.getWidth() * 32 / 100).toFloat().reduced (0.0f, 2.0f);
    const float cap = fittedCapHeight (line.symbol, 11.0f * scale(), symbol.getWidth(), symbol.getHeight());
    line.symbol.draw (g, { symbol.getX() - line.symbol.ink().getX() * cap, symbol.getCentreY() - line.symbol.middle() * cap }, cap,
                      { ink, Theme::behind (ink, ground), SetSymbol::Root::sounding, ground });

    if (ranked != asUsual)
    {
        const auto font = theme.body (measure::smallHeight);
        const auto mark = ranked == preferred ? words ("preferred") : words ("hidden");
        g.setFont (font);
        g.setColour (selected ? theme.text : theme.quiet);
        g.drawText (mark, area.removeFromRight (widthOf (font, mark) + 14).withTrimmedRight (10), juce::Justification::centredRight, false);
    }

    g.setFont (theme.body (measure::textHeight));
    g.setColour (ink);
    g.drawFittedText (line.type.substring (0, 1).toUpperCase() + line.type.substring (1), area, juce::Justification::centredLeft, 1, 0.6f);
}

//==============================================================================
int ChordNamesPage::rowHeight() const    { return juce::roundToInt (25.0f * scale()); }
int ChordNamesPage::listTop() const      { return juce::roundToInt (measure::controlHeight * scale()) + gap; }

int ChordNamesPage::heightFor (int width) const
{
    return listTop() + leastRows * rowHeight() + gap + linesHeight (width);
}

void ChordNamesPage::resized()
{
    auto area = getLocalBounds();
    layLines (area.removeFromBottom (linesHeight (area.getWidth())));
    area.removeFromBottom (gap);
    filter.setBounds (area.removeFromTop (listTop()).withTrimmedBottom (gap));
    list.setBounds (area.withHeight (juce::jmax (1, area.getHeight() / rowHeight()) * rowHeight()));     // none cut in half
    list.scrollToEnsureRowIsOnscreen (list.getSelectedRow());
}

void ChordNamesPage::lookAndFeelChanged()
{
    filter.applyFontToAllText (theme.body (measure::textHeight));
    filter.applyColourToAllText (theme.text);
    filter.setTextToShowWhenEmpty (words ("Find a type of chord"), theme.quiet);
    name.setTextToShowWhenEmpty (words ("as usual"), theme.quiet);
    list.setRowHeight (rowHeight());
    resized();
}

} // namespace guidetone
