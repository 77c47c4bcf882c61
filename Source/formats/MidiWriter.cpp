// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlacedChords.h"

#include "../harmony/VoiceLeading.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    using Kind = MidiFileText::Kind;

    Voicing voicingOf (const PlacedChord& chord, const Voicing& previous, const MidiWriteOptions& options)
    {
        if (chord.chord && options.form)
        {
            if (const auto voiced = voice (*chord.chord, *options.form, options.range, options.player); voiced.problem.empty())
                return voiced.voicing();
        }

        if (! chord.voicing.empty() || ! chord.chord)
            return chord.voicing;

        return voicingToHear (*chord.chord, previous);
    }

    MidiFileTrack chordTrack (const PlacedChords& music, const MidiWriteOptions& options)
    {
        MidiFileTrack track { "Chords", {}, {} };
        Voicing previous;

        for (const auto& chord : music.chords)
        {
            const auto notes = voicingOf (chord, previous, options);
            notes.forEach ([&] (int note)
            {
                track.notes.push_back ({ chord.from, chord.to - chord.from, static_cast<std::uint8_t> (note), options.velocity, options.channel0to15 });
            });

            if (options.lyrics && ! chord.symbol.empty())
                track.texts.push_back ({ chord.from, Kind::lyric, chord.symbol });
            if (! notes.empty())
                previous = notes;
        }

        return track;
    }

    void addMarkers (std::vector<MidiFileText>& texts, const PlacedChords& music)
    {
        std::size_t metre = 0;

        for (std::size_t i = 0; i < music.chords.size(); ++i)
        {
            const auto& chord = music.chords[i];
            if (! chord.symbol.empty())
                texts.push_back ({ chord.from, Kind::marker, chord.symbol });

            while (metre + 1 < music.metres.size() && music.metres[metre + 1].tick <= chord.to)
                ++metre;

            const auto bar = (music.metres.empty() ? Metre {} : music.metres[metre].value).ticks();
            const auto next = i + 1 < music.chords.size() ? music.chords[i + 1].from : chord.to;
            if (next - chord.to >= bar)
                texts.push_back ({ chord.to, Kind::marker, "N.C." });
        }
    }
}

std::string writeMidiFile (const Document& document, const MidiWriteOptions& options)
{
    const auto music = placed (document, options);
    MidiFileContents contents { music.title, music.tempi, music.metres, music.keys, {}, {}, music.length };

    if (! music.composer.empty())
        contents.texts.push_back ({ 0, Kind::text, "Composer: " + music.composer });
    if (! music.feel.empty())
        contents.texts.push_back ({ 0, Kind::text, "Feel: " + music.feel });

    for (const auto& [tick, name] : music.sections)
        contents.texts.push_back ({ tick, Kind::marker, '[' + name + ']' });
    for (const auto& [tick, words] : music.words)
        contents.texts.push_back ({ tick, Kind::text, words });
    if (options.markers)
        addMarkers (contents.texts, music);

    contents.tracks.push_back (chordTrack (music, options));
    return midiFileBytes (contents);
}

std::string writeMidi (const Document& document, const WriteOptions& options)
{
    MidiWriteOptions all;
    static_cast<WriteOptions&> (all) = options;
    return writeMidiFile (document, all);
}

} // namespace guidetone
