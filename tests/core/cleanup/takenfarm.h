// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "farmrun.h"

#include "base/crashpoint.h"

#include <QTest>

#include <functional>
#include <utility>

namespace Printkeeper::Test {

/// A farm whose web app comes to name files while a run takes them away, so that no transaction
/// sees it.
class TakenFarm : public SmallFarm
{
public:
    /// A pending job 3, a due one 1000 and another, and the newest ones of which a plan takes note.
    void addJobs(const QString &status = QStringLiteral("Uploaded"), int days = 9)
    {
        addJob(3, QStringLiteral("Pending"), "other.stl", 1);
        addJob(1000, status, "cube.stl", days);
        addJob(2000, status, "gear.stl", days);
        database().run(QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 3001 UNION ALL SELECT i + 1 FROM n WHERE i < 3100) "
            "INSERT INTO jobs (id, filename, status) SELECT i, 'other.stl', 'Pending' FROM n"));
        addFiles(status.toLower().toUtf8(), days);
    }
    /// The same without SQLite's numbers, in more rows than a transaction reads.
    void addJobsWithoutNumbers() const
    {
        const auto &db = database();
        db.run(QStringLiteral("DROP TABLE jobs"));
        db.run(QStringLiteral("CREATE TABLE jobs (id TEXT NOT NULL PRIMARY KEY, filename TEXT, "
                              "status TEXT, created_at DATETIME, updated_at DATETIME) "
                              "WITHOUT ROWID"));
        const QString old = daysAgo(9);
        db.run(QStringLiteral("INSERT INTO jobs VALUES ('1000', 'cube.stl', 'Uploaded', ?, ?), "
                              "('2000', 'gear.stl', 'Uploaded', ?, ?)"),
               {old, old, old, old});
        db.run(QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 3001 UNION ALL SELECT i + 1 FROM n WHERE i < 5100) "
            "INSERT INTO jobs (id, filename, status) SELECT i, 'other.stl', 'Pending' FROM n"));
        addFiles("uploaded", 9);
    }
    void pointOlderRowAt(const QString &file,
                         const QString &status = QStringLiteral("Uploaded")) const
    {
        database().run(QStringLiteral("UPDATE jobs SET filename = ?, status = ? WHERE id = 3"),
                       {file, status});
    }

    using Write = std::function<void()>;
    /// Does `work`; at its first step `at` the web app writes: behind a COMMIT once job 1000 went.
    void whileWriting(const char *at, [[maybe_unused]] const Write &write,
                      [[maybe_unused]] const Write &work) const
    {
        bool isWritten = false;
#ifdef PRINTKEEPER_TEST_HOOKS
        watchCrashPoints([&](const char *step) {
            const bool isEarly = qstrcmp(at, "committed") == 0 && hasFile("uploaded/cube.stl");
            if (qstrcmp(step, at) == 0 && !isEarly && !std::exchange(isWritten, true))
                write();
        });
        work();
        watchCrashPoints({});
#endif
        QVERIFY2(isWritten, at);
    }

    QList<QVariantList> rowsOf(const QString &file) const
    {
        return database().run(
            QStringLiteral("SELECT id, status, updated_at FROM jobs WHERE filename = ? "
                           "ORDER BY id"),
            {file});
    }
    std::size_t entriesOf(qint64 run, Cleanup::EntryState state) const
    {
        return Cleanup::JournalStore(*open()->state).entries(run, state, {})->size();
    }
    QByteArray contentOf(const QByteArray &path) const
    {
        QFile file(QString::fromUtf8(uploads() + '/' + path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray log() const
    {
        QFile file(QString::fromUtf8(settings().root) + QStringLiteral("/maintenance.log"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    void addFiles(const QByteArray &folder, int days) const
    {
        for (const char *name : {"/cube.stl", "/cube.json", "/gear.stl"})
            addFile(folder + name, days);
    }
};

/// A run of a plan that is begun, and whose inputs a test may change before it goes on.
struct BegunRun
{
    BegunRun(SmallFarm &farm, Cleanup::CleanupPlan plan,
             const QString &command = QStringLiteral("cleanup"))
        : report{std::move(plan), false, false, {}, 0}
        , opened(farm.open())
        , id(*Tasks::RunStore(*opened->state)
                  .start(command, Tasks::RunSource::Manual, farm.clock.now()))
        , inputs(runInputs(farm, *opened, settings, id))
    {}

    Result<void> goOn() { return Cleanup::runCleanup(report, inputs, {}); }

    Cleanup::CleanupReport report;
    std::unique_ptr<SmallFarm::Opened> opened;
    Settings::CleanupSettings settings;
    qint64 id;
    Cleanup::RunInputs inputs;
};

inline const Cleanup::CleanupAction &actionOf(const Cleanup::CleanupReport &report,
                                              const QByteArray &name)
{
    for (const Cleanup::CleanupAction &action : report.plan.actions) {
        if (action.files.front().place.name() == name)
            return action;
    }
    qFatal("no action for %s", name.constData());
}

} // namespace Printkeeper::Test
