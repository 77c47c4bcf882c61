// Marks.cpp - see Marks.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Marks.h"

namespace guidetone
{

namespace
{
    constexpr float usual = 0.11f, heavy = 0.15f;

    juce::Path stroked (const juce::Path& line, float width = usual)
    {
        juce::Path sign;
        juce::PathStrokeType (width, juce::PathStrokeType::curved, juce::PathStrokeType::rounded).createStrokedPath (sign, line);
        return sign;
    }

    juce::Path turningBack()
    {
        juce::Path line;
        line.startNewSubPath (0.35f, 0.88f);
        line.lineTo (0.62f, 0.88f);
        line.addCentredArc (0.62f, 0.60f, 0.28f, 0.28f, 0.0f, juce::MathConstants<float>::pi, 0.0f);
        line.lineTo (0.12f, 0.32f);
        line.startNewSubPath (0.34f, 0.10f);
        line.lineTo (0.12f, 0.32f);
        line.lineTo (0.34f, 0.54f);
        return stroked (line);
    }

    // A pencil that writes to the lower left: its point, its body and the ring before its end.
    juce::Path pencil()
    {
        juce::Path line;
        line.startNewSubPath (0.10f, 0.90f);
        line.lineTo (0.16f, 0.64f);
        line.lineTo (0.68f, 0.12f);
        line.lineTo (0.88f, 0.32f);
        line.lineTo (0.36f, 0.84f);
        line.closeSubPath();
        line.startNewSubPath (0.54f, 0.26f);
        line.lineTo (0.74f, 0.46f);
        return stroked (line);
    }

    juce::Path tick()
    {
        juce::Path line;
        line.startNewSubPath (0.12f, 0.54f);
        line.lineTo (0.38f, 0.80f);
        line.lineTo (0.88f, 0.22f);
        return stroked (line, heavy);
    }

    juce::Path wave()
    {
        juce::Path line;
        line.startNewSubPath (0.08f, 0.62f);
        line.cubicTo (0.26f, 0.20f, 0.40f, 0.34f, 0.50f, 0.50f);
        line.cubicTo (0.60f, 0.66f, 0.74f, 0.80f, 0.92f, 0.38f);
        return stroked (line, heavy);
    }

    juce::Path cross()
    {
        juce::Path line;
        line.startNewSubPath (0.20f, 0.20f);
        line.lineTo (0.80f, 0.80f);
        line.startNewSubPath (0.80f, 0.20f);
        line.lineTo (0.20f, 0.80f);
        return stroked (line, heavy);
    }
}

juce::Path outlineOf (Mark mark)
{
    switch (mark)
    {
        case Mark::revised:         return turningBack();
        case Mark::edited:          return pencil();
        case Mark::right:           return tick();
        case Mark::substitution:    return wave();
        case Mark::wrong:           break;
    }

    return cross();
}

void drawMark (juce::Graphics& g, Mark mark, juce::Rectangle<float> square)
{
    g.fillPath (outlineOf (mark), juce::AffineTransform::scale (square.getWidth(), square.getHeight()).translated (square.getPosition()));
}

} // namespace guidetone
