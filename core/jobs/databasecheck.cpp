// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/databasecheck.h"

#include "base/escape.h"
#include "database/connection.h"
#include "database/sqlitehandle.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

constexpr int MostFindings = 100;

/// Lets a long statement of a connection end as Cancelled when a token says so.
class CancelWatch
{
public:
    CancelWatch(const Database::Connection &connection, const CancelToken &cancel)
        : m_cancel(cancel)
        , m_handle(Database::sqliteHandle(connection))
    {
        constexpr int StepsBetween = 20'000; // under a millisecond
        sqlite3_progress_handler(
            m_handle, StepsBetween,
            [](void *token) { return static_cast<CancelToken *>(token)->isCancelled() ? 1 : 0; },
            &m_cancel);
    }
    ~CancelWatch() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    CancelWatch(const CancelWatch &) = delete;
    CancelWatch &operator=(const CancelWatch &) = delete;

private:
    CancelToken m_cancel;
    sqlite3 *m_handle;
};

Error readError(const QSqlQuery &query, const QByteArray &path)
{
    return Database::Connection::errorOf(
        query.lastError(), QCoreApplication::translate("Printkeeper::DatabaseCheck",
                                                       "The database %1 could not be checked.")
                               .arg(escaped(path)));
}

Result<qint64> numberOf(const Database::Connection &connection, const QString &pragma)
{
    QSqlQuery query = connection.query();
    if (!query.exec(u"PRAGMA "_s + pragma) || !query.next())
        return readError(query, connection.path());
    return query.value(0).toLongLong();
}

/// A check that stumbles over the damage has found it, too.
Result<void> noteDamage(const QSqlQuery &query, const QByteArray &path, DatabaseCheck &check)
{
    const Error error = readError(query, path);
    if (error.kind != ErrorKind::Corrupt)
        return error;
    check.damages << escaped(error.detail);
    return {};
}

Result<void> findDamages(const Database::Connection &connection, DatabaseCheck &check)
{
    QSqlQuery query = connection.query();
    if (!query.exec(u"PRAGMA integrity_check(%1)"_s.arg(MostFindings)))
        return noteDamage(query, connection.path(), check);
    while (query.next()) {
        if (const QString finding = query.value(0).toString(); finding != "ok"_L1)
            check.damages << escaped(finding);
    }
    return query.lastError().isValid() ? noteDamage(query, connection.path(), check)
                                       : Result<void>();
}

Result<void> findBrokenReferences(const Database::Connection &connection, DatabaseCheck &check)
{
    QSqlQuery query = connection.query();
    if (!query.exec(u"PRAGMA foreign_key_check"_s))
        return readError(query, connection.path());
    while (check.brokenReferences.size() < MostFindings && query.next())
        check.brokenReferences.push_back(
            {query.value(0).toString(), query.value(1).toLongLong(), query.value(2).toString()});
    return query.lastError().isValid() ? Result<void>(readError(query, connection.path()))
                                       : Result<void>();
}

} // namespace

Result<DatabaseCheck> checkDatabase(const QByteArray &path, const CancelToken &cancel,
                                    std::chrono::milliseconds busyTimeout)
{
    const auto opened = Database::Connection::open(path, Database::OpenMode::ReadOnly, busyTimeout);
    if (!opened)
        return opened.error();
    const Database::Connection &connection = **opened;
    const CancelWatch watch(connection, cancel);
    DatabaseCheck check;
    check.journalMode = connection.journalMode();
    const auto pageSize = numberOf(connection, u"page_size"_s);
    const auto pages = numberOf(connection, u"page_count"_s);
    const auto freePages = numberOf(connection, u"freelist_count"_s);
    for (const auto *number : {&pageSize, &pages, &freePages}) {
        if (!*number)
            return number->error();
    }
    check.size = *pageSize * *pages;
    check.free = *pageSize * *freePages;
    auto done = findDamages(connection, check);
    // In a damaged database whatever else is found means nothing.
    if (done && check.damages.isEmpty())
        done = findBrokenReferences(connection, check);
    if (!done)
        return done.error();
    return check;
}

} // namespace Printkeeper::Jobs
