// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyFeatures.h"

#include "context/KeyFilter.h"
#include "plugin/Replay.h"

#include <cstdio>
#include <vector>

namespace guidetone::features
{

namespace
{
    float asNumber (const FamilyChord& chord)
    {
        return static_cast<float> (chord.root + 12 * static_cast<int> (chord.family));
    }

    /** Feeds a collector as a Listener feeds its KeyTracker. */
    class BeatWriter final : public ChordSink
    {
    public:
        explicit BeatWriter (const TempoMap& tempoMap)  : tempo (tempoMap) {}

        void heard (const HeardMoment& moment) noexcept override
        {
            add (collector.hear (moment), moment.seconds);
        }

        void shown (const Shown& now) noexcept override
        {
            if (now.naming.kind == Sounding::chord && ! now.naming.readings.empty() && ! (now.naming == last))
                add (collector.hearChord (now.naming.readings[0].chord, tempo.ppqAt (now.seconds)), now.seconds);

            last = now.naming;
        }

        void logged (const ChordEvent&) noexcept override {}

        void write() const
        {
            const auto size = static_cast<float> (count);
            std::fwrite (&size, sizeof (size), 1, stdout);
            std::fwrite (numbers.data(), sizeof (float), numbers.size(), stdout);
            std::fwrite (means.data(), sizeof (float), means.size(), stdout);
        }

    private:
        void add (const KeyEvidenceCollector::Beats& done, double seconds)
        {
            for (const auto& beat : done)
            {
                ++count;
                numbers.push_back (static_cast<float> (seconds));

                for (const auto* part : { &beat.sounding, &beat.struck, &beat.bass, &beat.top })
                    numbers.insert (numbers.end(), part->begin(), part->end());

                for (const auto& family : beat.chords)
                    numbers.insert (numbers.end(), family.begin(), family.end());

                memory.add (beat);

                if (count % KeyFilter::beatsInStep == 0)
                    for (const auto& kind : memory.means())
                        means.insert (means.end(), kind.begin(), kind.end());

                numbers.insert (numbers.end(), { beat.changed ? 1.0f : 0.0f, asNumber (beat.from), asNumber (beat.to) });
            }
        }

        const TempoMap& tempo;
        KeyEvidenceCollector collector;
        Naming last;
        std::size_t count = 0;
        KeyMemory memory;
        std::vector<float> numbers, means;
    };
}

bool writeKeyFeatures (const std::string& file, Listen listen)
{
    const auto read = loadMidiFile (file);
    if (! read.song)
    {
        std::fprintf (stderr, "guidetone_features: %s %s.\n", file.c_str(), read.problem.c_str());
        return false;
    }

    ListeningSettings settings;
    settings.listen = listen;

    BeatWriter writer (read.song->tempo);
    Replay (*read.song, settings, writer).finish();
    writer.write();
    return true;
}

} // namespace guidetone::features
