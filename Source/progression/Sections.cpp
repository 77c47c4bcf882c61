// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sections.h"

#include "RepeatedParts.h"
#include "SongRun.h"

#include <algorithm>
#include <map>

namespace guidetone
{

std::vector<Section> sectionsOf (const Progression& log)
{
    std::vector<Section> sections;

    for (std::size_t i = 0; i < log.entries().size(); ++i)
    {
        const auto name = log.entries()[i].section.view();

        if (sections.empty() || ! name.empty())
            sections.push_back ({ name, i, 0 });

        ++sections.back().count;
    }

    return sections;
}

Progression withSection (const Progression& log, std::size_t entry, std::string_view name)
{
    if (entry >= log.entries().size())
        return log;

    auto entries = log.entries();
    entries[entry].section = SectionName::fitting (name);
    return Progression (std::move (entries));
}

//======================================================================================================================
namespace
{

constexpr std::int64_t mostEmptyBars = 8;   // where nothing begins for longer, a part ends

/** What begins in a bar, in a form that can be compared: its metre, and for each chord its place and its name or notes. */
using BarContent = std::vector<std::uint64_t>;

struct Bar
{
    BarContent content;
    std::size_t first = 0, last = 0;    ///< the entries first .. last - 1 begin in it
    bool endsPart = false;              ///< the next bar is not the one after it
};

void addChord (BarContent& content, std::int64_t place, const Naming& naming)
{
    content.push_back (static_cast<std::uint64_t> (place));

    if (naming.readings.empty())
    {
        content.push_back (1);
        naming.voicing.forEach ([&content] (int note) { content.push_back (static_cast<std::uint64_t> (note)); });
        return;
    }

    const auto& chord = naming.readings[0].chord;
    content.push_back (std::uint64_t { 2 } << 32 | static_cast<std::uint64_t> (chord.quality) << 24 | std::uint64_t { chord.root } << 16 | std::uint64_t { chord.bass } << 8 | (chord.rootSilent ? 1 : 0));
    content.push_back (static_cast<std::uint64_t> (chord.added.bits) << 32 | chord.omitted.bits);
}

/** Every bar of the log's runs, one after the other. */
std::vector<Bar> barsOf (const std::vector<Entry>& entries, std::int64_t grid)
{
    std::vector<Bar> bars;
    std::int64_t lastBar = 0;

    for (std::size_t i = 0; i < entries.size(); ++i)
    {
        const auto& entry = entries[i];

        if (! entry.start.known)
        {
            if (! bars.empty())
                bars.back().endsPart = true;

            continue;
        }

        // Rounded to the grid, a chord may come to stand in the next bar.
        const auto length = ticksInBar (entry.start);
        auto place = (entry.start.tickInBar + grid / 2) / grid * grid;
        std::int64_t bar = entry.start.bar;

        if (place >= length)
        {
            place = 0;
            ++bar;
        }

        const bool continued = ! bars.empty() && ! bars.back().endsPart && i > 0 && goesOn (entries[i - 1], entry) && bar >= lastBar && bar - lastBar <= mostEmptyBars;

        if (! continued && ! bars.empty())
            bars.back().endsPart = true;

        for (auto next = continued ? lastBar + 1 : bar; next <= bar; ++next)
            bars.push_back ({ { std::uint64_t { entry.start.numerator } << 8 | entry.start.denominator }, i, i, false });

        lastBar = bar;
        bars.back().last = i + 1;
        addChord (bars.back().content, place, entry.naming);
    }

    return bars;
}

} // namespace

std::vector<Repeat> repeatedSections (const Progression& log, int leastBars, std::int64_t gridTicks)
{
    const auto& entries = log.entries();
    const auto bars = barsOf (entries, std::max<std::int64_t> (1, gridTicks));
    std::map<BarContent, int> numbers;
    std::vector<int> symbols;
    std::vector<std::size_t> entryOf;       // for each symbol the first entry from there on
    std::vector<bool> beginsChord;
    int separator = -1;

    // Each end of a part is a symbol that comes once, so that nothing goes over it.
    for (const auto& bar : bars)
    {
        symbols.push_back (numbers.try_emplace (bar.content, static_cast<int> (numbers.size())).first->second);
        entryOf.push_back (bar.first);
        beginsChord.push_back (bar.content.size() > 1);

        if (bar.endsPart || &bar == &bars.back())
        {
            symbols.push_back (separator--);
            entryOf.push_back (bar.last);
            beginsChord.push_back (false);
        }
    }

    const auto least = static_cast<std::size_t> (std::max (1, leastBars));
    std::vector<Repeat> repeats;

    for (const auto& part : repeatedParts (symbols, least))
    {
        std::size_t empty = 0;

        while (empty < part.length && ! beginsChord[part.firsts[0] + empty])
            ++empty;

        if (part.length - empty < least)
            continue;

        Repeat repeat;
        repeat.bars = static_cast<int> (part.length - empty);
        repeat.count = entryOf[part.firsts[0] + part.length] - entryOf[part.firsts[0] + empty];

        for (const auto first : part.firsts)
            repeat.firsts.push_back (entryOf[first + empty]);

        repeats.push_back (std::move (repeat));
    }

    return repeats;
}

} // namespace guidetone
