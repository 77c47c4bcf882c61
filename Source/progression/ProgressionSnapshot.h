// ProgressionSnapshot.h - a log as it was, in blocks that snapshots share where they are alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

#include <memory>

namespace guidetone
{

/** Immutable; copies share everything. So that a hundred steps of a long log cost little more than the log and what each step has changed. */
class ProgressionSnapshot
{
public:
    using Block = std::shared_ptr<const std::vector<Entry>>;

    ProgressionSnapshot() = default;

    /** @param like  a snapshot to share blocks with. Linear in the log. */
    ProgressionSnapshot (const Progression& log, const ProgressionSnapshot& like);

    Progression log() const;

    const std::vector<Block>& blocks() const noexcept  { return items; }

private:
    std::vector<Block> items;
};

} // namespace guidetone
