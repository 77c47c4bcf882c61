// Snapshot.h - what the display needs to know about this moment, in one value that crosses threads.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../listening/Listener.h"

namespace guidetone
{

/** The latest state of listening, as it was at the end of a block. */
struct Snapshot
{
    Shown shown;
    SongPosition position;              ///< where the song is; unknown without a transport
    bool playing = false;               ///< the host's transport, or the demo, is running
    ListeningSettings settings;         ///< what the block was heard with: the demo brings its own key and player
    std::uint32_t droppedEvents = 0;    ///< chord events that found the queue to the log full, since the plugin was made
};

static_assert (CrossesThreads<Snapshot>);

} // namespace guidetone
