// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"

#include "formats/Format.h"

using namespace guidetone::testing;

namespace
{
    Outcome convert (std::vector<std::string> arguments, const std::string& input = {})
    {
        arguments.insert (arguments.begin(), "convert");
        return guidetone::testing::guidetone (arguments, input);
    }

    Outcome piped (const std::string& input, const std::string& from, const std::string& to, std::vector<std::string> more = {})
    {
        more.insert (more.begin(), { "-", "-", "--from", from, "--to", to });
        return convert (more, input);
    }

    Bytes bytesOf (const std::string& text)  { return Bytes (text.begin(), text.end()); }

    const std::string blues = "Title: Blues\nKey: A\n\n[A]\n|: A7 | D7 :|\n";

    std::string lastLine (const Outcome& outcome)
    {
        const auto lines = outcome.lines();
        return lines.empty() ? std::string() : lines.back();
    }
}

TEST_CASE ("a file becomes another by the extensions", "[cli][convert]")
{
    const ScratchFolder scratch;
    const auto outcome = convert ({ scratch.write ("blues.txt", bytesOf (blues)), scratch / "blues.cho" });
    CHECK (outcome.exitCode == 0);
    CHECK (outcome.out.empty());
    CHECK (outcome.err.empty());
    CHECK (contentsOf (scratch / "blues.cho") == "{title: Blues}\n{key: A}\n{time: 4/4}\n\n{start_of_grid: label=\"A\"}\n|: A7 . . . | D7 . . . :|\n{end_of_grid}\n");

    CHECK (convert ({ scratch / "blues.cho", scratch / "again.TXT" }).exitCode == 0);
    CHECK (contentsOf (scratch / "again.TXT") == "Title: Blues\nKey: A\nTime: 4/4\n\n[A]\n|: A7 | D7 :|\n");
}

TEST_CASE ("standard input and output, with the formats said", "[cli][convert]")
{
    CHECK (piped ("Dm7 G7 C", "sheet", "chordonomicon").out == "Dmin7 G7 C\n");
    CHECK (piped ("<verse_1> Dmin7 Gs", "Chordonomicon", "sheet").out == "Time: 4/4\n\n[Verse 1]\n| Dm7 | G# |\n");
    CHECK (piped ("| C . . G |", "sheet", "lab").out == "0.000000\t1.500000\tC:maj\n1.500000\t2.000000\tG:maj\n");
}

TEST_CASE ("every format that is written takes a chart, and what is read again is the same music", "[cli][convert]")
{
    const ScratchFolder scratch;
    const auto sheet = scratch.write ("blues.txt", bytesOf (blues));

    for (const auto& format : guidetone::formats())
    {
        const std::string id (format.id), file = scratch / ("new." + id);
        INFO (id);
        if (format.write == nullptr)
            continue;

        CHECK (convert ({ sheet, file, "--to", id }).exitCode == 0);
        CHECK_FALSE (contentsOf (file).empty());

        if (format.read != nullptr)
        {
            const auto chords = convert ({ file, "-", "--from", id, "--to", "chordonomicon" });
            CHECK (chords.exitCode == 0);
            CHECK (chords.out.find ("A7") != std::string::npos);
            CHECK (chords.out.find ("A7 D7") != std::string::npos);
        }
    }
}

TEST_CASE ("a MIDI file's notes are named where it has no chord symbols of its own", "[cli][convert][midi]")
{
    const ScratchFolder scratch;
    const auto four = scratch.write ("four.mid", fourBarsFile());
    CHECK (convert ({ four, "-", "--to", "sheet", "--key", "C" }).out == "Title: four\nKey: C\nTempo: 120\nTime: 4/4\n\n| C | Am | F | G7 |\n");
    CHECK (convert ({ four, "-", "--to", "txt" }).out == guidetone::testing::guidetone ({ "analyse", four }).out);

    // Its own file has symbols: they are believed, until the notes are asked for.
    REQUIRE (convert ({ scratch.write ("x.txt", bytesOf ("| C6 | Am7/C |")), scratch / "x.mid" }).exitCode == 0);
    CHECK (lastLine (convert ({ scratch / "x.mid", "-", "--to", "sheet" })) == "| C6 | Am7/C |");
    CHECK (lastLine (convert ({ scratch / "x.mid", "-", "--to", "sheet", "--notes" })) != "| C6 | Am7/C |");
}

TEST_CASE ("title, key, transposition, repeats and style can be others", "[cli][convert]")
{
    CHECK (piped (blues, "sheet", "sheet", { "--title", "New" }).lines()[0] == "Title: New");
    CHECK (lastLine (piped (blues, "sheet", "sheet", { "--transpose", "-1" })) == "|: Ab7 | Db7 :|");
    CHECK (lastLine (piped (blues, "sheet", "sheet", { "--transpose", "Eb" })) == "|: Eb7 | Ab7 :|");
    CHECK (lastLine (piped ("| C | G7 |", "sheet", "sheet", { "--key", "C", "--transpose", "F" })) == "| F | C7 |");
    CHECK (lastLine (piped (blues, "sheet", "sheet", { "--unfold" })) == "| A7 | D7 |");
    CHECK (lastLine (piped ("| C | F | C | F | G |", "sheet", "sheet", { "--fold" })) == "|: C | F :| G |");
    CHECK (lastLine (piped ("| Bb | B7 |", "sheet", "sheet", { "--language", "german" })) == "| B | H7 |");
    CHECK (lastLine (piped (blues, "sheet", "sheet", { "--style", "roman" })) == "|: I7 | IV7 :|");
    CHECK (piped (blues, "sheet", "json", { "--key", "D" }).out.find ("\"key\": \"D\"") != std::string::npos);
}

TEST_CASE ("the grid decides where chords of a log stand", "[cli][convert]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("off.mid", header (0, 1, 480) + track (chord ({ 60, 64, 67 }, 720) + chord ({ 57, 60, 64 }, 1200)));
    CHECK (lastLine (convert ({ file, "-", "--to", "sheet" })) == "| C Am |");
    CHECK (lastLine (convert ({ file, "-", "--to", "sheet", "--grid", "1/8" })) == "| C . . Am . . . . |");
    CHECK (convert ({ file, "-", "--to", "sheet", "--grid", "1/7" }).exitCode == 2);
}

TEST_CASE ("a command line that makes no sense is a sentence, and nothing is written", "[cli][convert][bad-input]")
{
    const ScratchFolder scratch;
    const auto sheet = scratch.write ("blues.txt", bytesOf (blues));
    const auto said = [&] (std::vector<std::string> arguments, const std::string& words)
    {
        const auto outcome = convert (std::move (arguments));
        INFO (outcome.err);
        CHECK (outcome.exitCode == 2);
        CHECK (outcome.err.find (words) != std::string::npos);
        CHECK_FALSE (std::filesystem::exists (scratch / "out.xyz"));
    };

    said ({ sheet, scratch / "out.xyz" }, "out.xyz does not tell its format by its name; say it with --to: txt, ");
    said ({ scratch / "in.xyz", scratch / "out.cho" }, "in.xyz does not tell its format by its name; say it with --from: ");
    said ({ "-", scratch / "out.cho" }, "the format of the standard input is not known; say it with --from: ");
    said ({ sheet, "-" }, "the format of the standard output is not known; say it with --to: ");
    said ({ sheet, "-", "--to", "docx" }, "\"docx\" is no format; there are txt, ");
    said ({ sheet, "-", "--from", "txt", "--to", "sheet" }, "txt is only written; --from can be sheet, ");
    said ({ sheet, "-", "--to", "lab", "--style", "jazz" }, "lab has a way of its own to write chords, and no --style or --language");
    said ({ sheet, "-", "--to", "sheet", "--transpose", "far" }, "\"far\" is neither a number of semitones nor a key");
    said ({ sheet, "-", "--to", "sheet", "--transpose", "99" }, "it can be -48 to 48");
    said ({ sheet, "-", "--to", "sheet", "--fold", "--unfold" }, "excludes");
    said ({ sheet }, "OUT");
}

TEST_CASE ("what cannot be read or written is a sentence, and the old file stays", "[cli][convert][bad-input]")
{
    const ScratchFolder scratch;
    const auto sheet = scratch.write ("blues.txt", bytesOf (blues)), old = scratch.write ("old.cho", bytesOf ("old"));
    const auto said = [&] (std::vector<std::string> arguments, const std::string& sentence)
    {
        const auto outcome = convert (std::move (arguments));
        CHECK (outcome.exitCode == 1);
        CHECK (outcome.err == "guidetone: " + sentence + ".\n");
        CHECK (contentsOf (old) == "old");
    };

    said ({ scratch / "absent.txt", old }, scratch / "absent.txt" + " does not exist");
    said ({ scratch / ".", old, "--from", "sheet" }, scratch / "." + " is a folder");
    said ({ scratch.write ("no.txt", bytesOf ("Once upon a time\n")), old }, scratch / "no.txt" + " has no chord in it");
    said ({ scratch.write ("no.mid", bytesOf ("MThd")), old }, scratch / "no.mid" + " is damaged: it breaks off in its header");
    said ({ scratch.write ("huge.txt", Bytes (17 * 1024 * 1024, '|')), old }, scratch / "huge.txt" + " is larger than 16 MiB");
    said ({ old, scratch / "./old.cho" }, scratch / "./old.cho" + " is the file to convert; the conversion would overwrite it");
    said ({ sheet, scratch / "no/such/folder/x.cho" }, scratch / "no/such/folder/x.cho" + " cannot be written");
    said ({ scratch.write ("keyless.txt", bytesOf ("| C |")), old, "--transpose", "Eb" }, scratch / "keyless.txt" + " has no key to come from; give it with --key");
    said ({ scratch / "keyless.txt", old, "--style", "roman" }, scratch / "keyless.txt" + " has no key, and the style roman counts from its tonic; give it with --key");

    // What is passed over is said, and all else is converted. Nothing stays behind of the writing.
    const auto odd = convert ({ scratch.write ("odd.txt", bytesOf ("| C | Zz9 |\n")), old });
    CHECK (odd.exitCode == 0);
    CHECK (odd.err == "guidetone: " + scratch / "odd.txt" + ", line 1: \"Zz9\" is no chord; it is kept as text.\n");
    CHECK (contentsOf (old).find ("Zz9") != std::string::npos);
    for (const auto& entry : std::filesystem::directory_iterator (scratch / "."))
        CHECK (entry.path().string().find (".part") == std::string::npos);
}

TEST_CASE ("a file keeps its permissions and a link its place when it is replaced", "[cli][convert]")
{
    namespace fs = std::filesystem;
    const ScratchFolder scratch;
    const auto sheet = scratch.write ("blues.txt", bytesOf (blues)), old = scratch.write ("folder/old.cho", bytesOf ("old"));
    fs::permissions (old, fs::perms::owner_read | fs::perms::owner_write);
    std::error_code error;
    fs::create_symlink (old, scratch / "link.cho", error);
    if (error)
        return;

    CHECK (convert ({ sheet, scratch / "link.cho" }).exitCode == 0);
    CHECK (fs::is_symlink (scratch / "link.cho"));
    CHECK (contentsOf (old).find ("A7") != std::string::npos);
    CHECK (fs::status (old).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE ("analyse writes every format", "[cli][analyse][convert]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile());
    CHECK (lastLine (guidetone::testing::guidetone ({ "analyse", "--format", "sheet", file })) == "| C | Am | F | G7 |");

    for (const auto& format : guidetone::formats())
        if (format.write != nullptr)
        {
            INFO (format.id);
            const auto extension = format.extensions.empty() ? format.id : format.extensions.front();
            CHECK (guidetone::testing::guidetone ({ "analyse", "--format", std::string (format.id), "--output-dir", scratch / "out", file }).exitCode == 0);
            CHECK_FALSE (contentsOf (scratch / ("out/four." + std::string (extension))).empty());
        }

    CHECK (guidetone::testing::guidetone ({ "analyse", "--format", "sheet", file, file }).exitCode == 2);
}
