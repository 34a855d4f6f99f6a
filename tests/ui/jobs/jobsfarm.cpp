// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobsfarm.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Test {

JobsFarm::JobsFarm(int jobs)
    : m_database(m_folder.path())
{
    QDir folder(m_folder.path());
    if (!folder.mkpath(u"uploads/Uploaded"_s) || !folder.mkpath(u"uploads/Completed"_s))
        qFatal("The farm's folders could not be made.");
    m_database.run(u"PRAGMA journal_mode = WAL"_s);
    m_database.makeJobs();
    addJobs(jobs);
}

void JobsFarm::addJobs(int count) const
{
    m_database.run(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "INSERT INTO jobs (id, student_name, filename, original_filename, status, created_at, "
        "updated_at) SELECT i, CASE i % 5 WHEN 0 THEN NULL ELSE 'Person ' || (i % 37) END, "
        "'file-' || i || '.stl', CASE i % 4 WHEN 0 THEN NULL ELSE 'Part ' || (i * 7919 % 1009) "
        "END, CASE i % 3 WHEN 0 THEN 'UPLOADED' ELSE 'Completed' END, "
        "CASE i % 7 WHEN 0 THEN NULL ELSE '2026-01-' || (10 + i % 17) || ' 10:00:00' END, "
        "CASE i % 6 WHEN 0 THEN 'yesterday' ELSE '2026-02-' || (10 + i % 13) || ' 10:00:00' END "
        "FROM n WHERE i <= ?"_s,
        {count, count});
}

Settings::FarmSettings JobsFarm::settings() const
{
    Settings::FarmSettings farm;
    farm.root = m_folder.path().toUtf8();
    farm.uploads = farm.root + "/uploads";
    return farm;
}

JobsView::JobsSource JobsFarm::source() const
{
    return {path(), {}, settings()};
}

void JobsFarm::writeFile(const QByteArray &relative, const QByteArray &content) const
{
    QFile file(QFile::decodeName(settings().uploads + '/' + relative));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s could not be written.", relative.constData());
}

QStringList JobsFarm::ids(const QString &order, const QString &where) const
{
    QStringList ids;
    const auto rows =
        m_database.run(u"SELECT id FROM jobs WHERE %1 ORDER BY %2"_s.arg(where, order));
    for (const QVariantList &row : rows)
        ids.append(row.front().toString());
    return ids;
}

} // namespace Printkeeper::Test
