// BundledStyles.h - the styles of presets/styles, read as a person's own would be.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Places.h"
#include "notation/StyleFile.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace guidetone::test
{

inline NotationStyle styleIn (const std::filesystem::path& file)
{
    std::ifstream stream (file, std::ios::binary);
    const std::string json (std::istreambuf_iterator<char> (stream), {});
    const auto read = readStyle (json, file.filename().string());
    if (! read.style)
        throw std::runtime_error (read.problem);
    return *read.style;
}

inline const std::vector<NotationStyle>& bundledStyles()
{
    static const auto styles = []
    {
        std::vector<NotationStyle> read;
        for (const auto& entry : std::filesystem::directory_iterator (GUIDETONE_SOURCE_DIR "/presets/styles"))
            read.push_back (styleIn (entry.path()));
        return read;
    }();
    return styles;
}

inline NotationStyle bundledStyle (std::string_view id)
{
    return styleIn (std::filesystem::path (GUIDETONE_SOURCE_DIR "/presets/styles") / (std::string (id) + ".json"));
}

} // namespace guidetone::test
