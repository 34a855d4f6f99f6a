// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace Printkeeper::Tasks {

/// Who started a run.
enum class RunSource { Cron, App, Manual };

/// How a run ended.
enum class RunResult { Ok, Attention, Failed, Refused, Cancelled, Skipped, AwaitingApproval };

/// As JSON and state.db write them: "cron", "awaiting-approval" …; empty for an unknown name.
QString runSourceName(RunSource source);
QString runResultName(RunResult result);
std::optional<RunSource> runSourceFrom(const QString &name);
std::optional<RunResult> runResultFrom(const QString &name);

/// What a run has to say about itself when it ends.
struct RunOutcome
{
    RunResult result = RunResult::Ok;
    qint64 actions = 0;
    Bytes freesNow = 0;
    QString message; ///< one sentence for people; may be empty
    qint64 failed = 0;
    Bytes freesLater = 0; ///< when the trash is emptied
    Bytes moved = 0;      ///< only to another place on its disk
    /// How long it took, by a clock that nobody sets.
    std::optional<std::chrono::milliseconds> duration = {};
};

/// One start of a command or task, as the history keeps it. Times are UTC, whole seconds. A run
/// that goes on, or that a crash ended, has neither `finished` nor `result`.
struct Run
{
    qint64 id = 0;
    QString command;
    RunSource source = RunSource::Manual;
    QDateTime started;
    QDateTime finished;
    std::optional<RunResult> result;
    qint64 actions = 0;
    Bytes freesNow = 0;
    std::optional<qint64> undoes;
    std::optional<qint64> undoneBy;
    QString message;
    qint64 failed = 0;
    Bytes freesLater = 0;
    Bytes moved = 0;
    std::optional<std::chrono::milliseconds> duration; ///< empty where nobody measured it
    bool isSpent = false; ///< nothing of it can be undone any more, as when the trash was emptied

    bool isFinished() const { return result.has_value(); }
};

} // namespace Printkeeper::Tasks
