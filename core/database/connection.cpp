// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/connection.h"

#include "base/escape.h"
#include "database/sqlitehandle.h"

#include <QCoreApplication>
#include <QSqlError>

#include <atomic>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Database {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Connection)
};

/// SQLite's result codes (sqlite3.h) that mean something to a caller.
ErrorKind kindOf(int code)
{
    constexpr int IoErrorShmSize = 10 | (19 << 8); // the -shm could not grow: the volume is full
    if (code == IoErrorShmSize)
        return ErrorKind::NoSpace;
    switch (code & 0xFF) {
    case 5: // BUSY
    case 6: // LOCKED
        return ErrorKind::Busy;
    case 13: // FULL
        return ErrorKind::NoSpace;
    case 11: // CORRUPT
    case 26: // NOTADB
        return ErrorKind::Corrupt;
    case 3:  // PERM
    case 8:  // READONLY
    case 23: // AUTH
        return ErrorKind::PermissionDenied;
    case 9: // INTERRUPT
        return ErrorKind::Cancelled;
    case 19: // CONSTRAINT
        return ErrorKind::Invalid;
    default:
        return ErrorKind::System;
    }
}

ErrorKind kindOf(const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return isNumber ? kindOf(code) : ErrorKind::System;
}

QString sentenceFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return Text::tr("There is no database %1; check farm/database.");
    case ErrorKind::PermissionDenied:
        return Text::tr("The database %1 cannot be opened or written with the rights of this "
                        "user; run this as the user that it belongs to.");
    case ErrorKind::Busy:
        return Text::tr("The database %1 is busy: another program has been writing to it for too "
                        "long. Try again later.");
    case ErrorKind::NoSpace:
        return Text::tr("The database %1 cannot be written because its disk is full; free some "
                        "space first.");
    case ErrorKind::Corrupt:
        return Text::tr("The database %1 is damaged or not a SQLite database; check "
                        "farm/database.");
    case ErrorKind::Invalid:
        return Text::tr("The database %1 refused a change that breaks one of its own rules.");
    case ErrorKind::Cancelled:
        return Text::tr("The work on the database %1 was cancelled.");
    case ErrorKind::Refused:
    case ErrorKind::System:
        break;
    }
    return Text::tr("The database %1 could not do what was asked; the log has the details.");
}

/// The same by errno: on a file system that is mounted read-only no user may write.
Error fileProblem(int error, const QByteArray &path)
{
    const QString sentence =
        error == EROFS ? Text::tr("The database %1 cannot be written because its file system is "
                                  "mounted read-only; check the disk and mount it writable.")
                       : sentenceFor(errorKindFromErrno(error));
    return systemError(error, sentence.arg(escaped(path)));
}

/// SQLite tells a missing file, a closed one and a folder apart only as "unable to open", and would
/// wait for ever on a FIFO.
Result<void> checkFile(const QByteArray &path, OpenMode mode)
{
    const QString shown = escaped(path);
    if (path.isEmpty() || path.contains('\0'))
        return Error{ErrorKind::Invalid,
                     Text::tr("The database has no usable path; check farm/database."),
                     shown,
                     {}};
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0) {
        const int error = errno;
        if (error == ENOENT && mode == OpenMode::ReadWriteCreate)
            return {};
        return fileProblem(error, path);
    }
    if (!S_ISREG(status.st_mode))
        return Error{
            ErrorKind::Invalid,
            Text::tr("The database %1 is no regular file; check farm/database.").arg(shown),
            {},
            {}};
    const int rights = mode == OpenMode::ReadOnly ? R_OK : R_OK | W_OK;
    if (::faccessat(AT_FDCWD, path.constData(), rights, AT_EACCESS) != 0)
        return fileProblem(errno, path);
    return {};
}

/// ASCII only, whatever bytes the path has: QSqlDatabase takes a QString.
QString uriOf(const QByteArray &path, OpenMode mode)
{
    const char *access = mode == OpenMode::ReadOnly    ? "ro"
                         : mode == OpenMode::ReadWrite ? "rw"
                                                       : "rwc";
    const QByteArray authority = path.startsWith('/') ? "//" : "";
    return QString::fromLatin1("file:" + authority + path.toPercentEncoding("/")
                               + "?mode=" + access);
}

QByteArray folderOf(const QByteArray &path)
{
    return path.contains('/') ? path.left(path.lastIndexOf('/') + 1) : "./";
}

/// Whether no file can be made or grow beside the database.
bool hasNoRoom(const QByteArray &path)
{
    struct statvfs figures = {};
    return ::statvfs(folderOf(path).constData(), &figures) == 0
           && (figures.f_bavail == 0 || (figures.f_files > 0 && figures.f_favail == 0));
}

/// Whether the file by itself is all of the database: no log and no journal with anything in it.
bool isAtRest(const QByteArray &path)
{
    struct stat status = {};
    return (::stat((path + "-wal").constData(), &status) != 0 || status.st_size == 0)
           && (::stat((path + "-journal").constData(), &status) != 0 || status.st_size == 0);
}

/// What SQLite calls "unable to open" or "readonly" although the file itself can be read.
Error unopenable(const QByteArray &path, OpenMode mode, const Error &error)
{
    const QByteArray folder = folderOf(path);
    if (::faccessat(AT_FDCWD, folder.constData(), F_OK, AT_EACCESS) != 0)
        return systemError(errno,
                           Text::tr("The folder of the database %1 is missing or closed; create "
                                    "it or check farm/database.")
                               .arg(escaped(path)));
    const bool mayWrite = ::faccessat(AT_FDCWD, folder.constData(), W_OK, AT_EACCESS) == 0;
    if (mayWrite && hasNoRoom(path))
        return {ErrorKind::NoSpace,
                sentenceFor(ErrorKind::NoSpace).arg(escaped(path)),
                error.detail,
                {}};
    if (mayWrite)
        return error;
    if (mode == OpenMode::ReadWriteCreate)
        return fileProblem(errno, path);
    return {ErrorKind::PermissionDenied,
            Text::tr("The database %1 uses a write-ahead log, and this user may not write in its "
                     "folder: it can only be read while its own program is running. Run this as "
                     "the user that it belongs to.")
                .arg(escaped(path)),
            error.detail,
            {}};
}

/// Of the program, whichever database it was to open.
Error otherSqlite()
{
    return {ErrorKind::System,
            Text::tr("Qt's SQLite driver uses another SQLite than this program; install the driver "
                     "of the system."),
            {},
            u"other-sqlite"_s};
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QByteArray &path, OpenMode mode,
                                                     std::chrono::milliseconds busyTimeout)
{
    if (const auto usable = checkFile(path, mode); !usable)
        return usable.error();

    QSqlError failure;
    auto connection = tryToOpen(path, uriOf(path, mode), busyTimeout, failure);
    // A reader of a write-ahead log wants memory in a file beside it. Where there is no room for it
    // and nothing in the log, the database can be read as it lies there.
    if (!connection && mode == OpenMode::ReadOnly && hasNoRoom(path) && isAtRest(path))
        connection = tryToOpen(path, uriOf(path, mode) + u"&immutable=1"_s, busyTimeout, failure);
    if (connection && !hasOwnSqlite(*connection))
        return otherSqlite();
    if (connection)
        return connection;

    Error error = errorOf(failure, sentenceFor(kindOf(failure)).arg(escaped(path)));
    constexpr int ReadOnly = 8;
    constexpr int CannotOpen = 14;
    const int code = failure.nativeErrorCode().toInt() & 0xFF;
    if (code == CannotOpen || code == ReadOnly)
        error = unopenable(path, mode, error);
    return error;
}

std::unique_ptr<Connection> Connection::tryToOpen(const QByteArray &path, const QString &uri,
                                                  std::chrono::milliseconds busyTimeout,
                                                  QSqlError &failure)
{
    leaveMemoryUncounted();
    static std::atomic<quint64> opened = 0;
    std::unique_ptr<Connection> connection(new Connection(u"printkeeper-%1"_s.arg(++opened), path));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    database.setDatabaseName(uri);
    database.setConnectOptions(
        u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count()));

    // SQLite opens lazily: only a first statement shows whether this is a database at all.
    QSqlQuery first(database);
    if (!database.open()) {
        failure = database.lastError();
        return nullptr;
    }
    first = connection->query();
    if (first.exec(u"SELECT count(*) FROM sqlite_master"_s))
        return connection;
    failure = first.lastError();
    return nullptr;
}

Connection::~Connection()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery Connection::query() const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    return query;
}

Result<void> Connection::execute(const QString &sql) const
{
    QSqlQuery statement = query();
    if (statement.exec(sql))
        return {};
    const QSqlError failure = statement.lastError();
    Error error = errorOf(failure, sentenceFor(kindOf(failure)).arg(escaped(m_path)));
    error.detail += u" in: "_s + sql.simplified();
    return error;
}

Result<bool> Connection::hasTable(const QString &name, const QString &what) const
{
    QSqlQuery found = query();
    found.prepare(u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"_s);
    found.addBindValue(name);
    if (!found.exec())
        return errorOf(found.lastError(), what);
    const bool isThere = found.next();
    if (found.lastError().isValid())
        return errorOf(found.lastError(), what);
    return isThere;
}

QString Connection::journalMode() const
{
    QSqlQuery mode = query();
    return mode.exec(u"PRAGMA journal_mode"_s) && mode.next() ? mode.value(0).toString().toLower()
                                                              : QString();
}

Error Connection::errorOf(const QSqlError &error, const QString &what)
{
    return {kindOf(error),
            what,
            u"%1 (%2, SQLite %3)"_s.arg(error.databaseText(), error.driverText(),
                                        error.nativeErrorCode()),
            {}};
}

} // namespace Printkeeper::Database
