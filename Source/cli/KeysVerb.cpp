// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeysVerb.h"

#include "../plugin/Replay.h"
#include "../progression/DecimalText.h"
#include "../progression/LabWriter.h"
#include "ListenArgument.h"
#include "LongestKey.h"
#include "ManyFiles.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

namespace guidetone
{

namespace
{
    std::string keyText (const KeyEstimate& estimate)
    {
        return estimate.percent == 0 ? "N" : toText (keyOf (estimate));
    }

    /** Keeps the key that a listener has found, whenever it changes. */
    class KeyTrack final : public ChordSink
    {
    public:
        void shown (const Shown& now) noexcept override
        {
            if (now.key == changes.back().estimate)
                return;

            if (now.seconds <= changes.back().seconds)
                changes.pop_back();

            changes.push_back ({ now.seconds, now.key });
        }

        void logged (const ChordEvent&) noexcept override {}

        std::string text (const std::string& format, const std::string& title, double endSeconds) const
        {
            return format == "json" ? json (title, endSeconds) : format == "txt" ? list (endSeconds) : lab (endSeconds);
        }

        std::optional<Key> longest (double endSeconds) const
        {
            LongestKey times;
            for (std::size_t i = 0; i < changes.size(); ++i)
                if (const auto& [seconds, estimate] = changes[i]; estimate.percent > 0)
                    times.add (keyOf (estimate), std::max (0.0, (i + 1 < changes.size() ? changes[i + 1].seconds : endSeconds) - seconds));

            return times.key();
        }

    private:
        struct Change
        {
            double seconds = 0.0;
            KeyEstimate estimate;
        };

        std::string lab (double endSeconds) const
        {
            LabTrack track;
            for (const auto& [seconds, estimate] : changes)
                track.label (seconds, keyText (estimate));

            return track.text (endSeconds);
        }

        std::string list (double endSeconds) const
        {
            std::string lines, last;

            for (const auto& [seconds, estimate] : changes)
            {
                const auto line = keyText (estimate) + (estimate.sure || estimate.percent == 0 ? "" : "  unsure");

                if (line != last && seconds < endSeconds)
                    lines += clockText (seconds) + "  " + line + '\n';

                last = line;
            }

            return lines;
        }

        std::string json (const std::string& title, double endSeconds) const
        {
            using Json = nlohmann::ordered_json;
            const auto rounded = [] (double seconds) { return std::round (seconds * 1.0e6) / 1.0e6; };
            auto keys = Json::array();

            for (std::size_t i = 0; i < changes.size() && changes[i].seconds < endSeconds; ++i)
            {
                const auto& [seconds, estimate] = changes[i];
                const double end = i + 1 < changes.size() ? std::min (changes[i + 1].seconds, endSeconds) : endSeconds;

                keys.push_back ({ { "start", rounded (seconds) },
                                  { "end", rounded (end) },
                                  { "key", estimate.percent == 0 ? Json() : Json (keyText (estimate)) },
                                  { "percent", estimate.percent },
                                  { "sure", estimate.sure } });
            }

            const Json document { { "format", "guidetone keys" }, { "version", 1 }, { "title", title }, { "keys", std::move (keys) } };
            return document.dump (2, ' ', false, Json::error_handler_t::replace) + '\n';
        }

        std::vector<Change> changes { {} };
    };

    FileOutcome findKeys (const FileArguments& arguments, Listen listen, const std::string& input)
    {
        const auto file = loadMidiFile (input);
        if (! file.song)
            return { {}, input + ' ' + file.problem };

        ListeningSettings settings;
        settings.findKey = true;
        settings.listen = listen;

        KeyTrack track;
        const auto replay = std::make_unique<Replay> (*file.song, settings, track);     // too large for some threads' stacks
        replay->finish();

        FileOutcome outcome;
        outcome.facts = { file.song->lengthSeconds, {}, track.longest (file.song->lengthSeconds) };
        outcome.text = track.text (arguments.format, std::filesystem::path (input).filename().string(), file.song->lengthSeconds);
        return outcome;
    }
}

void addKeysVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("keys", "Find the key of MIDI files, moment by moment");
    const auto arguments = addFileArguments (verb, { "lab", "json", "txt" },
        "lab (as without this option): start<TAB>end<TAB>key, in seconds, N before the first note; json: with how probable the key is in percent, and whether that is sure; txt: a readable list");
    const auto listen = addListenArgument (verb, Listen::harmony);      // chords are evidence, and more of these are right

    verb.footer ("What a line says was known at its time: nothing is taken from what follows. The key signature in a file is not believed.");
    verb.callback ([arguments, listen, &exitCode]
    {
        exitCode = forEachFile (*arguments, [&] (const std::string& input) { return findKeys (*arguments, *listen, input); });
    });
}

} // namespace guidetone
