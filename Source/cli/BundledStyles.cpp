// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundledStyles.h"

#include "../notation/StyleLibrary.h"
#include "FileText.h"

#include <algorithm>
#include <vector>

namespace guidetone
{

namespace
{
    ReadStyle styleInFile (const std::string& path)
    {
        const auto json = textOfFile (path);
        return json ? readStyle (*json, path) : ReadStyle { {}, path + " cannot be read" };
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
