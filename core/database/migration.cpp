// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/migration.h"

#include "base/crashpoint.h"
#include "base/escape.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

/// Outside every namespace, as Qt wants it: a static library's resources are not there by
/// themselves.
static void makeMigrationsAvailable()
{
    Q_INIT_RESOURCE(migrations);
}

namespace Printkeeper::Database {
namespace {

Error newerState(const Connection &database, int version, int known)
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("Printkeeper::Migration",
                                        "The file %1 was written by a newer Printkeeper (version "
                                        "%2 of its tables, this program knows %3); update this "
                                        "program.")
                .arg(escaped(database.path()))
                .arg(version)
                .arg(known),
            {},
            u"newer-state"_s};
}

/// Inside the transaction of the caller.
Result<void> makeStep(const Connection &database, const Migration &migration)
{
    for (const QString &statement : statementsOf(migration.sql)) {
        if (const auto done = database.execute(statement); !done)
            return done;
        crashPoint("migration-statement");
    }
    return database.execute(u"PRAGMA user_version = %1"_s.arg(migration.number));
}

Result<void> makeStepIfMissing(const Connection &database, const Migration &migration)
{
    if (const auto begun = database.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    // Read again under the lock: another program may have made the step meanwhile.
    const Result<int> version = schemaVersion(database);
    Result<void> done = version ? Result<void>() : Result<void>(version.error());
    if (version && *version < migration.number)
        done = makeStep(database, migration);
    if (done)
        done = database.execute(u"COMMIT"_s);
    if (!done) {
        // The first error is the one to tell; when this fails too, closing rolls back.
        const auto rolledBack = database.execute(u"ROLLBACK"_s);
        Q_UNUSED(rolledBack)
    }
    return done;
}

/// The end of the token that starts at `at`: a quoted text, a comment, or one character.
qsizetype tokenEnd(const QString &script, qsizetype at)
{
    const QStringView rest = QStringView(script).mid(at);
    const auto after = [&](QStringView end, qsizetype from) {
        const qsizetype found = rest.indexOf(end, from);
        return found < 0 ? script.size() : at + found + end.size();
    };
    if (rest.startsWith(u"--"))
        return after(u"\n", 2);
    if (rest.startsWith(u"/*"))
        return after(u"*/", 2);
    // A doubled quote is two quoted texts side by side, which splits at the same places.
    if (rest.front() == u'\'' || rest.front() == u'"' || rest.front() == u'`')
        return after(rest.first(1), 1);
    return at + 1;
}

/// Whether `;` after this code ends a statement: within a trigger only the one after `; END` does.
bool isWhole(const QString &code)
{
    static const QRegularExpression trigger(
        u"\\A\\s*CREATE\\s+(TEMP\\s+|TEMPORARY\\s+)?TRIGGER\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression end(u";\\s*END\\s*\\z"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return !trigger.match(code).hasMatch() || end.match(code).hasMatch();
}

} // namespace

std::vector<Migration> knownMigrations()
{
    makeMigrationsAvailable();
    const QDir folder(u":/printkeeper/migrations"_s);
    std::vector<Migration> migrations;
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        migrations.push_back({name.section(u'_', 0, 0).toInt(), QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

Result<int> schemaVersion(const Connection &database)
{
    QSqlQuery query = database.query();
    if (query.exec(u"PRAGMA user_version"_s) && query.next())
        return query.value(0).toInt();
    return Connection::errorOf(
        query.lastError(),
        QCoreApplication::translate("Printkeeper::Migration",
                                    "The version of the tables in %1 cannot be read.")
            .arg(escaped(database.path())));
}

Result<void> migrate(const Connection &database, const std::vector<Migration> &migrations)
{
    const Result<int> version = schemaVersion(database);
    if (!version)
        return version.error();
    const int known = migrations.empty() ? 0 : migrations.back().number;
    if (*version > known)
        return newerState(database, *version, known);
    for (const Migration &migration : migrations) {
        if (migration.number <= *version)
            continue;
        if (const auto done = makeStepIfMissing(database, migration); !done)
            return done;
    }
    return {};
}

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString code; // the statement without its comments, to see where it ends
    qsizetype start = 0;
    for (qsizetype at = 0; at < script.size();) {
        const qsizetype end = tokenEnd(script, at);
        const QStringView token = QStringView(script).sliced(at, end - at);
        at = end;
        if (token.startsWith(u"--") || token.startsWith(u"/*")) {
            code += u' ';
            continue;
        }
        if (token == u";" && isWhole(code)) {
            if (!code.trimmed().isEmpty())
                statements += script.sliced(start, at - start).trimmed();
            code.clear();
            start = at;
            continue;
        }
        code += token;
    }
    if (!code.trimmed().isEmpty())
        statements += script.sliced(start).trimmed();
    return statements;
}

} // namespace Printkeeper::Database
