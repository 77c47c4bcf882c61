// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogEdits.h"

#include "LogTiming.h"
#include "SongRun.h"

#include <algorithm>
#include <cstdlib>

namespace guidetone
{

namespace
{

/** The log with `change` made to each entry that the indices name. */
template <typename Change>
Progression changed (const Progression& log, const std::vector<std::size_t>& indices, Change&& change)
{
    auto entries = log.entries();
    const auto wanted = named (indices, entries.size());

    for (std::size_t i = 0; i < entries.size(); ++i)
        if (wanted[i])
            change (entries[i]);

    return Progression (std::move (entries));
}

} // namespace

std::vector<bool> named (const std::vector<std::size_t>& indices, std::size_t count)
{
    std::vector<bool> result (count);

    for (const auto index : indices)
        if (index < count)
            result[index] = true;

    return result;
}

//======================================================================================================================
Progression renamed (const Progression& log, std::size_t entry, int reading)
{
    if (entry >= log.entries().size() || reading <= 0 || reading >= log.entries()[entry].naming.readings.size())
        return log;

    auto entries = log.entries();
    auto& readings = entries[entry].naming.readings;
    std::rotate (readings.begin(), readings.begin() + reading, readings.begin() + reading + 1);
    entries[entry].letters.reset();
    return Progression (std::move (entries));
}

Progression renamedTo (const Progression& log, std::size_t entry, const Chord& chord, const std::optional<ChordLetters>& letters)
{
    if (entry >= log.entries().size())
        return log;

    const auto& before = log.entries()[entry].naming.readings;
    const auto known = std::find_if (before.begin(), before.end(), [&chord] (const Reading& reading) { return reading.chord == chord; });

    if (known != before.end())
    {
        auto result = renamed (log, entry, static_cast<int> (known - before.begin()));
        return letters ? changed (result, { entry }, [&letters] (Entry& named) { named.letters = letters; }) : result;
    }

    auto entries = log.entries();
    entries[entry].letters = letters;
    auto& naming = entries[entry].naming;
    naming.kind = Sounding::chord;
    naming.readings.clear();
    naming.readings.push ({ chord, 0 });

    for (const auto& reading : before)
        naming.readings.push (reading);

    return Progression (std::move (entries));
}

Progression lastRenamed (const Progression& log, const Naming& shown, int reading)
{
    if (log.empty() || reading < 0 || reading >= shown.readings.size())
        return log;

    const auto& last = log.entries().back().naming;
    const bool isShown = last.voicing.pitchClasses() == shown.voicing.pitchClasses()
                      || std::any_of (last.readings.begin(), last.readings.end(), [&shown] (const Reading& other) { return other.chord == shown.readings[0].chord; });

    return isShown ? renamedTo (log, log.entries().size() - 1, shown.readings[reading].chord) : log;
}

Progression without (const Progression& log, const std::vector<std::size_t>& indices)
{
    const auto gone = named (indices, log.entries().size());
    std::vector<Entry> kept;
    SectionName section;

    for (std::size_t i = 0; i < gone.size(); ++i)
    {
        const auto& entry = log.entries()[i];

        if (! entry.section.empty())
            section = entry.section;

        if (gone[i])
            continue;

        kept.push_back (entry);
        kept.back().section = section;
        section = {};
    }

    return Progression (std::move (kept));
}

Progression appended (const Progression& log, const Chord& chord, const Voicing& voicing, const NamingContext& context, const std::optional<ChordLetters>& letters)
{
    auto entries = log.entries();
    Entry entry;
    entry.context = context;
    entry.letters = letters;
    entry.edited = true;
    entry.naming.kind = Sounding::chord;
    entry.naming.voicing = voicing;
    entry.naming.readings.push ({ chord, 0 });
    entry.id = nextIdByHand (entries);

    if (! entries.empty())
    {
        const auto& last = entries.back();
        entry.take = last.take;
        entry.start = last.isOpen() ? later (last.start, ticksInBar (last.start)) : last.end;
        entry.startSeconds = last.isOpen() ? last.startSeconds + secondsLong (ticksInBar (last.start), last.start) : last.endSeconds;
    }

    entry.end = later (entry.start, ticksInBar (entry.start));
    entry.endSeconds = entry.startSeconds + secondsLong (ticksInBar (entry.start), entry.start);
    entries.push_back (entry);
    return Progression (std::move (entries));
}

Progression joined (const Progression& log, const Progression& more)
{
    auto entries = log.entries();
    const auto& added = more.entries();

    if (added.empty())
        return log;

    const auto take = entries.empty() ? 1u : entries.back().take;
    const double from = entries.empty() ? 0.0 : std::max (entries.back().startSeconds, entries.back().endSeconds);
    const double shift = from - added.front().startSeconds;
    auto id = nextIdByHand (entries);
    entries.reserve (entries.size() + added.size());

    for (auto entry : added)
    {
        entry.endSeconds = std::max (entry.startSeconds, entry.endSeconds) + shift;     // one that was open has no length here
        entry.end = entry.end.known ? entry.end : entry.start;
        entry.startSeconds += shift;
        entry.id = id++;
        entry.take = take;
        entry.edited = true;
        entries.push_back (entry);
    }

    return Progression (std::move (entries));
}

//======================================================================================================================
Progression transposed (const Progression& log, const std::vector<std::size_t>& indices, int semitones)
{
    const auto wanted = named (indices, log.entries().size());

    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (const auto& notes = log.entries()[i].naming.voicing; wanted[i] && notes.size() != notes.transposed (std::clamp (semitones, -128, 128)).size())
            return log;

    const int octaveless = wrapToOctave (semitones);

    return changed (log, indices, [semitones, octaveless] (Entry& entry)
    {
        const auto key = entry.context.key ? std::optional (transposed (*entry.context.key, octaveless)) : std::nullopt;

        if (entry.letters && ! entry.naming.readings.empty())
            entry.letters = transposed (*entry.letters, entry.naming.readings[0].chord, octaveless, entry.context.key, key);

        entry.context.key = key;
        entry.naming.voicing = entry.naming.voicing.transposed (std::clamp (semitones, -128, 128));

        for (auto& reading : entry.naming.readings)
            reading.chord = transposed (reading.chord, octaveless);
    });
}

Progression respelled (const Progression& log, const std::vector<std::size_t>& indices, const std::optional<Key>& key)
{
    return changed (log, indices, [&key] (Entry& entry)
    {
        entry.context.key = key;
        entry.letters.reset();
    });
}

std::vector<std::size_t> everyEntry (const Progression& log)
{
    std::vector<std::size_t> indices (log.entries().size());

    for (std::size_t i = 0; i < indices.size(); ++i)
        indices[i] = i;

    return indices;
}

Key transposed (Key key, int semitones) noexcept
{
    if (semitones % 12 == 0)
        return key;

    const int wanted = wrapToOctave (key.tonic.pitchClass() + semitones % 12);
    const auto isBetter = [&key] (Key a, Key b)
    {
        const int signsOfA = std::abs (a.signature()), signsOfB = std::abs (b.signature());
        return signsOfA != signsOfB ? signsOfA < signsOfB : (a.signature() < 0) == (key.signature() < 0);
    };

    std::optional<Key> best;

    for (const auto candidate : allKeys())
        if (candidate.mode == key.mode && candidate.tonic.pitchClass() == wanted && (! best || isBetter (candidate, *best)))
            best = candidate;

    return best.value_or (key);
}

std::uint32_t nextIdByHand (const std::vector<Entry>& entries) noexcept
{
    auto id = firstIdByHand;

    for (const auto& entry : entries)
        if (entry.id >= id)
            id = entry.id + 1;

    return std::max (id, firstIdByHand);   // a count that has run over begins again
}

} // namespace guidetone
