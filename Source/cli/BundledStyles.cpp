// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundledStyles.h"

#include "Styles.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace guidetone
{

namespace
{
    std::string_view contentsOf (const char* resource)
    {
        int size = 0;
        const auto* bytes = styles::getNamedResource (resource, size);
        return { bytes, static_cast<std::size_t> (size) };
    }

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
    for (int i = 0; i < styles::namedResourceListSize; ++i)
    {
        const std::string_view file = styles::originalFilenames[i];
        ids.push_back (file.substr (0, file.rfind ('.')));
    }

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

    for (int i = 0; i < styles::namedResourceListSize; ++i)
        if (name + ".json" == styles::originalFilenames[i])
            return readStyle (contentsOf (styles::namedResourceList[i]), styles::originalFilenames[i]);

    return { {}, '"' + name + "\" is no style; there are " + bundledStyleIds() + ", and your own in a file whose name ends in .json" };
}

} // namespace guidetone
