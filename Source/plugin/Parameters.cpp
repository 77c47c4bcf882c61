// Parameters.cpp - the parameter table, its texts, and the way back from values to settings.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Parameters.h"

#include "../harmony/NoteName.h"
#include "KeyWords.h"

namespace guidetone
{

namespace
{

/** Audio Units order parameters by the version that brought them; later additions get a higher one. */
constexpr int firstVersion = 1, versionWithContext = 2;

juce::ParameterID idOf (const char* id, int since = firstVersion)  { return { id, since }; }

/** Values of "player"; 0 is solo. Hosts keep automation as fractions of the range: "Find out" stands between the two that were there first, so
    that the range's ends mean what they meant. */
constexpr int playerToFind = 1, withBassPlayer = 2;

juce::StringArray keyTexts()
{
    juce::StringArray texts { "Unknown" };

    for (const auto key : allKeys())
        texts.add (inWords (key));

    return texts;
}

juce::StringArray channelTexts()
{
    juce::StringArray texts { "All" };

    for (int channel = 1; channel <= 16; ++channel)
        texts.add (juce::String (channel));

    return texts;
}

juce::StringArray pitchClassTexts()
{
    return { "None", "C", "C#/Db", "D", "D#/Eb", "E", "F", "F#/Gb", "G", "G#/Ab", "A", "A#/Bb", "B" };
}

juce::StringArray qualityTexts()
{
    juce::StringArray texts { "None" };

    for (int quality = 0; quality < qualityCount; ++quality)
        texts.add (toText (static_cast<Quality> (quality)));

    return texts;
}

/** Middle C is C4 = 60, as on the command line. */
juce::String noteText (int note)
{
    static const char* const names[] { "C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B" };
    return juce::String (names[note % 12]) + juce::String (note / 12 - 1);
}

/** Reads "60", "C4", "Bb-1". */
int noteFromText (const juce::String& text)
{
    const auto trimmed = text.trim().toStdString();
    std::string_view rest = trimmed;

    if (const auto name = takeNoteName (rest))
    {
        const auto octave = juce::String (std::string (rest)).getIntValue();
        const auto natural = NoteName { name->letter, 0 }.pitchClass();
        return juce::jlimit (0, 127, 12 * (juce::jlimit (-2, 12, octave) + 1) + natural + name->accidental);
    }

    return juce::jlimit (0, 127, text.getIntValue());
}

int keyFromText (const juce::String& text)
{
    const auto exact = keyTexts().indexOf (text.trim(), true);

    if (exact >= 0)
        return exact;

    if (const auto key = parseKey (text.trim().toStdString()))
        for (int i = 0; i < static_cast<int> (allKeys().size()); ++i)
            if (allKeys()[static_cast<std::size_t> (i)] == *key)
                return i + 1;

    return 0;
}

juce::String holdText (float seconds)
{
    return seconds >= holdForeverSeconds ? juce::String ("For ever") : juce::String (seconds, 1) + " s";
}

float holdFromText (const juce::String& text)
{
    return text.trim().startsWithIgnoreCase ("for") ? holdForeverSeconds : text.getFloatValue();
}

auto choice (const char* id, const juce::String& name, const juce::StringArray& texts, int since = firstVersion)
{
    return std::make_unique<juce::AudioParameterChoice> (idOf (id, since), name, texts, 0);
}

auto note (const char* id, const juce::String& name, int defaultNote)
{
    return std::make_unique<juce::AudioParameterInt> (idOf (id), name, 0, 127, defaultNote,
        juce::AudioParameterIntAttributes().withStringFromValueFunction ([] (int value, int) { return noteText (value); })
                                           .withValueFromStringFunction (noteFromText));
}

auto milliseconds (const char* id, const juce::String& name, int defaultMs)
{
    return std::make_unique<juce::AudioParameterInt> (idOf (id), name, 0, 500, defaultMs,
        juce::AudioParameterIntAttributes().withStringFromValueFunction ([] (int value, int) { return juce::String (value) + " ms"; })
                                           .withValueFromStringFunction ([] (const juce::String& text) { return text.getIntValue(); }));
}

int rounded (const std::atomic<float>& value) noexcept
{
    return static_cast<int> (value.load (std::memory_order_relaxed) + 0.5f);
}

std::optional<Key> keyAt (int index) noexcept
{
    if (index <= 0 || index > static_cast<int> (allKeys().size()))
        return {};

    return allKeys()[static_cast<std::size_t> (index - 1)];
}

struct QualityText { Quality quality; const char* text; };

constexpr QualityText qualityTable[]
{
    { Quality::note,                  "note" },
    { Quality::power,                 "power" },
    { Quality::major,                 "major" },
    { Quality::minor,                 "minor" },
    { Quality::diminished,            "diminished" },
    { Quality::augmented,             "augmented" },
    { Quality::majorFlatFive,         "major flat five" },
    { Quality::sus2,                  "sus2" },
    { Quality::sus4,                  "sus4" },
    { Quality::six,                   "six" },
    { Quality::minorSix,              "minor six" },
    { Quality::dominant,              "dominant seven" },
    { Quality::majorSeventh,          "major seven" },
    { Quality::minorSeventh,          "minor seven" },
    { Quality::minorMajorSeventh,     "minor major seven" },
    { Quality::halfDiminished,        "half diminished" },
    { Quality::diminishedSeventh,     "diminished seven" },
    { Quality::augmentedSeventh,      "augmented seven" },
    { Quality::augmentedMajorSeventh, "augmented major seven" },
    { Quality::dominantFlatFive,      "dominant flat five" },
    { Quality::majorSeventhFlatFive,  "major seven flat five" },
    { Quality::diminishedMajorSeventh, "diminished major seven" },
    { Quality::dominantSus4,          "dominant sus4" },
    { Quality::majorSeventhSus4,      "major seven sus4" }
};

static_assert (std::size (qualityTable) == qualityCount);

} // namespace

//==============================================================================
juce::String toText (Quality quality)
{
    for (const auto& row : qualityTable)
        if (row.quality == quality)
            return row.text;

    return {};
}

std::optional<Quality> qualityFromText (const juce::String& text)
{
    for (const auto& row : qualityTable)
        if (text == row.text)
            return row.quality;

    return {};
}

std::vector<std::unique_ptr<juce::RangedAudioParameter>> makeSettings()
{
    std::vector<std::unique_ptr<juce::RangedAudioParameter>> settings;
    const auto add = [&settings] (auto... each) { (settings.push_back (std::move (each)), ...); };

    /*  Beside these:
        translated: begin
        "Unknown", "All", "For ever"
        translated: end */
    // translated: begin
    add (std::make_unique<juce::AudioParameterChoice> (idOf (parameter::key), "Key", keyTexts(), 0,
                    juce::AudioParameterChoiceAttributes().withValueFromStringFunction (keyFromText)),
                choice (parameter::player, "Player", { "Solo", "Find out", "With bass player" }),
                choice (parameter::accidentals, "Accidentals", { "Automatic", "Sharps", "Flats", "Simple" }),
                choice (parameter::channel, "MIDI channel", channelTexts()),
                note (parameter::lowestNote, "Lowest note", 0),
                note (parameter::highestNote, "Highest note", 127),
                milliseconds (parameter::releaseMs, "Release delay", ListeningSettings().releaseMs),
                milliseconds (parameter::settleMs, "Settling time", ListeningSettings().settleMs),
                std::make_unique<juce::AudioParameterBool> (idOf (parameter::hold), "Hold the last chord", true),
                std::make_unique<juce::AudioParameterFloat> (idOf (parameter::holdSeconds), "Hold for",
                    juce::NormalisableRange<float> (0.5f, holdForeverSeconds, 0.5f), static_cast<float> (ListeningSettings().holdMs) / 1000.0f,
                    juce::AudioParameterFloatAttributes().withStringFromValueFunction ([] (float value, int) { return holdText (value); })
                                                         .withValueFromStringFunction (holdFromText)),
                choice (parameter::listen, "Listen to", { "Held keys", "Whole arrangement" }, versionWithContext),
                std::make_unique<juce::AudioParameterBool> (idOf (parameter::findKey, versionWithContext), "Find the key", true));
    // translated: end
    return settings;
}

juce::AudioProcessorValueTreeState::ParameterLayout settingsLayout()
{
    auto settings = makeSettings();
    return { settings.begin(), settings.end() };
}

float normalisedBeforeItsTime (const juce::RangedAudioParameter& setting)
{
    return setting.paramID == parameter::findKey ? 0.0f : setting.getDefaultValue();
}

//==============================================================================
SettingsReader::SettingsReader (juce::AudioProcessorValueTreeState& p)
    : key (*p.getRawParameterValue (parameter::key)),
      player (*p.getRawParameterValue (parameter::player)),
      accidentals (*p.getRawParameterValue (parameter::accidentals)),
      channel (*p.getRawParameterValue (parameter::channel)),
      lowestNote (*p.getRawParameterValue (parameter::lowestNote)),
      highestNote (*p.getRawParameterValue (parameter::highestNote)),
      releaseMs (*p.getRawParameterValue (parameter::releaseMs)),
      settleMs (*p.getRawParameterValue (parameter::settleMs)),
      hold (*p.getRawParameterValue (parameter::hold)),
      holdSeconds (*p.getRawParameterValue (parameter::holdSeconds)),
      listen (*p.getRawParameterValue (parameter::listen)),
      findKey (*p.getRawParameterValue (parameter::findKey))
{
}

ListeningSettings SettingsReader::listening() const noexcept
{
    ListeningSettings settings;
    settings.context.key = keyAt (rounded (key));
    settings.context.player = rounded (player) == withBassPlayer ? Player::band : Player::solo;
    settings.findPlayer = rounded (player) == playerToFind;
    settings.findKey = rounded (findKey) != 0;
    settings.listen = rounded (listen) == 0 ? Listen::heldKeys : Listen::harmony;

    const auto onlyChannel = rounded (channel);
    settings.channels = onlyChannel == 0 ? std::uint16_t { 0xffff } : static_cast<std::uint16_t> (1 << (onlyChannel - 1));

    // A range turned inside out still means the notes between its ends.
    const auto [lowest, highest] = std::minmax ({ rounded (lowestNote), rounded (highestNote) });
    settings.lowestNote = lowest;
    settings.highestNote = highest;

    settings.releaseMs = rounded (releaseMs);
    settings.settleMs = rounded (settleMs);

    const auto seconds = holdSeconds.load (std::memory_order_relaxed);
    settings.holdMs = hold.load (std::memory_order_relaxed) < 0.5f ? 0
                    : seconds >= holdForeverSeconds               ? ListeningSettings::holdForever
                                                                  : static_cast<int> (seconds * 1000.0f + 0.5f);
    return settings;
}

SpellingContext SettingsReader::spelling() const noexcept
{
    return { keyAt (rounded (key)), static_cast<Accidentals> (juce::jlimit (0, 3, rounded (accidentals))) };
}

//==============================================================================
ReadOnlyChoice::ReadOnlyChoice (const juce::String& id, const juce::String& title, juce::StringArray textsToUse)
    : RangedAudioParameter (idOf (id.toRawUTF8()), title,
                            juce::AudioProcessorParameterWithIDAttributes().withCategory (otherMeter).withAutomatable (false)),
      texts (std::move (textsToUse)),
      range (0.0f, static_cast<float> (texts.size() - 1), 1.0f)
{
}

void ReadOnlyChoice::show (int newIndex)
{
    if (current.exchange (newIndex, std::memory_order_relaxed) != newIndex)
        sendValueChangedMessageToListeners (getValue());
}

juce::String ReadOnlyChoice::getText (float normalised, int maximumLength) const
{
    const auto text = texts[juce::roundToInt (convertFrom0to1 (normalised))];
    return maximumLength > 0 ? text.substring (0, maximumLength) : text;
}

float ReadOnlyChoice::getValueForText (const juce::String& text) const
{
    return convertTo0to1 (static_cast<float> (juce::jmax (0, texts.indexOf (text))));
}

//==============================================================================
namespace
{

ReadOnlyChoice& addOutput (juce::AudioProcessor& processor, const char* id, const juce::String& name, const juce::StringArray& texts)
{
    auto* output = new ReadOnlyChoice (id, name, texts);
    processor.addParameter (output);   // takes ownership
    return *output;
}

} // namespace

ChordOutputs::ChordOutputs (juce::AudioProcessor& processor)
    : root (addOutput (processor, parameter::chordRoot, "Chord root", pitchClassTexts())),
      quality (addOutput (processor, parameter::chordQuality, "Chord quality", qualityTexts())),
      bass (addOutput (processor, parameter::chordBass, "Chord bass", pitchClassTexts()))
{
}

void ChordOutputs::show (const Naming& naming)
{
    if (naming.readings.empty())
    {
        root.show (0);
        quality.show (0);
        bass.show (0);
        return;
    }

    const auto& chord = naming.readings[0].chord;
    root.show (chord.root + 1);
    quality.show (static_cast<int> (chord.quality) + 1);
    bass.show (chord.bass + 1);
}

} // namespace guidetone
