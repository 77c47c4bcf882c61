// SPDX-License-Identifier: GPL-3.0-or-later
#include "ManyFiles.h"

#include "../formats/Format.h"
#include "FileText.h"
#include "InputFiles.h"
#include "Interruption.h"
#include "ProgressBar.h"
#include "WorkerPool.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

namespace guidetone
{

namespace
{
    namespace fs = std::filesystem;
    using Clock = std::chrono::steady_clock;

    std::string extensionOf (const std::string& id)
    {
        const auto* format = formatNamed (id);
        return format == nullptr || format->extensions.empty() ? id : std::string (format->extensions.front());
    }

    fs::path outputFor (const FileArguments& arguments, const InputFile& input)
    {
        if (! arguments.outputFolder.empty())
            return fs::path (arguments.outputFolder) / input.below / fs::path (input.path).stem() += '.' + extensionOf (arguments.format);

        return arguments.output;
    }

    /** What would be lost if the outputs were written, as a sentence; empty where nothing would. */
    std::string conflict (const FileArguments& arguments, const std::vector<InputFile>& files)
    {
        std::error_code ignored;   // a path that cannot be resolved is compared as it stands
        std::set<fs::path> inputs;
        std::map<fs::path, std::string> outputs;
        const auto report = fs::weakly_canonical (arguments.report, ignored);

        for (const auto& input : files)
            inputs.insert (fs::weakly_canonical (input.path, ignored));

        if (! arguments.report.empty() && inputs.contains (report))
            return arguments.report + " is one of the files to analyse; the report would overwrite it";

        for (const auto& input : files)
        {
            const auto output = outputFor (arguments, input);
            if (output.empty() || ! input.problem.empty())
                continue;

            const auto [other, isNew] = outputs.emplace (output, input.path);
            if (! isNew)
                return other->second + " and " + input.path + " would both be written to " + output.string();

            const auto target = fs::weakly_canonical (output, ignored);
            if (inputs.contains (target))
                return output.string() + " is one of the files to analyse; the analysis would overwrite it";
            if (! arguments.report.empty() && target == report)
                return output.string() + " would be both an output and the report";
        }

        return {};
    }

    /** The program and all options on which an output depends, with what stands in the files that they name. */
    std::string optionsOf (const FileArguments& arguments)
    {
        constexpr std::string_view others[] { "--output", "--output-dir", "--jobs", "--report", "--resume", "--quiet" };
        auto text = GUIDETONE_VERSION " " + arguments.verb->get_name();

        for (const auto* option : arguments.verb->get_options())
        {
            const auto name = option->get_name();
            if (option->count() == 0 || option->get_lnames().empty() || std::find (std::begin (others), std::end (others), name) != std::end (others))
                continue;

            text += ' ' + name;
            for (const auto& value : option->results())
            {
                const auto mark = markOf (value);
                text += ' ' + value + (mark ? '#' + std::to_string (mark->hash) : std::string());
            }
        }

        return text;
    }

    /** A file that was worked on, or that needed no work. */
    struct Finished
    {
        FileOutcome outcome;
        FileRecord record;
        bool isOld = false;         ///< an earlier run did it
    };

    class Run
    {
    public:
        Run (const FileArguments& argumentsToUse, std::vector<InputFile> inputs, const std::function<FileOutcome (const std::string&)>& workToDo)
            : arguments (argumentsToUse), files (std::move (inputs)), work (workToDo), bar (files.size(), files.size() > 1 && ! arguments.quiet) {}

        ExitCode all()
        {
            if (! arguments.report.empty())
                if (const auto problem = report.open (arguments.report, optionsOf (arguments), arguments.resume); ! problem.empty())
                    return complain (problem);

            const auto cores = static_cast<int> (std::thread::hardware_concurrency());
            WorkerPool<Finished> pool (files.size(), arguments.jobs > 0 ? arguments.jobs : cores);
            const Interruption interruption;

            const auto count = pool.run ([this] (std::size_t i)                       { return finish (files[i]); },
                                         [this] (std::size_t i, Finished&& finished)  { deliver (i, std::move (finished)); },
                                         [&interruption]                              { return interruption.isWanted(); },
                                         [this]                                       { bar.show (delivered); });
            bar.clear();
            return conclude (count);
        }

    private:
        /** [any thread] */
        Finished finish (const InputFile& input) const
        {
            const auto output = outputFor (arguments, input);
            Finished finished;
            finished.record.input = input.path;
            finished.record.output = output.string();

            if (! arguments.report.empty())
                finished.record.mark = markOf (input.path);

            if (arguments.resume && finished.record.mark && report.hasDone (input.path, output.string(), *finished.record.mark))
                finished.isOld = true;
            else
                doWork (input, output, finished);

            return finished;
        }

        void doWork (const InputFile& input, const fs::path& output, Finished& finished) const
        {
            const auto start = Clock::now();
            auto& outcome = finished.outcome;

            try
            {
                outcome = input.problem.empty() ? work (input.path) : FileOutcome { {}, input.path + ' ' + input.problem };
            }
            catch (const std::bad_alloc&)
            {
                outcome = { {}, input.path + " needs more memory than there is" };
            }

            if (outcome.problem.empty() && ! output.empty())
            {
                std::error_code ignored;    // replaceFile() says what it comes to
                if (! input.below.empty())
                    fs::create_directories (output.parent_path(), ignored);

                outcome.problem = replaceFile (output, outcome.text);
                outcome.text.clear();
            }

            finished.record.problem = outcome.problem;
            finished.record.facts = outcome.facts;
            finished.record.took = std::chrono::duration<double> (Clock::now() - start).count();
        }

        void deliver (std::size_t index, Finished&& finished)
        {
            const auto& outcome = finished.outcome;
            delivered = index + 1;
            old += finished.isOld ? 1 : 0;

            if (! arguments.report.empty() && ! finished.isOld)
                report.add (finished.record);

            if (! outcome.remark.empty() && ! arguments.quiet)
            {
                bar.clear();
                remark (outcome.remark);
            }

            if (! outcome.problem.empty())
            {
                bar.clear();
                complain (outcome.problem);
                ++failed;
            }
            else if (finished.record.output.empty())
            {
                // Several files on the standard output need to be told apart. JSON has a title, and its objects follow each other.
                if (arguments.areMany() && arguments.format != "json")
                    std::cout << "# " << files[index].path << '\n';

                std::cout << outcome.text << std::flush;
            }

            bar.show (delivered);
        }

        ExitCode conclude (std::size_t count)
        {
            const auto total = std::to_string (files.size());
            const auto reportProblem = report.close();
            if (! reportProblem.empty())
                complain (reportProblem);

            if (old > 0 && ! arguments.quiet)
                remark (std::to_string (old) + " of " + total + " files were done before");

            if (failed > 0 && files.size() > 1)
                complain (std::to_string (failed) + " of " + total + (failed == 1 ? " files has failed" : " files have failed"));

            if (count < files.size())
            {
                complain ("stopped after " + std::to_string (count) + " of " + total + " files" + (arguments.report.empty() || arguments.outputFolder.empty() ? "" : "; --resume goes on"));
                return ExitCode::interrupted;
            }

            return failed > 0 || ! reportProblem.empty() ? ExitCode::badInput : ExitCode::success;
        }

        const FileArguments& arguments;
        const std::vector<InputFile> files;
        const std::function<FileOutcome (const std::string&)>& work;
        ProgressBar bar;
        FileReport report;
        std::size_t delivered = 0, failed = 0, old = 0;
    };
}

ExitCode forEachFile (const FileArguments& arguments, const std::function<FileOutcome (const std::string&)>& work)
{
    auto files = inputFiles (arguments.files, arguments.outputFolder);
    if (! arguments.output.empty() && files.size() > 1)
        throw CLI::ValidationError ("--output", "one output for " + std::to_string (files.size()) + " files; use --output-dir instead");

    if (const auto sentence = conflict (arguments, files); ! sentence.empty())
        return complain (sentence);

    if (! arguments.outputFolder.empty())
    {
        std::error_code error;
        fs::create_directories (arguments.outputFolder, error);

        if (! fs::is_directory (arguments.outputFolder, error))
            return complain ("the folder " + arguments.outputFolder + " cannot be made");
    }

    return Run (arguments, std::move (files), work).all();
}

} // namespace guidetone
