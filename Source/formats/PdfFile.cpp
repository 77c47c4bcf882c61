// SPDX-License-Identifier: GPL-3.0-or-later
#include "PdfFile.h"
#include "ChartBuilder.h"
#include "TextEncoding.h"

namespace guidetone
{

std::string pdfReference (int object)  { return std::to_string (object) + " 0 R"; }

std::string pdfText (std::string_view utf8)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "<FEFF";
    const auto add = [&] (char32_t unit)
    {
        for (int shift = 12; shift >= 0; shift -= 4)
            text += digits[unit >> shift & 15];
    };

    for (const auto c : charactersOf (utf8))
        if (c < 0x10000)
            add (c);
        else
        {
            add (0xd800 + ((c - 0x10000) >> 10));
            add (0xdc00 + ((c - 0x10000) & 0x3ff));
        }
    return text + '>';
}

std::string pdfNumber (float value)  { return shortDecimal (value, 3); }

int PdfFile::addStream (std::string_view bytes, std::string_view entries)
{
    return add ("<< /Length " + std::to_string (bytes.size()) + std::string (entries) + " >>\nstream\n" + std::string (bytes) + "\nendstream");
}

std::string PdfFile::write (int root, int info) const
{
    // The bytes of the second line tell that the file is not ASCII.
    std::string file = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", table = "0000000000 65535 f \n";

    for (std::size_t i = 0; i < objects.size(); ++i)
    {
        const auto place = std::to_string (file.size());
        table += std::string (10 - place.size(), '0') + place + " 00000 n \n";
        file += std::to_string (i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }

    const auto count = std::to_string (objects.size() + 1), start = std::to_string (file.size());
    return file + "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count + " /Root " + pdfReference (root) + " /Info " + pdfReference (info) + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace guidetone
