// SPDX-License-Identifier: GPL-3.0-or-later
#include "MidiAnalysis.h"

#include "../notation/ChordSymbol.h"
#include "../plugin/HeardSong.h"
#include "../plugin/Replay.h"

#include <memory>

namespace guidetone
{

namespace
{
    /** Keeps what a listener shows as labels, and what it logs as entries. */
    class Keeper final : public LogKeeper
    {
    public:
        Keeper (MidiAnalysis& analysisToFill, Accidentals accidentalsToUse)  : LogKeeper (analysisToFill.log.log), analysis (analysisToFill), accidentals (accidentalsToUse) {}

        void shown (const Shown& now) noexcept override           { analysis.shown.label (now.seconds, harteLabel (now.naming, { now.context.key, accidentals })); }

    private:
        MidiAnalysis& analysis;
        const Accidentals accidentals;
    };
}

MidiAnalysis analysed (const MidiFileSong& song, const ListeningSettings& settings, Accidentals accidentals)
{
    MidiAnalysis analysis;
    Keeper keeper (analysis, accidentals);
    std::make_unique<Replay> (song, settings, keeper)->finish();     // too large for some threads' stacks
    analysis.log.endSeconds = song.lengthSeconds;
    return analysis;
}

} // namespace guidetone
