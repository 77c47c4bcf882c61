// DocumentFile.h - a chart or a log out of a file of any format that is read; where it is MIDI, out of its notes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/Format.h"
#include "../listening/ListeningSettings.h"

namespace guidetone
{

enum class MidiNotes : std::uint8_t
{
    withoutSymbols,     ///< named only where the file has no chord symbols
    always
};

/** How the notes of a MIDI file become a log. */
struct Hearing
{
    ListeningSettings settings;
    MidiNotes notes = MidiNotes::withoutSymbols;
};

/** What there is to say about a file, as a sentence without its full stop. @param input  "-" for the standard input */
std::string sentenceAbout (const std::string& input, const std::string& problem);

/** Reads a file, or the standard input where `input` is "-". Remarks go to the standard error.
    @returns what went wrong as a sentence about the file. */
ReadDocument readDocument (const std::string& input, const Format& format, const Hearing& hearing);

} // namespace guidetone
