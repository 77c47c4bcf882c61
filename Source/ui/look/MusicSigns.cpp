// MusicSigns.cpp - see MusicSigns.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MusicSigns.h"

#include "Theme.h"

namespace guidetone
{

namespace
{

juce::Path outlineOf (juce::juce_wchar smufl)
{
    constexpr float space = 100.0f;     // large, so that nothing is rounded to pixels
    juce::GlyphArrangement glyph;
    glyph.addLineOfText (musicFont (4.0f * space), juce::String::charToString (smufl), 0.0f, 0.0f);

    juce::Path outline;
    glyph.createPath (outline);
    outline.applyTransform (juce::AffineTransform::scale (1.0f / space));
    return outline;
}

} // namespace

MusicSigns::MusicSigns()
    : brace (outlineOf (0xe000)),
      gClef (outlineOf (0xe050)),
      fClef (outlineOf (0xe062)),
      head (outlineOf (0xe0a4)),
      hollowHead (outlineOf (0xe0a3)),
      accidentals { outlineOf (0xe264), outlineOf (0xe260), outlineOf (0xe261), outlineOf (0xe262), outlineOf (0xe263) }
{
}

} // namespace guidetone
