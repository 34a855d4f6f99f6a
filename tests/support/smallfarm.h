// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/statedatabase.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"
#include "support/fakeclock.h"
#include "support/jobdatabase.h"

#include <QDir>
#include <QTemporaryDir>

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Printkeeper::Test {

/// A farm of a few jobs that a test describes row by row and file by file, at a time of its own.
/// Table `jobs`, folders uploaded/ pending/ printing/ completed/ archive/ thumbnails/.
class SmallFarm
{
public:
    SmallFarm()
        : m_database(m_folder.path())
    {
        for (const char *name :
             {"uploaded", "pending", "printing", "completed", "archive", "thumbnails"})
            QDir(m_folder.path()).mkpath(QStringLiteral("uploads/") + QLatin1String(name));
        QDir(m_folder.path()).mkpath(QStringLiteral("state"));
        m_settings.root = m_folder.path().toUtf8();
        m_settings.uploads = m_settings.root + "/uploads";
        m_settings.database = QString::fromUtf8(m_database.path());
        m_settings.state = m_settings.root + "/state";
        m_database.makeJobs();
    }

    // QTemporaryDir cannot remove names that are not UTF-8.
    ~SmallFarm() { std::filesystem::remove_all(m_settings.uploads.toStdString()); }
    SmallFarm(const SmallFarm &) = delete;
    SmallFarm &operator=(const SmallFarm &) = delete;

    FakeClock clock;

    const JobDatabase &database() const { return m_database; }
    const Settings::FarmSettings &settings() const { return m_settings; }
    QByteArray uploads() const { return m_settings.uploads; }
    void useFolder(const QString &status, const QByteArray &path)
    {
        m_settings.layout.insert(status, path);
    }
    /// What the database calls a folder, and where it is here.
    void mapPath(const QByteArray &there, const QByteArray &here)
    {
        m_settings.pathMap.push_back({there, here});
    }
    void useState(const QByteArray &folder) { m_settings.state = folder; }

    QString daysAgo(int days) const
    {
        return clock.now().addDays(-days).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }

    /// A row as old as told; its file, unless the name is empty, in the folder of the status.
    void addJob(int id, const QString &status, const QByteArray &fileName, int days,
                const QString &thumbnail = {})
    {
        m_database.run(QStringLiteral("INSERT INTO jobs (id, student_name, filename, status, "
                                      "created_at, updated_at, thumbnail_path) VALUES (?, 'Ada', "
                                      "CAST(? AS TEXT), ?, ?, ?, ?)"),
                       {id, fileName, status, daysAgo(days), daysAgo(days),
                        thumbnail.isEmpty() ? QVariant() : QVariant(thumbnail)});
    }

    /// A file below uploads, written so many days ago.
    void addFile(const QByteArray &path, double days, const QByteArray &content = "solid x") const
    {
        const QByteArray full = uploads() + '/' + path;
        // Not QFile: a name need not be UTF-8.
        const int file = ::open(full.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (file < 0 || ::write(file, content.constData(), static_cast<size_t>(content.size())) < 0)
            qFatal("cannot write %s", full.constData());
        ::close(file);
        const qint64 seconds =
            clock.now().addMSecs(static_cast<qint64>(-days * 86400000)).toSecsSinceEpoch();
        const timespec times[2] = {{seconds, 0}, {seconds, 0}};
        ::utimensat(AT_FDCWD, full.constData(), times, 0);
    }

    bool hasFile(const QByteArray &path) const
    {
        struct stat status = {};
        return ::lstat((uploads() + '/' + path).constData(), &status) == 0;
    }

    /// Opened anew, so that what a test has changed since is seen.
    struct Opened
    {
        std::unique_ptr<Jobs::JobStore> store;
        Jobs::FarmLayout layout;
        std::unique_ptr<Jobs::JobFiles> files;
        std::unique_ptr<Database::Connection> state;
    };
    std::unique_ptr<Opened> open() const
    {
        auto store = Jobs::JobStore::open(m_database.path(), {}, Database::OpenMode::ReadWrite);
        auto layout = Jobs::FarmLayout::find(m_settings);
        auto state = Database::openStateDatabase(m_settings.state);
        if (!store || !layout || !state)
            qFatal("cannot open the farm");
        auto opened = std::make_unique<Opened>(
            Opened{*std::move(store), *std::move(layout), {}, *std::move(state)});
        opened->files =
            std::make_unique<Jobs::JobFiles>(m_settings, opened->layout, opened->store->schema());
        return opened;
    }

private:
    QTemporaryDir m_folder;
    JobDatabase m_database;
    Settings::FarmSettings m_settings;
};

} // namespace Printkeeper::Test
