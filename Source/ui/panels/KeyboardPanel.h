// KeyboardPanel.h - piano keys that show what each sounding note is to its chord, and that can be played.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../harmony/Spelling.h"
#include "../../listening/ChordSink.h"
#include "../../notation/NoteLanguage.h"
#include "../../plugin/View.h"
#include "../look/Theme.h"
#include "ComputerKeys.h"
#include "KeyboardGeometry.h"

#include <array>
#include <map>
#include <vector>

namespace guidetone
{

/** Shows values; knows no processor. Played by the mouse, by several fingers, and by a cursor that the arrow keys move. [message thread] */
class KeyboardPanel final : public juce::Component,
                            private juce::Timer
{
public:
    explicit KeyboardPanel (const Theme& theme);

    /** How much of its colour a key wears that only a pedal holds; the rest is its own. */
    static constexpr float pedalShare = 0.66f;

    /** Shows what sounds. Repaints the keys that look different now, and nothing else, unless other keys have come into view; they do not
        while one is held on the screen. To be called at each frame, also where nothing has changed. */
    void show (const Shown& shown, const SpellingContext& spelling);

    /** How many keys, in which colours, with which labels. */
    void setView (const KeyboardView& view);

    /** What notes are called, on labels and in what is spoken. */
    void setNoteLanguage (NoteLanguage language);

    /** Names the octave that the computer's keys play, in the strip above the keys. */
    void showComputerKeysFrom (int note);

    /** Where mouse and fingers play: the same PlayedNotes that the computer's keys use. */
    void playThrough (PlayedNotes& notes) noexcept    { played = &notes; }

    /** Ends what mouse, fingers and the cursor hold: the window has gone, and no release will come. */
    void releaseTouches();

    /** A finger comes to a place, or slides to it: each key it comes to plays, and the last one ends. What the mouse does, too.
        @param finger  which one; the index of its input source */
    void touch (int finger, juce::Point<int> place);
    void lift (int finger);

    const KeyboardGeometry& keys() const noexcept     { return geometry; }

    /** The key that the arrow keys have come to, and Enter plays: a MIDI note number. */
    int cursor() const noexcept                       { return cursorNote; }

    /** The sounding notes; with the keyboard's focus, the key at the cursor: "E4, third". */
    juce::String spoken() const;

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override;
    void focusLost (FocusChangeType) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    enum class Press : std::uint8_t
    {
        none,
        remembered,     ///< in the chord still shown after its notes have gone
        pedal,          ///< sounds, though no finger holds it
        down
    };

    /** All that a key's pixels depend on. */
    struct KeyLook
    {
        Press press = Press::none;
        std::optional<Degree> degree;
        std::optional<NoteName> name;   ///< where notes are called by their names
        int velocity = 0;               ///< 1..127 where it gives the colour
        bool silentRoot = false;        ///< the chord's root, which nobody plays

        friend bool operator== (const KeyLook&, const KeyLook&) noexcept = default;
    };

    using Looks = std::array<KeyLook, 128>;

    Looks looksOf (const Shown& shown, const SpellingContext& spelling) const;
    void showLooks();
    void layOut();
    void describe();
    void repaintKey (int note);
    bool isPlayedOn() const noexcept;

    // Painting: KeyboardPainting.cpp
    juce::Colour colourOf (const KeyLook&) const;
    juce::Colour faceOf (int note) const;
    juce::String labelOf (const KeyLook&) const;
    juce::String octaveName (int note) const;       ///< "G#3", spelled by the chord and the key
    juce::String nameText (NoteName name) const;
    static juce::String familyWord (ToneFamily family);
    void paintKey (juce::Graphics&, int note) const;
    void paintGapAround (juce::Graphics& g, juce::Rectangle<float> blackKey) const;
    void paintFace (juce::Graphics&, int note) const;
    void paintSilentRoot (juce::Graphics&, int note) const;
    void paintLabel (juce::Graphics&, int note) const;
    void paintCursor (juce::Graphics&) const;
    void paintArrows (juce::Graphics&) const;
    void paintLegend (juce::Graphics&) const;
    int paintFamilies (juce::Graphics&, juce::Rectangle<int> row, float size) const;
    int paintRamp (juce::Graphics&, juce::Rectangle<int> row, float size) const;

    enum class Side { below, above };
    juce::Rectangle<int> arrowsAt (Side side) const noexcept;
    std::vector<int> outside (Side side) const;

    static constexpr int framesASecond = 60;        // of the timer that runs while the cursor plays

    void moveCursor (int note);
    void playAtCursor (int leastFrames);            // until the key is let go, or for so many frames
    void endCursorNote();
    void timerCallback() override;

    const Theme& theme;
    KeyboardView view;
    KeyWindow window;
    NoteLanguage language = NoteLanguage::english;
    KeyboardGeometry geometry;
    juce::Rectangle<int> legend;
    Shown lastShown;
    SpellingContext lastSpelling;
    Looks looks {};
    int computerKeysFrom = ComputerKeys::firstBase;
    PlayedNotes* played = nullptr;
    std::map<int, int> touches;         // mouse or finger -> the note it holds
    int cursorNote = 60;
    std::optional<int> cursorPlays;     // the note that Enter or Space holds
    int framesUp = 0;                   // for how long neither has been down; below 0 while it sounds anyway
};

} // namespace guidetone
