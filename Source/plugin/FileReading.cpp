// FileReading.cpp - see FileReading.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileReading.h"

#include "HeardSong.h"

namespace guidetone
{

namespace
{

ReadDocument refused (const juce::String& sentence)
{
    return { {}, sentence.toStdString(), {} };
}

ReadDocument documentIn (const std::string& bytes, const Format& format, const std::atomic<bool>& stop)
{
    auto read = format.read (bytes);

    if (read.document || format.id != "midi")
        return read;

    ListeningSettings settings;
    settings.listen = Listen::harmony;
    settings.findKey = true;
    return heardIn (bytes, settings, &stop);
}

} // namespace

ReadDocument readFile (const juce::File& file, const std::atomic<bool>& stop)
{
    const auto name = file.getFileName();
    const auto* format = formatOfFile (name.toStdString());

    if (format == nullptr || format->read == nullptr)
        return refused (juce::translate ("%1 is of no kind that can be opened here.").replace ("%1", name));

    if (file.getSize() > largestReadFile)
        return refused (juce::translate ("%1 is too large: 16 MB are the most.").replace ("%1", name));

    juce::MemoryBlock bytes;

    if (! file.existsAsFile() || ! file.loadFileAsData (bytes))
        return refused (juce::translate ("%1 cannot be read.").replace ("%1", name));

    auto read = documentIn ({ static_cast<const char*> (bytes.getData()), bytes.getSize() }, *format, stop);

    if (! read.document)
        read.problem = name.toStdString() + (read.problem.starts_with ("line ") ? ", " : " ") + read.problem + '.';
    else if (auto& title = std::visit ([] (auto& any) -> std::string& { return any.title; }, *read.document); title.empty())
        title = file.getFileNameWithoutExtension().toStdString();

    return read;
}

//======================================================================================================================
FileReading::FileReading() : Thread ("Guidetone: reading a file") {}
FileReading::~FileReading()    { stop(); }

void FileReading::start (const juce::File& file)
{
    stop();
    current = file;
    reading = true;
    stopWanted.store (false, std::memory_order_relaxed);
    startThread();
}

void FileReading::stop()
{
    stopWanted.store (true, std::memory_order_relaxed);
    stopThread (-1);
    answer.reset();
    reading = false;
}

std::optional<ReadDocument> FileReading::take()
{
    if (! reading)
        return {};

    const std::scoped_lock lock (mutex);
    auto taken = std::exchange (answer, std::nullopt);
    reading = ! taken;
    return taken;
}

void FileReading::run()
{
    auto read = readFile (current, stopWanted);
    const std::scoped_lock lock (mutex);
    answer = std::move (read);
}

} // namespace guidetone
