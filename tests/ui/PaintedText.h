// PaintedText.h - reads what a component paints, as letters: what is curtailed or clipped is not there.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Theme.h"

#include <map>
#include <set>

namespace guidetone
{

/** What was painted, in order, without blanks. A run is what was written at once in one font. */
struct PaintedText
{
    juce::StringArray runs;
    float narrowest = 1.0f;     ///< the least horizontal scale that letters were squeezed to

    juce::String together() const    { return runs.joinIntoString ({}); }
    bool says (const juce::String& text) const    { return together().contains (withoutBlanks (text)); }
    bool saysAtOnce (const juce::String& text) const    { return runs.contains (withoutBlanks (text)); }

    static juce::String withoutBlanks (const juce::String& text)    { return text.removeCharacters (juce::String::fromUTF8 (" \n\xc2\xa0")); }
};

/** Paints nothing, and notes the letters. Those outside the clip region are left out. */
class TextReader final : public juce::LowLevelGraphicsSoftwareRenderer
{
public:
    /** @param letters  every character that may be met. */
    TextReader (const juce::Image& image, const juce::String& letters) : LowLevelGraphicsSoftwareRenderer (image), alphabet (letters) {}

    PaintedText found;

    void setFont (const juce::Font& font) override
    {
        LowLevelGraphicsSoftwareRenderer::setFont (font);
        found.runs.add ({});
        found.narrowest = juce::jmin (found.narrowest, font.getHorizontalScale());
    }

    void drawGlyph (int glyph, const juce::AffineTransform& where) override
    {
        const juce::Point<float> base (where.getTranslationX(), where.getTranslationY());
        const auto font = getFont();

        if (! getClipBounds().toFloat().expanded (1.0f).contains (base.translated (1.0f, -0.3f * font.getHeight())))
            return;

        auto& names = lettersOf (font);

        if (const auto letter = names.find (glyph); letter != names.end() && letter->second != ' ' && letter->second != 0xa0)
            found.runs.getReference (found.runs.size() - 1) += juce::String::charToString (letter->second);
    }

private:
    std::map<int, juce::juce_wchar>& lettersOf (const juce::Font& font)
    {
        auto& letters = faces[font.getTypefacePtr().get()];

        if (letters.empty())
            for (auto c = alphabet.getCharPointer(); ! c.isEmpty(); ++c)
            {
                juce::Array<int> glyphs;
                juce::Array<float> offsets;
                font.getGlyphPositions (juce::String::charToString (*c), glyphs, offsets);

                if (! glyphs.isEmpty())
                    letters.emplace (glyphs[0], *c);
            }

        return letters;
    }

    const juce::String alphabet;
    std::map<juce::Typeface*, std::map<int, juce::juce_wchar>> faces;
};

/** @param letters  every character that may be met. */
inline PaintedText textOn (juce::Component& component, const juce::String& letters)
{
    juce::Image image (juce::Image::RGB, component.getWidth(), component.getHeight(), true);
    TextReader reader (image, letters);
    juce::Graphics g (reader);
    component.paintEntireComponent (g, true);
    return reader.found;
}

} // namespace guidetone
