// ComputerKeys.h - the computer's keys as a piano, and the count of who holds which note down.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <optional>

namespace guidetone
{

/** Notes played on the screen: by several fingers, the mouse and the computer's keys at once. A note starts with its first
    holder and ends with its last, so that none is struck twice and none hangs. [message thread] */
class PlayedNotes
{
public:
    std::function<void (int note, float velocity0to1)> onStart;
    std::function<void (int note)> onEnd;

    /** @param note  MIDI note number; outside 0..127 nothing happens. */
    void press (int note, float velocity0to1);
    void release (int note);

    /** Ends every note, whoever holds it. */
    void releaseAll();

    bool isDown (int note) const noexcept    { return note >= 0 && note < 128 && holders[static_cast<std::size_t> (note)] > 0; }

private:
    std::array<int, 128> holders {};
};

/** Two rows of a computer's keyboard as white and black keys: A is C, W is C sharp; Z and X move by an octave. [message thread] */
class ComputerKeys
{
public:
    static constexpr int lowestBase = 12, highestBase = 108;
    static constexpr int firstBase = 60;
    static constexpr float velocity = 0.75f;

    explicit ComputerKeys (PlayedNotes& notes) : played (notes) {}

    /** The note of a character, with A at `base`; nothing for keys that play none. */
    static std::optional<int> noteOf (char key, int base) noexcept;

    using IsDown = std::function<bool (char)>;

    /** Asks which keys are down and plays what is new. @returns true while any of them is, so that the host leaves them alone. */
    bool press (const IsDown& isDown);

    /** Ends the notes of keys that were up in the last frame and still are. A held key repeats: X tells of each repetition as a release
        and a press in the same moment, and who believed the release would strike the note again and again. Once a frame. */
    void release (const IsDown& isDown);

    /** Forgets the keys that are down and ends their notes: the window has lost the keyboard and will not hear of their release. */
    void releaseAll();

    /** MIDI note number of the key A: 12, 24 .. 108. A held note keeps sounding at its pitch. */
    int base() const noexcept                { return baseNote; }
    void moveOctave (int octaves) noexcept;

private:
    static constexpr char keys[] = "awsedftgyhujkolp;";
    static constexpr std::size_t keyCount = sizeof (keys) - 1;

    void end (std::size_t key);

    PlayedNotes& played;
    int baseNote = firstBase;
    std::array<std::optional<int>, keyCount> sounding;     // what each key has started, whatever the octave is now
    std::array<bool, keyCount> wasUp {};                   // in the last frame
};

} // namespace guidetone
