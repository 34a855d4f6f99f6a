// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builtfarm.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

Result<DemoReport> built(DemoRequest request, const QByteArray &folder)
{
    request.directory = folder;
    return makeDemoFarm(request, FakeClock());
}

std::vector<QVariantList> allRows(QSqlQuery &query, const QString &text)
{
    if (!query.exec(text))
        return {{query.lastError().text()}};
    std::vector<QVariantList> rows;
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < query.record().count(); ++i)
            row.append(query.value(i));
        rows.push_back(row);
    }
    return rows;
}

} // namespace

DemoRequest requestOf(int shape, int jobs)
{
    DemoRequest request;
    request.shape = DemoShape(shape);
    request.jobs = jobs;
    return request;
}

BuiltFarm::BuiltFarm(DemoRequest request)
    : m_folder(m_temporary.path().toUtf8() + "/demo")
    , m_result(built(std::move(request), m_folder))
{}

std::vector<QVariantList> BuiltFarm::rows(const QString &query) const
{
    const QString connection = u"tst-%1"_s.arg(reinterpret_cast<quintptr>(this));
    std::vector<QVariantList> rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(QString::fromUtf8(m_result->database));
        if (!database.open())
            return {{database.lastError().text()}};
        QSqlQuery statement(database);
        rows = allRows(statement, query);
    }
    QSqlDatabase::removeDatabase(connection);
    return rows;
}

QStringList BuiltFarm::uploadedFiles() const
{
    const QString uploads = QString::fromUtf8(m_result->uploads);
    QStringList files;
    QDirIterator walk(uploads, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            return {file.errorString()};
        const QByteArray sum = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha1);
        files.append(walk.filePath().mid(uploads.size()) + u' '
                     + walk.fileInfo().lastModified().toUTC().toString(Qt::ISODateWithMs) + u' '
                     + QString::fromLatin1(sum.toHex()));
    }
    files.sort();
    return files;
}

} // namespace Printkeeper::Demo
