// MusicXmlMeasures.h - the measures of one part of a MusicXML score, read one after the other.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/Xml.h"
#include "ReadScore.h"

namespace guidetone
{

class MusicXmlMeasures
{
public:
    /** @param measure  <measure> of a part, or <part> of a measure */
    void take (const XmlElement& measure);

    std::vector<ReadBar> takeBars()                    { return std::move (done); }

    std::size_t harmonyCount() const noexcept          { return harmonies; }
    const std::optional<double>& bpm() const noexcept  { return tempo; }
    const std::string& feel() const noexcept           { return tempoWords; }

    /** Sentences about what was not understood, with their lines; some twenty at most. */
    const std::vector<std::string>& remarks() const noexcept  { return notUnderstood; }

    /** Whether the part is that of a transposing instrument. */
    bool isTransposed() const noexcept                 { return transposed; }

private:
    std::vector<ReadBar> done;
    ReadBar bar;
    double divisions = 1.0, position = 0.0, farthest = 0.0, latestStart = 0.0;    // quarter notes from the bar line, but for divisions
    Metre metre;
    bool isFree = false, transposed = false;
    std::optional<Key> keyInForce;
    std::size_t harmonies = 0;
    std::optional<double> tempo;
    std::string tempoWords;
    std::vector<std::string> notUnderstood;

    void remark (const XmlElement& element, const std::string& sentence);
    double quarters (const XmlElement& element, std::string_view name) const;
    void takeAttributes (const XmlElement& attributes);
    void takeKey (const XmlElement& key);
    void takeTime (const XmlElement& time);
    void takeHarmony (const XmlElement& harmony);
    void takeNote (const XmlElement& note);
    void takeDirection (const XmlElement& direction);
    void takeSound (const XmlElement& sound);
    void takeBarLine (const XmlElement& barLine);
    void strike (double at, int noteNumber);
    bool standForHarmony (std::string_view words) const;
    std::int32_t ticks (double quarterNotes) const;
};

} // namespace guidetone
