// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/jobhistory.h"

#include "base/timestamp.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

Error readError(const QSqlQuery &query)
{
    return Database::Connection::errorOf(
        query.lastError(),
        QCoreApplication::translate("Printkeeper::Cleanup",
                                    "The journal of what was done to this job could not be read; "
                                    "check farm/state."));
}

HistoryCause causeOf(const QString &command, const QString &source)
{
    if (command != "cleanup"_L1)
        return HistoryCause::Person;
    return source == "manual"_L1 ? HistoryCause::Cleanup : HistoryCause::ScheduledCleanup;
}

HistoryEntry entryAt(const QSqlQuery &query)
{
    HistoryEntry entry;
    entry.run = query.value(0).toLongLong();
    entry.kind = query.value(1).toString();
    entry.state = entryStateNamed(query.value(2).toString());
    entry.cause = causeOf(query.value(3).toString(), query.value(4).toString());
    entry.time = parseTimestamp(query.value(5).toString()).value_or(QDateTime());
    return entry;
}

} // namespace

Result<std::vector<HistoryEntry>> findJobHistory(const Database::Connection &state,
                                                 const QString &job)
{
    QSqlQuery query = state.query();
    // A removal that stands and left no row ends the history of that owner of the id.
    query.prepare(u"SELECT journal.run, journal.kind, journal.state, run.command, run.source, "
                  "run.started FROM journal JOIN run ON run.id = journal.run "
                  "WHERE journal.job = ? AND journal.id > "
                  "(SELECT coalesce(max(id), 0) FROM journal WHERE job = ? "
                  "AND kind IN ('remove-upload', 'remove-job') AND state IN ('done', 'purged') "
                  "AND json_extract(change, '$.after') IS NULL) "
                  // That a run has put something back itself is told by what was taken back.
                  "AND NOT (journal.state = 'undone' AND EXISTS (SELECT 1 FROM journal AS put "
                  "WHERE put.id = journal.undoes AND put.run = journal.run)) "
                  // A batch that is tried again has a second entry.
                  "AND journal.id IN (SELECT max(id) FROM journal WHERE job = ? "
                  "GROUP BY run, kind) ORDER BY journal.id DESC"_s);
    for (int i = 0; i < 3; ++i)
        query.addBindValue(job);
    if (!query.exec())
        return readError(query);
    std::vector<HistoryEntry> history;
    while (query.next())
        history.push_back(entryAt(query));
    if (query.lastError().isValid())
        return readError(query);
    return history;
}

} // namespace Printkeeper::Cleanup
