// Scenes.h - moments of playing that the gallery paints and the tests check.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harmony/Namer.h"
#include "harmony/Spelling.h"
#include "listening/Listener.h"
#include "progression/Progression.h"
#include "progression/SongRun.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace guidetone::scenes
{

struct Scene
{
    std::string name;
    Shown shown;
    SpellingContext spelling;
    NamingContext context;
};

/** These notes with fingers on them. */
inline Shown played (std::initializer_list<int> notes, const NamingContext& context = {})
{
    Shown shown;
    shown.keysDown = shown.sounding = Voicing (notes);
    shown.naming = name (shown.sounding, context);
    return shown;
}

/** A chord that nobody has to find: as it would be shown if the namer had answered it. */
inline Shown named (const Chord& chord, std::initializer_list<int> notes)
{
    Shown shown;
    shown.keysDown = shown.sounding = Voicing (notes);
    shown.naming.kind = Sounding::chord;
    shown.naming.voicing = shown.sounding;
    shown.naming.readings.push ({ chord, 0 });
    return shown;
}

inline Shown heldAfter (Shown shown)
{
    shown.held = true;
    shown.keysDown = shown.sounding = {};
    return shown;
}

inline std::vector<Scene> all()
{
    const auto inKey = [] (const char* key) { return SpellingContext { parseKey (key), Accidentals::automatic }; };
    const auto band = [] (const char* key) { return NamingContext { parseKey (key), Player::band }; };

    const NamingContext alone, bandInA = band ("A");
    auto pedal = played ({ 48, 55, 64, 71, 74 });
    pedal.keysDown = { 71, 74 };

    return {
        { "empty", {}, {}, alone },
        { "note", played ({ 61 }), {}, alone },
        { "interval", played ({ 56, 62 }), {}, alone },
        { "triad", played ({ 60, 64, 67 }), {}, alone },
        { "c7b9s11-e", played ({ 52, 58, 60, 61, 66 }), {}, alone },
        { "fsm7b5", played ({ 54, 57, 60, 64 }), {}, alone },
        { "bbmaj9", played ({ 46, 53, 62, 69, 72 }), inKey ("Bb"), alone },
        { "silent-root", played ({ 56, 62 }, bandInA), inKey ("A"), bandInA },
        { "rootless", played ({ 52, 58, 62, 69 }, band ("F")), inKey ("F"), band ("F") },
        { "held", heldAfter (played ({ 50, 57, 60, 65, 67 })), {}, alone },
        { "pedal", pedal, {}, alone },
        { "cluster", played ({ 60, 61, 62, 63, 64 }), {}, alone },
        { "long", named ({ Quality::dominant, 0, 10, false, { Degree::sharpNine, Degree::sharpEleven, Degree::thirteen }, {} }, { 46, 60, 64, 67, 70, 75, 78, 81 }), {}, alone },
        { "longest", named ({ Quality::minorSeventh, 6, 5, false, { Degree::nine, Degree::eleven, Degree::flatThirteen, Degree::sharpEleven }, { Degree::five } },
                            { 41, 54, 57, 61, 64, 68, 71, 74 }), inKey ("F#"), alone },
        { "double-flat", named ({ Quality::diminishedSeventh, 9, 9, false, {}, {} }, { 57, 60, 63, 66 }), inKey ("Cb"), alone },
        { "double-sharp", named ({ Quality::halfDiminished, 7, 2, false, {}, {} }, { 50, 55, 58, 61, 65 }), inKey ("C#"), alone },
    };
}

/** The same with a confidence for each of its names, best first; the last stands for all that follow. */
inline Shown withPercents (Shown shown, std::initializer_list<int> percents)
{
    auto next = percents.begin();

    for (auto& reading : shown.naming.readings)
    {
        reading.percent = static_cast<std::uint8_t> (*next);
        next += next + 1 < percents.end() ? 1 : 0;
    }

    return shown;
}

/** A moment in context: what the player has set, and what has been found out. */
struct Situation
{
    std::string name;
    std::string key, listen, player;    ///< as parameters say them
    Shown shown;
};

inline std::vector<Situation> situations()
{
    const auto inContext = [] (Shown shown, const NamingContext& context, KeyEstimate key, std::initializer_list<int> percents)
    {
        shown.context = context;
        shown.key = key;
        return withPercents (shown, percents);
    };

    const NamingContext none, solo { parseKey ("E"), Player::solo }, bandInA { parseKey ("A"), Player::band }, bandInF { parseKey ("F"), Player::band },
                        minor { parseKey ("C#m"), Player::solo };

    return {
        { "listening", "Unknown", "Held keys", "Solo", {} },
        { "key-unsure", "Unknown", "Held keys", "Solo", inContext (played ({ 52, 56, 59, 64 }), none, { 4, Mode::major, 41, false }, { 88, 7, 3, 1 }) },
        { "key-sure", "Unknown", "Held keys", "Find out", inContext (played ({ 51, 57, 59, 66 }, solo), solo, { 4, Mode::major, 92, true }, { 83, 9, 4, 2, 1 }) },
        { "key-locked", "C# minor", "Held keys", "Solo", inContext (played ({ 52, 56, 61, 68 }, minor), minor, { 1, Mode::minor, 77, true }, { 96, 3, 1 }) },
        { "root-silent", "Unknown", "Held keys", "Find out", inContext (played ({ 56, 62 }, bandInA), bandInA, { 9, Mode::major, 85, true }, { 62, 30, 5, 2, 1 }) },
        { "root-silent-black", "F major", "Held keys", "With bass player", inContext (played ({ 62, 67, 69, 72 }, { parseKey ("F"), Player::band }), bandInF, {}, { 71, 18, 6, 3, 1 }) },
        { "harmony", "Unknown", "Whole arrangement", "Find out", inContext (played ({ 41, 53, 57, 60, 64, 67, 76 }, { parseKey ("C"), Player::solo }),
                                                                            { parseKey ("C"), Player::solo }, { 0, Mode::major, 99, true }, { 79, 12, 5, 2, 1 }) },
        { "applied", "Unknown", "Whole arrangement", "With bass player", inContext (played ({ 54, 57, 60, 62 }, { parseKey ("C"), Player::solo }),
                                                                                    { parseKey ("C"), Player::solo }, { 0, Mode::major, 55, false }, { 58, 31, 5, 2, 1 }) },
        { "long-in-key", "Gb major", "Whole arrangement", "Find out",
          inContext (named ({ Quality::minorSeventh, 6, 5, false, { Degree::nine, Degree::eleven, Degree::flatThirteen, Degree::sharpEleven }, { Degree::five } },
                            { 41, 54, 57, 61, 64, 68, 71, 74 }), { parseKey ("Gb"), Player::solo }, { 6, Mode::major, 100, true }, { 44 }) },
    };
}

/** So many per cent for these keys: { { "C", 60 }, { "Am", 25 } }. */
inline KeyPosterior posteriorOf (std::initializer_list<std::pair<const char*, int>> keys)
{
    KeyPosterior posterior;

    for (const auto& [text, percent] : keys)
    {
        const auto key = *parseKey (text);
        posterior.percent[static_cast<std::size_t> (key.tonic.pitchClass() + (key.mode == Mode::minor ? 12 : 0))] = static_cast<std::uint8_t> (percent);
    }

    return posterior;
}

/** A log of so many chords: twelve-bar blues in A, half a bar a chord, at 120. */
inline Progression log (int chords)
{
    constexpr int roots[] { 9, 2, 9, 9, 2, 2, 9, 9, 4, 2, 9, 4 };
    const NamingContext context { parseKey ("A"), Player::band };
    std::vector<Entry> entries;

    for (int i = 0; i < chords; ++i)
    {
        const int root = roots[i / 2 % 12];
        Voicing shell;
        shell.add (48 + (root + 4) % 12);
        shell.add (48 + (root + 10) % 12);

        if (i % 2 == 1)
            shell.add (60 + (root + 2) % 12);

        Entry entry;
        entry.id = static_cast<std::uint32_t> (i + 1);
        entry.take = i < 8 ? 1 : 2;
        entry.startSeconds = i * 1.0;
        entry.endSeconds = i + 1 < chords ? i * 1.0 + 0.9 : Entry::open;
        entry.start.known = true;
        entry.start = later (entry.start, i * 2 * ticksPerQuarter + (i % 3 == 2 ? ticksPerQuarter * 2 / 3 : 0));
        entry.end = later (entry.start, ticksPerQuarter * (i % 4 == 3 ? 5 : 4) / 2);
        entry.context = context;
        entry.naming = name (shell, context);
        entry.revised = i % 7 == 4;
        entries.push_back (entry);
    }

    return Progression (std::move (entries));
}

} // namespace guidetone::scenes
