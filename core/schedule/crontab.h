// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "schedule/cronexpression.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace Printkeeper::Schedule {

/// What stands before an entry that Printkeeper has switched off, from the line's first byte on.
/// For cron such a line is a comment.
inline constexpr QByteArrayView disabledMark = "# Disabled by Printkeeper: ";

/// One line of a system crontab that starts something, or should.
struct CrontabEntry
{
    int line = 0;           ///< from 1
    QString expressionText; ///< as the file has it
    std::optional<CronExpression>
        expression;             ///< what cron follows; empty when it refuses the fields
    std::optional<Error> error; ///< why it refuses them, or follows something else than they say
    QByteArray user;
    QByteArray command;
    QString task;        ///< as taskOfCommand() tells; empty when the command is none of ours
    bool enabled = true; ///< false behind `disabledMark`: cron doesn't see it
};

/// A reason why cron ignores the whole file. The codes are `missing-newline`, `missing-user`,
/// `bad-field`, and the rarer `no-command`, `command-too-long` and `control-character` (NUL).
struct CrontabProblem
{
    int line = 0; ///< from 1
    QString code;
    QString message; ///< a translated sentence that names the line
};

/// A system crontab, such as a file in /etc/cron.d, as Debian's cron 3.0pl1 reads it. A value.
struct Crontab
{
    std::vector<CrontabEntry> entries; ///< in the order of the file, the bad ones, too
    std::vector<CrontabProblem> problems;

    /// Whether cron runs the file's entries: on Debian a single problem switches all of them off.
    bool runs() const { return problems.empty(); }
};

/// Reads the content of a system crontab. Looks at nothing else: whether an entry's user has an
/// account (without one cron ignores the whole file, too) and whether cron likes the file's name,
/// owner and mode is for the caller to check.
Crontab parseSystemCrontab(const QByteArray &content);

/// The times of the enabled entries that start `task`, as the file has them.
QStringList expressionsOf(const Crontab &crontab, const QString &task);

/// The first instant (UTC) strictly after `after` at which cron starts `task`, see nextRun(). Empty
/// when cron ignores the file, or no enabled entry of the file starts the task within 40 years.
std::optional<QDateTime> nextRunOf(const Crontab &crontab, const QString &task,
                                   const QDateTime &after, const QTimeZone &zone);

} // namespace Printkeeper::Schedule
