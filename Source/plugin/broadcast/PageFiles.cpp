// PageFiles.cpp - see PageFiles.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageFiles.h"

#include "BroadcastPage.h"
#include "GuidetoneFonts.h"

#include <array>

namespace guidetone
{

namespace
{

std::string_view bytes (const char* data, int size)  { return { data, static_cast<std::size_t> (size) }; }

} // namespace

std::span<const PageFile> pageFiles()
{
    static const std::array files
    {
        PageFile { "/",                  "text/html; charset=utf-8",       bytes (page::index_html, page::index_htmlSize) },
        PageFile { "/style.css",         "text/css; charset=utf-8",        bytes (page::style_css, page::style_cssSize) },
        PageFile { "/page.js",           "text/javascript; charset=utf-8", bytes (page::page_js, page::page_jsSize) },
        PageFile { "/fonts/display.ttf", "font/ttf", bytes (fonts::GuidetoneDisplayMedium_ttf, fonts::GuidetoneDisplayMedium_ttfSize) },
        PageFile { "/fonts/text.ttf",    "font/ttf", bytes (fonts::GuidetoneTextRegular_ttf, fonts::GuidetoneTextRegular_ttfSize) },
        PageFile { "/fonts/strong.ttf",  "font/ttf", bytes (fonts::GuidetoneTextSemiBold_ttf, fonts::GuidetoneTextSemiBold_ttfSize) }
    };

    return files;
}

} // namespace guidetone
