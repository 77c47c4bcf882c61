// PresetLibrary.cpp - see PresetLibrary.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PresetLibrary.h"

#include "Presets.h"
#include "UserFolder.h"

namespace guidetone
{

namespace
{

constexpr juce::int64 largestFile = 256 * 1024;     // a preset has a few hundred bytes
constexpr int mostFiles = 2000;

std::vector<PresetLibrary::Item> bundledPresets()
{
    struct Resource { const char* file; const char* bytes; int size; };

    const Resource resources[]
    {
        { "solo-piano.json",         presets::solopiano_json,         presets::solopiano_jsonSize },
        { "jazz-comping.json",       presets::jazzcomping_json,       presets::jazzcomping_jsonSize },
        { "guitar-controller.json",  presets::guitarcontroller_json,  presets::guitarcontroller_jsonSize },
        { "live-stream.json",        presets::livestream_json,        presets::livestream_jsonSize },
        { "classroom.json",          presets::classroom_json,         presets::classroom_jsonSize },
        { "classical-analysis.json", presets::classicalanalysis_json, presets::classicalanalysis_jsonSize },
        { "worship-numbers.json",    presets::worshipnumbers_json,    presets::worshipnumbers_jsonSize }
    };

    std::vector<PresetLibrary::Item> items;

    for (const auto& resource : resources)
    {
        auto read = readPreset ({ resource.bytes, static_cast<std::size_t> (resource.size) }, resource.file);
        items.push_back ({ PresetLibrary::Origin::bundled, {}, std::move (read.preset).value_or (Preset()), juce::String (read.problem) });
    }

    return items;
}

juce::Result failure (const juce::String& sentence)  { return juce::Result::fail (sentence); }

} // namespace

//======================================================================================================================
juce::File PresetLibrary::defaultFolder()  { return userFolder().getChildFile ("presets"); }

PresetLibrary::PresetLibrary (juce::File folderToUse)
    : folder (std::move (folderToUse))
{
    refresh();
}

PresetLibrary::Item PresetLibrary::itemOf (const juce::File& file)
{
    Item item { Origin::own, file, {}, {} };
    item.preset.name = file.getFileNameWithoutExtension().toStdString();

    juce::MemoryBlock bytes;

    if (file.getSize() > largestFile)
        item.problem = file.getFileName() + ": it is too large to be a preset";
    else if (! file.loadFileAsData (bytes))
        item.problem = file.getFileName() + ": it cannot be opened";
    else if (auto read = readPreset ({ static_cast<const char*> (bytes.getData()), bytes.getSize() }, file.getFileName().toStdString()); read.preset)
        item.preset = std::move (*read.preset);
    else
        item.problem = juce::String::fromUTF8 (read.problem.c_str());

    return item;
}

bool PresetLibrary::refresh()
{
    static const auto bundled = bundledPresets();
    auto items = bundled;

    auto files = folder.findChildFiles (juce::File::findFiles, false, "*.json");
    files.sort();

    for (const auto& file : files)
        if (file != defaultFile() && static_cast<int> (items.size()) < mostFiles)
            items.push_back (itemOf (file));

    std::stable_sort (items.begin() + static_cast<std::ptrdiff_t> (bundled.size()), items.end(),
                      [] (const Item& a, const Item& b) { return a.name().compareNatural (b.name()) < 0; });

    if (items == all)
        return false;

    all = std::move (items);
    return true;
}

const PresetLibrary::Item* PresetLibrary::find (const juce::String& name) const
{
    for (const auto& item : all)
        if (item.problem.isEmpty() && item.name().equalsIgnoreCase (name.trim()))
            return &item;

    return nullptr;
}

//======================================================================================================================
juce::Result PresetLibrary::write (const juce::File& file, const Preset& preset)
{
    if (const auto made = file.getParentDirectory().createDirectory(); made.failed())
        return failure ("The folder " + file.getParentDirectory().getFullPathName() + " cannot be made.");

    const auto text = toText (preset);
    const juce::TemporaryFile temporary (file);
    const bool written = temporary.getFile().replaceWithData (text.data(), text.size()) && temporary.overwriteTargetFileWithTemporary();
    return written ? juce::Result::ok() : failure ("The file " + file.getFullPathName() + " cannot be written.");
}

/** A file for a new preset of that name: one that is not there yet, whatever signs the name has. */
juce::File PresetLibrary::fileFor (const juce::String& name) const
{
    auto stem = juce::File::createLegalFileName (name).trimCharactersAtStart (".").trim().substring (0, longestPresetName);

    if (stem.isEmpty() || stem.equalsIgnoreCase ("default"))
        stem = "preset " + stem;

    return folder.getNonexistentChildFile (stem.trim(), ".json", true);
}

juce::Result PresetLibrary::changed (const juce::Result& result)
{
    refresh();
    return result;
}

juce::Result PresetLibrary::save (const Preset& preset)
{
    const auto read = readPreset (toText (preset), "The preset");

    if (! read.preset)
        return failure (juce::String::fromUTF8 (read.problem.c_str()) + ".");

    refresh();
    const auto* there = find (juce::String (read.preset->name));

    if (there != nullptr && there->origin == Origin::bundled)
        return failure (there->name() + " comes with Guidetone and stays as it is. Choose another name.");

    return changed (write (there != nullptr ? there->file : fileFor (juce::String (read.preset->name)), *read.preset));
}

juce::Result PresetLibrary::rename (const Item& item, const juce::String& newName)
{
    if (item.origin == Origin::bundled || item.problem.isNotEmpty())
        return failure (item.name() + " cannot be renamed.");

    auto renamed = item;
    renamed.preset.name = newName.trim().toStdString();

    if (const auto* there = find (newName); there != nullptr && there->file != item.file)
        return failure ("There is a preset " + there->name() + " already.");

    if (const auto read = readPreset (toText (renamed.preset), "The preset"); ! read.preset)
        return failure (juce::String::fromUTF8 (read.problem.c_str()) + ".");

    // The new file first: whatever goes wrong on the way, no preset is lost.
    if (const auto written = write (fileFor (newName), renamed.preset); written.failed())
        return changed (written);

    return changed (item.file.deleteFile() ? juce::Result::ok() : failure ("The file " + item.file.getFullPathName() + " cannot be removed."));
}

juce::Result PresetLibrary::remove (const Item& item)
{
    if (item.origin == Origin::bundled)
        return failure (item.name() + " comes with Guidetone and cannot be removed.");

    const auto bin = folder.getChildFile ("Removed");
    const auto from = item.file;
    const auto to = bin.getNonexistentChildFile (from.getFileNameWithoutExtension(), ".json", true);

    if (bin.createDirectory().failed() || ! from.moveFileTo (to))
        return changed (failure ("The file " + from.getFullPathName() + " cannot be removed."));

    removed = Removed { from, to };
    return changed (juce::Result::ok());
}

juce::Result PresetLibrary::undoRemove()
{
    if (! removed)
        return failure ("There is nothing to bring back.");

    const auto [from, to] = *removed;
    removed.reset();

    // Another may have taken the place in the meantime.
    const auto place = from.existsAsFile() ? folder.getNonexistentChildFile (from.getFileNameWithoutExtension(), ".json", true) : from;
    return changed (to.moveFileTo (place) ? juce::Result::ok() : failure ("The file " + to.getFullPathName() + " cannot be brought back."));
}

juce::Result PresetLibrary::import (const juce::File& file, juce::String& imported)
{
    auto item = itemOf (file);

    if (item.problem.isNotEmpty())
        return failure (item.problem + ".");

    refresh();
    imported = freeName (item.name());
    item.preset.name = imported.toStdString();
    return changed (write (fileFor (imported), item.preset));
}

juce::Result PresetLibrary::exportTo (const juce::File& file, const Preset& preset) const
{
    return write (file, preset);
}

juce::String PresetLibrary::freeName (const juce::String& name) const
{
    auto result = name.trim();

    for (int number = 2; find (result) != nullptr; ++number)
    {
        const auto ending = " " + juce::String (number);
        result = name.trim().substring (0, longestPresetName - ending.length()) + ending;
    }

    return result;
}

//======================================================================================================================
std::optional<Preset> PresetLibrary::defaultPreset() const
{
    if (! defaultFile().existsAsFile())
        return {};

    auto item = itemOf (defaultFile());
    return item.problem.isEmpty() ? std::optional (std::move (item.preset)) : std::nullopt;
}

juce::Result PresetLibrary::setDefault (const Preset& preset)  { return write (defaultFile(), preset); }

juce::Result PresetLibrary::clearDefault()
{
    return defaultFile().deleteFile() ? juce::Result::ok() : failure ("The file " + defaultFile().getFullPathName() + " cannot be removed.");
}

} // namespace guidetone
