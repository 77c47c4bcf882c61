// SPDX-License-Identifier: GPL-3.0-or-later
#include "MusicXmlMeasures.h"

#include "../notation/MusicXmlHarmony.h"
#include "ChartBuilder.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace guidetone
{

namespace
{
    constexpr double longestBar = 1024.0;       // quarter notes
    constexpr std::size_t mostRemarks = 20;

    /** @returns nothing where the text does not begin with a number */
    std::optional<double> numberIn (std::string_view text)
    {
        double number = 0.0;
        const auto begin = text.data() + (text.starts_with ('+') ? 1 : 0);
        const auto [end, error] = std::from_chars (begin, text.data() + text.size(), number, std::chars_format::fixed);
        return error == std::errc() && std::isfinite (number) ? std::optional (number) : std::nullopt;
    }

    std::optional<int> wholeNumberIn (std::string_view text)
    {
        const auto number = numberIn (text);
        return number && std::abs (*number) < 1.0e6 ? std::optional (static_cast<int> (*number)) : std::nullopt;
    }

    /** "3+2" is 5. @returns 0 where there is none */
    int beatsIn (std::string_view text)
    {
        int beats = 0;
        while (! text.empty())
        {
            const auto plus = std::min (text.find ('+'), text.size());
            const auto first = std::min (text.find_first_not_of (' '), text.size());
            beats += std::clamp (wholeNumberIn (text.substr (first)).value_or (0), 0, 255);
            text.remove_prefix (std::min (plus + 1, text.size()));
        }
        return beats;
    }

    void append (std::string& words, const std::string& more)
    {
        if (! more.empty())
            words += (words.empty() ? "" : " ") + more;
    }

    /** Kinds do not say which of a 13th's tones are meant and which only allowed; the symbol as it is shown does. It counts where both agree: no tone that
        one of them asks for is strange to the other. */
    WrittenChord withShownTones (const WrittenChord& chord, const XmlElement& harmony)
    {
        const auto kind = harmony.child ("kind");
        const auto shown = kind ? kind->attribute ("text") : std::nullopt;
        if (! shown)
            return chord;

        const auto symbol = toText (chord.root) + *shown + (chord.bass == chord.root ? std::string() : "/" + toText (chord.bass));
        const auto parsed = parseLeadSheet (symbol).chord;
        const auto allows = [] (const WrittenChord& one, const WrittenChord& other) { return (other.requiredPitchClasses().bits & ~one.pitchClasses().bits) == 0; };
        return parsed && allows (*parsed, chord) && allows (chord, *parsed) ? *parsed : chord;
    }
}

void MusicXmlMeasures::remark (const XmlElement& element, const std::string& sentence)
{
    if (notUnderstood.size() < mostRemarks)
        notUnderstood.push_back (element.placeText() + ": " + sentence);
}

double MusicXmlMeasures::quarters (const XmlElement& element, std::string_view name) const
{
    return numberIn (element.textOf (name)).value_or (0.0) / divisions;
}

std::int32_t MusicXmlMeasures::ticks (double quarterNotes) const
{
    return static_cast<std::int32_t> (std::lround (std::clamp (quarterNotes, 0.0, longestBar) * ticksPerQuarter));
}

void MusicXmlMeasures::take (const XmlElement& measure)
{
    const auto section = std::move (bar.section);
    bar = {};
    bar.section = section;
    position = farthest = latestStart = 0.0;

    measure.forEachChild ([this] (const XmlElement& element)
    {
        const auto name = element.name();
        if (name == "attributes")        takeAttributes (element);
        else if (name == "harmony")      takeHarmony (element);
        else if (name == "note")         takeNote (element);
        else if (name == "direction")    takeDirection (element);
        else if (name == "sound")        takeSound (element);
        else if (name == "barline")      takeBarLine (element);
        else if (name == "backup")       position = std::max (0.0, position - std::max (0.0, quarters (element, "duration")));
        else if (name == "forward")
        {
            position = std::min (longestBar, position + std::max (0.0, quarters (element, "duration")));
            farthest = std::max (farthest, position);
        }
    });

    bar.ticks = ticks (farthest);
    bar.bar.metre = isFree && bar.ticks > 0 ? metreLasting (bar.ticks, {}) : metre;
    std::stable_sort (bar.onsets.begin(), bar.onsets.end(), [] (const ReadOnset& a, const ReadOnset& b) { return a.start < b.start; });

    std::vector<ReadOnset> together;
    for (const auto& onset : bar.onsets)
        if (! together.empty() && together.back().start == onset.start)
            together.back().notes = together.back().notes | onset.notes;
        else
            together.push_back (onset);
    bar.onsets = std::move (together);

    if (done.size() < longestChart)
        done.push_back (std::move (bar));
    bar = {};
}

//==============================================================================

void MusicXmlMeasures::takeAttributes (const XmlElement& attributes)
{
    constexpr double most = 1.0e6;
    attributes.forEachChild ([this, most] (const XmlElement& element)
    {
        if (element.name() == "divisions")
        {
            if (const auto given = numberIn (element.text()); given && *given > 0.0 && *given <= most)
                divisions = *given;
        }
        else if (element.name() == "key")
            takeKey (element);
        else if (element.name() == "time")
            takeTime (element);
        else if (element.name() == "transpose")
            transposed |= wholeNumberIn (element.textOf ("chromatic")).value_or (0) % 12 != 0;
    });
}

void MusicXmlMeasures::takeKey (const XmlElement& key)
{
    const auto fifths = wholeNumberIn (key.textOf ("fifths"));
    if (! fifths || *fifths < -7 || *fifths > 7)
        return remark (key, "this key has no fifths from -7 to 7");

    constexpr struct { std::string_view name; int fifths; Mode third; } modes[] { { "minor", 3, Mode::minor },  { "aeolian", 3, Mode::minor }, { "dorian", 2, Mode::minor },
                                                                                 { "phrygian", 4, Mode::minor }, { "locrian", 5, Mode::minor }, { "lydian", -1, Mode::major },
                                                                                 { "mixolydian", 1, Mode::major } };
    const auto mode = key.textOf ("mode");
    Key found { NoteName::fromFifths (*fifths), Mode::major };
    for (const auto& known : modes)
        if (known.name == mode)
            if (const Key modal { NoteName::fromFifths (*fifths + known.fifths), known.third }; std::abs (modal.signature()) <= 7)
                found = modal;

    if (found != keyInForce)
        bar.bar.key = keyInForce = found;
}

void MusicXmlMeasures::takeTime (const XmlElement& time)
{
    isFree = time.child ("senza-misura").has_value();
    if (isFree)
        return;

    const int beats = beatsIn (time.textOf ("beats"));
    const int unit = wholeNumberIn (time.textOf ("beat-type")).value_or (0);
    if (beats < 1 || beats > 255 || unit < 1 || unit > 128 || ! std::has_single_bit (static_cast<unsigned> (unit)))
        return remark (time, "this is no metre such as 4/4; the one before counts");

    metre = { static_cast<std::uint8_t> (beats), static_cast<std::uint8_t> (unit) };
}

void MusicXmlMeasures::takeHarmony (const XmlElement& harmony)
{
    const auto parsed = parseMusicXmlHarmony (harmony);
    const auto kind = harmony.child ("kind");
    const auto shown = kind ? kind->attribute ("text").value_or (std::string()) : std::string();
    ChartChord chord;
    chord.start = ticks (position + quarters (harmony, "offset"));

    if (parsed.chord)
        chord.chord = withShownTones (*parsed.chord, harmony);
    else if (! parsed.saysNoChord)
    {
        remark (harmony, parsed.message);
        const auto root = harmony.child ("root");
        chord.text = root ? root->textOf ("root-step") + shown : shown;
        if (chord.text.empty())
            chord.text = "?";
    }
    else if (! shown.empty() && ! parseLeadSheet (shown).saysNoChord)
        chord.text = shown;

    chord.text = onOneLine (chord.text);
    ++harmonies;
    bar.bar.chords.push_back (std::move (chord));
}

void MusicXmlMeasures::takeNote (const XmlElement& note)
{
    if (note.child ("grace") || note.child ("cue"))
        return;

    const bool isInChord = note.child ("chord").has_value();
    const double duration = std::max (0.0, quarters (note, "duration"));
    const double start = isInChord ? latestStart : position;

    const auto pitch = note.child ("pitch");
    const auto head = note.textOf ("notehead");
    bool tiedBack = false;
    note.forEachChild ([&tiedBack] (const XmlElement& element) { tiedBack |= element.name() == "tie" && element.attribute ("type") == "stop"; });

    if (pitch && head != "slash" && ! tiedBack)
    {
        const auto step = pitch->textOf ("step");
        const auto letter = step.size() == 1 ? std::string_view ("CDEFGAB").find (step.front()) : std::string_view::npos;
        const auto octave = wholeNumberIn (pitch->textOf ("octave"));
        const int alter = std::clamp (wholeNumberIn (pitch->textOf ("alter")).value_or (0), -3, 3);
        if (letter != std::string_view::npos && octave && *octave >= -1 && *octave <= 9)
            strike (start, NoteName { static_cast<std::int8_t> (letter), 0 }.pitchClass() + 12 * (*octave + 1) + alter);
    }

    if (! isInChord)
    {
        latestStart = position;
        position = std::min (longestBar, position + duration);
        farthest = std::max (farthest, position);
    }
}

void MusicXmlMeasures::strike (double at, int noteNumber)
{
    bar.onsets.push_back ({ ticks (at), { noteNumber } });
}

//==============================================================================

void MusicXmlMeasures::takeDirection (const XmlElement& direction)
{
    std::string words, tempoText;
    bool hasTempo = false;

    direction.forEachChild ([&] (const XmlElement& element)
    {
        if (element.name() == "sound")
        {
            takeSound (element);
            hasTempo |= element.attribute ("tempo").has_value();
        }
        if (element.name() != "direction-type")
            return;

        element.forEachChild ([&] (const XmlElement& type)
        {
            const auto name = type.name();
            if (name == "rehearsal")
                bar.section = onOneLine (type.text());
            else if (name == "words")
                append (done.empty() && type.attribute ("font-weight") == "bold" ? tempoText : words, onOneLine (type.text()));
            else if (name == "segno" || name == "coda")
                append (words, name == "segno" ? "Segno" : "Coda");
            else if (name == "metronome")
            {
                hasTempo = true;
                constexpr struct { std::string_view name; double quarters; } units[] { { "whole", 4.0 }, { "half", 2.0 }, { "quarter", 1.0 }, { "eighth", 0.5 }, { "16th", 0.25 } };
                const auto beat = type.textOf ("beat-unit");
                const auto perMinute = numberIn (type.textOf ("per-minute"));
                for (const auto& unit : units)
                    if (unit.name == beat && perMinute && *perMinute > 0.0 && *perMinute < 2000.0 && ! tempo)
                        tempo = *perMinute * unit.quarters * (type.child ("beat-unit-dot") ? 1.5 : 1.0);
            }
        });
    });

    if (hasTempo && tempoText.empty())
        std::swap (tempoText, words);
    if (tempoWords.empty() && done.empty())
        tempoWords = tempoText;
    else
        append (bar.bar.words, tempoText);
    if (! standForHarmony (words))
        append (bar.bar.words, words);
}

/** Words beside a harmony that is no chord show what it is. */
bool MusicXmlMeasures::standForHarmony (std::string_view words) const
{
    if (bar.bar.chords.empty() || bar.bar.chords.back().chord)
        return false;

    const auto& text = bar.bar.chords.back().text;
    return words == (text.empty() ? std::string_view ("N.C.") : std::string_view (text));
}

void MusicXmlMeasures::takeSound (const XmlElement& sound)
{
    const auto given = numberIn (sound.attribute ("tempo").value_or (std::string()));
    if (given && *given > 0.0 && *given < 2000.0 && ! tempo)
        tempo = given;
}

void MusicXmlMeasures::takeBarLine (const XmlElement& barLine)
{
    constexpr int mostTimes = 99;

    if (const auto repeat = barLine.child ("repeat"))
    {
        if (repeat->attribute ("direction") == "forward")
            bar.bar.repeatBegins = true;
        else
            bar.bar.repeatEnds = std::clamp (wholeNumberIn (repeat->attribute ("times").value_or ("2")).value_or (2), 2, mostTimes);
    }

    const auto ending = barLine.child ("ending");
    if (! ending || ending->attribute ("type") != "start")
        return;

    const auto numbers = ending->attribute ("number").value_or (std::string());
    for (std::size_t at = 0; at < numbers.size() && bar.bar.endings.size() < mostTimes;)
    {
        const auto comma = std::min (numbers.find (',', at), numbers.size());
        const auto first = std::min (numbers.find_first_not_of (' ', at), comma);
        const auto number = wholeNumberIn (std::string_view (numbers).substr (first, comma - first)).value_or (0);
        if (number >= 1 && number <= mostTimes)
            bar.bar.endings.push_back (number);
        at = comma + 1;
    }
}

} // namespace guidetone
