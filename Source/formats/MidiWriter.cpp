// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlacedChords.h"

#include "../harmony/VoicedProgression.h"
#include "../harmony/VoiceLeading.h"

namespace guidetone
{

namespace
{
    using Kind = MidiFileText::Kind;

    /** All chords as one line; nothing where no form is asked for. */
    std::vector<VoicedChord> lineOf (const PlacedChords& music, const MidiWriteOptions& options)
    {
        if (! options.form)
            return std::vector<VoicedChord> (music.chords.size());

        std::vector<LastingChord> chords;
        for (const auto& chord : music.chords)
            chords.push_back ({ chord.chord, static_cast<double> (chord.to - chord.from) / ticksPerQuarter });
        return voiceProgression (chords, *options.form, options.range, options.player);
    }

    /** The notes of each chord. */
    std::vector<Voicing> voicingsOf (const PlacedChords& music, const MidiWriteOptions& options)
    {
        const auto line = lineOf (music, options);
        std::vector<Voicing> voicings;
        Voicing previous;

        for (std::size_t i = 0; i < line.size(); ++i)
        {
            const auto& chord = music.chords[i];
            const bool isPlayed = ! chord.voicing.empty() || ! chord.chord;
            voicings.push_back (! line[i].tones.empty() ? line[i].voicing() : isPlayed ? chord.voicing : voicingToHear (*chord.chord, previous));
            if (! voicings.back().empty())
                previous = voicings.back();
        }

        return voicings;
    }

    MidiFileTrack chordTrack (const PlacedChords& music, const std::vector<Voicing>& voicings, const MidiWriteOptions& options)
    {
        MidiFileTrack track { "Chords", {}, {} };

        for (std::size_t i = 0; i < voicings.size(); ++i)
        {
            const auto& chord = music.chords[i];
            voicings[i].forEach ([&] (int note)
            {
                track.notes.push_back ({ chord.from, chord.to - chord.from, static_cast<std::uint8_t> (note), options.velocity, options.channel0to15 });
            });

            if (options.lyrics && ! chord.symbol.empty())
                track.texts.push_back ({ chord.from, Kind::lyric, chord.symbol });
        }

        return track;
    }

    /** Each chord's bass on the strings of a bass, and under the chord. */
    MidiFileTrack bassTrack (const PlacedChords& music, const std::vector<Voicing>& voicings, const MidiWriteOptions& options)
    {
        constexpr int lowestString = 28;    // E1
        const auto channel = static_cast<std::uint8_t> ((options.channel0to15 + 1) % 16);
        MidiFileTrack track { "Bass", {}, {} };

        for (std::size_t i = 0; i < voicings.size(); ++i)
            if (const auto& chord = music.chords[i]; chord.chord)
            {
                int note = lowestString + wrapToOctave (chord.chord->bass - lowestString);
                while (note >= 12 && note >= voicings[i].lowest())
                    note -= 12;
                track.notes.push_back ({ chord.from, chord.to - chord.from, static_cast<std::uint8_t> (note), options.velocity, channel });
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

    const auto voicings = voicingsOf (music, options);
    contents.tracks.push_back (chordTrack (music, voicings, options));
    if (options.bass)
        contents.tracks.push_back (bassTrack (music, voicings, options));

    return midiFileBytes (contents);
}

std::string writeMidi (const Document& document, const WriteOptions& options)
{
    MidiWriteOptions all;
    static_cast<WriteOptions&> (all) = options;
    return writeMidiFile (document, all);
}

} // namespace guidetone
