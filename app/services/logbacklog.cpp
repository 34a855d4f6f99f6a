// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/logbacklog.h"

#include "cleanup/journalstore.h"
#include "database/statedatabase.h"
#include "tasks/runstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

// A log that never takes anything must not fill the state folder.
constexpr std::size_t MostLines = 1000;
// No start shall take long because of what earlier ones have left.
constexpr int RunsAtOnce = 100;

QJsonObject toJson(const LogEntry &line)
{
    return {{u"level"_s, static_cast<int>(line.level)}, {u"text"_s, line.text}};
}

LogEntry lineOf(const QJsonObject &json)
{
    return {static_cast<LogLevel>(json[u"level"_s].toInt()), json[u"text"_s].toString()};
}

QString unkeptText(qint64 lines)
{
    const QString which = lines == 1 ? u"1 more line was"_s : u"%1 more lines were"_s.arg(lines);
    return which
           + u" too many to be kept until this log could be written; "
             "\"printkeeperctl runs\" has the runs that were mended"_s;
}

} // namespace

LogBacklog::LogBacklog(const FarmContext &context, const Database::Connection &state)
    : m_state(state)
    , m_zone(context.farm.timezone)
    , m_log(context.log("maintenance.log"))
{}

QString LogBacklog::toText(const Kept &kept)
{
    QJsonArray lines;
    for (const LogEntry &line : kept.lines)
        lines.append(toJson(line));
    QJsonArray runs;
    if (kept.runs)
        runs = {kept.runs->first, kept.runs->last};
    const QJsonObject json{{u"lines"_s, lines}, {u"unkept"_s, kept.unkept}, {u"runs"_s, runs}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<LogBacklog::Kept> LogBacklog::read() const
{
    const auto value = Database::stateValue(m_state, u"log-backlog"_s);
    if (!value)
        return value.error();
    const QJsonObject json = QJsonDocument::fromJson(value->value_or(QString()).toUtf8()).object();
    Kept kept;
    for (const QJsonValue &line : json[u"lines"_s].toArray())
        kept.lines.push_back(lineOf(line.toObject()));
    kept.unkept = json[u"unkept"_s].toInteger();
    if (const QJsonArray runs = json[u"runs"_s].toArray(); !runs.isEmpty())
        kept.runs = RunRange{runs.first().toInteger(), runs.last().toInteger()};
    return kept;
}

Result<void> LogBacklog::write(const Kept &kept) const
{
    return Database::setStateValue(m_state, u"log-backlog"_s, toText(kept));
}

/// One by one: of several at once it would not be known which ones were taken. Answers those that
/// were not.
std::vector<LogEntry> LogBacklog::tellSome(const std::vector<LogEntry> &lines) const
{
    auto next = lines.begin();
    while (next != lines.end() && m_log.write(next->level, u"recovery"_s, next->text))
        ++next;
    return {next, lines.end()};
}

/// True as well for one that nobody remembers any more; not for one of which recovery is to find
/// out what it has done.
Result<bool> LogBacklog::completeKept(qint64 run) const
{
    const auto found = Tasks::RunStore(m_state).find(run);
    if (!found)
        return found.error();
    if (!*found)
        return true;
    if (!Cleanup::writeLostLines(m_state, {run, (*found)->started, false}, m_log, m_zone))
        return false;
    const auto open =
        Cleanup::JournalStore(m_state).entries(run, Cleanup::EntryState::Intended, {});
    return open ? Result<bool>(open->empty()) : open.error();
}

void LogBacklog::tellLines(Kept &kept) const
{
    kept.lines = tellSome(kept.lines);
    if (kept.lines.empty() && kept.unkept > 0
        && m_log.write(LogLevel::Warning, u"recovery"_s, unkeptText(kept.unkept)))
        kept.unkept = 0;
}

/// A kill in here, or that it cannot be noted, makes no line twice: the log itself is asked.
Result<void> LogBacklog::tellRuns(Kept &kept) const
{
    const auto runs =
        Cleanup::JournalStore(m_state).runs(kept.runs->first, kept.runs->last, RunsAtOnce);
    if (!runs)
        return runs.error();
    for (const qint64 run : *runs) {
        kept.runs->first = run;
        const auto isComplete = completeKept(run);
        if (!isComplete || !*isComplete)
            return isComplete ? Result<void>() : isComplete.error();
        ++kept.runs->first;
    }
    if (runs->size() < static_cast<std::size_t>(RunsAtOnce))
        kept.runs.reset();
    return {};
}

Result<void> LogBacklog::catchUp() const
{
    const auto kept = read();
    if (!kept)
        return kept.error();
    Kept left = *kept;
    if (left.hasLines()) {
        // What cannot be noted as told would be told at every start.
        if (auto written = write(left); !written)
            return written;
        tellLines(left);
    }
    const auto told = left.runs && !left.hasLines() ? tellRuns(left) : Result<void>();
    const auto noted = toText(left) == toText(*kept) ? Result<void>() : write(left);
    return told ? noted : told;
}

Result<void> LogBacklog::tell(const std::vector<LogEntry> &lines) const
{
    const std::vector<LogEntry> left = tellSome(lines);
    if (left.empty())
        return {};
    auto kept = read();
    if (!kept)
        return kept.error();
    const std::size_t fitting = MostLines - std::min(MostLines, kept->lines.size());
    const std::size_t added = kept->unkept > 0 ? 0 : std::min(left.size(), fitting);
    kept->lines.insert(kept->lines.end(), left.begin(),
                       left.begin() + static_cast<std::ptrdiff_t>(added));
    kept->unkept += static_cast<qint64>(left.size() - added);
    return write(*kept);
}

Result<bool> LogBacklog::complete(const Cleanup::InterruptedRun &run) const
{
    if (Cleanup::writeLostLines(m_state, run, m_log, m_zone))
        return true;
    auto kept = keep(run.id);
    return kept ? Result<bool>(false) : kept.error();
}

Result<bool> LogBacklog::complete(qint64 run) const
{
    const auto isComplete = completeKept(run);
    if (!isComplete || *isComplete)
        return isComplete;
    auto kept = keep(run);
    return kept ? isComplete : kept.error();
}

/// Those between two that are kept are only looked at once more.
Result<void> LogBacklog::keep(qint64 run) const
{
    auto kept = read();
    if (!kept)
        return kept.error();
    const RunRange before = kept->runs.value_or(RunRange{run, run});
    if (kept->runs && before.first <= run && run <= before.last)
        return {};
    kept->runs = RunRange{std::min(before.first, run), std::max(before.last, run)};
    return write(*kept);
}

} // namespace Printkeeper::Services
