// StaffPanel.cpp - see StaffPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffPanel.h"

#include "../../notation/ChordSymbol.h"
#include "../look/IntervalName.h"
#include "../look/SpokenWords.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{

/** Read-only text for screen readers: the notes. */
class SpokenStaff final : public juce::AccessibilityTextValueInterface
{
public:
    explicit SpokenStaff (const StaffPanel& panelToRead) : panel (panelToRead) {}

    bool isReadOnly() const override                                { return true; }
    juce::String getCurrentValueAsString() const override           { return panel.spoken(); }
    void setValueAsString (const juce::String&) override            {}

private:
    const StaffPanel& panel;
};

} // namespace

//==============================================================================
StaffPanel::StaffPanel (const Theme& themeToUse) : theme (themeToUse)
{
    setTitle (words ("Grand staff"));
    setDescription (words ("Click a line or a space to play its note in the key."));
    setOpaque (true);
    speak();
}

std::unique_ptr<juce::AccessibilityHandler> StaffPanel::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::staticText, juce::AccessibilityActions(),
                                                         juce::AccessibilityHandler::Interfaces (std::make_unique<SpokenStaff> (*this)));
}

//==============================================================================
void StaffPanel::show (const Shown& shown, const SpellingContext& spelling)
{
    if (shown == lastShown && spelling == lastSpelling)
        return;

    lastShown = shown;
    lastSpelling = spelling;
    auto next = staffPictureOf (shown, spelling);

    if (next == picture)
        return;

    hover ({});
    picture = std::move (next);
    const auto before = std::exchange (drawing, StaffDrawing (picture, getLocalBounds()));

    if (! drawing.hasFrameOf (before))
        repaint();
    else
        repaint (before.notesBounds().getUnion (drawing.notesBounds()));

    speak();
}

void StaffPanel::speak()
{
    juce::StringArray notes;

    for (const auto& [tone, playing] : picture.tones)
    {
        const auto name = spokenWords (juce::String (spokenNote (tone.name))) + " " + juce::String (octaveOf (tone));

        if (playing == Playing::silent)
            notes.add (words ("root not played: %1", name));
        else
            notes.add (tone.degree ? name + ", " + spokenWords (juce::String (spokenDegree (*tone.degree))) : name);
    }

    const auto next = notes.isEmpty() ? words ("No notes") : notes.joinIntoString ("; ");

    if (next == spokenNotes)
        return;

    spokenNotes = next;

    if (auto* handler = getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);
}

void StaffPanel::resized()
{
    ghost = {};
    drawing = StaffDrawing (picture, getLocalBounds());
}

void StaffPanel::paint (juce::Graphics& g)
{
    g.fillAll (theme.window);
    drawing.draw (g, theme, *signs);

    if (ghost)
        drawing.drawGhost (g, theme, *signs, ghost->place, ghost->x);
}

//==============================================================================
juce::String StaffPanel::getTooltip()
{
    return nameAt (getMouseXYRelative().toFloat());
}

juce::String StaffPanel::nameAt (juce::Point<float> position) const
{
    const auto* head = drawing.toneAt (position);

    if (head == nullptr)
        return {};

    const auto& tone = head->tone;
    const auto name = withMusicSigns (juce::String (toText (tone.name))) + juce::String (octaveOf (tone));

    if (head->playing == Playing::silent)
        return words ("root not played: %1", name);

    return tone.degree ? name + juce::String::fromUTF8 (" \xc2\xb7 ") + withMusicSigns (juce::String (std::string (toText (*tone.degree)))) : name;
}

//==============================================================================
void StaffPanel::hover (std::optional<Ghost> next)
{
    if (next == ghost)
        return;

    for (const auto& changed : { ghost, next })
        if (changed)
            repaint (drawing.ghostBounds (changed->place, changed->x));

    ghost = next;
}

void StaffPanel::mouseMove (const juce::MouseEvent& event)
{
    const auto place = drawing.placeAt (event.position);
    const bool plays = played != nullptr && place && drawing.noteAt (event.position) && drawing.toneAt (event.position) == nullptr;
    hover (plays ? std::optional (Ghost { *place, event.position.x }) : std::nullopt);
}

void StaffPanel::mouseExit (const juce::MouseEvent&)          { hover ({}); }

void StaffPanel::mouseDown (const juce::MouseEvent& event)
{
    hover ({});
    touch (event);
}

void StaffPanel::mouseDrag (const juce::MouseEvent& event)    { touch (event); }

void StaffPanel::mouseUp (const juce::MouseEvent& event)
{
    if (const auto held = touches.find (event.source.getIndex()); held != touches.end())
    {
        const int note = held->second;
        touches.erase (held);

        if (played != nullptr)
            played->release (note);
    }
}

// A finger that slides plays each line and space it comes to, as it does on the keyboard.
void StaffPanel::touch (const juce::MouseEvent& event)
{
    const auto note = drawing.noteAt (event.position);
    const auto held = touches.find (event.source.getIndex());

    if (played == nullptr || (held != touches.end() && note == held->second))
        return;

    if (note)
        played->press (*note, ComputerKeys::velocity);

    if (held != touches.end())
    {
        played->release (held->second);
        touches.erase (held);
    }

    if (note)
        touches[event.source.getIndex()] = *note;
}

void StaffPanel::releaseTouches()
{
    for (const auto& [source, note] : std::exchange (touches, {}))
        if (played != nullptr)
            played->release (note);
}

} // namespace guidetone
