// PrintedSheet.h - a chart as a lead sheet to print: one SVG, or a PDF.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

struct SheetLayout;

/** An SVG 1.1 picture with every page under the one before. Its faces are those of the machine that shows it. UTF-8. */
std::string writeSvgSheet (const Document& document, const WriteOptions& options);

/** A PDF 1.4 file. Text can be searched and copied, whole symbols with their signs. Characters that Latin letters do not write are question marks on the page,
    and themselves where they are copied. The same chart gives the same bytes. */
std::string writePdfSheet (const Document& document, const WriteOptions& options);

/** The same of pages that are laid out. */
std::string svgOf (const SheetLayout& layout);
std::string pdfOf (const SheetLayout& layout);

} // namespace guidetone
