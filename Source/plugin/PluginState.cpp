// PluginState.cpp - the state's records: settings, window, broadcast, chord names, preset, chart, log, and what a newer version left.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginState.h"

#include "LogFormat.h"
#include "PackedEntries.h"
#include "Records.h"
#include "SavedFields.h"
#include "SettingValues.h"

namespace guidetone
{

namespace
{

using Json = nlohmann::json;

constexpr int formatVersion = 1;
constexpr std::size_t mostUnknownRecords = 1000, longestInstance = 64;

int limited (const Json& value, int highest)
{
    return value.is_number() ? static_cast<int> (juce::jlimit (0.0, static_cast<double> (highest), value.get<double>())) : 0;
}

/** A chart's text in pieces that are no longer than a record may be, however its signs are written there: {"chart":[number, of how many, "text"]}. */
std::string chartRecords (const std::string& text)
{
    constexpr std::size_t longestPiece = 8 * 1024;
    std::vector<std::string> pieces;

    for (std::size_t from = 0; from < text.size();)
    {
        auto to = std::min (text.size(), from + longestPiece);

        while (to > from + 1 && to < text.size() && (static_cast<unsigned char> (text[to]) & 0xc0) == 0x80)
            --to;

        pieces.push_back (text.substr (from, to - from));
        from = to;
    }

    std::string records;

    for (std::size_t i = 0; i < pieces.size(); ++i)
        records += writeRecord ({ { "chart", Json::array ({ i, pieces.size(), pieces[i] }) } });

    return records;
}

} // namespace

//======================================================================================================================
/** A state, read and not yet applied. */
struct PluginState::Document
{
    bool headed = false;                    // the first line is there and says what this is
    std::map<std::string, Json> settings;   // by parameter ID
    std::optional<View> view;
    std::optional<ChordNames> names;
    std::optional<Preset> preset;
    std::optional<BroadcastSettings> broadcast;
    std::optional<FileHabits> habits;
    std::string chartText;
    std::size_t chartPieces = 0;            // so many of them have been read, each after the one before it
    std::size_t allChartPieces = 0;
    std::optional<std::vector<Entry>> log;
    std::vector<std::string> unknown;
    std::map<std::uint32_t, Json> unknownInEntries;     // by the entry's id
    juce::String instance;
    int sound = 0;
    int damaged = 0;

    void read (const Json& record, std::string_view line, const juce::AudioProcessor& plugin)
    {
        ++sound;

        if (! record.is_object())
            return;

        if (const auto header = record.find ("guidetone"); header != record.end())
            headed = true;
        else if (const auto parameter = record.find ("parameter"); parameter != record.end())
            readParameter (*parameter, line, plugin);
        else if (const auto editor = record.find ("editor"); editor != record.end())
            readSize (*editor);
        else if (const auto look = record.find ("view"); look != record.end())
            guidetone::readView (*look, view ? *view : view.emplace());
        else if (const auto chords = record.find ("chords"); chords != record.end())
            names = readChordNames (chords->dump(), {}).names;
        else if (const auto applied = record.find ("preset"); applied != record.end())
            preset = readPreset (applied->dump(), {}).preset;
        else if (const auto sent = record.find ("broadcast"); sent != record.end())
            guidetone::readBroadcast (*sent, broadcast ? *broadcast : broadcast.emplace());
        else if (const auto name = record.find ("instance"); name != record.end())
            readInstance (*name);
        else if (const auto files = record.find ("files"); files != record.end())
            readHabits (*files);
        else if (const auto piece = record.find ("chart"); piece != record.end())
            readChartPiece (*piece);
        else if (record.contains ("log"))
            log.emplace (log ? std::move (*log) : std::vector<Entry>());
        else if (const auto entry = record.find ("entry"); entry != record.end())
            readEntry (*entry);
        else if (const auto packed = record.find ("entries"); packed != record.end())
            readPacked (*packed);
        else
            keep (line);
    }

    void readParameter (const Json& pair, std::string_view line, const juce::AudioProcessor& plugin)
    {
        if (! pair.is_array() || pair.size() != 2 || ! pair[0].is_string())
            return;

        const auto& id = pair[0].get_ref<const std::string&>();
        bool known = false;
        forEachSetting (plugin, [&] (const juce::RangedAudioParameter& parameter) { known = known || parameter.paramID == juce::StringRef (id.c_str()); });

        if (known)
            settings[id] = pair[1];
        else
            keep (line);
    }

    /** What versions before the view knew of it. */
    void readSize (const Json& editor)
    {
        if (! editor.is_array() || editor.size() < 3 || ! editor[2].is_number())
            return;

        view.emplace (view.value_or (View()));
        view->width = limited (editor[0], 16384);
        view->height = limited (editor[1], 16384);
        view->scale = static_cast<float> (juce::jlimit (0.5, 4.0, editor[2].get<double>()));
    }

    void readHabits (const Json& json)
    {
        const auto isShort = [] (const std::string& text) { return text.size() < 4096; };

        if (! json.is_object())
            return;

        saved::take (json, "folder", isShort, habits ? habits->folder : habits.emplace().folder);
        saved::take (json, "format", isShort, habits->format);
    }

    void readChartPiece (const Json& json)
    {
        const bool isPiece = json.is_array() && json.size() == 3 && json[0].is_number_unsigned() && json[1].is_number_unsigned() && json[2].is_string();

        if (! isPiece || json[0].get<std::size_t>() != chartPieces || chartText.size() > longestChartText)
            return;

        ++chartPieces;
        allChartPieces = json[1].get<std::size_t>();
        chartText += json[2].get_ref<const std::string&>();
    }

    void readEntry (const Json& json)
    {
        if (auto entry = entryFrom (json))
        {
            if (! log)
                log.emplace();

            log->push_back (*entry);

            if (auto more = unknownMembers (json); ! more.empty())
                unknownInEntries[entry->id] = std::move (more);
        }
        else
        {
            ++damaged;
        }
    }

    void readPacked (const Json& packed)
    {
        const auto entries = unpack (packed);
        damaged += entries.empty() ? 1 : 0;

        for (const auto& entry : entries)
            readEntry (entry);
    }

    void readInstance (const Json& name)
    {
        if (name.is_string() && name.get_ref<const std::string&>().size() <= longestInstance)
            instance = juce::String::fromUTF8 (name.get_ref<const std::string&>().c_str());
    }

    void keep (std::string_view line)
    {
        if (unknown.size() < mostUnknownRecords)
            unknown.emplace_back (line);
    }
};

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

    Document document;
    document.damaged += readRecords ({ static_cast<const char*> (bytes), size }, [&] (const Json& record, std::string_view line)
    {
        document.read (record, line, processor);
    });

    if (document.sound == 0)
        return false;

    apply (std::move (document));
    return true;
}

void PluginState::apply (Document&& document)
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
