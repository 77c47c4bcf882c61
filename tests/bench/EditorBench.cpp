// EditorBench.cpp - what it takes to open the window, and what a vertical blank costs over silence.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Stopwatch.h"
#include "ui/Editor.h"

namespace guidetone::bench
{

namespace
{

constexpr int openings = 40, blanks = 20000;

void benchLayout (LayoutName layout)
{
    PluginProcessor processor (Flavour::midiEffect);
    auto view = processor.view();
    view.panels = arrangementOf (layout);
    processor.setView (view);
    std::vector<double> opening, blank;

    for (int i = 0; i < openings; ++i)
        opening.push_back (nanosecondsOf ([&processor]
        {
            Editor editor (processor);
            keep (editor.createComponentSnapshot (editor.getLocalBounds(), false, 1.0f));
        }));

    Editor editor (processor);

    for (int i = 0; i < blanks; ++i)
        blank.push_back (nanosecondsOf ([&editor] { editor.update(); }));

    const auto name = std::string (toText (layout));
    report (name + ": opened, laid out and painted whole", opening);
    report (name + ": a vertical blank in which nothing changes", blank);
}

} // namespace

void benchEditor()
{
    juce::ScopedJuceInitialiser_GUI juceRuns;
    const juce::SharedResourcePointer<Typefaces> typefaces;     // as in a program that has opened a window before
    reportHeader ("the editor, ns, painted by software");

    for (int i = 0; i < layoutCount; ++i)
        benchLayout (static_cast<LayoutName> (i));
}

} // namespace guidetone::bench
