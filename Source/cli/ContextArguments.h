// ContextArguments.h - the options --key, --player and --spelling, which most verbs share.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Spelling.h"

#include <memory>
#include <string>

namespace CLI
{
class App;
}

namespace guidetone
{

struct ContextArguments
{
    NamingContext naming;
    bool findKey = false;       ///< where `naming` has no key: it is estimated from the music
    bool findPlayer = false;        ///< --player auto: the music says whether there is a bass player; where only notes are named, alone
    Accidentals accidentals = Accidentals::automatic;

    SpellingContext spelling() const noexcept  { return { naming.key, accidentals }; }
};

/** What to say where a whole file has no chord: two notes at a time are chords only with a bass player. */
std::string noChordIn (const std::string& file, const NamingContext& context);

/** The key that --key names. Throws CLI::ValidationError where the text names none. */
Key keyCalled (const std::string& text);

/** Adds --player alone, for a verb that needs no key. */
std::shared_ptr<ContextArguments> addPlayerArgument (CLI::App& verb);

/** Adds the three options to a verb; the result is filled in when the command line has been parsed. */
std::shared_ptr<ContextArguments> addContextArguments (CLI::App& verb);

/** The same for a verb that listens to music: --key may be auto, as it is without that option, or none. */
std::shared_ptr<ContextArguments> addListeningArguments (CLI::App& verb);

} // namespace guidetone
