// PdfFile.h - the objects of a PDF file, and the table of where they stand.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guidetone
{

/** Objects by number, from 1, in the order in which they are reserved. */
class PdfFile
{
public:
    int reserve()                                           { objects.emplace_back(); return static_cast<int> (objects.size()); }
    void set (int object, std::string value)                { objects[static_cast<std::size_t> (object) - 1] = std::move (value); }
    int add (std::string value)                             { const int object = reserve(); set (object, std::move (value)); return object; }

    /** A stream, as it is. */
    int addStream (std::string_view bytes, std::string_view entries = {});

    /** The whole file. @param root, info  objects of the trailer */
    std::string write (int root, int info) const;

private:
    std::vector<std::string> objects;
};

/** "12 0 R" */
std::string pdfReference (int object);

/** UTF-8 as a text string of PDF: "<FEFF0043>". */
std::string pdfText (std::string_view utf8);

/** At most three decimals, and no more than it needs. */
std::string pdfNumber (float value);

} // namespace guidetone
