// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What runs have in the journal, without reading it: the part of JournalStore that counts.
#include "cleanup/journalerror.h"
#include "cleanup/journalstore.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

Result<bool> JournalStore::hasDone(qint64 run) const
{
    QSqlQuery query = m_state.query();
    query.prepare(u"SELECT EXISTS (SELECT 1 FROM journal WHERE run = ? AND state = 'done')"_s);
    query.addBindValue(run);
    if (!query.exec() || !query.next())
        return journalError(query.lastError());
    return query.value(0).toBool();
}

Result<JournalStore::Count> JournalStore::count(qint64 run) const
{
    QSqlQuery query = m_state.query();
    // The plus keeps SQLite from looking through the whole run for each of its entries.
    if (!query.prepare(u"SELECT count(*), coalesce(sum(state IN ('done', 'undone', 'purged') "
                       "AND NOT EXISTS (SELECT 1 FROM journal AS put "
                       "WHERE put.id = entry.undoes AND +put.run = entry.run) "
                       "AND NOT EXISTS (SELECT 1 FROM journal AS back WHERE back.undoes = entry.id "
                       "AND +back.run = entry.run AND back.state IN ('done', 'undone'))), 0) "
                       "FROM journal AS entry WHERE run = ?"_s))
        return journalError(query.lastError());
    query.addBindValue(run);
    if (!query.exec() || !query.next())
        return journalError(query.lastError());
    return Count{query.value(0).toLongLong(), query.value(1).toLongLong()};
}

Result<std::vector<qint64>> JournalStore::runs(qint64 first, qint64 last, int limit) const
{
    QSqlQuery query = m_state.query();
    query.prepare(u"SELECT DISTINCT run FROM journal WHERE run BETWEEN ? AND ? "
                  "ORDER BY run LIMIT ?"_s);
    query.addBindValue(first);
    query.addBindValue(last);
    query.addBindValue(limit);
    if (!query.exec())
        return journalError(query.lastError());
    std::vector<qint64> runs;
    while (query.next())
        runs.push_back(query.value(0).toLongLong());
    if (query.lastError().isValid())
        return journalError(query.lastError());
    return runs;
}

Result<GoneForGood> JournalStore::purged(qint64 run) const
{
    QSqlQuery query = m_state.query();
    if (!query.prepare(u"SELECT count(*), coalesce(sum(bytes), 0) FROM journal "
                       "WHERE run = ? AND state = 'purged'"_s))
        return journalError(query.lastError());
    query.addBindValue(run);
    if (!query.exec() || !query.next())
        return journalError(query.lastError());
    return GoneForGood{query.value(0).toLongLong(), query.value(1).toLongLong()};
}

Result<bool> JournalStore::hasUntried(qint64 run) const
{
    QSqlQuery query = m_state.query();
    query.prepare(u"SELECT EXISTS (SELECT 1 FROM journal WHERE run = ? AND state = 'done' "
                  "AND NOT EXISTS (SELECT 1 FROM journal AS undo "
                  "WHERE undo.undoes = journal.id))"_s);
    query.addBindValue(run);
    if (!query.exec() || !query.next())
        return journalError(query.lastError());
    return query.value(0).toBool();
}

} // namespace Printkeeper::Cleanup
