// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/statedatabase.h"

#include "base/escape.h"
#include "database/migration.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QVariant>

#include <cerrno>
#include <optional>
#include <thread>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Database {
namespace {

constexpr std::chrono::seconds BusyTimeout{5};

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::StateDatabase)
};

QByteArray fileIn(const QByteArray &stateFolder)
{
    return stateFolder + "/state.db";
}

/// A plain file of its own, readable by its user alone. Made by mknod and not by open: closing a
/// descriptor would drop the locks of other connections in this process.
Result<void> makeFile(const QByteArray &path)
{
    if (::mknod(path.constData(), S_IFREG | S_IRUSR | S_IWUSR, 0) != 0 && errno != EEXIST)
        return systemError(errno,
                           Text::tr("Printkeeper's own file %1 cannot be created; check that the "
                                    "folder farm/state exists and can be written.")
                               .arg(escaped(path)));
    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0)
        return systemError(errno, Text::tr("Printkeeper's own file %1 cannot be read; check "
                                           "farm/state.")
                                      .arg(escaped(path)));
    if (!S_ISREG(status.st_mode))
        return Error{ErrorKind::Refused,
                     Text::tr("Printkeeper's own file %1 is a link or no regular file; remove it "
                              "or check farm/state.")
                         .arg(escaped(path)),
                     {},
                     {}};
    return {};
}

/// The errors of a connection speak of farm/database, which is not what is wrong here.
Error asStateError(Error error, const QByteArray &path)
{
    if (error.kind == ErrorKind::Corrupt)
        error.message = Text::tr("Printkeeper's own file %1 is damaged. Move it away to start "
                                 "with an empty history; the farm itself is not affected.");
    else if (error.kind == ErrorKind::NotFound)
        error.message = Text::tr("There is no %1 yet: Printkeeper has not done anything here.");
    else if (error.kind == ErrorKind::Busy)
        error.message = Text::tr("Printkeeper's own file %1 is busy; try again later.");
    else if (error.kind == ErrorKind::NoSpace)
        error.message = Text::tr("Printkeeper's own file %1 cannot be written because its disk is "
                                 "full; free some space first.");
    else if (error.code.isEmpty())
        error.message = Text::tr("Printkeeper's own file %1 cannot be used; run this as the user "
                                 "that it belongs to, or check farm/state.");
    else
        return error;
    error.message = error.message.arg(escaped(path));
    return error;
}

/// Two programs that make the file at the same moment can meet in a lock that SQLite's own busy
/// timeout does not wait for.
Result<void> inWalMode(const Connection &state)
{
    const auto deadline = std::chrono::steady_clock::now() + BusyTimeout;
    while (state.journalMode() != u"wal"_s) {
        const auto changed = state.execute(u"PRAGMA journal_mode = WAL"_s);
        if (!changed
            && (changed.error().kind != ErrorKind::Busy
                || std::chrono::steady_clock::now() > deadline))
            return changed;
        std::this_thread::sleep_for(std::chrono::milliseconds(changed ? 0 : 10));
    }
    return {};
}

Result<void> prepare(const Connection &state)
{
    const std::vector<Migration> migrations = knownMigrations();
    // Before anything is written: a newer file stays as it is.
    const Result<int> version = schemaVersion(state);
    if (version && *version > migrations.back().number)
        return migrate(state, migrations);
    if (const auto done = inWalMode(state); !done)
        return done;
    if (const auto done = state.execute(u"PRAGMA synchronous = FULL"_s); !done)
        return done;
    if (const auto done = state.execute(u"PRAGMA foreign_keys = ON"_s); !done)
        return done;
    // What takes back a statement of a batch is small, and no reason to make a file for it.
    if (const auto done = state.execute(u"PRAGMA temp_store = MEMORY"_s); !done)
        return done;
    return migrate(state, migrations);
}

} // namespace

Result<std::unique_ptr<Connection>> openStateDatabase(const QByteArray &stateFolder)
{
    const QByteArray path = fileIn(stateFolder);
    if (const auto made = makeFile(path); !made)
        return made.error();
    auto state = Connection::open(path, OpenMode::ReadWrite, BusyTimeout);
    if (!state)
        return asStateError(state.error(), path);
    if (const auto prepared = prepare(**state); !prepared)
        return asStateError(prepared.error(), path);
    return state;
}

Result<std::unique_ptr<Connection>> openStateDatabaseReadOnly(const QByteArray &stateFolder)
{
    const QByteArray path = fileIn(stateFolder);
    auto state = Connection::open(path, OpenMode::ReadOnly, BusyTimeout);
    if (!state)
        return asStateError(state.error(), path);
    const Result<int> version = schemaVersion(**state);
    if (!version)
        return asStateError(version.error(), path);
    if (*version == 0)
        return asStateError({ErrorKind::NotFound, {}, u"no tables yet"_s, {}}, path);
    const std::vector<Migration> migrations = knownMigrations();
    if (*version > migrations.back().number)
        return migrate(**state, migrations).error();
    return state;
}

Result<std::optional<QString>> stateValue(const Connection &state, const QString &name)
{
    QSqlQuery query = state.query();
    query.prepare(u"SELECT value FROM fact WHERE name = ?"_s);
    query.addBindValue(name);
    if (!query.exec())
        return asStateError(Connection::errorOf(query.lastError(), {}), state.path());
    if (query.next())
        return std::optional(query.value(0).toString());
    if (query.lastError().isValid())
        return asStateError(Connection::errorOf(query.lastError(), {}), state.path());
    return std::optional<QString>();
}

Result<void> setStateValue(const Connection &state, const QString &name, const QString &value)
{
    QSqlQuery query = state.query();
    query.prepare(u"INSERT INTO fact (name, value) VALUES (?, ?) "
                  "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    query.addBindValue(name);
    query.addBindValue(value.isNull() ? u""_s : value);
    if (query.exec())
        return {};
    return asStateError(Connection::errorOf(query.lastError(), {}), state.path());
}

} // namespace Printkeeper::Database
