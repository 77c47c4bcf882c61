// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyRows.h"

#include "context/HarmonyEvidence.h"
#include "context/HarmonyHindsight.h"
#include "plugin/Replay.h"

#include <cmath>
#include <cstdio>
#include <vector>

namespace guidetone::features
{

namespace
{
    class RowWriter final : public ChordSink
    {
    public:
        explicit RowWriter (bool metreIsKnown)  : metre (metreIsKnown) {}

        void heard (const HeardMoment& told) noexcept override
        {
            auto moment = told;
            if (! metre)
            {
                moment.position = {};
                moment.beats = 2.0 * moment.seconds;
            }

            evidence.hear (moment);
            writeOld (moment.beats);

            if (moment.gesture == Gesture::begins)
                gestureBegan = moment.seconds;

            if (moment.gesture == Gesture::begins || moment.gesture == Gesture::over)
            {
                const auto features = evidence.features();
                add (moment.seconds, moment.gesture == Gesture::over, features, {});

                if (moment.gesture == Gesture::over)
                    waiting.push_back ({ gestureBegan, moment.beats, evidence.halfBeat(), features });
            }
        }

        void shown (const Shown&) noexcept override {}
        void logged (const ChordEvent&) noexcept override {}

        void write()
        {
            writeOld (1.0e12);
            std::fwrite (&count, sizeof (count), 1, stdout);
            std::fwrite (bytes.data(), 1, bytes.size(), stdout);
        }

    private:
        struct Past
        {
            double seconds, beats;
            std::int64_t halfBeat;
            HarmonyFeatures features;
        };

        void writeOld (double beats)
        {
            std::size_t done = 0;
            for (; done < waiting.size() && waiting[done].beats + hindsightBeats <= beats; ++done)
                add (waiting[done].seconds, 2, waiting[done].features, evidence.afterwards (waiting[done].halfBeat));
            waiting.erase (waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t> (done));
        }

        void add (double seconds, std::uint8_t kind, const HarmonyFeatures& features, const HarmonyEvidence::Afterwards& afterwards)
        {
            const auto* raw = reinterpret_cast<const std::uint8_t*> (&seconds);
            bytes.insert (bytes.end(), raw, raw + sizeof (seconds));
            bytes.push_back (kind);

            const auto put = [this] (float value) { bytes.push_back (static_cast<std::uint8_t> (std::lround (std::min (1.0f, value) * 127.0f))); };
            for (const auto& channel : features.of)
                for (const float value : channel)
                    put (value);
            for (const auto& channel : afterwards)
                for (const float value : channel)
                    put (value);
            for (const float value : features.common)
                put (value);
            ++count;
        }

        const bool metre;
        HarmonyEvidence evidence;
        std::vector<Past> waiting;
        double gestureBegan = 0.0;
        std::vector<std::uint8_t> bytes;
        std::uint32_t count = 0;
    };
}

bool writeHarmonyRows (const std::string& file, bool metre)
{
    const auto read = loadMidiFile (file);
    if (! read.song)
    {
        std::fprintf (stderr, "guidetone_features: %s %s.\n", file.c_str(), read.problem.c_str());
        return false;
    }

    ListeningSettings settings;
    settings.listen = Listen::harmony;

    RowWriter writer (metre);
    Replay (*read.song, settings, writer).finish();
    writer.write();
    return true;
}

} // namespace guidetone::features
