// PictureTests.cpp - every panel and layout looks as the kept pictures say; tools/pictures shows what differs and takes it over.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Pictures.h"
#include "Places.h"

#include <set>

using namespace guidetone;

namespace
{

juce::File referenceOf (const std::string& name)
{
    return juce::File (GUIDETONE_SOURCE_DIR "/tests/ui/pictures").getChildFile (name + ".png");
}

void write (const juce::Image& image, const juce::File& file)
{
    file.getParentDirectory().createDirectory();
    file.deleteFile();
    juce::FileOutputStream stream (file);
    REQUIRE (stream.openedOk());
    REQUIRE (juce::PNGImageFormat().writeImageToStream (image, stream));
}

} // namespace

// Letters are drawn by the system elsewhere, and look a little different on each.
#if JUCE_LINUX
TEST_CASE ("every panel and layout looks as it did", "[ui][pictures]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const auto found = juce::File::getCurrentWorkingDirectory().getChildFile ("pictures");
    found.deleteRecursively();

    for (const auto& picture : pictures::all())
    {
        const auto now = picture.paint();
        const auto reference = juce::ImageFileFormat::loadFrom (referenceOf (picture.name));
        const auto comparison = pictures::compare (reference, now);

        if (! comparison.same())
        {
            write (now, found.getChildFile (picture.name + ".png"));
            write (pictures::sideBySide (reference, now), found.getChildFile (picture.name + ".difference.png"));
        }

        INFO (picture.name << ": " << comparison.differing << " pixels differ; see " << found.getFullPathName() << ", and tools/pictures --accept where that is meant");
        CHECK (comparison.same());
    }
}
#endif

TEST_CASE ("every kept picture is painted by a test", "[ui][pictures]")
{
    std::set<juce::String> names;

    for (const auto& picture : pictures::all())
        CHECK (names.insert (picture.name).second);

    for (const auto& file : juce::File (GUIDETONE_SOURCE_DIR "/tests/ui/pictures").findChildFiles (juce::File::findFiles, false, "*.png"))
    {
        INFO (file.getFileName());
        CHECK (names.count (file.getFileNameWithoutExtension()) == 1);
    }
}

TEST_CASE ("the comparison forgives the edge of a letter and not a letter", "[ui][pictures]")
{
    const auto picture = [] (juce::Colour dot, int size)
    {
        juce::Image image (juce::Image::RGB, 200, 200, true);
        juce::Graphics g (image);
        g.fillAll (juce::Colours::white);
        g.setColour (dot);
        g.fillRect (20, 20, size, size);
        return image;
    };

    const auto black = picture (juce::Colours::black, 12);
    CHECK (pictures::compare (black, black).same());
    CHECK (pictures::compare (black, picture (juce::Colour (0xff101010), 12)).same());
    CHECK (pictures::compare (black, picture (juce::Colours::black, 12).getClippedImage ({ 0, 0, 199, 200 })).same() == false);
    CHECK_FALSE (pictures::compare (black, picture (juce::Colours::white, 12)).same());
    CHECK_FALSE (pictures::compare (black, picture (juce::Colours::black, 14)).same());
    CHECK_FALSE (pictures::compare (black, {}).same());
}
