// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QVariantList>

namespace Printkeeper::Test {

/// A farm's database for a test, made in `folder`: SQL in, rows out. What goes wrong ends the test
/// program. Link Printkeeper::Database.
class JobDatabase
{
public:
    explicit JobDatabase(const QString &folder, const QString &name = QStringLiteral("app.db"))
    {
        const QByteArray path = (folder + QLatin1Char('/') + name).toUtf8();
        auto opened = Database::Connection::open(path, Database::OpenMode::ReadWriteCreate,
                                                 std::chrono::milliseconds(200));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
        m_connection = std::move(opened).value();
    }

    const QByteArray &path() const { return m_connection->path(); }

    /// Runs one statement; answers its rows, each a list of its values.
    QList<QVariantList> run(const QString &sql, const QVariantList &values = {}) const
    {
        QSqlQuery query = m_connection->query();
        const bool prepared = query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!prepared || !query.exec())
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        QList<QVariantList> rows;
        while (query.next()) {
            QVariantList row;
            for (int column = 0; column < query.record().count(); ++column)
                row.append(query.value(column));
            rows.append(row);
        }
        return rows;
    }

    /// The table `jobs` of the web app: a file name without a folder, a person's name.
    void makeJobs() const
    {
        run(QStringLiteral("CREATE TABLE jobs (id INTEGER NOT NULL PRIMARY KEY, "
                           "student_name VARCHAR(100), filename VARCHAR(255), "
                           "original_filename VARCHAR(255), status VARCHAR(20), "
                           "created_at DATETIME, updated_at DATETIME, "
                           "thumbnail_path VARCHAR(255), reject_reasons JSON)"));
    }

    /// The table `job`: a text id, absolute paths, and the table `event` that points at it.
    void makeJobWithEvents() const
    {
        run(QStringLiteral("CREATE TABLE job (id VARCHAR(36) NOT NULL, display_name VARCHAR(255), "
                           "file_path VARCHAR(512), metadata_path VARCHAR(512), "
                           "status VARCHAR(20), created_at DATETIME, updated_at DATETIME, "
                           "PRIMARY KEY (id))"));
        run(QStringLiteral("CREATE TABLE event (id INTEGER PRIMARY KEY, job_id VARCHAR(36), "
                           "status VARCHAR(20), file VARCHAR(255), created_at DATETIME, "
                           "updated_at DATETIME, FOREIGN KEY(job_id) REFERENCES JOB (id))"));
    }

    /// The table `print_job`, without a time of change.
    void makePrintJob() const
    {
        run(QStringLiteral("CREATE TABLE print_job (id INTEGER PRIMARY KEY, filename TEXT, "
                           "status TEXT, submitted TEXT)"));
    }

private:
    std::unique_ptr<Database::Connection> m_connection;
};

} // namespace Printkeeper::Test
