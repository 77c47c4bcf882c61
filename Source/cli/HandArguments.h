// HandArguments.h - the options --voicing, --low and --high: how a hand plays chords, and where on the keyboard.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/VoicingForm.h"

#include <memory>

namespace CLI
{
class App;
}

namespace guidetone
{

struct HandArguments
{
    VoicingForm form = VoicingForm::close;
    NoteRange range;
};

/** Adds them to a verb; the result is filled in when the command line has been parsed. */
std::shared_ptr<HandArguments> addHandArguments (CLI::App& verb);

} // namespace guidetone
