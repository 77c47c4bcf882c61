// TimelinePanel.h - the progression going by under a now-line, and on its right what is known to come.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LogField.h"
#include "TimelineDrawing.h"

#include <functional>
#include <map>

namespace guidetone
{

/** Shows values; knows no store. While the song plays the now-line keeps its place, a third from the left, and the music moves; as long as no
    transport has run nothing is known ahead, and it stands further right. When the song stands, so does everything. Who scrolls back is left
    alone until the button "Now". What is selected is moved by dragging it, and lengthened by dragging its edge; any other drag scrolls. [message thread] */
class TimelinePanel final : public juce::Component,
                            public juce::TooltipClient
{
public:
    explicit TimelinePanel (const Theme& theme);

    /** Another selection was made by hand, to be shown elsewhere as well. */
    std::function<void (const std::vector<EntryName>&)> onSelect;

    /** What is selected is dragged out of the panel. Called once a drag. */
    std::function<void (const std::vector<EntryName>&)> onDragOut;

    /** From now on chords are edited by these. Without them the timeline is only read. */
    void editWith (LogCommands& commands)    { edits = &commands; }

    /** The zoom was changed by hand. */
    std::function<void()> onZoom;

    /** Shows the log and where the song is; call it as often as the music is to move. Costs next to nothing where nothing has changed, and for a log that
        has grown, what is new in it.
        @param now      unknown without a transport
        @param playing  the transport is running */
    void show (const Progression& log, const SpellingContext& spelling, const SongPosition& now, bool playing);

    /** That log is what is shown. */
    bool shows (const Progression& other) const noexcept    { return log.isCopyOf (other); }

    /** Shows what each chord is to the open chart. Of `marks`, which has to stay, those before the entry `first` are what they were. */
    void show (const ChartMarks& marks, std::size_t first);

    /** Time has passed, so that the music moves evenly however unevenly the song's position comes in. Call it before show(). */
    void advance (double seconds);

    /** What a chart says of the song from a place on, instead of what earlier takes say; nothing where no chart is open. Asked anew with each bar. */
    void expect (std::function<Ahead (const SongPosition& now)> nextOfChart);

    /** What a chart says where no transport tells the place, as far as it is followed by what is played. What is due waits at the now-line until it sounds.
        @param since  the entry with which the first of these chords began; none where they are all to come. */
    void expectByEar (AheadByEar next, EntryName since);

    /** The chords that are known to come, from now on and on the right of the now-line. */
    const Ahead& ahead() const noexcept    { return known; }

    /** Their places are a chart's, not the song's. */
    bool goesByEar() const noexcept        { return ear.has_value(); }

    /** Selects these and, where the last of them is out of view, goes there. Those that are not in the log are left out. */
    void select (const std::vector<EntryName>& names);

    /** What is selected, in the log's order. */
    LogChoice choice() const;

    /** What a right click offers. @param point  a chord that is split is split there. */
    juce::PopupMenu menu (std::optional<juce::Point<int>> point = {});

    /** Opens it for the chord there, which gets selected. @returns false where there is none. */
    bool openMenuAt (juce::Point<int> onScreen);

    /** Opens a field at the one selected chord, for its name or for that of a section. Does nothing where several are selected. */
    void ask (LogCommand command);
    LogField* field() const noexcept                    { return openField.get(); }

    static constexpr double leastZoom = 0.125, mostZoom = 8.0;

    /** How much larger than usual a beat is drawn. */
    double zoom() const noexcept    { return zoomFactor; }
    void setZoom (double factor);

    /** Sets every name anew, if that writes them otherwise. */
    void write (const Writing& writing);

    /** Back to where the song is. */
    void goToNow();

    /** What is under a point: "F#m7b5, 12:3, 2 beats, 87 %"; empty where there is no chord. */
    juce::String textAt (juce::Point<int> point) const;
    juce::String getTooltip() override                  { return textAt (getMouseXYRelative()); }

    /** Where the now-line stands, and an entry's block. */
    float nowX() const                                  { return window().x (shownNow); }
    juce::Rectangle<float> areaOf (std::size_t entry) const;

    /** Of what is selected the one that the keys go on from. */
    std::optional<std::size_t> selectedEntry() const;
    bool isFollowing() const noexcept                   { return following; }

    /** The selected chord, else the last one, as a screen reader says it. */
    juce::String spoken() const;

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override;
    bool keyPressed (const juce::KeyPress&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;
    juce::MouseCursor getMouseCursor() override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;
    void mouseMagnify (const juce::MouseEvent&, float factor) override;
    void focusGained (FocusChangeType cause) override    { showFocus (cause == focusChangedByTabKey); }
    void focusLost (FocusChangeType) override            { showFocus (false); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    class SpokenEntries;

    /** A picture of a stretch wider than the view, to be shifted below it. */
    struct Strip
    {
        juce::Image image;
        double from = 0.0, to = 0.0;    ///< places
    };

    /** Where the chords that are followed by ear are laid. */
    struct Ear
    {
        double from = 0.0;              ///< place of the first of them
        std::int64_t due = 0;           ///< ticks of the first one that has not sounded
    };

    /** What of the selection the hand holds, and how far it has been moved. */
    struct Grip
    {
        enum class Part : std::uint8_t { none, body, start, end };

        Part part = Part::none;
        EntryName name;                         ///< of the block under the hand
        double from = 0.0;                      ///< the place that was caught
        std::int64_t startBy = 0, endBy = 0;    ///< ticks
    };

    TimelineDrawing::Window window() const;
    double pixelsPerQuarter() const;
    double nowShare() const;
    bool inSong() const;
    bool takeLog (const Progression&, const SpellingContext&);
    bool goWith (const SongPosition& now, bool started);
    void stand (bool logChanged);
    void goByTheClock (bool logChanged, bool grown);
    void lookAhead();
    void setAhead (Ahead chords, std::optional<Ear> laid);
    double waited() const;
    std::vector<Timeline::Block> comingBlocks() const;
    void moveView();
    void scrollTo (double from);
    void zoomAround (double factor, float x);
    void changed();
    void setSelection (std::vector<EntryName> names, std::size_t leadEntry, juce::NotificationType);
    void selectEntry (std::size_t entry, juce::NotificationType);
    void selectTo (std::size_t entry);
    void toggle (std::size_t entry);
    void selectNeighbour (int steps, bool further);
    bool isSelected (const Entry& entry) const;
    Grip gripAt (juce::Point<float>) const;
    void pull (Grip&, double place, bool free) const;
    void drawPulled (juce::Graphics&) const;
    bool edit (const juce::KeyPress&);
    void placeField();
    void showFocus (bool shown);
    std::optional<std::size_t> entryAt (juce::Point<int>) const;
    std::optional<Key> keyOf (std::size_t entry) const;
    const TimelineLabel& labelOf (std::size_t entry) const;
    const TimelineLabel& aheadLabelOf (std::size_t chord) const;
    void paintComing (juce::Graphics&, float left, const Entry* sounding, const std::function<void()>& drawWhole) const;
    void drawStrips (float scale);
    void drawBase (juce::Graphics&, const TimelineDrawing::Window&, const std::vector<Timeline::Bar>&, const std::vector<TimelineDrawing::Sign>&) const;
    void drawPlayed (juce::Graphics&, const TimelineDrawing::Window&) const;
    void drawComing (juce::Graphics&, const TimelineDrawing::Window&) const;
    std::vector<TimelineDrawing::Sign> signsIn (double from, double to) const;
    void writeCaptions();

    const Theme& theme;
    TimelineDrawing drawing { theme };
    Progression log;
    SpellingContext spelled;
    Writing hand;
    Timeline timeline;
    Ahead known;
    std::function<Ahead (const SongPosition& now)> chart;
    std::optional<Ear> ear;             // where `known` is followed by ear
    AheadByEar heard;                   // what is, or would be without the song
    EntryName heardSince;
    SongPosition knownFrom;             // the place from which `known` was asked
    const ChartMarks* marked = nullptr;
    mutable std::unordered_map<std::size_t, TimelineLabel> labels, aheadLabels;     // by their index in the log, in what is known

    SongPosition position;              // the last one that was known
    bool isPlaying = false, shownBefore = false;
    bool hasPlayed = false;             // a transport has run since the first show()
    bool heardLive = false;             // a chord has come since the first show(), so that time is felt to pass
    double shownNow = 0.0;              // place of the now-line
    double speed = 0.0;                 // of the now-line, in quarter notes a second

    bool following = true;
    double viewFrom = 0.0;              // place at the left edge
    double paintedLine = 0.0;           // place at which the now-line was asked to be painted last
    double zoomFactor = 1.0;
    float pixelScale = 1.0f;            // physical pixels a logical one, as last painted
    std::vector<EntryName> selected;    // sorted
    EntryName lead, anchor;             // of what is selected: where the keys go on from, and where a range began
    LogCommands* edits = nullptr;
    OpenLogField openField;
    bool followAfter = false;           // when the field is closed
    Grip grip;

    Strip played, coming;               // left and right of the now-line; `coming` is empty where nothing is known to come
    juce::TextButton nowButton;
    bool focusShown = false;            // whoever came by the keys sees where they are
    std::map<int, juce::Point<float>> fingers;
    double dragFrom = 0.0;              // the view's place as the drag began
    bool dragged = false, draggedOut = false;
};

} // namespace guidetone
