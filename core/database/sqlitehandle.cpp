// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlitehandle.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Database {

sqlite3 *sqliteHandle(const Connection &connection)
{
    const QVariant handle = connection.database().driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

bool hasOwnSqlite(const Connection &connection)
{
    QSqlQuery driver = connection.query();
    return sqliteHandle(connection) && driver.exec(u"SELECT sqlite_source_id()"_s) && driver.next()
           && driver.value(0).toString() == QString::fromLatin1(sqlite3_sourceid());
}

void leaveMemoryUncounted()
{
    // Fails once SQLite is in use already; then it only is slower.
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)configured;
}

bool isInTransaction(const Connection &connection)
{
    return sqlite3_get_autocommit(sqliteHandle(connection)) == 0;
}

QSqlError sqliteError(sqlite3 *handle, const QString &by)
{
    return QSqlError(by, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                     QString::number(sqlite3_extended_errcode(handle)));
}

} // namespace Printkeeper::Database
