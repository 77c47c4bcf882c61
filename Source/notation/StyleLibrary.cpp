// SPDX-License-Identifier: GPL-3.0-or-later
#include "StyleLibrary.h"
#include "StyleFile.h"

#include "Styles.h"

#include <algorithm>
#include <stdexcept>

namespace guidetone
{

namespace
{
    // Those that stand over a stave first, then what counts from a key, then words, then what is for programs.
    constexpr std::string_view ids[] { "textual", "jazz", "german", "nashville", "roman", "function", "classical", "spoken",
                                       "harte", "abc", "chordonomicon", "musicxml" };

    NotationStyle read (std::string_view id)
    {
        int size = 0;
        const auto* bytes = styles::getNamedResource ((std::string (id) + "_json").c_str(), size);
        const auto file = readStyle ({ bytes, static_cast<std::size_t> (size) }, id);
        if (! file.style)
            throw std::logic_error (file.problem);   // a style that does not read never leaves the house: the tests read them all

        return *file.style;
    }
}

const std::vector<NotationStyle>& bundledStyles()
{
    static const auto styles = []
    {
        std::vector<NotationStyle> all;
        for (auto id : ids)
            all.push_back (read (id));
        return all;
    }();

    return styles;
}

const NotationStyle* bundledStyle (std::string_view id)
{
    const auto& styles = bundledStyles();
    const auto found = std::find_if (styles.begin(), styles.end(), [id] (const NotationStyle& style) { return style.id == id; });
    return found == styles.end() ? nullptr : &*found;
}

NotationStyle bundledStyle (std::string_view id, std::string_view noteLanguage)
{
    const auto* bundled = bundledStyle (id);
    auto style = bundled != nullptr ? *bundled : textualStyle();

    if (const auto language = noteLanguageFrom (noteLanguage); language && *language != NoteLanguage::english)
        style.language = *language;

    return style;
}

} // namespace guidetone
