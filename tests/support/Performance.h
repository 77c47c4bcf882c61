// Performance.h - playing for tests: music written as notes and milliseconds, heard by a Listener, and read back as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notation/ChordSymbol.h"
#include "listening/Listener.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

namespace guidetone::test
{

constexpr double testRate = 48000.0;

inline std::int64_t samplesOf (double ms)     { return static_cast<std::int64_t> (ms * testRate / 1000.0 + 0.5); }
inline std::int64_t msOf (std::int64_t time)  { return static_cast<std::int64_t> (static_cast<double> (time) * 1000.0 / testRate + 0.5); }

/** "C4 Eb4 G#-1 60": note names with octaves (C4 is 60), or MIDI numbers. */
inline std::vector<int> notesOf (const std::string& text)
{
    constexpr int natural[] { 0, 2, 4, 5, 7, 9, 11 };
    std::vector<int> notes;
    std::istringstream words (text);

    for (std::string word; words >> word;)
    {
        std::string_view rest = word;
        const auto noteName = takeNoteName (rest);
        const int number = std::atoi (std::string (rest).c_str());
        notes.push_back (noteName ? 12 * (number + 1) + natural[noteName->letter] + noteName->accidental : number);
    }

    return notes;
}

inline Voicing voicingOf (const std::string& text)
{
    Voicing voicing;
    for (int note : notesOf (text))
        voicing.add (note);
    return voicing;
}

struct Message
{
    std::int64_t time = 0;
    std::vector<std::uint8_t> bytes;
};

/** Notes and pedals in time:
        Performance music;
        music.play ("C4 E4 G4").from (0).until (500);
        music.play ("C2 G2 E3").on (2).rolled (40).from (500).until (900);
        music.pedal (64).from (0).until (1000);
        music.send ({ 0xb0, 123, 0 }, 1200);            */
class Performance
{
public:
    class Phrase
    {
    public:
        Phrase (Performance& music, std::vector<int> playedNotes) : performance (music), notes (std::move (playedNotes)) {}

        Phrase& on (int channel1to16)    { channel = channel1to16 - 1; return *this; }
        Phrase& rolled (double gapMs)    { gap = gapMs; return *this; }

        Phrase& from (double ms)
        {
            for (std::size_t i = 0; i < notes.size(); ++i)
                send (0x90, notes[i], 100, ms + gap * static_cast<double> (i));
            return *this;
        }

        Phrase& until (double ms)
        {
            for (int note : notes)
                send (0x80, note, 0, ms);
            return *this;
        }

        /** One after another, in the order in which they are written. */
        Phrase& leavingFrom (double ms, double gapMs)
        {
            for (std::size_t i = 0; i < notes.size(); ++i)
                send (0x80, notes[i], 0, ms + gapMs * static_cast<double> (i));
            return *this;
        }

    private:
        void send (int status, int note, int velocity, double ms)
        {
            performance.send ({ static_cast<std::uint8_t> (status | channel), static_cast<std::uint8_t> (note), static_cast<std::uint8_t> (velocity) }, ms);
        }

        Performance& performance;
        std::vector<int> notes;
        int channel = 0;
        double gap = 0.0;
    };

    class Pedal
    {
    public:
        Pedal (Performance& music, int pedalController) : performance (music), controller (pedalController) {}

        Pedal& on (int channel1to16)  { channel = channel1to16 - 1; return *this; }
        Pedal& from (double ms)       { return send (127, ms); }
        Pedal& until (double ms)      { return send (0, ms); }

    private:
        Pedal& send (int value, double ms)
        {
            performance.send ({ static_cast<std::uint8_t> (0xb0 | channel), static_cast<std::uint8_t> (controller), static_cast<std::uint8_t> (value) }, ms);
            return *this;
        }

        Performance& performance;
        int controller, channel = 0;
    };

    Phrase play (const std::string& notes)  { return { *this, notesOf (notes) }; }
    Pedal pedal (int controller = 64)       { return { *this, controller }; }

    void send (std::vector<std::uint8_t> bytes, double ms)                      { sendAt (std::move (bytes), samplesOf (ms)); }
    void sendAt (std::vector<std::uint8_t> bytes, std::int64_t timeSamples)     { messages.push_back ({ timeSamples, std::move (bytes) }); }

    /** In the order of time; those of one time in the order in which they were written. */
    std::vector<Message> inOrder() const
    {
        auto sorted = messages;
        std::stable_sort (sorted.begin(), sorted.end(), [] (const Message& a, const Message& b) { return a.time < b.time; });
        return sorted;
    }

private:
    std::vector<Message> messages;
};

/** Writes down everything a listener tells. */
class Recorder final : public ChordSink
{
public:
    void shown (const Shown& now) noexcept override             { display.push_back (now); }
    void logged (const ChordEvent& event) noexcept override     { events.push_back (event); }

    static std::string symbol (const Naming& naming)            { return leadSheetSymbol (naming, {}); }

    /** What the display names at a moment; "" for nothing. */
    std::string at (double ms) const                            { const auto* now = shownAt (ms); return now == nullptr ? "" : symbol (now->naming); }

    /** Whether the display keeps a chord that does not sound any more. */
    bool isHeldAt (double ms) const                             { const auto* now = shownAt (ms); return now != nullptr && now->held; }

    Voicing soundingAt (double ms) const                        { const auto* now = shownAt (ms); return now == nullptr ? Voicing {} : now->sounding; }
    Voicing keysDownAt (double ms) const                        { const auto* now = shownAt (ms); return now == nullptr ? Voicing {} : now->keysDown; }

    /** The log as text, times in ms: "C 0-500, F 500-1000"; an entry without an end is "F 500-". */
    std::string log() const
    {
        std::string text;

        for (const auto& event : events)
        {
            if (event.kind != ChordEvent::Kind::began)
                continue;

            text += (text.empty() ? "" : ", ") + symbol (event.naming) + " " + std::to_string (msOf (event.timeSamples)) + "-";

            for (const auto& other : events)
                if (other.kind == ChordEvent::Kind::ended && other.id == event.id)
                    text += std::to_string (msOf (other.timeSamples));
        }

        return text;
    }

    /** Every different name that was shown, in order: "C, Csus4, C". */
    std::string names() const
    {
        std::string text, last;

        for (const auto& now : display)
            if (const auto next = symbol (now.naming); next != last)
            {
                text += (text.empty() ? "" : ", ") + (next.empty() ? "-" : next);
                last = next;
            }

        return text;
    }

    std::vector<Shown> display;
    std::vector<ChordEvent> events;

private:
    const Shown* shownAt (double ms) const
    {
        const Shown* found = nullptr;

        for (const auto& now : display)
            if (now.timeSamples <= samplesOf (ms))
                found = &now;

        return found;
    }
};

/** Plays to a listener as a host does, block by block, until five seconds after the last message. */
inline Recorder hear (const Performance& music, const ListeningSettings& settings = {}, std::int64_t blockSize = 512)
{
    Listener listener;
    Recorder recorder;
    listener.prepare (testRate);
    listener.apply (settings);

    const auto messages = music.inOrder();
    const auto end = (messages.empty() ? 0 : messages.back().time) + samplesOf (5000);
    std::size_t next = 0;

    for (std::int64_t start = 0; start < end; start += blockSize)
    {
        for (; next < messages.size() && messages[next].time < start + blockSize; ++next)
            listener.receive (messages[next].bytes, messages[next].time, recorder);

        listener.advanceTo (start + blockSize, recorder);
    }

    return recorder;
}

} // namespace guidetone::test
