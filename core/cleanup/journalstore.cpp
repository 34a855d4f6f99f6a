// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/journalstore.h"

#include "base/timestamp.h"
#include "cleanup/journalerror.h"
#include "cleanup/journaltext.h"
#include "database/statement.h"

#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

constexpr std::array<const char16_t *, 6> StateNames{u"intended", u"done",   u"skipped",
                                                     u"failed",   u"undone", u"purged"};

QString nameOf(EntryState state)
{
    return QString::fromUtf16(StateNames.at(static_cast<std::size_t>(state)));
}

/// The change of a row or of a folder; no operation has both.
void bindChange(Database::Statement &statement, const Operation &operation)
{
    if (operation.folder)
        statement.bindUtf8(QJsonDocument(toJson(*operation.folder)).toJson(QJsonDocument::Compact));
    else if (operation.change)
        statement.bindUtf8(journalText(*operation.change));
    else
        statement.bindNull();
}

void bindLabel(Database::Statement &statement, const std::optional<Operation::Label> &label)
{
    using Part = QString Operation::Label::*;
    for (const Part part : {&Operation::Label::file, &Operation::Label::original,
                            &Operation::Label::person, &Operation::Label::status}) {
        if (label && !((*label).*part).isNull())
            statement.bind((*label).*part);
        else
            statement.bindNull();
    }
}

JournalEntry entryAt(const QSqlQuery &query)
{
    JournalEntry entry;
    entry.operation.entry = query.value(0).toLongLong();
    entry.run = query.value(1).toLongLong();
    entry.operation.kind = query.value(2).toString();
    entry.operation.job = query.value(3).toString();
    entry.state = entryStateNamed(query.value(4).toString());
    entry.operation.bytes = query.value(5).toLongLong();
    entry.operation.undoes = query.value(6).toLongLong();
    entry.operation.reason = query.value(7).toString();
    if (!query.isNull(8)) {
        const QJsonObject change =
            QJsonDocument::fromJson(query.value(8).toString().toUtf8()).object();
        if (change.contains(u"folder"_s))
            entry.operation.folder = folderChangeFromJson(change);
        else
            entry.operation.change = rowChangeFromJson(change);
    }
    entry.operation.moves =
        fileMovesFromJson(QJsonDocument::fromJson(query.value(9).toString().toUtf8()).array());
    return entry;
}

Result<void> insertIntents(const Database::Connection &state, qint64 run,
                           std::vector<Operation> &operations)
{
    Database::Statement insertion(
        state, u"INSERT INTO journal (run, kind, job, state, bytes, trashed, undoes, reason, "
               "change, moves, file, original, person, status_before) "
               "VALUES (?, ?, ?, 'intended', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (Operation &operation : operations) {
        insertion.bind(run);
        insertion.bind(operation.kind);
        operation.job.isNull() ? insertion.bindNull() : insertion.bind(operation.job);
        insertion.bind(operation.bytes);
        insertion.bind(qint64(endsInTrash(operation) && operation.undoes == 0 ? 1 : 0));
        operation.undoes == 0 ? insertion.bindNull() : insertion.bind(operation.undoes);
        insertion.bind(operation.reason);
        bindChange(insertion, operation);
        insertion.bindUtf8(journalText(operation.moves));
        bindLabel(insertion, operation.label);
        if (!insertion.run())
            return journalError(insertion.lastError());
        operation.entry = insertion.lastRow();
    }
    return {};
}

/// Whether one of the entries undoes another: most batches have none.
Result<bool> isAnyUndo(QSqlQuery &query, const std::vector<JournalStore::Outcome> &outcomes)
{
    const auto [first, last] =
        std::ranges::minmax_element(outcomes, {}, &JournalStore::Outcome::entry);
    query.prepare(u"SELECT EXISTS (SELECT 1 FROM journal WHERE id BETWEEN ? AND ? "
                  "AND undoes IS NOT NULL)"_s);
    query.addBindValue(first->entry);
    query.addBindValue(last->entry);
    if (!query.exec() || !query.next())
        return journalError(query.lastError());
    const bool isAny = query.value(0).toBool();
    query.finish();
    return isAny;
}

/// How far the entries from `first` on go without a gap and in one state: a statement sets all of
/// them.
std::size_t endOfAlike(const std::vector<JournalStore::Outcome> &outcomes, std::size_t first)
{
    std::size_t end = first + 1;
    while (end < outcomes.size() && outcomes[end].state == outcomes[first].state
           && outcomes[end].entry == outcomes[end - 1].entry + 1)
        ++end;
    return end;
}

Result<void> updateStates(const Database::Connection &state,
                          const std::vector<JournalStore::Outcome> &outcomes)
{
    QSqlQuery query = state.query();
    if (!query.prepare(u"UPDATE journal SET state = ? WHERE id BETWEEN ? AND ?"_s))
        return journalError(query.lastError());
    for (std::size_t first = 0; first < outcomes.size();) {
        const std::size_t end = endOfAlike(outcomes, first);
        query.addBindValue(nameOf(outcomes[first].state));
        query.addBindValue(outcomes[first].entry);
        query.addBindValue(outcomes[end - 1].entry);
        if (!query.exec())
            return journalError(query.lastError());
        first = end;
    }
    const auto undoes = isAnyUndo(query, outcomes);
    if (!undoes || !*undoes)
        return undoes ? Result<void>() : undoes.error();
    // What was undone changes in the same transaction as what undid it; and when that is an undo
    // itself, what it had taken back is done again.
    for (const QString &follow :
         {u"UPDATE journal SET state = 'undone' WHERE state = 'done' AND id = "
          "(SELECT undoes FROM journal WHERE id = ? AND state = 'done')"_s,
          u"UPDATE journal SET state = 'done' WHERE state = 'undone' AND id = "
          "(SELECT undo.undoes FROM journal AS again JOIN journal AS undo ON undo.id = "
          "again.undoes WHERE again.id = ? AND again.state = 'done')"_s}) {
        if (!query.prepare(follow))
            return journalError(query.lastError());
        for (const JournalStore::Outcome &outcome : outcomes) {
            query.addBindValue(outcome.entry);
            if (!query.exec())
                return journalError(query.lastError());
        }
    }
    return {};
}

/// Runs `work` in one transaction that is rolled back unless it succeeds.
template<typename Work>
Result<void> inTransaction(const Database::Connection &state, const Work &work)
{
    if (auto begun = state.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = state.execute(u"COMMIT"_s);
    if (!done)
        (void)state.execute(u"ROLLBACK"_s);
    return done;
}

} // namespace

EntryState entryStateNamed(const QString &name)
{
    for (std::size_t i = 0; i < StateNames.size(); ++i) {
        if (name == QStringView(StateNames.at(i)))
            return static_cast<EntryState>(i);
    }
    return EntryState::Failed;
}

Result<void> JournalStore::addIntents(qint64 run, std::vector<Operation> &operations,
                                      const std::vector<Outcome> &outcomes) const
{
    return inTransaction(m_state, [&] {
        auto written = outcomes.empty() ? Result<void>() : updateStates(m_state, outcomes);
        return written ? insertIntents(m_state, run, operations) : written;
    });
}

Result<void> JournalStore::setStates(const std::vector<Outcome> &outcomes) const
{
    if (outcomes.empty())
        return {};
    return inTransaction(m_state, [&] { return updateStates(m_state, outcomes); });
}

Result<void> JournalStore::addPurged(qint64 run, std::vector<Operation> &operations) const
{
    return inTransaction(m_state, [&]() -> Result<void> {
        if (auto written = insertIntents(m_state, run, operations); !written)
            return written;
        std::vector<Outcome> purged;
        for (const Operation &operation : operations)
            purged.push_back({operation.entry, EntryState::Purged});
        return updateStates(m_state, purged);
    });
}

Result<void> JournalStore::removeIntents(const std::vector<Operation> &operations) const
{
    return inTransaction(m_state, [&]() -> Result<void> {
        QSqlQuery query = m_state.query();
        if (!query.prepare(u"DELETE FROM journal WHERE id = ? AND state = 'intended'"_s))
            return journalError(query.lastError());
        for (const Operation &operation : operations) {
            query.addBindValue(operation.entry);
            if (!query.exec())
                return journalError(query.lastError());
        }
        return {};
    });
}

Result<void> JournalStore::setMoves(const Operation &operation) const
{
    QSqlQuery query = m_state.query();
    query.prepare(u"UPDATE journal SET moves = ? WHERE id = ?"_s);
    query.addBindValue(QString::fromUtf8(journalText(operation.moves)));
    query.addBindValue(operation.entry);
    return query.exec() ? Result<void>() : journalError(query.lastError());
}

Result<void> JournalStore::setFolder(qint64 entry, const FolderChange &change) const
{
    QSqlQuery query = m_state.query();
    query.prepare(u"UPDATE journal SET change = ? WHERE id = ?"_s);
    query.addBindValue(
        QString::fromUtf8(QJsonDocument(toJson(change)).toJson(QJsonDocument::Compact)));
    query.addBindValue(entry);
    return query.exec() ? Result<void>() : journalError(query.lastError());
}

Result<std::vector<JournalEntry>> JournalStore::select(const QString &condition,
                                                       const QVariantList &values) const
{
    QSqlQuery query = m_state.query();
    if (!query.prepare(u"SELECT id, run, kind, job, state, bytes, undoes, reason, change, moves "
                       "FROM journal WHERE "_s
                       + condition))
        return journalError(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return journalError(query.lastError());
    std::vector<JournalEntry> entries;
    while (query.next())
        entries.push_back(entryAt(query));
    if (query.lastError().isValid())
        return journalError(query.lastError());
    return entries;
}

Result<std::vector<JournalEntry>> JournalStore::unfinished() const
{
    return select(u"state = 'intended' ORDER BY id"_s, {});
}

Result<bool> JournalStore::hasUnfinished() const
{
    QSqlQuery query = m_state.query();
    if (!query.exec(u"SELECT EXISTS (SELECT 1 FROM journal WHERE state = 'intended')"_s)
        || !query.next())
        return journalError(query.lastError());
    return query.value(0).toBool();
}

Result<std::vector<JournalEntry>> JournalStore::entries(qint64 run, EntryState state,
                                                        const QString &job) const
{
    if (job.isEmpty())
        return select(u"run = ? AND state = ? ORDER BY id DESC"_s, {run, nameOf(state)});
    return select(u"run = ? AND state = ? AND job = ? ORDER BY id DESC"_s,
                  {run, nameOf(state), job});
}

Result<std::vector<JournalEntry>> JournalStore::newestDone(qint64 run, int limit) const
{
    return select(u"run = ? AND state IN ('done', 'purged') ORDER BY id DESC LIMIT ?"_s,
                  {run, limit});
}

Result<std::vector<JournalEntry>> JournalStore::putBack(qint64 run) const
{
    return select(u"run = ? AND state = 'undone' AND undoes IN (SELECT id FROM journal "
                  "WHERE run = ?) ORDER BY id DESC"_s,
                  {run, run});
}

Result<std::optional<qint64>> JournalStore::newestUndoable(const QString &job, qint64 before) const
{
    QSqlQuery query = m_state.query();
    if (!query.prepare(u"SELECT id FROM run WHERE undoes IS NULL AND id < ? AND EXISTS "
                       "(SELECT 1 FROM journal WHERE journal.run = run.id "
                       "AND journal.state = 'done' AND (? = '' OR journal.job = ?)) "
                       "ORDER BY id DESC LIMIT 1"_s))
        return journalError(query.lastError());
    query.addBindValue(before);
    query.addBindValue(job.isNull() ? u""_s : job);
    query.addBindValue(job.isNull() ? u""_s : job);
    if (!query.exec())
        return journalError(query.lastError());
    if (query.next())
        return std::optional(query.value(0).toLongLong());
    if (query.lastError().isValid())
        return journalError(query.lastError());
    return std::optional<qint64>();
}

Result<std::vector<JournalEntry>> JournalStore::doneBefore(qint64 run, qint64 before,
                                                           int limit) const
{
    return select(u"run = ? AND state = 'done' AND id < ? ORDER BY id DESC LIMIT ?"_s,
                  {run, before, limit});
}

Result<std::optional<Operation>> JournalStore::newestArchiving(const QString &job) const
{
    auto found = select(u"job = ? AND kind = 'archive-job' AND state = 'done' AND undoes IS NULL "
                        "ORDER BY id DESC LIMIT 1"_s,
                        {job});
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional(std::move(found->front().operation));
}

Result<std::vector<TrashedRun>> JournalStore::trashedRuns() const
{
    QSqlQuery query = m_state.query();
    if (!query.exec(u"SELECT run.id, run.started, sum(journal.bytes) "
                    "FROM journal JOIN run ON run.id = journal.run "
                    "WHERE journal.state = 'done' AND journal.trashed "
                    "GROUP BY run.id ORDER BY run.started, run.id"_s))
        return journalError(query.lastError());
    std::vector<TrashedRun> runs;
    while (query.next()) {
        runs.push_back({query.value(0).toLongLong(),
                        parseTimestamp(query.value(1).toString()).value_or(QDateTime()),
                        query.value(2).toLongLong()});
    }
    return runs;
}

Result<std::vector<JournalEntry>> JournalStore::trashed(qint64 run) const
{
    return select(u"run = ? AND state = 'done' AND trashed ORDER BY id"_s, {run});
}

Result<std::vector<JournalEntry>> JournalStore::trashed(qint64 run, qint64 after, int limit) const
{
    return select(u"run = ? AND state = 'done' AND trashed AND id > ? ORDER BY id LIMIT ?"_s,
                  {run, after, limit});
}

Result<std::vector<QByteArray>> JournalStore::trashRoots() const
{
    QSqlQuery query = m_state.query();
    if (!query.exec(u"SELECT moves FROM journal WHERE state = 'done' AND trashed "
                    "GROUP BY json_extract(moves, '$[0].to[0]')"_s))
        return journalError(query.lastError());
    std::vector<QByteArray> roots;
    while (query.next()) {
        const auto moves =
            fileMovesFromJson(QJsonDocument::fromJson(query.value(0).toString().toUtf8()).array());
        roots.push_back(moves.front().to.root);
    }
    return roots;
}

} // namespace Printkeeper::Cleanup
