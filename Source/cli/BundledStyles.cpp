// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundledStyles.h"

#include "../notation/StyleLibrary.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace guidetone
{

namespace
{
    ReadStyle styleInFile (const std::string& path)
    {
        std::error_code ignored;
        std::ifstream stream (path, std::ios::binary);
        if (! stream || std::filesystem::is_directory (path, ignored))   // a folder opens like a file, and throws when it is read
            return { {}, path + " cannot be read" };

        const std::string json (std::istreambuf_iterator<char> (stream), {});
        return readStyle (json, path);
    }
}

std::string bundledStyleIds()
{
    std::vector<std::string_view> ids;
    for (const auto& style : bundledStyles())
        ids.push_back (style.id);

    std::sort (ids.begin(), ids.end());

    std::string text;
    for (const auto id : ids)
        text.append (text.empty() ? "" : ", ").append (id);
    return text;
}

ReadStyle styleCalled (const std::string& name)
{
    if (name.find ('/') != std::string::npos || name.ends_with (".json"))
        return styleInFile (name);

    if (const auto* style = bundledStyle (name))
        return { *style, {} };

    return { {}, '"' + name + "\" is no style; there are " + bundledStyleIds() + ", and your own in a file whose name ends in .json" };
}

} // namespace guidetone
