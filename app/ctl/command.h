// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "ctl/arguments.h"
#include "ctl/console.h"
#include "ctl/exitcode.h"
#include "services/farm.h"
#include "settings/settingvalues.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

#include <memory>

namespace Printkeeper::Ctl {

/// What a command asks for before it runs.
enum class Needs {
    Nothing, ///< it reads settings, if any, by itself and touches no farm
    Farm,    ///< an opened farm, with its owner's rights
};

/// Everything that parser and help know of a command.
struct CommandSpec
{
    QString name;
    QString summary; ///< one line
    std::vector<ArgumentSpec> arguments;
    std::vector<OptionSpec> options;
    QStringList examples; ///< without the program's name
    QString details;      ///< sentences below the summary; may be empty
    Needs needs = Needs::Farm;
};

enum class OutputFormat { Text, Json };

/// What a command works with. `farm` is null for one that needs nothing.
struct Context
{
    const Arguments &arguments;
    const Settings::SettingsRequest &request;
    const Settings::SettingValues &values;
    Services::Farm *farm;
    const Clock &clock;
    const CancelToken &cancel;
    Console &console;
    OutputFormat format;

    /// The time in `farm/timezone`, for what a person reads.
    QDateTime localNow() const { return clock.now().toTimeZone(farm->settings().timezone); }
    bool isJson() const { return format == OutputFormat::Json; }
    /// Prints the one document of a call with --json.
    void printJson(const QJsonObject &document) const;
};

/// One verb of printkeeperctl. Prints its result and says how it ended; what stopped it is an
/// Error, which the program reports. Keeps no state.
class Command
{
public:
    virtual ~Command() = default;

    virtual CommandSpec spec() const = 0;
    virtual Result<ExitCode> run(const Context &context) const = 0;
};

} // namespace Printkeeper::Ctl
