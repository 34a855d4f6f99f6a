// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/runsource.h"

#include <QFile>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Tasks {
namespace {

/// More ancestors than any real process has: pids are used again while we climb, so a circle is
/// possible.
constexpr int MostAncestors = 1000;

QByteArray readProcStat(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<RunSource> sourceCalled(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    if (lower == "cron" || lower == "crond")
        return RunSource::Cron;
    if (name == "printkeeper")
        return RunSource::App;
    return std::nullopt;
}

} // namespace

std::optional<ProcessStat> parseProcessStat(const QByteArray &line)
{
    // "PID (name) S PPID …": the name may hold ") " too, what follows it cannot.
    const qsizetype open = line.indexOf('(');
    const qsizetype close = line.lastIndexOf(')');
    if (open < 0 || close < open)
        return std::nullopt;
    const QList<QByteArray> fields = line.mid(close + 1).simplified().split(' ');
    bool isNumber = false;
    const qint64 parent = fields.size() > 1 ? fields.at(1).toLongLong(&isNumber) : 0;
    if (!isNumber)
        return std::nullopt;
    return ProcessStat{line.mid(open + 1, close - open - 1), parent};
}

RunSource runSourceOf(qint64 pid, const ProcessStatReader &readStat)
{
    std::optional<ProcessStat> process = parseProcessStat(readStat(pid));
    for (int i = 0; process && process->parent > 0 && i < MostAncestors; ++i) {
        process = parseProcessStat(readStat(process->parent));
        const auto source = process ? sourceCalled(process->name) : std::nullopt;
        if (source)
            return *source;
    }
    return RunSource::Manual;
}

RunSource runSource()
{
    return runSourceOf(::getpid(), readProcStat);
}

} // namespace Printkeeper::Tasks
