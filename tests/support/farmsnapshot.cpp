// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/farmsnapshot.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <algorithm>

#include <dirent.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Test {
namespace {

constexpr qsizetype MostDifferences = 12;

QByteArray hashOf(const QByteArray &path)
{
    std::FILE *file = std::fopen(path.constData(), "rbe");
    if (!file)
        return "unreadable";
    QCryptographicHash hash(QCryptographicHash::Sha1);
    char buffer[64 * 1024];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file))
        hash.addData(QByteArrayView(buffer, static_cast<qsizetype>(count)));
    std::fclose(file);
    return hash.result().toHex();
}

void readFiles(const QByteArray &root, const QByteArray &relative, SnapshotScope scope,
               QMap<QByteArray, QByteArray> &files)
{
    DIR *directory = ::opendir((root + '/' + relative).constData());
    if (!directory)
        return;
    while (const dirent *entry = ::readdir(directory)) {
        const QByteArray name(entry->d_name);
        const QByteArray path = relative.isEmpty() ? name : relative + '/' + name;
        struct stat status = {};
        if (name == "." || name == ".." || ::lstat((root + '/' + path).constData(), &status) != 0)
            continue;
        if (scope == SnapshotScope::WithoutPrivate && path == ".printkeeper")
            continue;
        // Nobody's files: they come and go with the room on the disk.
        if (path == ".printkeeper/reserve")
            continue;
        if (S_ISDIR(status.st_mode))
            readFiles(root, path, scope, files);
        else if (S_ISREG(status.st_mode))
            files[path] = hashOf(root + '/' + path) + ' ' + QByteArray::number(status.st_mode, 8)
                          + ' ' + QByteArray::number(status.st_uid) + ':'
                          + QByteArray::number(status.st_gid) + ' '
                          + QByteArray::number(static_cast<qint64>(status.st_mtim.tv_sec)) + '.'
                          + QByteArray::number(static_cast<qint64>(status.st_mtim.tv_nsec));
        else
            files[path] = "special";
    }
    ::closedir(directory);
}

/// Runs `use` with a connection of its own.
template<typename Use>
void withDatabase(const QByteArray &path, const Use &use)
{
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(QFile::decodeName(path));
        database.open();
        use(database);
    }
    QSqlDatabase::removeDatabase(name);
}

QStringList rowsOf(const QSqlDatabase &database, const QString &table)
{
    QStringList expressions;
    const QSqlRecord record = database.record(table);
    for (int i = 0; i < record.count(); ++i) {
        const QString column = u'"' + record.fieldName(i) + u'"';
        expressions << u"typeof(%1) || ':' || hex(CAST(%1 AS BLOB))"_s.arg(column);
    }
    QSqlQuery query(database);
    query.exec(u"SELECT %1 FROM \"%2\""_s.arg(expressions.join(u" , "_s), table));
    QStringList rows;
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < record.count(); ++i)
            values << query.value(i).toString();
        rows << values.join(u'|');
    }
    rows.sort();
    return rows;
}

template<typename Map>
void addDifferences(const Map &before, const Map &after, QStringList &lines)
{
    for (auto it = before.begin(); it != before.end() && lines.size() < MostDifferences; ++it) {
        if (!after.contains(it.key()))
            lines << u"gone: "_s + QString::fromLatin1(QByteArray(it.key()).toPercentEncoding("/"));
        else if (after.value(it.key()) != it.value())
            lines << u"changed: "_s
                         + QString::fromLatin1(QByteArray(it.key()).toPercentEncoding("/"));
    }
    for (auto it = after.begin(); it != after.end() && lines.size() < MostDifferences; ++it) {
        if (!before.contains(it.key()))
            lines << u"new: "_s + QString::fromLatin1(QByteArray(it.key()).toPercentEncoding("/"));
    }
}

} // namespace

FarmSnapshot FarmSnapshot::take(const QByteArray &uploads, const QByteArray &database,
                                SnapshotScope scope)
{
    FarmSnapshot snapshot;
    readFiles(uploads, {}, scope, snapshot.files);
    withDatabase(database, [&](const QSqlDatabase &opened) {
        for (const QString &table : opened.tables())
            snapshot.tables[table] = rowsOf(opened, table);
    });
    return snapshot;
}

QMap<QByteArray, int> FarmSnapshot::contents() const
{
    QMap<QByteArray, int> counts;
    for (const QByteArray &file : files)
        ++counts[file.left(file.indexOf(' '))];
    return counts;
}

QString differences(const FarmSnapshot &before, const FarmSnapshot &after)
{
    QStringList lines;
    addDifferences(before.files, after.files, lines);
    for (auto table = before.tables.begin(); table != before.tables.end(); ++table) {
        const QStringList now = after.tables.value(table.key());
        for (const QString &row : table.value()) {
            if (!now.contains(row) && lines.size() < MostDifferences)
                lines << u"row gone from "_s + table.key() + u": "_s + row.left(160);
        }
        for (const QString &row : now) {
            if (!table.value().contains(row) && lines.size() < MostDifferences)
                lines << u"row new in "_s + table.key() + u": "_s + row.left(160);
        }
    }
    return lines.join(u'\n');
}

QString databaseProblems(const QByteArray &database)
{
    QStringList problems;
    withDatabase(database, [&](const QSqlDatabase &opened) {
        QSqlQuery query(opened);
        query.exec(u"PRAGMA integrity_check"_s);
        while (query.next()) {
            if (query.value(0).toString() != u"ok"_s)
                problems << query.value(0).toString();
        }
        query.exec(u"PRAGMA foreign_key_check"_s);
        while (query.next())
            problems << u"foreign key: "_s + query.value(0).toString();
    });
    return problems.join(u'\n');
}

} // namespace Printkeeper::Test
