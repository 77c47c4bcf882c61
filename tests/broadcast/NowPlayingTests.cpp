// NowPlayingTests.cpp - what is sent of a moment: its name, its parts, its place and its past.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "harmony/Namer.h"
#include "plugin/broadcast/NowPlaying.h"

#include <nlohmann/json.hpp>

#include <set>

using namespace guidetone;

namespace
{

Naming named (std::initializer_list<int> notes, const NamingContext& context = {})
{
    Voicing voicing;

    for (const auto note : notes)
        voicing.add (note);

    return name (voicing, context);
}

Snapshot snapshotOf (std::initializer_list<int> notes, const NamingContext& context = {})
{
    Snapshot snapshot;
    snapshot.shown.context = context;
    snapshot.shown.naming = named (notes, context);
    return snapshot;
}

NowPlaying nowOf (const Snapshot& snapshot, const Progression& log = {}, const SpellingContext& spelling = {})
{
    return nowPlaying (snapshot, spelling, log, textualStyle());
}

nlohmann::json jsonOf (const NowPlaying& now)  { return nlohmann::json::parse (toJsonText (now)); }

const NamingContext inA { parseKey ("A"), Player::solo };

} // namespace

TEST_CASE ("a chord is sent with its parts, its notes and its place in the key", "[broadcast][now]")
{
    const auto now = nowOf (snapshotOf ({ 56, 59, 62, 64 }, inA));

    CHECK (now.name.symbol == "E7/G#");
    CHECK (now.root == "E");
    CHECK (now.rootPitchClass == 4);
    CHECK (now.bass == "G#");
    CHECK (now.bassPitchClass == 8);
    CHECK (now.quality == "7");
    CHECK (now.key == "A major");
    CHECK (now.numeral == "V6/5");
    CHECK_FALSE (now.rootSilent);
    REQUIRE (now.notes.size() == 4);
    CHECK (now.notes[0] == NowPlaying::Note { 56, "G#", "3" });
    CHECK (now.notes[2] == NowPlaying::Note { 62, "D", "b7" });

    const auto json = jsonOf (now);
    CHECK (json["symbol"] == "E7/G#");
    CHECK (json["written"] == "E7/G#");
    CHECK (json["kind"] == "chord");
    CHECK (json["runs"][0] == nlohmann::json { { "role", "root" }, { "text", "E" } });
    CHECK (json["notes"][0]["degree"] == "3");
    CHECK (json["position"].is_null());
}

TEST_CASE ("every run of every name says what it is by a role that the page knows", "[broadcast][now]")
{
    const std::set<std::string> roles { "root", "accidental", "quality", "tension", "slash", "bass", "bassAccidental", "plain", "bracket", "raised", "words" };
    std::set<std::string> met;

    // Sevenths with tensions, slash chords, clusters: every set of four notes above a C.
    for (int a = 1; a < 12; ++a)
        for (int b = a + 1; b < 13; ++b)
            for (int c = b + 1; c < 23; ++c)
            {
                const auto json = jsonOf (nowOf (snapshotOf ({ 48, 48 + a, 48 + b, 48 + c }, {})));

                for (const auto& run : json["runs"])
                {
                    const auto role = run["role"].get<std::string>();
                    REQUIRE (roles.count (role) == 1);
                    met.insert (role);
                }
            }

    for (const auto* role : { "root", "quality", "tension", "bracket", "slash", "bass" })
        CHECK (met.count (role) == 1);
}

TEST_CASE ("a root that nobody plays is told", "[broadcast][now]")
{
    auto context = inA;
    context.player = Player::band;
    const auto now = nowOf (snapshotOf ({ 56, 62 }, context));
    CHECK (now.rootSilent);
    CHECK (now.root == "E");
    CHECK_FALSE (now.alternates.empty());
}

TEST_CASE ("silence is sent as silence", "[broadcast][now]")
{
    const auto json = jsonOf (nowOf (Snapshot()));
    CHECK (json["kind"] == "none");
    CHECK (json["symbol"] == "");
    CHECK (json["root"].is_null());
    CHECK (json["quality"].is_null());
    CHECK (json["key"].is_null());
    CHECK (json["notes"].empty());
    CHECK (json["previous"].empty());
}

TEST_CASE ("the place is whole beats: within a beat there is nothing new to say", "[broadcast][now]")
{
    auto snapshot = snapshotOf ({ 60, 64, 67 });
    snapshot.playing = true;
    snapshot.position = { true, 3 * 4 * 960 + 1000, 4, 1000, 4, 4, 96.04f };

    const auto now = nowOf (snapshot);
    CHECK (now.bar == 4);
    CHECK (now.beat == 2);
    snapshot.position.ticks += 900;
    snapshot.position.tickInBar += 900;
    CHECK (nowOf (snapshot) == now);
    snapshot.position.tickInBar += 100;
    CHECK (nowOf (snapshot).beat == 3);

    const auto json = jsonOf (now);
    CHECK (json["playing"] == true);
    CHECK (json["position"]["bar"] == 4);
    CHECK (json["position"]["metre"] == "4/4");
    CHECK (json["position"]["bpm"] == 96.0);
}

TEST_CASE ("the past is the last eight chords, without the one that stands", "[broadcast][now]")
{
    std::vector<Entry> entries;

    for (int i = 0; i < 12; ++i)
    {
        Entry entry;
        entry.id = static_cast<std::uint32_t> (i + 1);
        entry.endSeconds = i + 1.0;
        entry.naming = named ({ 48 + i, 52 + i, 55 + i });
        entry.context = inA;
        entries.push_back (entry);
    }

    auto now = nowOf (snapshotOf ({ 60, 63, 67 }), Progression (entries));
    REQUIRE (now.previous.size() == 8);
    CHECK (now.previous.front().name.symbol == "E");
    CHECK (now.previous.front().numeral == "V");
    CHECK (now.previous.back().name.symbol == "B");

    // Held on the display after its end, it is not its own past.
    now = nowOf (snapshotOf ({ 59, 63, 66 }), Progression (entries));
    CHECK (now.previous.back().name.symbol != "B");

    // Nor while it stands.
    entries.back().endSeconds = Entry::open;
    now = nowOf (Snapshot(), Progression (entries));
    CHECK (now.previous.back().name.symbol != "B");
    CHECK (now.previous.size() == 8);
}

TEST_CASE ("a chosen key spells before one that was found", "[broadcast][now]")
{
    const auto now = nowOf (snapshotOf ({ 54, 58, 61 }, inA), {}, { parseKey ("Db"), Accidentals::automatic });
    CHECK (now.key == "Db major");
    CHECK (now.name.symbol == "Gb");
}
