// PresetLibrary.h - the presets there are: those that come with Guidetone, and the user's own in a folder.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Preset.h"

namespace guidetone
{

/** Files are written beside their place and then moved into it, so that no preset is ever half written. Nothing here throws or asks: what goes wrong is
    a result with a sentence for a person. Several instances may share a folder; refresh() shows what the others did. [message thread] */
class PresetLibrary
{
public:
    /** @param folder  of the user's presets; made when the first is saved. */
    explicit PresetLibrary (juce::File folder = defaultFolder());

    /** In Guidetone's own folder among the user's settings. */
    static juce::File defaultFolder();

    enum class Origin : std::uint8_t { bundled, own };

    struct Item
    {
        Origin origin = Origin::bundled;
        juce::File file;            ///< of the user's own
        Preset preset;              ///< only its name, where there is a problem: that of the file
        juce::String problem;       ///< a sentence where the file cannot be read; empty else

        juce::String name() const   { return juce::String (preset.name); }

        friend bool operator== (const Item&, const Item&) = default;
    };

    /** The bundled ones in their own order, then the user's by name; broken files among them. */
    const std::vector<Item>& items() const noexcept  { return all; }

    /** @returns nothing where there is no such item that can be read. Bundled names come first; letter case counts for nothing. */
    const Item* find (const juce::String& name) const;

    /** Reads the folder again. @returns whether anything has changed. */
    bool refresh();

    //==================================================================================================================
    /** Saves among the user's own, in place of one of that name. A bundled one's name is refused. */
    juce::Result save (const Preset& preset);

    /** Gives one of the user's another name. Fails where that one is taken. */
    juce::Result rename (const Item& item, const juce::String& newName);

    /** Moves one of the user's into the folder "Removed" beside it, broken or not. */
    juce::Result remove (const Item& item);

    bool canUndoRemove() const noexcept  { return removed.has_value(); }

    /** Brings back what remove() took last. */
    juce::Result undoRemove();

    /** Copies a file into the folder; where its name is taken, it gets a number. @param imported  the name it has now. */
    juce::Result import (const juce::File& file, juce::String& imported);

    /** Writes a preset where the user wants it. */
    juce::Result exportTo (const juce::File& file, const Preset& preset) const;

    /** A name that no preset has yet: this one, or with a number behind it. */
    juce::String freeName (const juce::String& name) const;

    //==================================================================================================================
    /** What a new instance starts with; nothing until it was set, or where its file cannot be read. */
    std::optional<Preset> defaultPreset() const;

    juce::Result setDefault (const Preset& preset);
    juce::Result clearDefault();

private:
    struct Removed
    {
        juce::File from, to;
    };

    static juce::Result write (const juce::File& file, const Preset& preset);
    static Item itemOf (const juce::File& file);
    juce::File fileFor (const juce::String& name) const;
    juce::File defaultFile() const  { return folder.getChildFile ("default.json"); }
    juce::Result changed (const juce::Result& result);

    const juce::File folder;
    std::vector<Item> all;
    std::optional<Removed> removed;
};

} // namespace guidetone
