// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrintedSheet.h"
#include "SheetLayout.h"
#include "TextEncoding.h"
#include "../notation/Xml.h"
#include "../progression/DecimalText.h"

namespace guidetone
{

namespace
{
    constexpr float betweenPages = 18.0f;

    // The faces of PDF, or what has their widths, or what the machine has. Signs are drawn, so that they look alike everywhere; their text is there to be found and copied.
    constexpr std::string_view styles =
        "text { fill: #000 }\n"
        ".title { font-family: \"Times New Roman\", Times, \"Nimbus Roman\", \"Liberation Serif\", serif; font-weight: bold }\n"
        ".words { font-family: \"Times New Roman\", Times, \"Nimbus Roman\", \"Liberation Serif\", serif; font-style: italic }\n"
        ".chords { font-family: Helvetica, Arial, \"Nimbus Sans\", \"Liberation Sans\", sans-serif }\n"
        ".marks { font-family: Helvetica, Arial, \"Nimbus Sans\", \"Liberation Sans\", sans-serif; font-weight: bold }\n"
        ".signs { font-family: \"DejaVu Sans\", \"Segoe UI Symbol\", \"Apple Symbols\", sans-serif; fill: none }\n";

    constexpr std::string_view classes[faceCount] { "title", "words", "chords", "marks", "signs" };

    std::string number (float value)  { return decimalText (value, 2); }

    std::string escaped (std::string_view text)
    {
        auto characters = charactersOf (text);
        for (auto& c : characters)
            if (c == 0xfffe || c == 0xffff || (c < 0x20 && c != U'\n'))
                c = 0xfffd;     // no characters of XML

        return xmlEscaped (utf8Of (characters));
    }

    class SvgWriter
    {
    public:
        explicit SvgWriter (const SheetLayout& layoutToWrite) : layout (layoutToWrite) {}

        std::string write()
        {
            const auto pages = static_cast<float> (layout.pages.size());
            const auto width = number (layout.width), height = number (layout.height * pages + betweenPages * (pages - 1.0f));
            svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" xml:space=\"preserve\" width=\"" + width + "pt\" height=\"" + height
                + "pt\" viewBox=\"0 0 " + width + ' ' + height + "\">\n<title>" + escaped (layout.title.empty() ? "Lead sheet" : layout.title) + "</title>\n<style>\n"
                + std::string (styles) + "</style>\n";

            for (std::size_t i = 0; i < layout.pages.size(); ++i)
            {
                svg += "<g transform=\"translate(0 " + number (static_cast<float> (i) * (layout.height + betweenPages)) + ")\">\n<rect width=\"" + width + "\" height=\"" + number (layout.height)
                     + "\" fill=\"#fff\"/>\n";
                writePage (layout.pages[i]);
                svg += "</g>\n";
            }

            return svg + "</svg>\n";
        }

    private:
        void writePage (const SheetPage& page)
        {
            for (const auto& line : page.lines)
                svg += "<path d=\"M" + number (line.x1) + ' ' + number (line.y1) + 'L' + number (line.x2) + ' ' + number (line.y2) + "\" stroke=\"#000\" stroke-linecap=\"square\" stroke-width=\""
                     + number (line.thickness) + "\"/>\n";

            std::string shapes;
            for (const auto& outline : page.shapes)
                shapes += pathOf (outline, 0.0f, 0.0f, 1.0f, 1.0f);
            for (const auto& text : page.texts)
                for (const auto& run : text.runs)
                    if (run.face == Face::signs)
                        shapes += signsOf (run);
            if (! shapes.empty())
                svg += "<path d=\"" + shapes + "\"/>\n";

            for (const auto& text : page.texts)
                writeText (text);
        }

        static std::string pathOf (const Outline& outline, float x, float y, float scaleX, float scaleY)
        {
            std::string path;
            for (const auto& step : outline)
            {
                const std::size_t count = step.kind == 'z' ? 0 : step.kind == 'c' ? 6 : 2;
                path += static_cast<char> (step.kind - 'a' + 'A');
                for (std::size_t i = 0; i < count; ++i)
                    path += (i > 0 ? " " : "") + number (i % 2 == 0 ? x + step.at[i] * scaleX : y + step.at[i] * scaleY);
            }
            return path;
        }

        static std::string signsOf (const SheetRun& run)
        {
            std::string path;
            float x = run.x;
            const float scale = run.size / 1000.0f;
            for (const auto c : charactersOf (run.text))
                for (const auto& sign : sheetSigns())
                    if (sign.character == c)
                    {
                        path += pathOf (sign.outline, x, run.y, scale, -scale);
                        x += sign.width * scale;
                    }
            return path;
        }

        void writeText (const SheetText& text)
        {
            std::string shown;
            for (const auto& run : text.runs)
                shown += run.text;

            svg += shown == text.plain ? "<text>" : "<text aria-label=\"" + escaped (text.plain) + "\">";
            for (const auto& run : text.runs)
                svg += "<tspan class=\"" + std::string (classes[static_cast<std::size_t> (run.face)]) + "\" x=\"" + number (run.x) + "\" y=\"" + number (run.y) + "\" font-size=\"" + number (run.size)
                     + "\" textLength=\"" + number (run.width) + "\" lengthAdjust=\"spacingAndGlyphs\">" + escaped (run.text) + "</tspan>";
            svg += "</text>\n";
        }

        const SheetLayout& layout;
        std::string svg;
    };
}

std::string svgOf (const SheetLayout& layout)
{
    return SvgWriter (layout).write();
}

std::string writeSvgSheet (const Document& document, const WriteOptions& options)
{
    return svgOf (layOut (chartOf (document, options), options));
}

} // namespace guidetone
