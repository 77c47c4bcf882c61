// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeardSong.h"

#include "Replay.h"

#include <memory>

namespace guidetone
{

ReadDocument heardIn (std::string_view bytes, const ListeningSettings& settings, const std::atomic<bool>* stop)
{
    const auto file = readMidiFile ({ reinterpret_cast<const std::uint8_t*> (bytes.data()), bytes.size() });
    if (! file.song)
        return { {}, file.problem, {} };

    constexpr double step = 5.0;    // seconds of music
    LogDocument heard;
    LogKeeper keeper (heard.log);
    const auto replay = std::make_unique<Replay> (*file.song, settings, keeper);    // too large for some threads' stacks

    for (double now = step; ! replay->atEnd() && ! (stop != nullptr && stop->load (std::memory_order_relaxed)); now += step)
        replay->advanceTo (now);

    heard.endSeconds = file.song->lengthSeconds;
    return heard.log.empty() ? ReadDocument { {}, "has no chord that settles", {} } : ReadDocument { std::move (heard), {}, {} };
}

} // namespace guidetone
