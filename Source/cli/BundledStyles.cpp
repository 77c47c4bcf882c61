// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundledStyles.h"

#include "FileText.h"
#include "Styles.h"

#include <algorithm>
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
        const auto json = textOfFile (path);
        return json ? readStyle (*json, path) : ReadStyle { {}, path + " cannot be read" };
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
