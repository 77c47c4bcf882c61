// KeyboardPanel.cpp - which keys are in view and what they show; KeyboardPainting.cpp paints them, KeyboardPlaying.cpp plays them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyboardPanel.h"

#include "../look/IntervalName.h"
#include "../look/Words.h"
#include "../look/Writing.h"

namespace guidetone
{

namespace
{

double secondsNow()    { return juce::Time::getMillisecondCounterHiRes() * 0.001; }

/** Read-only text for screen readers: what sounds, or the key at the cursor. */
class SpokenKeys final : public juce::AccessibilityTextValueInterface
{
public:
    explicit SpokenKeys (const KeyboardPanel& panelToRead) : panel (panelToRead) {}

    bool isReadOnly() const override                         { return true; }
    juce::String getCurrentValueAsString() const override    { return panel.spoken(); }
    void setValueAsString (const juce::String&) override     {}

private:
    const KeyboardPanel& panel;
};

} // namespace

//==============================================================================
KeyboardPanel::KeyboardPanel (const Theme& themeToUse) : theme (themeToUse), window (view.keys)
{
    setOpaque (true);
    setWantsKeyboardFocus (true);
    setMouseClickGrabsKeyboardFocus (false);    // whoever plays here with the mouse goes on with the computer's keys
    describe();
}

void KeyboardPanel::describe()
{
    setTitle (words ("Piano keyboard"));
    setDescription (words ("Click to play; the keys A to ; of the computer play too, Z and X change the octave. Arrow keys move from key to key, Enter plays."));
}

std::unique_ptr<juce::AccessibilityHandler> KeyboardPanel::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group,
                                                         juce::AccessibilityActions().addAction (juce::AccessibilityActionType::press,
                                                                                                 [this] { playAtCursor (framesASecond / 2); }),
                                                         juce::AccessibilityHandler::Interfaces (std::make_unique<SpokenKeys> (*this)));
}

//==============================================================================
void KeyboardPanel::show (const Shown& shown, const SpellingContext& spelling)
{
    const bool moved = ! isPlayedOn() && window.follow (shown.keysDown | shown.sounding, secondsNow());

    if (! moved && shown == lastShown && spelling == lastSpelling)
        return;

    lastShown = shown;
    lastSpelling = spelling;

    if (moved)
        layOut();

    showLooks();
}

void KeyboardPanel::setView (const KeyboardView& next)
{
    if (next == view)
        return;

    if (next.keys != view.keys)
    {
        releaseTouches();
        window = KeyWindow (next.keys);
        window.follow (lastShown.keysDown | lastShown.sounding, secondsNow());
    }

    view = next;
    layOut();
    showLooks();
}

void KeyboardPanel::setNoteLanguage (NoteLanguage next)
{
    if (std::exchange (language, next) != next)
        repaint();
}

void KeyboardPanel::showComputerKeysFrom (int note)
{
    if (std::exchange (computerKeysFrom, note) != note)
        repaint (legend);
}

void KeyboardPanel::showLooks()
{
    const auto next = looksOf (lastShown, lastSpelling);

    for (int note = 0; note < 128; ++note)
    {
        const auto i = static_cast<std::size_t> (note);

        if (next[i] != looks[i])
        {
            looks[i] = next[i];
            repaintKey (note);
        }
    }
}

void KeyboardPanel::repaintKey (int note)
{
    const auto range = geometry.range();
    repaint (note < range.lowest ? arrowsAt (Side::below) : note > range.highest ? arrowsAt (Side::above) : geometry.keyBounds (note));
}

KeyboardPanel::Looks KeyboardPanel::looksOf (const Shown& shown, const SpellingContext& spelling) const
{
    Looks result;
    const auto& naming = shown.naming;
    const auto* chord = naming.readings.empty() ? nullptr : &naming.readings[0].chord;
    const bool named = view.labels == KeyboardView::Labels::notes;
    const auto lookOf = [&result] (int note) -> KeyLook& { return result[static_cast<std::size_t> (note & 127)]; };

    const auto mark = [&] (int note, Press press)
    {
        auto& look = lookOf (note);
        look.press = press;
        look.degree = chord != nullptr ? degreeOf (*chord, note % 12) : std::nullopt;

        if (named)
            look.name = chord != nullptr ? spellTone (*chord, note % 12, spelling) : spellNote (note % 12, spelling);

        if (view.colours == KeyboardView::Colours::velocity)
            look.velocity = juce::jmax (1, static_cast<int> (shown.velocities[static_cast<std::size_t> (note)]));
    };

    if (shown.held)
        naming.voicing.forEach ([&] (int note) { mark (note, Press::remembered); });

    shown.sounding.forEach ([&] (int note) { mark (note, Press::pedal); });
    shown.keysDown.forEach ([&] (int note) { mark (note, Press::down); });

    for (const auto& tone : tonesOf (naming, spelling))
        if (auto& look = lookOf (tone.note); look.press != Press::none)
        {
            look.degree = tone.degree;

            if (named)
                look.name = tone.name;
        }

    // The harmony under an arrangement may outlast the notes it was named by.
    const auto& playedNotes = naming.voicing.empty() ? shown.sounding : naming.voicing;

    if (chord != nullptr && chord->rootSilent && ! playedNotes.empty())
    {
        // Where a bass player would put it: the next such note below what is played.
        const auto range = geometry.range();
        int root = playedNotes.lowest() - wrapToOctave (playedNotes.lowest() - chord->root);

        while (root < range.lowest)
            root += 12;

        if (range.contains (root))
        {
            lookOf (root).silentRoot = true;

            if (named)
                lookOf (root).name = spellRoot (*chord, spelling);
        }
    }

    return result;
}

//==============================================================================
void KeyboardPanel::resized()               { layOut(); }

void KeyboardPanel::lookAndFeelChanged()
{
    describe();
    layOut();
}

void KeyboardPanel::layOut()
{
    auto area = getLocalBounds();
    const int strip = juce::roundToInt (static_cast<float> (juce::jlimit (22, 34, area.getHeight() / 5)) * theme.textScale);
    const bool roomForLegend = area.getHeight() >= strip + 54 && area.getWidth() >= 300;
    legend = roomForLegend ? area.removeFromTop (strip) : juce::Rectangle<int>();
    geometry = KeyboardGeometry (area, window.range());
    cursorNote = juce::jlimit (geometry.range().lowest, geometry.range().highest, cursorNote);
    repaint();
}

juce::Rectangle<int> KeyboardPanel::arrowsAt (Side side) const noexcept
{
    constexpr int width = 20, gap = 4;
    const auto& keysArea = geometry.bounds();
    const bool fitsBeside = keysArea.getX() >= width + gap;
    const int x = side == Side::below ? keysArea.getX() - (fitsBeside ? width + gap : 0) : keysArea.getRight() - (fitsBeside ? -gap : width);
    return keysArea.withX (x).withWidth (width);
}

/** What sounds beyond that end of the keys, the nearest first; at most three. */
std::vector<int> KeyboardPanel::outside (Side side) const
{
    constexpr std::size_t most = 3;
    const auto range = geometry.range();
    const int step = side == Side::below ? -1 : 1;
    std::vector<int> notes;

    for (int note = (side == Side::below ? range.lowest : range.highest) + step; note >= 0 && note < 128 && notes.size() < most; note += step)
        if (looks[static_cast<std::size_t> (note)].press != Press::none)
            notes.push_back (note);

    return notes;
}

//==============================================================================
juce::String KeyboardPanel::octaveName (int note) const
{
    const auto& readings = lastShown.naming.readings;
    const auto name = readings.empty() ? spellNote (note % 12, lastSpelling) : spellTone (readings[0].chord, note % 12, lastSpelling);
    return nameText (name) + juce::String (octaveOf (Tone { note, name, {} }));
}

juce::String KeyboardPanel::nameText (NoteName name) const    { return noteName (name, language); }

juce::String KeyboardPanel::spoken() const
{
    if (hasKeyboardFocus (false))
    {
        const auto& look = looks[static_cast<std::size_t> (cursorNote)];
        const auto name = octaveName (cursorNote);
        return look.press != Press::none && look.degree ? name + ", " + familyWord (familyOf (look.degree)) : name;
    }

    juce::StringArray notes;
    (lastShown.keysDown | lastShown.sounding).forEach ([&] (int note) { notes.add (octaveName (note)); });
    return notes.isEmpty() ? words ("No key is down") : notes.joinIntoString (", ");
}

} // namespace guidetone
