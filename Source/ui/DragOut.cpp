// SPDX-License-Identifier: GPL-3.0-or-later
#include "DragOut.h"

#include "../formats/MidiFileWriter.h"
#include "../notation/ChordSymbol.h"
#include "../progression/LogEdits.h"

namespace guidetone
{

namespace
{

/** The chords' symbols, as many as a file's name has room for. */
juce::String fileName (const Progression& log, const std::vector<std::size_t>& indices, const SpellingContext& spelling)
{
    constexpr int longest = 60;
    juce::String name;

    for (const auto index : indices)
    {
        const auto& entry = log.entries()[index];
        const auto symbol = juce::String (leadSheetSymbol (entry.naming, spellingOf (entry, spelling))).replace ("/", "-");

        if (name.length() + symbol.length() > longest)
        {
            name << "...";
            break;
        }

        name << (name.isEmpty() || symbol.isEmpty() ? "" : " ") << symbol;
    }

    const auto legal = juce::File::createLegalFileName (name).trimCharactersAtStart (".");
    return (legal.isEmpty() ? juce::String ("Guidetone") : legal) + ".mid";
}

} // namespace

DragOut::DragOut (juce::File folderToUse)
    : handOver ([] (const juce::File& file, juce::Component& from) { return juce::DragAndDropContainer::performExternalDragDropOfFiles ({ file.getFullPathName() }, false, &from); }),
      folder (std::move (folderToUse))
{
}

bool DragOut::drag (const Progression& log, const std::vector<EntryName>& names, const SpellingContext& spelling, juce::Component& from)
{
    MidiWriteOptions options;
    options.spelling = spelling;
    options.startAtZero = true;
    options.chosen = indicesOf (log, names);

    if (options.chosen->empty())
        return false;

    forgetOld();

    // Each in a folder of its own: files of one name must not replace one that a host still reads.
    const auto file = folder.getNonexistentChildFile ("drag", {}).getChildFile (fileName (log, *options.chosen, spelling));
    const auto bytes = writeMidiFile (LogDocument { log, file.getFileNameWithoutExtension().toStdString() }, options);
    return file.getParentDirectory().createDirectory().wasOk() && file.replaceWithData (bytes.data(), bytes.size()) && handOver (file, from);
}

bool DragOut::drag (const Naming& naming, const NamingContext& context, const SpellingContext& spelling, juce::Component& from)
{
    const auto* chord = namingChord (naming);

    if (chord == nullptr)
        return false;

    const auto one = appended ({}, *chord, naming.voicing, context);
    return drag (one, { nameOf (one.entries()[0]) }, spelling, from);
}

void DragOut::forgetOld() const
{
    const auto yesterday = juce::Time::getCurrentTime() - juce::RelativeTime::days (1.0);

    for (const auto& old : folder.findChildFiles (juce::File::findDirectories | juce::File::ignoreHiddenFiles, false, "drag*"))
        if (old.getLastModificationTime() < yesterday)
            old.deleteRecursively (false);
}

} // namespace guidetone
