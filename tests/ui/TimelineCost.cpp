// TimelineCost.cpp - what the timeline and the list cost, in software rendering; hidden, for it takes a while: test_ui "[.cost]"
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "TimelineScenes.h"
#include "ui/look/LookAndFeel.h"
#include "ui/panels/LogPanel.h"

#include <cstdio>
#include <ctime>

using namespace guidetone;

namespace
{

double processorSeconds()    { return static_cast<double> (std::clock()) / CLOCKS_PER_SEC; }

/** 20 takes of 5000 bars, a chord each. */
Progression hundredThousand()
{
    const auto bars = scenes::form (scenes::Song(), 0.0, 30).log().entries();
    const TempoMap tempo;
    std::vector<Entry> entries;

    for (int i = 0; i < 100000; ++i)
    {
        auto entry = bars[static_cast<std::size_t> (i) % bars.size()];
        entry.id = static_cast<std::uint32_t> (i + 1);
        entry.take = static_cast<std::uint32_t> (i / 5000 + 1);
        entry.startSeconds = 2.0 * i;
        entry.endSeconds = 2.0 * i + 1.9;
        entry.start = tempo.positionAt (4.0 * (i % 5000));
        entry.end = tempo.positionAt (4.0 * (i % 5000) + 3.8);
        entries.push_back (entry);
    }

    return Progression (std::move (entries));
}

/** The n-th chord of a take begins (ends), at a place in quarter notes, at 120. */
ChordEvent event (ChordEvent::Kind kind, int n, std::uint32_t take, double quarters, const Naming& naming)
{
    ChordEvent result;
    result.kind = kind;
    result.id = static_cast<std::uint32_t> (200000 + n);
    result.take = take;
    result.seconds = 300000.0 + quarters / 2.0;
    result.position = TempoMap().positionAt (quarters);
    result.naming = naming;
    return result;
}

/** Milliseconds of the processor that showing a chord that begins and ends takes, after what was there before. */
template <typename Show>
double millisecondsAChord (Progression log, Show show)
{
    constexpr int chords = 100;
    const auto names = log.entries();
    show (log);
    const double before = processorSeconds();

    for (int i = 0; i < chords; ++i)
        for (const auto kind : { ChordEvent::Kind::began, ChordEvent::Kind::ended })
        {
            log.apply (event (kind, i, 21, 4.0 * i + (kind == ChordEvent::Kind::began ? 0.0 : 3.8), names[static_cast<std::size_t> (i)].naming));
            show (log);
        }

    return (processorSeconds() - before) * 1000.0 / chords;
}

} // namespace

TEST_CASE ("a minute at 60 pictures a second with two chords a second costs little of a core", "[.cost]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    LookAndFeel look { theme };

    for (const auto& [width, height, scale] : { std::tuple (960, 64, 1), std::tuple (960, 96, 1), std::tuple (960, 96, 2), std::tuple (2000, 200, 1) })
    {
        TimelinePanel panel (theme);
        panel.setLookAndFeel (&look);
        panel.setSize (width, height);
        Progression log = scenes::form (scenes::Song(), 0.0, 64).newTake().log();
        const auto names = log.entries();
        panel.show (log, {}, {}, false);
        juce::Image screen (juce::Image::RGB, width * scale, height * scale, true);
        int pictures = 0;
        const double before = processorSeconds();

        {
            Repaints repaints (panel);

            for (int frame = 0; frame < 3600; ++frame)
            {
                const double quarters = frame / 30.0;

                if (const int n = frame / 30; frame % 30 == 0)
                    log.apply (event (ChordEvent::Kind::began, n, 2, quarters, names[static_cast<std::size_t> (n) % names.size()].naming));
                else if (frame % 30 == 28)
                    log.apply (event (ChordEvent::Kind::ended, n, 2, quarters, {}));

                panel.advance (1.0 / 60.0);
                panel.show (log, {}, TempoMap().positionAt (quarters), true);

                if (repaints.count() > 0)
                {
                    juce::Graphics g (screen);
                    g.addTransform (juce::AffineTransform::scale (static_cast<float> (scale)));
                    g.reduceClipRegion (repaints.all());
                    panel.paint (g);
                    repaints.forget();
                    ++pictures;
                }
            }
        }

        const double percent = (processorSeconds() - before) / 60.0 * 100.0;
        std::printf ("timeline %d x %d at scale %d: %.2f %% of a core, %d of 3600 pictures painted\n", width, height, scale, percent, pictures);
        CHECK (percent < 5.0);
        panel.setLookAndFeel (nullptr);
    }
}

TEST_CASE ("a chord more costs no more after a hundred thousand", "[.cost]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    LogPanel list (theme);
    TimelinePanel timeline (theme);
    list.setSize (340, 600);
    timeline.setSize (960, 96);
    const auto log = hundredThousand();

    const double before = processorSeconds();
    list.show (log, {});
    const double opened = (processorSeconds() - before) * 1000.0;
    const double forList = millisecondsAChord (log, [&list] (const Progression& now) { list.show (now, {}); });
    const double forTimeline = millisecondsAChord (log, [&timeline] (const Progression& now) { timeline.show (now, {}, now.entries().back().start, true); });

    std::printf ("100000 chords: list shown after %.1f ms; one more: list %.3f ms, timeline with what is ahead %.3f ms\n", opened, forList, forTimeline);
    CHECK (opened < 500.0);
    CHECK (forList < 5.0);
    CHECK (forTimeline < 20.0);
}
