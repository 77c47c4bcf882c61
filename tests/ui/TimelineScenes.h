// TimelineScenes.h - songs for the timeline, with the place where they are.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Scenes.h"
#include "progression/TempoMap.h"
#include "ui/panels/TimelinePanel.h"

namespace guidetone::scenes
{

/** Writes a log chord by chord, at 120. */
class Song
{
public:
    explicit Song (const char* key = "C", TempoMap map = {}) : context { parseKey (key), Player::solo }, tempo (std::move (map)) {}

    /** From one quarter note of the song to another; the notes as MIDI numbers. */
    Song& play (double from, double to, std::initializer_list<int> notes)
    {
        return add (tempo.positionAt (from), tempo.positionAt (to), (to - from) / 2.0, notes);
    }

    /** For so many seconds, without a transport, after a silence of so many. */
    Song& playFree (double silence, double length, std::initializer_list<int> notes)
    {
        seconds += silence;
        return add ({}, {}, length, notes);
    }

    Song& inKey (const char* key)    { context.key = parseKey (key); return *this; }

    /** The next chords belong to another run of the transport. */
    Song& newTake()                  { ++take; seconds += 10.0; return *this; }

    Song& markLast (bool revised, bool edited)
    {
        entries.back().revised = revised;
        entries.back().edited = edited;
        return *this;
    }

    Song& sure (int percent)
    {
        entries.back().naming.readings[0].percent = static_cast<std::uint8_t> (percent);
        return *this;
    }

    /** The last chord has not ended yet. */
    Song& stillSounding()
    {
        entries.back().endSeconds = Entry::open;
        entries.back().end = {};
        return *this;
    }

    SongPosition at (double quarters) const    { return tempo.positionAt (quarters); }
    Progression log() const                    { return Progression (entries); }

private:
    Song& add (const SongPosition& start, const SongPosition& end, double length, std::initializer_list<int> notes)
    {
        Entry entry;
        entry.id = static_cast<std::uint32_t> (entries.size() + 1);
        entry.take = take;
        entry.startSeconds = seconds;
        entry.endSeconds = seconds += length;
        entry.start = start;
        entry.end = end;
        entry.context = context;
        entry.naming = name (Voicing (notes), context);
        entries.push_back (entry);
        return *this;
    }

    std::vector<Entry> entries;
    NamingContext context;
    TempoMap tempo;
    std::uint32_t take = 1;
    double seconds = 0.0;
};

/** A moment of a song, as the editor would bring it. */
struct Playing
{
    const char* name;
    Progression log;
    SongPosition now;
    bool playing = false;

    void showIn (TimelinePanel& panel) const
    {
        panel.show (log, {}, now, playing);
    }
};

constexpr std::initializer_list<int> dm7 { 50, 60, 65, 69 }, g7 { 43, 59, 62, 65 }, cmaj7 { 48, 59, 64, 67 }, am7 { 45, 55, 60, 64 },
                                     fsHalf { 54, 60, 64, 69 }, b7b9 { 47, 60, 63, 69 }, em { 40, 55, 59, 64 }, c6 { 48, 57, 60, 64, 67 },
                                     altered { 52, 58, 60, 61, 66 };

/** Four bars in C, the last chord sounding. */
inline Song fourBars()
{
    Song song;
    song.play (0, 4, dm7).sure (91).play (4, 8, g7).sure (88).play (8, 11.9, cmaj7).play (12, 14, am7);
    song.play (14, 16, fsHalf).markLast (true, false).stillSounding();
    return song;
}

inline Song form (Song song, double from, int bars)
{
    constexpr std::array<std::initializer_list<int>, 6> chords { dm7, g7, cmaj7, am7, fsHalf, b7b9 };

    for (int bar = 0; bar < bars; ++bar)
    {
        const double begin = from + 4.0 * bar;
        const auto i = static_cast<std::size_t> (bar);

        if (bar % 3 == 2)
            song.play (begin, begin + 2.0, chords[i % 6]).play (begin + 2.0, begin + 4.0, chords[(i + 3) % 6]);
        else
            song.play (begin + 0.02, begin + 3.9, chords[i % 6]);
    }

    return song;
}

/** Two takes: the second is at its third bar, and knows what comes. */
inline Song secondTake()
{
    auto song = form (Song(), 0.0, 12).newTake();
    song.play (0, 4, dm7).play (4, 8, g7).markLast (false, true).play (8, 9.4, cmaj7).stillSounding();
    return song;
}

/** A loop of four bars, in its second time round. */
inline Song loop()
{
    auto song = form (Song(), 16.0, 4);
    song.play (16.0, 19.9, dm7).play (20.0, 21.0, g7).stillSounding();
    return song;
}

/** Metres and keys that change. */
inline Song changing()
{
    Song song ("C", TempoMap::fromQuarters ({}, { { 0.0, 4, 4 }, { 8.0, 3, 4 }, { 14.0, 6, 8 } }));
    song.play (0, 4, dm7).play (4, 8, g7).play (8, 11, cmaj7).inKey ("Em").play (11, 12.5, fsHalf).play (12.5, 14, b7b9);
    song.play (14, 17, em).play (17, 18.5, altered).markLast (true, false).play (18.5, 20, em).stillSounding();
    return song;
}

inline Song free()
{
    Song song;
    song.playFree (1.0, 1.2, dm7).playFree (0.1, 0.9, g7).playFree (0.0, 2.4, cmaj7).playFree (30.0, 1.5, am7);
    song.playFree (0.2, 0.3, fsHalf).playFree (0.05, 0.2, b7b9).playFree (0.1, 1.7, em);
    return song;
}

inline std::vector<Playing> playing()
{
    const auto four = fourBars(), two = secondTake(), round = loop(), metres = changing();
    const auto thirty = form (Song(), 0.0, 30);
    Song crowd;

    for (int i = 0; i < 48; ++i)
        crowd.play (i * 0.5, i * 0.5 + 0.5, i % 2 == 0 ? altered : c6);

    return {
        { "empty", {}, {}, false },
        { "counting-in", {}, four.at (3.0), true },
        { "four-bars", four.log(), four.at (15.3), true },
        { "just-begun", four.log(), four.at (14.2), true },
        { "stopped", thirty.log(), {}, false },
        { "two-takes", two.log(), two.at (9.4), true },
        { "loop", round.log(), round.at (21.4), true },
        { "changing", metres.log(), metres.at (19.6), true },
        { "crowded", crowd.log(), crowd.at (24.0), true },
        { "free", free().log(), {}, false },
    };
}

/** With takes, marks and uncertain names. */
inline Progression editedLog()
{
    auto song = form (Song(), 0.0, 5);
    song.sure (83).play (20, 22, altered).markLast (true, false).sure (64).newTake();
    song.play (0, 4, dm7).sure (97).play (4, 8, g7).markLast (false, true);
    song.inKey ("Bb").play (8, 10, { 46, 53, 62, 69, 72 }).sure (58).play (10, 12, { 51, 55, 58, 62 });
    song.play (12, 16, { 53, 57, 60, 63, 67 }).sure (71).stillSounding();
    return song.log();
}

} // namespace guidetone::scenes
