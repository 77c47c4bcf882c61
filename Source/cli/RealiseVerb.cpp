// SPDX-License-Identifier: GPL-3.0-or-later
#include "RealiseVerb.h"

#include "../formats/PlacedChords.h"
#include "../harmony/VoicedProgression.h"
#include "DocumentArguments.h"
#include "HandArguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace guidetone
{

namespace
{
    struct RealiseOptions
    {
        std::shared_ptr<DocumentArguments> document;
        std::shared_ptr<HandArguments> hand;
        std::string output;
        std::optional<double> bpm;
        bool bass = false, onGrid = false;
    };

    double tempoOf (double bpm)
    {
        if (! (bpm >= 10.0 && bpm <= 400.0))    // and what is no number
            throw CLI::ValidationError ("--tempo", "it must be 10 to 400");

        return bpm;
    }

    MidiWriteOptions midiOptions (const RealiseOptions& options)
    {
        MidiWriteOptions midi;
        static_cast<WriteOptions&> (midi) = options.document->writeOptions();
        midi.form = options.hand->form;
        midi.range = options.hand->range;
        midi.player = options.bass ? Player::band : options.document->context->naming.player;
        midi.bass = options.bass;
        return midi;
    }

    /** What cannot be played, as a sentence without its full stop; a remark on what is played in another form. Empty where all can be. */
    std::string problemOf (const Document& document, const MidiWriteOptions& options)
    {
        std::vector<LastingChord> line;
        int otherwise = 0;

        for (const auto& chord : placed (document, options).chords)
            if (chord.chord)
            {
                line.push_back ({ completed (*chord.chord), 1.0 });
                otherwise += voice (*line.back().chord, *options.form, { 0, 127 }, options.player).tones.empty() ? 1 : 0;
            }

        if (line.empty())
            return "has no chord to play";

        const auto voiced = voiceProgression (line, *options.form, options.range, options.player);
        if (const auto none = std::ranges::find_if (voiced, [] (const VoicedChord& chord) { return chord.tones.empty(); }); none != voiced.end())
            return "cannot be played there: " + none->problem;

        if (otherwise > 0)
            remark (std::to_string (otherwise) + " of " + std::to_string (line.size()) + " chords have no " + std::string (toText (*options.form)) + " form, and are played close");
        return {};
    }

    ExitCode run (const RealiseOptions& options)
    {
        const auto& input = *options.document;
        if (options.hand->range.lowest > options.hand->range.highest)
            throw CLI::ValidationError ("--low", "the lowest note lies above the highest");
        if (input.isRead (options.output))
            return complain (options.output + " is the file to play; what is written would replace it");

        auto read = input.read();
        if (! read.document)
            return complain (read.problem);

        if (options.onGrid)
            read.document = chartOf (*read.document, input.writeOptions());
        if (auto* chart = std::get_if<Chart> (&*read.document); chart != nullptr && options.bpm)
            chart->bpm = options.bpm;
        else if (options.bpm)
            return complain (input.sentence ("has tempi of its own; --tempo is for charts, or goes with --grid"));

        const auto midi = midiOptions (options);
        if (const auto problem = problemOf (*read.document, midi); ! problem.empty())
            return complain (input.sentence (problem));

        const auto problem = putText (options.output, writeMidiFile (*read.document, midi));
        return problem.empty() ? ExitCode::success : complain (problem);
    }
}

void addRealiseVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("realise", "Play a chart or a log in good voicings, as a MIDI file");
    auto options = std::make_shared<RealiseOptions>();
    options->document = addDocumentArguments (verb, "LOG");
    options->document->context->findPlayer = true;
    options->hand = addHandArguments (verb);

    verb.add_option ("--output", options->output, "The MIDI file to write; - is the standard output")->type_name ("FILE")->required();
    verb.add_flag ("--bass", options->bass, "Give the bass a track of its own, on channel 2; the hand leaves it out then, as with --player band");
    verb.add_option_function<double> ("--tempo", [options] (double bpm) { options->bpm = tempoOf (bpm); },
                                      "Quarter notes a minute of a chart, 10 to 400; without this option its own, or 120")->type_name ("BPM");
    verb.get_option ("--grid")->each ([options] (const std::string&) { options->onGrid = true; });

    verb.footer ("Inversion, order and octave of all chords are chosen together, so that voices move little; docs/voicing.md says by which rules. With --player band\n"
                 "the hand leaves the bass to a bass player; else close, drop2 and shell stand over their bass. A rootless form always leaves it.\n"
                 "A log is played where it stands, each chord as long as it was held; with --grid on its beats, each until the next.\n"
                 "  $ guidetone realise presets/blues-in-a.mid --key A --voicing rootless --bass --output blues.mid");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
