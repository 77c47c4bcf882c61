// SPDX-License-Identifier: GPL-3.0-or-later
#include "PdfFile.h"
#include "PrintedSheet.h"
#include "SheetLayout.h"
#include "TextEncoding.h"

namespace guidetone
{

namespace
{
    constexpr std::string_view baseFonts[] { "Times-Bold", "Times-Italic", "Helvetica", "Helvetica-Bold" };

    std::string fontName (std::size_t face)  { return "/F" + std::to_string (face + 1); }

    /** The byte of a sign in its font. */
    int signCode (std::size_t index)  { return 0x41 + static_cast<int> (index); }

    std::string outlineText (const Outline& outline, float height)
    {
        std::string text;
        for (const auto& step : outline)
        {
            const std::size_t count = step.kind == 'z' ? 0 : step.kind == 'c' ? 6 : 2;
            for (std::size_t i = 0; i < count; ++i)
                text += pdfNumber (i % 2 == 1 && height > 0.0f ? height - step.at[i] : step.at[i]) + ' ';
            text += step.kind == 'z' ? 'h' : step.kind;
            text += '\n';
        }
        return text;
    }

    class PdfWriter
    {
    public:
        explicit PdfWriter (const SheetLayout& layoutToWrite) : layout (layoutToWrite) {}

        std::string write()
        {
            const int catalog = file.reserve(), tree = file.reserve();
            const auto resources = pdfReference (file.add ("<< /Font << " + fonts() + ">> >>"));

            std::string kids;
            for (const auto& page : layout.pages)
            {
                const int content = file.addStream (contentOf (page));
                kids += pdfReference (file.add ("<< /Type /Page /Parent " + pdfReference (tree) + " /MediaBox [0 0 " + pdfNumber (layout.width) + ' ' + pdfNumber (layout.height)
                                                + "] /Resources " + resources + " /Contents " + pdfReference (content) + " >>")) + ' ';
            }

            file.set (tree, "<< /Type /Pages /Count " + std::to_string (layout.pages.size()) + " /Kids [" + kids + "] >>");
            file.set (catalog, "<< /Type /Catalog /Pages " + pdfReference (tree) + " /ViewerPreferences << /DisplayDocTitle true >> >>");
            const int info = file.add ("<< /Title " + pdfText (layout.title.empty() ? "Lead sheet" : layout.title) + (layout.composer.empty() ? "" : " /Author " + pdfText (layout.composer))
                                       + " /Creator (Guidetone) /Producer (Guidetone) >>");
            return file.write (catalog, info);
        }

    private:
        std::string fonts()
        {
            std::string names;
            for (std::size_t face = 0; face < std::size (baseFonts); ++face)
                names += fontName (face) + ' ' + pdfReference (file.add ("<< /Type /Font /Subtype /Type1 /BaseFont /" + std::string (baseFonts[face]) + " /Encoding /WinAnsiEncoding >>")) + ' ';

            return names + fontName (std::size (baseFonts)) + ' ' + pdfReference (signFont()) + ' ';
        }

        /** The signs as a font of outlines, with the characters that they are. */
        int signFont()
        {
            const auto signs = sheetSigns();
            std::string glyphs, names, widths, characters;

            for (std::size_t i = 0; i < signs.size(); ++i)
            {
                const auto name = "/s" + std::to_string (i);
                const auto width = pdfNumber (signs[i].width);
                glyphs += name + ' ' + pdfReference (file.addStream (width + " 0 0 -300 " + width + " 1200 d1\n" + outlineText (signs[i].outline, 0.0f) + "f")) + ' ';
                names += name;
                widths += width + ' ';
                const auto unicode = pdfText (utf8Of (std::u32string (1, signs[i].character)));
                characters += hexByte (signCode (i)) + " <" + unicode.substr (5) + '\n';
            }

            const auto last = std::to_string (signCode (signs.size() - 1)), first = std::to_string (signCode (0));
            const int map = file.addStream ("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                                            "/CMapName /Signs def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n" + std::to_string (signs.size()) + " beginbfchar\n"
                                            + characters + "endbfchar\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");

            return file.add ("<< /Type /Font /Subtype /Type3 /FontBBox [0 -300 1200 1200] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar " + first + " /LastChar " + last + " /Widths [" + widths
                             + "] /Encoding << /Type /Encoding /Differences [" + first + names + "] >> /CharProcs << " + glyphs + ">> /Resources << >> /ToUnicode " + pdfReference (map) + " >>");
        }

        static std::string hexByte (int byte)
        {
            constexpr std::string_view digits = "0123456789ABCDEF";
            return { '<', digits[static_cast<std::size_t> (byte >> 4)], digits[static_cast<std::size_t> (byte & 15)], '>' };
        }

        std::string contentOf (const SheetPage& page) const
        {
            std::string content = "2 J\n";
            for (const auto& line : page.lines)
                content += pdfNumber (line.thickness) + " w " + pdfNumber (line.x1) + ' ' + pdfNumber (layout.height - line.y1) + " m " + pdfNumber (line.x2) + ' ' + pdfNumber (layout.height - line.y2) + " l S\n";
            for (const auto& outline : page.shapes)
                content += outlineText (outline, layout.height) + "f\n";
            for (const auto& text : page.texts)
                content += textContent (text);
            return content;
        }

        /** Runs at their places, and what they say as a whole. */
        std::string textContent (const SheetText& text) const
        {
            std::string content = "/Span << /ActualText " + pdfText (text.plain) + " >> BDC\nBT\n";
            for (const auto& run : text.runs)
                content += fontName (static_cast<std::size_t> (run.face)) + ' ' + pdfNumber (run.size) + " Tf 1 0 0 1 " + pdfNumber (run.x) + ' ' + pdfNumber (layout.height - run.y) + " Tm " + shown (run) + " Tj\n";
            return content + "ET\nEMC\n";
        }

        static std::string shown (const SheetRun& run)
        {
            std::string text = "(";
            for (const auto c : charactersOf (run.text))
            {
                auto byte = static_cast<char> (ansiOf (c));
                if (run.face == Face::signs)
                {
                    const auto signs = sheetSigns();
                    for (std::size_t i = 0; i < signs.size(); ++i)
                        if (signs[i].character == c)
                            byte = static_cast<char> (signCode (i));
                }
                if (byte == '(' || byte == ')' || byte == '\\')
                    text += '\\';
                text += byte;
            }
            return text + ')';
        }

        const SheetLayout& layout;
        PdfFile file;
    };
}

std::string pdfOf (const SheetLayout& layout)
{
    return PdfWriter (layout).write();
}

std::string writePdfSheet (const Document& document, const WriteOptions& options)
{
    return pdfOf (layOut (chartOf (document, options), options));
}

} // namespace guidetone
