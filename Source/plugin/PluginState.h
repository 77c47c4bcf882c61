// PluginState.h - what a project remembers: the settings, the log, the size of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProgressionStore.h"

#include <juce_audio_processors/juce_audio_processors.h>

namespace guidetone
{

/** How large the editor was when last seen. */
struct EditorView
{
    int width = 0;          ///< logical pixels; 0: the editor's own choice
    int height = 0;
    float scale = 1.0f;     ///< 0.5..4

    friend constexpr bool operator== (const EditorView&, const EditorView&) noexcept = default;
};

/** Saves and loads, as records (Records.h). [any thread but the audio thread: hosts do] Takes locks the audio thread never takes.

    Damaged bytes cost the records they hit and nothing else. Records and parameters that only a newer version knows are kept and saved
    again, so that a project that went through an older version loses nothing. */
class PluginState
{
public:
    PluginState (juce::AudioProcessor& processor, ProgressionStore& store);

    enum class Contents { everything, settingsOnly };

    juce::MemoryBlock save (Contents contents) const;

    /** Takes over what can be read. Parameters that a sound state does not have go to their defaults,
        newer ones to what there was before them (normalisedBeforeItsTime).
        @returns false, having changed nothing, where no record could be read. */
    bool load (const void* bytes, std::size_t size);

    EditorView editorView() const;
    void setEditorView (EditorView newView);

private:
    struct Document;

    void apply (Document&& document);

    juce::AudioProcessor& processor;
    ProgressionStore& store;

    mutable std::mutex mutex;
    EditorView view;                      // under the lock
    std::vector<std::string> unknown;     // under the lock: a newer version's records, as they were read
};

} // namespace guidetone
