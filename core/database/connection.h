// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <chrono>
#include <memory>

namespace Printkeeper::Database {

enum class OpenMode {
    ReadOnly,        ///< never writes
    ReadWrite,       ///< the file must exist
    ReadWriteCreate, ///< made when missing
};

/// One SQLite connection of one thread: opened by URI, so that a missing file is an error and not a
/// new empty database; of the SQLite that this program is linked with (else an Error, code
/// `other-sqlite`); removed from QSqlDatabase when it goes. Not movable between threads.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>>
    open(const QByteArray &path, OpenMode mode,
         std::chrono::milliseconds busyTimeout = std::chrono::seconds(5));
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }
    const QByteArray &path() const { return m_path; }

    /// A forward-only query on this connection. Keep none open across a transaction of another.
    QSqlQuery query() const;

    /// Runs one statement that has no rows. Busy, NoSpace, Corrupt … are told apart.
    Result<void> execute(const QString &sql) const;

    /// Whether there is a table of that name; `what` is the sentence of an Error.
    Result<bool> hasTable(const QString &name, const QString &what) const;

    /// `PRAGMA journal_mode`, lower case: "wal", "delete" …
    QString journalMode() const;

    /// An Error from the query's or connection's last error; `what` is the whole sentence.
    static Error errorOf(const QSqlError &error, const QString &what);

private:
    static std::unique_ptr<Connection> tryToOpen(const QByteArray &path, const QString &uri,
                                                 std::chrono::milliseconds busyTimeout,
                                                 QSqlError &failure);
    Connection(QString name, QByteArray path)
        : m_name(std::move(name))
        , m_path(std::move(path))
    {}

    QString m_name;
    QByteArray m_path;
};

} // namespace Printkeeper::Database
