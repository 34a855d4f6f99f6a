// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/commandlist.h"

#include <functional>
#include <optional>

namespace Printkeeper::Ctl {

/// What the program is given by its main(), and by tests.
struct ProgramParts
{
    std::function<Result<std::unique_ptr<Services::Farm>>(const Settings::SettingValues &,
                                                          const Clock &)>
        openFarm;
    /// Gives the process the rights of the farm's owner, for good; nothing unless it is root.
    std::function<Result<void>(const Settings::FarmSettings &)> becomeFarmUser;
    const Clock &clock;
    CancelToken cancel;
};

/// A call that has been understood, or the error that it was.
struct Call
{
    const Command *command = nullptr; ///< null for the help or version of the program
    Arguments arguments;
    OutputFormat format = OutputFormat::Text;
    Settings::SettingsRequest request;
    Settings::SettingValues values;
    std::optional<Error> error;
};

/// printkeeperctl without its process: from the words of a call to its output and exit code.
class Program
{
public:
    Program(Console &console, ProgramParts parts)
        : m_console(console)
        , m_parts(std::move(parts))
        , m_commands(makeCommands())
    {}

    /// Understands the words of argv, without the program's name, reads the settings and becomes
    /// the farm's user where the command touches a farm. Prints nothing and starts no thread: it
    /// comes before QCoreApplication.
    Call prepare(const QList<QByteArray> &words) const;

    /// Does what was asked for, and reports what went wrong.
    ExitCode run(const Call &call);

private:
    Result<void> understand(const QList<QByteArray> &words, Call &call) const;
    Result<void> readSettings(Call &call) const;
    Result<std::vector<OptionSpec>> optionsOf(const QByteArray &command) const;
    const Command *findCommand(const QByteArray &name) const;

    Result<ExitCode> perform(const Call &call);
    ExitCode showHelp(const Call &call);
    ExitCode showVersion(const Call &call);
    ExitCode report(const Call &call, const Error &error);

    Console &m_console;
    ProgramParts m_parts;
    CommandList m_commands;
};

} // namespace Printkeeper::Ctl
