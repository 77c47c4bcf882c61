// PresetDetails.cpp - see PresetDetails.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PresetDetails.h"

#include "../look/LineBreaks.h"
#include "../look/ValueWords.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{

constexpr int air = 4;

/** A field's name in the language of the interface; types of chord as they are. */
juce::String fieldWords (const Difference& difference)
{
    const std::pair<const char*, juce::String> names[]
    {
        { "settings.key", words ("Key") },                         { "settings.player", words ("Player") },
        { "settings.accidentals", words ("Spelling") },            { "settings.channel", words ("MIDI channel") },
        { "settings.lowestNote", words ("Lowest note") },          { "settings.highestNote", words ("Highest note") },
        { "settings.releaseMs", words ("Release delay") },         { "settings.settleMs", words ("Settling time") },
        { "settings.hold", words ("Hold the last chord") },        { "settings.holdSeconds", words ("Hold for") },
        { "settings.listen", words ("Listen to") },                { "settings.findKey", words ("Find the key") },
        { "view.style", words ("Chord style") },                   { "view.numerals", words ("Degrees") },
        { "view.panels", words ("Panels") },                       { "view.keys", words ("Keys shown") },
        { "view.keyColours", words ("Key colours") },              { "view.keyLabels", words ("Key labels") },
        { "view.timelineZoom", words ("Zoom of the timeline") },   { "view.theme", words ("Theme") },
        { "view.textScale", words ("Text size") },                 { "view.scale", words ("Zoom") },
        { "view.noteLanguage", words ("Note names") },             { "view.interfaceLanguage", words ("Language") }
    };

    for (const auto& [id, name] : names)
        if (difference.id == id)
            return name;

    return juce::translate (difference.field);
}

/** "Preferred, Written 6": of each part what it says. */
juce::String partsInWords (const juce::String& value)
{
    const juce::String written ("Written ");
    auto parts = juce::StringArray::fromTokens (value, ",", "");
    parts.trim();

    for (auto& part : parts)
        part = part.startsWith (written) ? words ("Written %1", withMusicSigns (part.substring (written.length()))) : valueWords (part);

    return parts.joinIntoString (", ");
}

} // namespace

//==============================================================================
/** The page that scrolls: paragraphs, chips and rows, set anew for each width. */
struct PresetDetails::Page final : juce::Component
{
    explicit Page (const Theme& themeToUse) : theme (themeToUse)  { setInterceptsMouseClicks (false, false); }

    struct Row
    {
        juce::String field, from, to;
    };

    void setWidth (int width)
    {
        const float inner = static_cast<float> (juce::jmax (40, width - air));
        int y = air;

        headingLayout = laidOut (heading, theme.strong (measure::textHeight + 2.0f), theme.text, inner);
        y += juce::roundToInt (headingLayout.getHeight()) + 6;

        problemLayout = laidOut (problem, theme.body (measure::smallHeight), theme.warning, inner);
        problemY = y;
        y += problem.isEmpty() ? 0 : juce::roundToInt (problemLayout.getHeight()) + 8;

        textLayout = laidOut (text, theme.body (measure::textHeight), theme.label, inner);
        textY = y;
        y += text.isEmpty() ? 0 : juce::roundToInt (textLayout.getHeight()) + 12;

        placeTags (y, juce::roundToInt (inner));

        rowsY = y;
        y += static_cast<int> (rows.size()) * rowHeight();
        setSize (width, y + air);
    }

    void placeTags (int& y, int inner)
    {
        chips.clear();
        const auto font = theme.body (measure::smallHeight);
        const int height = juce::roundToInt (font.getHeight()) + 8;
        int x = 0;

        for (const auto& tag : tags)
        {
            const int width = juce::jmin (inner, widthOf (font, tag) + 16);

            if (x > 0 && x + width > inner)
            {
                x = 0;
                y += height + 6;
            }

            chips.push_back ({ x, y, width, height });
            x += width + 6;
        }

        y += tags.isEmpty() ? 0 : height + 10;
    }

    /** Two lines: what it is, and below it from what to what. */
    int rowHeight() const  { return juce::roundToInt (theme.body (measure::textHeight).getHeight() + theme.body (measure::smallHeight).getHeight()) + 14; }

    void paint (juce::Graphics& g) override
    {
        const auto at = [this] (int y) { return juce::Rectangle<float> (0.0f, static_cast<float> (y), static_cast<float> (getWidth() - air), 1.0e4f); };
        headingLayout.draw (g, at (air));
        problemLayout.draw (g, at (problemY));
        textLayout.draw (g, at (textY));

        g.setFont (theme.body (measure::smallHeight));

        for (std::size_t i = 0; i < chips.size(); ++i)
        {
            g.setColour (theme.raised);
            g.fillRoundedRectangle (chips[i].toFloat(), static_cast<float> (chips[i].getHeight()) * 0.5f);
            g.setColour (theme.label);
            g.drawText (tags[static_cast<int> (i)], chips[i].reduced (7, 0), juce::Justification::centred, true);
        }

        for (std::size_t i = 0; i < rows.size(); ++i)
            paintRow (g, rows[i], { 0, rowsY + static_cast<int> (i) * rowHeight(), getWidth() - air, rowHeight() });
    }

    void paintRow (juce::Graphics& g, const Row& row, juce::Rectangle<int> area) const
    {
        g.setColour (theme.line);
        g.fillRect (area.removeFromTop (1));
        area = area.reduced (0, 5);

        auto first = area.removeFromTop (juce::roundToInt (theme.body (measure::smallHeight).getHeight()) + 2);
        g.setFont (theme.body (measure::smallHeight));
        g.setColour (theme.quiet);
        g.drawText (row.field, first, juce::Justification::centredLeft, true);

        const auto font = theme.body (measure::textHeight);
        const int arrow = juce::roundToInt (font.getHeight()) + 8;
        const int before = juce::jmin (widthOf (font, row.from), juce::jmax (0, (area.getWidth() - arrow) / 2));
        g.setFont (font);
        g.setColour (theme.label);
        g.drawText (row.from, area.removeFromLeft (before), juce::Justification::centredLeft, true);

        const auto middle = area.removeFromLeft (arrow).toFloat().getCentre();
        juce::Path path;
        path.addArrow ({ middle.x - 6.0f, middle.y, middle.x + 6.0f, middle.y }, 1.3f, 6.0f, 5.0f);
        g.setColour (theme.accent);
        g.fillPath (path);

        g.setColour (theme.text);
        g.drawText (row.to, area, juce::Justification::centredLeft, true);
    }

    static juce::TextLayout laidOut (const juce::String& words, const juce::Font& font, juce::Colour colour, float width)
    {
        juce::AttributedString attributed;
        attributed.setWordWrap (juce::AttributedString::byWord);
        attributed.setLineSpacing (2.0f);
        attributed.append (brokenIntoLines (words, font, width), font, colour);

        juce::TextLayout layout;
        layout.createLayout (attributed, width);
        return layout;
    }

    const Theme& theme;
    juce::String heading, problem, text;
    juce::StringArray tags;
    std::vector<Row> rows;
    juce::TextLayout headingLayout, problemLayout, textLayout;
    std::vector<juce::Rectangle<int>> chips;
    int problemY = 0, textY = 0, rowsY = 0;
};

//==============================================================================
PresetDetails::PresetDetails (const Theme& themeToUse) : theme (themeToUse), page (std::make_unique<Page> (themeToUse))
{
    setViewedComponent (page.get(), false);
    setScrollBarsShown (true, false);
    setTitle (words ("About the preset"));
    setWantsKeyboardFocus (false);
}

PresetDetails::~PresetDetails()    { setViewedComponent (nullptr, false); }

void PresetDetails::show (const PresetLibrary::Item& item)
{
    page->heading = item.name();
    page->problem = item.problem.isEmpty() ? juce::String() : item.problem + ".";
    page->text = juce::translate (juce::String (item.preset.description));
    page->tags.clear();
    page->rows.clear();

    for (const auto& tag : item.preset.tags)
        page->tags.add (juce::translate (juce::String (tag)));

    // One that does not say what it is for shows what it does.
    if (page->text.isEmpty() && item.problem.isEmpty())
    {
        Preset usual;
        usual.view = toWholeJson (View());
        setRows (changesBy (item.preset, usual));
        page->text = page->rows.empty() ? words ("Everything as usual.") : words ("Otherwise than usual:");
    }

    if (! item.preset.author.empty() && item.origin == PresetLibrary::Origin::own)
        page->text << (page->text.isEmpty() ? "" : "\n") << words ("By %1", juce::String (item.preset.author));

    setViewPosition (0, 0);
    resized();
    page->repaint();
}

void PresetDetails::show (const juce::String& heading, const std::vector<Difference>& list)
{
    page->heading = heading;
    page->problem.clear();
    page->text = list.empty() ? words ("Nothing is otherwise.") : juce::String();
    page->tags.clear();
    page->rows.clear();

    setRows (list);

    setViewPosition (0, 0);
    resized();
    page->repaint();
}

void PresetDetails::setRows (const std::vector<Difference>& list)
{
    for (const auto& difference : list)
        page->rows.push_back ({ fieldWords (difference), partsInWords (difference.from), partsInWords (difference.to) });
}

juce::String PresetDetails::spoken() const
{
    juce::StringArray sentences { page->heading };

    for (const auto& sentence : { page->problem, page->text })
        if (sentence.isNotEmpty())
            sentences.add (sentence);

    for (const auto& row : page->rows)
        sentences.add (words ("%1: from %2 to %3", row.field, row.from, row.to));

    return sentences.joinIntoString (". ");
}

void PresetDetails::resized()
{
    Viewport::resized();
    page->setWidth (juce::jmax (1, getMaximumVisibleWidth()));

    // A scroll bar that has come takes from the width.
    if (getMaximumVisibleWidth() != page->getWidth())
        page->setWidth (juce::jmax (1, getMaximumVisibleWidth()));
}

void PresetDetails::lookAndFeelChanged()
{
    resized();
    page->repaint();
}

} // namespace guidetone
