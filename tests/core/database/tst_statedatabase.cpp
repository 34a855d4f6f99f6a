// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/migration.h"
#include "database/statedatabase.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Database;

class StateDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesAFileForItsUserAlone();
    void isTheSameWhenOpenedTwice();
    void runsDurably();
    void removesAnEntryWithoutReadingAllOthers();
    void refusesANewerOneAndLeavesItAsItIs();
    void followsNoLink();
    void tellsAMissingFolder();
    void tellsADamagedFile();
    void opensForLookingOnlyWhenThereIsOne();
    void writesNothingWhenLooking();
    void remembersFacts_data();
    void remembersFacts();
    void knowsWhatIsNoFact();
    void letsSeveralStartAtOnce();
    void waitsForAWriterBeforeItUsesAWriteAheadLog();
    void survivesAKillAtAnyStep();

private:
    QByteArray folder() const { return m_folder->path().toUtf8(); }
    QByteArray file() const { return folder() + "/state.db"; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void StateDatabaseTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void StateDatabaseTest::makesAFileForItsUserAlone()
{
    const mode_t before = ::umask(0);
    const auto state = openStateDatabase(folder());
    ::umask(before);
    QVERIFY(state);
    for (const QByteArray &name : {file(), file() + "-wal", file() + "-shm"}) {
        struct stat status = {};
        QCOMPARE(::lstat(name.constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
    }
    QSqlQuery query = (*state)->query();
    QVERIFY(query.exec(u"SELECT count(*) FROM run, journal, fact, disk_sample"_s));
}

void StateDatabaseTest::isTheSameWhenOpenedTwice()
{
    {
        const auto state = openStateDatabase(folder());
        QVERIFY(state);
        QVERIFY(setStateValue(**state, u"farm"_s, u"here"_s));
    }
    const auto state = openStateDatabase(folder());
    QVERIFY(state);
    QCOMPARE(schemaVersion(**state).value_or(-1), knownMigrations().back().number);
    QCOMPARE(stateValue(**state, u"farm"_s).value_or(std::nullopt), u"here"_s);
}

void StateDatabaseTest::runsDurably()
{
    const auto state = openStateDatabase(folder());
    QVERIFY(state);
    QCOMPARE((*state)->journalMode(), u"wal"_s);
    QSqlQuery query = (*state)->query();
    QVERIFY(query.exec(u"PRAGMA synchronous"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 2);
    QVERIFY(query.exec(u"PRAGMA foreign_keys"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 1);
}

/// Its foreign key asks for the entries that undo it, as this statement does.
void StateDatabaseTest::removesAnEntryWithoutReadingAllOthers()
{
    const auto state = openStateDatabase(folder());
    QVERIFY(state);
    QSqlQuery query = (*state)->query();
    QVERIFY(query.exec(u"EXPLAIN QUERY PLAN SELECT 1 FROM journal WHERE undoes = 1"_s));
    QVERIFY(query.next());
    const QString plan = query.value(3).toString();
    QVERIFY2(plan.startsWith(u"SEARCH"_s) && plan.contains(u"journal_undoes"_s), qPrintable(plan));
}

void StateDatabaseTest::refusesANewerOneAndLeavesItAsItIs()
{
    {
        const auto newer = Connection::open(file(), OpenMode::ReadWriteCreate);
        QVERIFY(newer);
        QVERIFY((*newer)->execute(u"PRAGMA user_version = 999"_s));
    }
    QFile content(QFile::decodeName(file()));
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QByteArray before = content.readAll();
    content.close();
    for (const auto &opened : {openStateDatabase(folder()), openStateDatabaseReadOnly(folder())}) {
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Refused);
        QCOMPARE(opened.error().code, u"newer-state"_s);
        QVERIFY(opened.error().message.contains(QString::fromUtf8(file())));
    }
    QVERIFY(content.open(QIODevice::ReadOnly));
    QCOMPARE(content.readAll(), before);
}

void StateDatabaseTest::followsNoLink()
{
    const QByteArray canary = folder() + "/canary";
    QCOMPARE(::symlink(canary.constData(), file().constData()), 0);
    const auto state = openStateDatabase(folder());
    QVERIFY(!state);
    QCOMPARE(state.error().kind, ErrorKind::Refused);
    QVERIFY(::access(canary.constData(), F_OK) != 0);
}

void StateDatabaseTest::tellsAMissingFolder()
{
    const auto state = openStateDatabase(folder() + "/missing");
    QVERIFY(!state);
    QCOMPARE(state.error().kind, ErrorKind::NotFound);
    QVERIFY(state.error().message.contains(u"farm/state"_s));
}

void StateDatabaseTest::tellsADamagedFile()
{
    QFile damaged(QFile::decodeName(file()));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    QCOMPARE(damaged.write(QByteArray(4096, 'x')), 4096);
    damaged.close();
    const auto state = openStateDatabase(folder());
    QVERIFY(!state);
    QCOMPARE(state.error().kind, ErrorKind::Corrupt);
    QVERIFY(!state.error().message.contains(u"farm/database"_s));
    QVERIFY(state.error().message.contains(QString::fromUtf8(file())));
}

void StateDatabaseTest::opensForLookingOnlyWhenThereIsOne()
{
    const auto missing = openStateDatabaseReadOnly(folder());
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(::access(file().constData(), F_OK) != 0);

    // What a kill between the file and its tables leaves is none yet, either.
    QVERIFY(Connection::open(file(), OpenMode::ReadWriteCreate));
    const auto empty = openStateDatabaseReadOnly(folder());
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, ErrorKind::NotFound);

    QVERIFY(openStateDatabase(folder()));
    QVERIFY(openStateDatabaseReadOnly(folder()));
}

void StateDatabaseTest::writesNothingWhenLooking()
{
    const auto writer = openStateDatabase(folder());
    QVERIFY(writer);
    QVERIFY(setStateValue(**writer, u"approved"_s, u"yes"_s));
    const auto reader = openStateDatabaseReadOnly(folder());
    QVERIFY(reader);
    QCOMPARE(stateValue(**reader, u"approved"_s).value_or(std::nullopt), u"yes"_s);
    const auto written = setStateValue(**reader, u"approved"_s, u"no"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::PermissionDenied);
}

void StateDatabaseTest::remembersFacts_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("text") << u"2026-01-01T00:00:00Z"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("null") << QString();
    QTest::newRow("quotes and umlauts") << u"it's \"ä\"\n"_s;
}

void StateDatabaseTest::remembersFacts()
{
    QFETCH(const QString, value);
    const auto state = openStateDatabase(folder());
    QVERIFY(state);
    QVERIFY(setStateValue(**state, u"name"_s, u"before"_s));
    QVERIFY(setStateValue(**state, u"name"_s, value));
    const auto read = stateValue(**state, u"name"_s);
    QVERIFY(read);
    QVERIFY(read->has_value());
    QCOMPARE(**read, value.isNull() ? u""_s : value);
}

void StateDatabaseTest::knowsWhatIsNoFact()
{
    const auto state = openStateDatabase(folder());
    QVERIFY(state);
    const auto read = stateValue(**state, u"nothing"_s);
    QVERIFY(read);
    QVERIFY(!read->has_value());
    QVERIFY((*state)->execute(u"DROP TABLE fact"_s));
    QVERIFY(!stateValue(**state, u"nothing"_s));
    QVERIFY(!setStateValue(**state, u"nothing"_s, u"x"_s));
}

void StateDatabaseTest::letsSeveralStartAtOnce()
{
    constexpr int Rounds = 10;
    constexpr int Programs = 6;
    for (int round = 0; round < Rounds; ++round) {
        const QByteArray place = folder() + '/' + QByteArray::number(round);
        QCOMPARE(::mkdir(place.constData(), 0700), 0);
        std::atomic_int opened = 0;
        QStringList problems[Programs];
        std::vector<std::thread> programs;
        for (int program = 0; program < Programs; ++program)
            programs.emplace_back([&, program] {
                const auto state = openStateDatabase(place);
                if (state)
                    ++opened;
                else
                    problems[program] += state.error().message + state.error().detail;
            });
        for (std::thread &program : programs)
            program.join();
        for (const QStringList &problem : problems)
            QVERIFY2(problem.isEmpty(), qPrintable(problem.join(u' ')));
        QCOMPARE(opened.load(), Programs);
    }
}

void StateDatabaseTest::waitsForAWriterBeforeItUsesAWriteAheadLog()
{
    const auto writer = Connection::open(file(), OpenMode::ReadWriteCreate);
    QVERIFY(writer);
    QVERIFY((*writer)->execute(u"CREATE TABLE a (x)"_s));
    QVERIFY((*writer)->execute(u"BEGIN IMMEDIATE"_s));
    auto opened = std::async(std::launch::async, [place = folder()]() -> Result<QString> {
        const auto state = openStateDatabase(place);
        return state ? Result<QString>((*state)->journalMode()) : state.error();
    });
    QCOMPARE(opened.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);
    QVERIFY((*writer)->execute(u"COMMIT"_s));
    QCOMPARE(opened.get().value_or(u"failed"_s), u"wal"_s);
}

void StateDatabaseTest::survivesAKillAtAnyStep()
{
#ifndef PRINTKEEPER_TEST_HOOKS
    QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#else
    qsizetype steps = 0;
    for (const Migration &migration : knownMigrations())
        steps += statementsOf(migration.sql).size();
    QVERIFY(steps > 3);
    for (int step = 1; step <= steps; ++step) {
        const QByteArray place = folder() + '/' + QByteArray::number(step);
        QCOMPARE(::mkdir(place.constData(), 0700), 0);
        QProcess victim;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PRINTKEEPER_CRASH_AT"_s, QString::number(step));
        victim.setProcessEnvironment(environment);
        victim.start(QCoreApplication::applicationFilePath(),
                     {u"--open-state"_s, QString::fromUtf8(place)});
        QVERIFY(victim.waitForFinished());
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);

        const auto looked = openStateDatabaseReadOnly(place);
        QVERIFY(!looked || schemaVersion(**looked).value_or(0) > 0);
        const auto state = openStateDatabase(place);
        QVERIFY2(state, qPrintable(QString::number(step)));
        QSqlQuery query = (*state)->query();
        QVERIFY(query.exec(u"SELECT count(*) FROM run, journal, fact, disk_sample"_s));
        QVERIFY(query.exec(u"PRAGMA integrity_check"_s) && query.next());
        QCOMPARE(query.value(0).toString(), u"ok"_s);
    }
#endif
}

/// Also the program that survivesAKillAtAnyStep kills.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--open-state"_s)
        return openStateDatabase(arguments.at(2).toUtf8()) ? 0 : 1;
    StateDatabaseTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_statedatabase.moc"
