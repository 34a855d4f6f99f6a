// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobwatcher.h"
#include "support/jobdatabase.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {

class JobWatcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noticesACommitOfAnotherProcess_data();
    void noticesACommitOfAnotherProcess();
    void noticesEachCommit();
    void staysQuietWhenTheDatabaseIsOnlyRead_data();
    void staysQuietWhenTheDatabaseIsOnlyRead();
    void makesOneSignalOfManyCommits();
    void noticesADatabaseThatAppearsLater();
    void noticesADatabaseThatIsReplaced();
    void noticesADatabaseThatGoes();
    void missesNothingWhileAWriterHoldsTheDatabase();
    void holdsNoLock();
    void canGoAtOnce();

private:
    QByteArray path() const { return m_folder->filePath(u"app.db"_s).toUtf8(); }
    void runPython(const QString &statement);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int Soon = 4000;  // ms; sooner than the poll, so that hints have to do
constexpr int Quiet = 1200; // ms; longer than the latest answer to a hint

/// A watcher whose first look is done, and its signals from then on.
class StartedWatcher
{
public:
    explicit StartedWatcher(const QByteArray &path)
        : m_watcher(path)
        , m_started(&m_watcher, &JobWatcher::watchStarted)
        , m_changed(&m_watcher, &JobWatcher::jobsChanged)
    {
        m_isStarted = m_started.wait(Soon);
        // A database written a moment before the watcher was made has been reported, to be safe.
        m_changed.clear();
    }

    bool isStarted() const { return m_isStarted; }
    QSignalSpy &changed() { return m_changed; }

private:
    JobWatcher m_watcher;
    QSignalSpy m_started;
    QSignalSpy m_changed;
    bool m_isStarted = false;
};

} // namespace

void JobWatcherTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void JobWatcherTest::runPython(const QString &statement)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s,
                                u"import sqlite3, sys\n"
                                "c = sqlite3.connect(sys.argv[1])\n"
                                "c.execute(sys.argv[2]).fetchall()\n"
                                "c.commit()\n"_s,
                                QString::fromUtf8(path()), statement});
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.exitCode(), 0);
}

void JobWatcherTest::noticesACommitOfAnotherProcess_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("WAL") << u"wal"_s;
    QTest::newRow("rollback") << u"delete"_s;
}

void JobWatcherTest::noticesACommitOfAnotherProcess()
{
    QFETCH(QString, mode);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"PRAGMA journal_mode = "_s + mode);
    database.makeJobs();
    StartedWatcher watcher(path());
    QVERIFY(watcher.isStarted());
    runPython(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.changed().size(), 1, Soon);
}

void JobWatcherTest::noticesEachCommit()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    StartedWatcher watcher(path());
    QVERIFY(watcher.isStarted());
    for (int commit = 1; commit <= 3; ++commit) {
        database.run(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
        QTRY_COMPARE_WITH_TIMEOUT(watcher.changed().size(), commit, Soon);
    }
}

void JobWatcherTest::staysQuietWhenTheDatabaseIsOnlyRead_data()
{
    noticesACommitOfAnotherProcess_data();
}

void JobWatcherTest::staysQuietWhenTheDatabaseIsOnlyRead()
{
    QFETCH(QString, mode);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"PRAGMA journal_mode = "_s + mode);
    database.makeJobs();
    StartedWatcher watcher(path());
    QVERIFY(watcher.isStarted());
    runPython(u"SELECT count(*) FROM jobs"_s);
    database.run(u"BEGIN IMMEDIATE"_s);
    database.run(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    database.run(u"ROLLBACK"_s);
    QFile other(m_folder->filePath(u"hint.txt"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(!watcher.changed().wait(Quiet));
}

void JobWatcherTest::makesOneSignalOfManyCommits()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    StartedWatcher watcher(path());
    QVERIFY(watcher.isStarted());
    for (int commit = 0; commit < 30; ++commit)
        database.run(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!watcher.changed().isEmpty(), Soon);
    QVERIFY(watcher.changed().size() < 10);
}

void JobWatcherTest::noticesADatabaseThatAppearsLater()
{
    {
        const Test::JobDatabase other(m_folder->path(), u"other.db"_s);
        other.makeJobs();
    }
    StartedWatcher watcher(path());
    QVERIFY(watcher.isStarted());
    QVERIFY(QFile::rename(m_folder->filePath(u"other.db"_s), m_folder->filePath(u"app.db"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(watcher.changed().size(), 1, Soon);
    runPython(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.changed().size(), 2, Soon);
}

void JobWatcherTest::noticesADatabaseThatIsReplaced()
{
    const auto old = std::make_unique<Test::JobDatabase>(m_folder->path());
    old->makeJobs();
    {
        const Test::JobDatabase other(m_folder->path(), u"other.db"_s);
        other.makeJobs();
    }
    StartedWatcher watcher(path());
    QVERIFY(watcher.isStarted());
    QCOMPARE(std::rename(qPrintable(m_folder->filePath(u"other.db"_s)), path().constData()), 0);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.changed().size(), 1, Soon);
    // From now on it is the new file that counts.
    runPython(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.changed().size(), 2, Soon);
}

void JobWatcherTest::noticesADatabaseThatGoes()
{
    {
        const Test::JobDatabase database(m_folder->path());
        database.makeJobs();
    }
    StartedWatcher watcher(path());
    QVERIFY(watcher.isStarted());
    QVERIFY(QFile::remove(QString::fromUtf8(path())));
    QTRY_COMPARE_WITH_TIMEOUT(watcher.changed().size(), 1, Soon);
}

void JobWatcherTest::missesNothingWhileAWriterHoldsTheDatabase()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    database.run(u"BEGIN EXCLUSIVE"_s);
    database.run(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    JobWatcher watcher(path());
    QSignalSpy started(&watcher, &JobWatcher::watchStarted);
    QSignalSpy changed(&watcher, &JobWatcher::jobsChanged);
    QVERIFY(!started.wait(500));
    database.run(u"COMMIT"_s);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, Soon);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, Soon);
}

void JobWatcherTest::holdsNoLock()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    StartedWatcher watcher(path());
    QVERIFY(watcher.isStarted());
    // Ends the test program with "database is locked" if the watcher kept a shared lock.
    database.run(u"BEGIN EXCLUSIVE"_s);
    database.run(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    database.run(u"COMMIT"_s);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.changed().size(), 1, Soon);
}

void JobWatcherTest::canGoAtOnce()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    for (int i = 0; i < 20; ++i)
        const JobWatcher watcher(path());
    database.run(u"BEGIN EXCLUSIVE"_s);
    database.run(u"COMMIT"_s);
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::JobWatcherTest)
#include "tst_jobwatcher.moc"
