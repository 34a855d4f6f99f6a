// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/filedescriptor.h"
#include "base/result.h"

#include <QTimeZone>

#include <vector>

namespace Printkeeper {

enum class LogLevel { Debug, Info, Warning, Error, Critical };

struct LogEntry
{
    LogLevel level = LogLevel::Info;
    QString text;
};

/// Appends lines to one log file in the format of Python's logging:
/// `YYYY-MM-DD HH:MM:SS,mmm LEVEL printkeeper.TASK: text`, local time of the given zone. One call
/// is one line, whatever the text contains. The file is opened for each line with
/// O_NOFOLLOW|O_APPEND and must be a regular file, so that a rotation or a planted symlink does no
/// harm; what cannot be written is reported and never stops a caller. Where the file ends within a
/// line, since somebody ran out of room or was killed there, that one is ended first: nothing is
/// glued to it, and nothing of anybody's is cut off. Safe from any thread.
class LogWriter
{
public:
    LogWriter(QByteArray path, QTimeZone zone, const Clock &clock);

    Result<void> write(LogLevel level, const QString &task, const QString &text) const;
    /// Several lines at once, all of this moment.
    Result<void> write(const QString &task, const std::vector<LogEntry> &entries) const;

    const QByteArray &path() const { return m_path; }

private:
    QByteArray m_path;
    QTimeZone m_zone;
    const Clock &m_clock;
};

/// The line that LogWriter writes, without its newline.
QString logLine(const QDateTime &time, const QTimeZone &zone, LogLevel level, const QString &task,
                const QString &text);

} // namespace Printkeeper
