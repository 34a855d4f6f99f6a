// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/removedjobs.h"

#include "base/escape.h"
#include "base/timestamp.h"
#include "cleanup/filemover.h"
#include "cleanup/rowreader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

// Word for word the condition of the index journal_removed.
const auto IsRemoved = u"FROM journal AS j WHERE j.kind IN ('remove-upload', 'remove-job') "
                       "AND j.state IN ('done', 'purged') AND j.undoes IS NULL "_s;

Error readError(const QSqlQuery &query)
{
    return Database::Connection::errorOf(
        query.lastError(),
        QCoreApplication::translate("Printkeeper::Cleanup",
                                    "The journal of what cleanup has removed could not be read; "
                                    "check farm/state."));
}

QString escapedPattern(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

QString searchCondition(const QString &search)
{
    QStringList terms;
    for (const char16_t *column : {u"job", u"file", u"original", u"person"})
        terms << u"j.%1 LIKE ? ESCAPE '\\'"_s.arg(QString::fromUtf16(column));
    return search.isEmpty() ? QString() : u"AND ("_s + terms.join(u" OR "_s) + u") "_s;
}

void bindSearch(QSqlQuery &query, const QString &search)
{
    constexpr int SearchedColumns = 4;
    for (int i = 0; i < SearchedColumns && !search.isEmpty(); ++i)
        query.addBindValue(escapedPattern(search));
}

Result<qint64> countRemoved(const Database::Connection &state, const QString &search)
{
    QSqlQuery query = state.query();
    query.prepare(u"SELECT count(*) "_s + IsRemoved + searchCondition(search));
    bindSearch(query, search);
    if (!query.exec() || !query.next())
        return readError(query);
    return query.value(0).toLongLong();
}

/// Whether all of them lie in the trash; an Error when nobody can know.
Result<bool> lieInTrash(const std::vector<FileMove> &moves, FileMover &files)
{
    for (const FileMove &move : moves) {
        if (const auto trash = files.findTrash(move.to.root); !trash)
            return trash.error();
        const auto isThere = files.isAt(move.to, move.identity);
        if (!isThere || !*isThere)
            return isThere;
    }
    return true;
}

/// What an undo would meet where the files lay; empty when nothing is in its way.
QString obstacleTo(const std::vector<FileMove> &moves, FileMover &files)
{
    for (const FileMove &move : moves) {
        if (const auto root = files.folderOf({move.from.root, {}}, FileMover::Missing::IsError);
            !root)
            return root.error().message;
        if (files.exists(move.from))
            return QCoreApplication::translate("Printkeeper::Cleanup",
                                               "Another file lies at %1 now; move it away first.")
                .arg(escaped(move.from.absolute()));
    }
    return {};
}

/// What an undo would meet in the table: a row with the id of the one that was removed, or, where
/// that was to stay, none any more that is as it was left.
QString obstacleTo(const RowChange &change, Result<RowReader> &rows)
{
    if (!rows)
        return rows.error().message;
    Row wanted = change.after.value_or(Row());
    wanted.push_back({change.idColumn, change.id});
    const auto found = rows->select(change.table, wanted);
    if (!found)
        return found.error().message;
    if (change.after)
        return !found->empty() ? QString()
                               : QCoreApplication::translate(
                                   "Printkeeper::Cleanup",
                                   "Its record in the database has changed since, or is gone.");
    return found->empty()
               ? QString()
               : QCoreApplication::translate("Printkeeper::Cleanup",
                                             "The database has a job %1 again; an undo never "
                                             "replaces a row.")
                     .arg(escaped(QString::fromUtf8(change.id.toBytes())));
}

RemovedJob removedAt(const QSqlQuery &query, const Settings::CleanupSettings &settings,
                     Result<RowReader> &farmRows, FileMover &files)
{
    RemovedJob removed;
    removed.run = query.value(0).toLongLong();
    removed.job = query.value(1).toString();
    removed.original = query.value(2).toString();
    removed.person = query.value(3).toString();
    removed.statusBefore = query.value(4).toString();
    removed.removed = parseTimestamp(query.value(5).toString()).value_or(QDateTime());
    removed.bytes = query.value(6).toLongLong();
    const auto moves =
        fileMovesFromJson(QJsonDocument::fromJson(query.value(7).toString().toUtf8()).array());
    if (!moves.empty())
        removed.file = moves.front().from.name();
    if (query.value(8).toString() != u"done"_s)
        return removed;
    const auto isInTrash = lieInTrash(moves, files);
    if (isInTrash && !*isInTrash)
        return removed;
    // Of a disk that is not there nobody can say that it is gone for good.
    removed.isTrashKnown = isInTrash.has_value();
    removed.inTrashUntil = removed.removed.addDays(settings.keepRemovedDays.count());
    removed.obstacle = isInTrash ? obstacleTo(moves, files) : isInTrash.error().message;
    if (removed.obstacle.isEmpty() && !query.isNull(9))
        removed.obstacle = obstacleTo(
            rowChangeFromJson(QJsonDocument::fromJson(query.value(9).toString().toUtf8()).object()),
            farmRows);
    removed.canBeRestored = removed.obstacle.isEmpty();
    return removed;
}

} // namespace

Result<RemovedPage> findRemovedJobs(const Database::Connection &state,
                                    const Result<const Database::Connection *> &farm,
                                    const Settings::CleanupSettings &settings,
                                    const RemovedQuery &query)
{
    const auto total = countRemoved(state, query.search);
    if (!total)
        return total.error();
    const auto all = query.search.isEmpty() ? total : countRemoved(state, {});
    if (!all)
        return all.error();
    RemovedPage page{*total, *all, {}};
    QSqlQuery rows = state.query();
    // The page is found in the index alone; whole rows are read for it only.
    rows.prepare(u"SELECT entry.run, entry.job, entry.original, entry.person, "
                 "entry.status_before, run.started, entry.bytes, entry.moves, entry.state, "
                 "entry.change "
                 "FROM (SELECT j.id "_s
                 + IsRemoved + searchCondition(query.search)
                 + u"ORDER BY j.id DESC LIMIT ? OFFSET ?) AS found "
                   "JOIN journal AS entry ON entry.id = found.id "
                   "JOIN run ON run.id = entry.run ORDER BY entry.id DESC"_s);
    bindSearch(rows, query.search);
    rows.addBindValue(query.limit);
    rows.addBindValue(query.offset);
    if (!rows.exec())
        return readError(rows);
    FileMover files(DeviceCheck::Any);
    Result<RowReader> farmRows =
        farm ? Result<RowReader>(RowReader(**farm)) : Result<RowReader>(farm.error());
    while (rows.next())
        page.jobs.push_back(removedAt(rows, settings, farmRows, files));
    if (rows.lastError().isValid())
        return readError(rows);
    return page;
}

} // namespace Printkeeper::Cleanup
