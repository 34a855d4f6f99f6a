// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/logbacklog.h"

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
constexpr std::size_t MostRuns = 100;

QJsonObject toJson(const LogEntry &line)
{
    return {{u"level"_s, static_cast<int>(line.level)}, {u"text"_s, line.text}};
}

LogEntry lineOf(const QJsonObject &json)
{
    return {static_cast<LogLevel>(json[u"level"_s].toInt()), json[u"text"_s].toString()};
}

} // namespace

LogBacklog::LogBacklog(const FarmContext &context, const Database::Connection &state)
    : m_state(state)
    , m_zone(context.farm.timezone)
    , m_log(context.log("maintenance.log"))
{}

Result<LogBacklog::Kept> LogBacklog::read() const
{
    const auto value = Database::stateValue(m_state, u"log-backlog"_s);
    if (!value)
        return value.error();
    const QJsonObject json = QJsonDocument::fromJson(value->value_or(QString()).toUtf8()).object();
    Kept kept;
    for (const QJsonValue &line : json[u"lines"_s].toArray())
        kept.lines.push_back(lineOf(line.toObject()));
    for (const QJsonValue &run : json[u"runs"_s].toArray())
        kept.runs.push_back(run.toInteger());
    return kept;
}

Result<void> LogBacklog::write(const Kept &kept) const
{
    QJsonArray lines;
    for (std::size_t i = 0; i < std::min(kept.lines.size(), MostLines); ++i)
        lines.append(toJson(kept.lines[i]));
    QJsonArray runs;
    for (std::size_t i = 0; i < std::min(kept.runs.size(), MostRuns); ++i)
        runs.append(kept.runs[i]);
    const QJsonObject json{{u"lines"_s, lines}, {u"runs"_s, runs}};
    return Database::setStateValue(
        m_state, u"log-backlog"_s,
        QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
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

/// True as well for one that nobody remembers any more.
Result<bool> LogBacklog::completeKept(qint64 run) const
{
    const auto found = Tasks::RunStore(m_state).find(run);
    if (!found)
        return found.error();
    return !*found
           || Cleanup::writeLostLines(m_state, {run, (*found)->started, false}, m_log, m_zone)
                  .has_value();
}

Result<void> LogBacklog::catchUp() const
{
    const auto kept = read();
    if (!kept)
        return kept.error();
    if (kept->lines.empty() && kept->runs.empty())
        return {};
    Kept left{tellSome(kept->lines), kept->runs};
    while (left.lines.empty() && !left.runs.empty()) {
        const auto isComplete = completeKept(left.runs.front());
        if (!isComplete)
            return isComplete.error();
        if (!*isComplete)
            break;
        left.runs.erase(left.runs.begin());
    }
    const bool isSame =
        left.lines.size() == kept->lines.size() && left.runs.size() == kept->runs.size();
    return isSame ? Result<void>() : write(left);
}

Result<void> LogBacklog::tell(const std::vector<LogEntry> &lines) const
{
    const std::vector<LogEntry> left = tellSome(lines);
    if (left.empty())
        return {};
    auto kept = read();
    if (!kept)
        return kept.error();
    kept->lines.insert(kept->lines.end(), left.begin(), left.end());
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

Result<void> LogBacklog::keep(qint64 run) const
{
    auto kept = read();
    if (!kept)
        return kept.error();
    if (std::ranges::find(kept->runs, run) == kept->runs.end())
        kept->runs.push_back(run);
    return write(*kept);
}

} // namespace Printkeeper::Services
