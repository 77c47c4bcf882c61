// PluginState.cpp - the state's records: settings, window, broadcast, chord names, preset, chart, log, and what a newer version left.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginState.h"

#include "LogFormat.h"
#include "PackedEntries.h"
#include "Records.h"
#include "SettingValues.h"
#include "StateDocument.h"

namespace guidetone
{

namespace
{

using Json = nlohmann::json;

constexpr int formatVersion = 1;

/** A chart's text in pieces that are no longer than a record may be, however its signs are written there: {"chart":[number, of how many, "text"]}. */
std::string chartRecords (std::string_view text)
{
    constexpr std::size_t longestPiece = 8 * 1024;
    std::vector<std::string> pieces;

    while (! text.empty())
    {
        pieces.emplace_back (text.substr (0, std::max<std::size_t> (1, wholeCharacters (text, longestPiece))));
        text.remove_prefix (pieces.back().size());
    }

    std::string records;

    for (std::size_t i = 0; i < pieces.size(); ++i)
        records += writeRecord ({ { "chart", Json::array ({ i, pieces.size(), pieces[i] }) } });

    return records;
}

} // namespace

//======================================================================================================================
PluginState::PluginState (juce::AudioProcessor& processorToSave, ProgressionStore& storeToSave)
    : processor (processorToSave),
      store (storeToSave)
{
    store.setInstance (instance);
}

juce::MemoryBlock PluginState::save (Contents contents) const
{
    auto text = writeRecord ({ { "guidetone", "state" }, { "version", formatVersion } });

    forEachSetting (processor, [&text] (const juce::RangedAudioParameter& parameter)
    {
        text += writeRecord ({ { "parameter", Json::array ({ parameter.paramID.toStdString(), valueOf (parameter, parameter.getValue()) }) } });
    });

    {
        const std::scoped_lock lock (mutex);
        text += writeRecord ({ { "editor", Json::array ({ lastView.width, lastView.height, lastView.scale }) } });
        text += writeRecord ({ { "view", toJson (lastView) } });
        text += writeRecord ({ { "broadcast", toJson (lastBroadcast) } });

        if (! names.empty())
            text += writeRecord ({ { "chords", toJson (names) } });

        if (applied)
            text += writeRecord ({ { "preset", Json::parse (toText (*applied)) } });

        if (habits != FileHabits())
            text += writeRecord ({ { "files", { { "folder", habits.folder }, { "format", habits.format } } } });

        if (openedChart != nullptr)
            text += chartRecords (openedChart->text);

        for (const auto& line : unknown)
            text += line + '\n';
    }

    if (contents == Contents::everything)
    {
        const auto log = store.saved();
        const std::scoped_lock lock (mutex);
        text += writeRecord ({ { "instance", instance.toStdString() } });
        text += writeRecord ({ { "log", log.size() } });
        appendEntries (text, log.entries());
    }

    return { text.data(), text.size() };
}

/** Under the lock. A long log is packed but for its end, a short one can be read by people. */
void PluginState::appendEntries (std::string& text, const std::vector<Entry>& entries) const
{
    const bool isLong = entries.size() >= 4 * entriesPacked;
    auto block = Json::array();

    const auto flush = [&text, &block]
    {
        for (const auto& entry : std::exchange (block, Json::array()))
            text += writeRecord ({ { "entry", entry } });
    };

    for (const auto& entry : entries)
    {
        auto json = toJson (entry);

        if (const auto more = unknownInEntries.find (entry.id); more != unknownInEntries.end())
            json.update (more->second);

        block.push_back (std::move (json));

        if (! isLong || block.size() < entriesPacked)
            continue;

        if (auto record = writeRecord ({ { "entries", pack (block) } }); record.size() <= longestRecord)
        {
            text += record;
            block.clear();
        }
        else
        {
            flush();
        }
    }

    flush();
}

bool PluginState::load (const void* bytes, std::size_t size)
{
    if (bytes == nullptr || size == 0)
        return false;

    StateDocument document;
    document.damaged += readRecords ({ static_cast<const char*> (bytes), size }, [&] (const Json& record, std::string_view line)
    {
        document.read (record, line, processor);
    });

    if (document.sound == 0)
        return false;

    apply (std::move (document));
    return true;
}

void PluginState::apply (StateDocument&& document)
{
    const bool whole = document.headed && document.damaged == 0;

    forEachSetting (processor, [&] (juce::RangedAudioParameter& parameter)
    {
        const auto saved = document.settings.find (parameter.paramID.toStdString());
        const auto value = saved != document.settings.end() ? normalised (parameter, saved->second) : std::nullopt;

        if (value)
            setSetting (parameter, *value);
        else if (whole)
            setSetting (parameter, normalisedBeforeItsTime (parameter));
    });

    // A chart of which a piece is missing is none: bars would stand where they do not belong.
    const bool chartIsWhole = document.chartPieces > 0 && document.chartPieces == document.allChartPieces;
    const auto now = chart();
    const bool isSame = chartIsWhole && now != nullptr && now->text == document.chartText;
    auto arrived = isSame ? now : chartIsWhole ? openChart (std::move (document.chartText)) : nullptr;

    {
        const std::scoped_lock lock (mutex);
        lastView = std::move (document.view).value_or (lastView);
        version.fetch_add (1, std::memory_order_release);
        lastBroadcast = std::move (document.broadcast).value_or (lastBroadcast);

        if (document.headed)
            unknown = std::move (document.unknown);

        if (document.log)
            unknownInEntries = std::move (document.unknownInEntries);

        if (document.instance.isNotEmpty())
            store.setInstance (instance = document.instance);

        if (document.names || whole)
            keepNames (std::move (document.names).value_or (ChordNames()));

        if (document.preset || whole)
            applied = std::move (document.preset);

        if (arrived != nullptr || whole)
            openedChart = std::move (arrived);

        habits = std::move (document.habits).value_or (habits);
    }

    if (document.log)
        store.restore (Progression (std::move (*document.log)));
}

View PluginState::view() const
{
    const std::scoped_lock lock (mutex);
    return lastView;
}

void PluginState::setView (View newView)
{
    const std::scoped_lock lock (mutex);
    lastView = std::move (newView);
    version.fetch_add (1, std::memory_order_release);
}

ChordNames PluginState::chordNames() const
{
    const std::scoped_lock lock (mutex);
    return names;
}

void PluginState::setChordNames (ChordNames newNames)
{
    const std::scoped_lock lock (mutex);
    keepNames (std::move (newNames));
    version.fetch_add (1, std::memory_order_release);
}

/** Under the lock. */
void PluginState::keepNames (ChordNames newNames)
{
    names = std::move (newNames);
    wishesInForce.store (names.wishes, std::memory_order_relaxed);
}

std::optional<Preset> PluginState::preset() const
{
    const std::scoped_lock lock (mutex);
    return applied;
}

void PluginState::apply (const Preset& preset)
{
    applySettings (preset, processor);

    {
        const std::scoped_lock lock (mutex);
        lastView = viewWith (preset, lastView);
        keepNames (preset.chords);
        applied = preset;
        version.fetch_add (1, std::memory_order_release);
    }
}

BroadcastSettings PluginState::broadcast() const
{
    const std::scoped_lock lock (mutex);
    return lastBroadcast;
}

void PluginState::setBroadcast (BroadcastSettings newBroadcast)
{
    const std::scoped_lock lock (mutex);
    lastBroadcast = std::move (newBroadcast);
}

OpenChartPointer PluginState::chart() const
{
    const std::scoped_lock lock (mutex);
    return openedChart;
}

void PluginState::setChart (OpenChartPointer newChart)
{
    const std::scoped_lock lock (mutex);
    openedChart = std::move (newChart);
    version.fetch_add (1, std::memory_order_release);
}

FileHabits PluginState::fileHabits() const
{
    const std::scoped_lock lock (mutex);
    return habits;
}

void PluginState::setFileHabits (FileHabits newHabits)
{
    const std::scoped_lock lock (mutex);
    habits = std::move (newHabits);
}

} // namespace guidetone
