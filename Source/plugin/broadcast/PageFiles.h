// PageFiles.h - what the page is made of: text, style, script and letters, embedded, so that it needs no other machine.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace guidetone
{

struct PageFile
{
    std::string_view path;      ///< "/style.css"
    std::string_view type;      ///< its Content-Type
    std::string_view bytes;
};

/** All of them; the page itself is "/". [any thread] */
std::span<const PageFile> pageFiles();

} // namespace guidetone
