// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include "database/statedatabase.h"
#include "support/jobdatabase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cstdio>

#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray jobsOf(const CtlAnswer &answer)
{
    return answer.json().value(u"jobs").toArray();
}

QList<int> idsOf(const CtlAnswer &answer)
{
    QList<int> ids;
    for (const QJsonValue &job : jobsOf(answer))
        ids << job.toObject().value(u"id").toInt();
    return ids;
}

} // namespace

class JobsCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        const QString folder = QString::fromUtf8(m_ctl->folder());
        m_uploads = folder + u"/uploads"_s;
        for (const char *status : {"uploaded", "pending", "printing", "completed", "archive"})
            QVERIFY(QDir().mkpath(m_uploads + u'/' + QString::fromLatin1(status)));
        m_database = std::make_unique<JobDatabase>(folder);
        m_ctl->farm.settings.uploads = m_uploads.toUtf8();
        m_ctl->farm.settings.database = QString::fromUtf8(m_database->path());
    }

    void cleanup() { m_database.reset(); }

    void listsRemovedJobs()
    {
        Cleanup::RemovedJob removed;
        removed.run = 12;
        removed.job = u"4711"_s;
        removed.file = "gear\xff.stl";
        removed.person = u"Ada"_s;
        removed.statusBefore = u"Uploaded"_s;
        removed.bytes = 4096;
        removed.obstacle = u"Another file lies there."_s;
        m_ctl->farm.removed = Cleanup::RemovedPage{7, 7, {removed}};

        const CtlAnswer answer = m_ctl->call(
            {"jobs", "--removed", "--search", "ada", "--limit", "1", "--offset", "6", "--json"});

        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(m_ctl->farm.removedQuery.search, u"ada"_s);
        QCOMPARE(m_ctl->farm.removedQuery.limit, 1);
        QCOMPARE(m_ctl->farm.removedQuery.offset, 6);
        QCOMPARE(answer.json().value(u"total").toInt(), 7);
        const QJsonObject job = jobsOf(answer).first().toObject();
        QCOMPARE(job.value(u"id").toInt(), 4711);
        QCOMPARE(job.value(u"run").toInt(), 12);
        QCOMPARE(QByteArray::fromBase64(job.value(u"file_base64").toString().toLatin1()),
                 removed.file);
        QVERIFY(job.value(u"in_trash_until").isNull());
        QCOMPARE(job.value(u"can_be_restored"), QJsonValue(false));
        QCOMPARE(job.value(u"obstacle").toString(), removed.obstacle);
        const CtlAnswer text = m_ctl->call({"jobs", "--removed"});
        QVERIFY(text.hasLine({"Job 4711", "Another file lies there."}));
    }

    void writesTheContractsKeys()
    {
        m_database->makeJobs();
        addJob(7, "gear.stl", u"UPLOADED"_s, u"2026-02-20 10:00:00.123456"_s);
        writeFile("uploaded/gear.stl", "12345");
        const CtlAnswer answer = m_ctl->call({"jobs", "--json"});
        QCOMPARE(answer.exitCode, 0);
        const QJsonObject json = answer.json();
        const QJsonObject schema{{u"table"_s, u"jobs"_s},         {u"id"_s, u"id"_s},
                                 {u"status"_s, u"status"_s},      {u"file"_s, u"filename"_s},
                                 {u"created"_s, u"created_at"_s}, {u"updated"_s, u"updated_at"_s}};
        QCOMPARE(json.value(u"schema").toObject(), schema);
        QCOMPARE(json.value(u"total"), 1);
        const QJsonObject job = json.value(u"jobs").toArray().at(0).toObject();
        QCOMPARE(job.value(u"id"), 7);
        QCOMPARE(job.value(u"status"), u"UPLOADED"_s);
        QCOMPARE(job.value(u"file"), u"gear.stl"_s);
        QCOMPARE(job.value(u"path"), m_uploads + u"/uploaded/gear.stl"_s);
        QCOMPARE(job.value(u"exists"), true);
        QCOMPARE(job.value(u"size_bytes"), 5);
        QCOMPARE(job.value(u"created"), u"2026-02-20T10:00:00Z"_s);
        QCOMPARE(job.value(u"updated"), u"2026-02-20T10:00:00Z"_s);
        QCOMPARE(job.value(u"person"), u"Ada"_s);
    }

    void tellsOfFilesThatAreNotThere()
    {
        m_database->makeJobs();
        addJob(1, "gone.stl", u"UPLOADED"_s, u"no time"_s);
        addJob(2, "../../etc/passwd", u"UPLOADED"_s, u"2026-02-20 10:00:00"_s);
        addJob(3, "folder.stl", u"UPLOADED"_s, u"2026-02-20 10:00:00"_s);
        QVERIFY(QDir().mkpath(m_uploads + u"/uploaded/folder.stl"_s));
        const QJsonArray jobs = jobsOf(m_ctl->call({"jobs", "--json"}));
        QCOMPARE(jobs.size(), 3);
        for (const QJsonValue &job : jobs) {
            QCOMPARE(job.toObject().value(u"exists"), false);
            QVERIFY(job.toObject().contains(u"size_bytes"));
            QVERIFY(job.toObject().value(u"size_bytes").isNull());
        }
        QCOMPARE(jobs.at(2).toObject().value(u"path"), m_uploads + u"/uploaded/gone.stl"_s);
        QVERIFY(jobs.at(2).toObject().value(u"updated").isNull());
        QVERIFY(jobs.at(1).toObject().value(u"path").isNull());
        QVERIFY(!jobs.at(1).toObject().value(u"problem").toString().isEmpty());
        const CtlAnswer text = m_ctl->call({"jobs"});
        QVERIFY(text.hasLine({"1", "missing", "gone.stl"}));
        QVERIFY(text.hasLine({"2", "unsafe", "../../etc/passwd"}));
    }

    void tellsOfRecordsThatStayOfRemovedJobs()
    {
        const QByteArray folder = m_ctl->folder() + "/state";
        m_ctl->farm.settings.state = folder;
        QVERIFY(QDir().mkpath(QString::fromUtf8(folder)));
        const auto state = Database::openStateDatabase(folder);
        QVERIFY(state);
        QVERIFY((*state)->execute(u"INSERT INTO run (id, command, source, started) "
                                  "VALUES (3, 'cleanup', 'manual', '2026-02-20T10:00:00Z')"_s));
        const QString entry = u"INSERT INTO journal (run, kind, job, state, bytes, reason, change, "
                              "moves) VALUES (3, 'remove-upload', '1', 'done', 1, 'old', "
                              "'{\"after\":[],\"before\":[],\"id\":1}', "
                              "'[{\"from\":[\"%1/uploaded\",\"taken.stl\"]}]')"_s;
        QVERIFY((*state)->execute(entry.arg(m_uploads)));
        m_database->makeJobs();
        addJob(1, "taken.stl", u"UPLOADED"_s, u"2026-02-20 10:00:00"_s);
        addJob(2, "lost.stl", u"UPLOADED"_s, u"2026-02-20 10:00:00"_s);

        const QJsonArray jobs = jobsOf(m_ctl->call({"jobs", "--json"}));
        QCOMPARE(jobs.at(0).toObject().value(u"handled"), QJsonValue(false));
        QCOMPARE(jobs.at(1).toObject().value(u"handled"), QJsonValue(true));
        QCOMPARE(jobs.at(1).toObject().value(u"exists"), QJsonValue(false));
        const CtlAnswer text = m_ctl->call({"jobs"});
        QVERIFY(text.hasLine({"1", "removed", "taken.stl"}));
        QVERIFY(text.hasLine({"2", "missing", "lost.stl"}));
    }

    void keepsTheBytesOfNames()
    {
        m_database->makeJobs();
        m_database->run(u"INSERT INTO jobs (id, filename, status) "
                        "VALUES (1, CAST(X'61FF0A2E73746C' AS TEXT), 'UPLOADED')"_s);
        writeFile("uploaded/a\xff\n.stl", "1");
        const CtlAnswer answer = m_ctl->call({"jobs", "--json"});
        const QJsonObject job = jobsOf(answer).at(0).toObject();
        QCOMPARE(job.value(u"exists"), true);
        QCOMPARE(job.value(u"file"), u"a\uFFFD\n.stl"_s);
        QCOMPARE(QByteArray::fromBase64(job.value(u"file_base64").toString().toLatin1()),
                 "a\xff\n.stl");
        QCOMPARE(QByteArray::fromBase64(job.value(u"path_base64").toString().toLatin1()),
                 m_uploads.toUtf8() + "/uploaded/a\xff\n.stl");
        QVERIFY(m_ctl->call({"jobs"}).hasLine({"a\\xff\\u000a.stl"}));
        // QTemporaryDir cannot remove what it cannot name.
        QCOMPARE(::unlink((m_uploads.toUtf8() + "/uploaded/a\xff\n.stl").constData()), 0);
    }

    void givesTextIdsAsText()
    {
        m_database->makeJobWithEvents();
        m_database->run(u"INSERT INTO job (id, file_path, status) VALUES ('17', ?, 'UPLOADED')"_s,
                        {m_uploads + u"/uploaded/x.stl"_s});
        writeFile("uploaded/x.stl", "1");
        const QJsonObject job = jobsOf(m_ctl->call({"jobs", "--json"})).at(0).toObject();
        QCOMPARE(job.value(u"id"), QJsonValue(u"17"_s));
        QCOMPARE(job.value(u"exists"), true);
        QVERIFY(job.value(u"person").isNull());
    }

    void filtersAndPages()
    {
        m_database->makeJobs();
        m_database->run(u"BEGIN"_s);
        for (int i = 1; i <= 2500; ++i) {
            addJob(i, "part" + QByteArray::number(i) + ".stl",
                   i % 2 == 0 ? u"READYTOPRINT"_s : u"UPLOADED"_s, u"2026-02-20 10:00:00"_s);
        }
        m_database->run(u"COMMIT"_s);
        QCOMPARE(jobsOf(m_ctl->call({"jobs", "--json"})).size(), 2500);
        const CtlAnswer page = m_ctl->call({"jobs", "--json", "--limit=3", "--offset=1500"});
        QCOMPARE(page.json().value(u"total"), 2500);
        QCOMPARE(idsOf(page), (QList<int>{1000, 999, 998}));
        QCOMPARE(idsOf(m_ctl->call({"jobs", "--json", "--limit=1200", "--offset=0"})).last(), 1301);
        const CtlAnswer ready =
            m_ctl->call({"jobs", "--json", "--status=ReadyToPrint", "--limit", "0"});
        QCOMPARE(ready.json().value(u"total"), 1250);
        QVERIFY(jobsOf(ready).isEmpty());
        QCOMPARE(idsOf(m_ctl->call({"jobs", "--json", "--search", "part777."})), QList<int>{777});
        QVERIFY(idsOf(m_ctl->call({"jobs", "--json", "--search", "part%777"})).isEmpty());
        QVERIFY(jobsOf(m_ctl->call({"jobs", "--json", "--offset=2500"})).isEmpty());
    }

    void shortensTheListForATerminalOnly()
    {
        m_database->makeJobs();
        m_database->run(u"BEGIN"_s);
        for (int i = 1; i <= 60; ++i)
            addJob(i, "x.stl", u"UPLOADED"_s, u"2026-02-20 10:00:00"_s);
        m_database->run(u"COMMIT"_s);
        QCOMPARE(m_ctl->call({"jobs"}).out.count("x.stl"), 60);
        m_ctl->terminals = Terminals::Both;
        const CtlAnswer answer = m_ctl->call({"jobs"});
        QCOMPARE(answer.out.count("x.stl"), 50);
        QVERIFY(answer.hasLine({"and 10 more"}));
        QCOMPARE(jobsOf(m_ctl->call({"jobs", "--json"})).size(), 60);
        QCOMPARE(m_ctl->call({"jobs", "--limit", "55"}).out.count("x.stl"), 55);
    }

    void refusesAWrongCall_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("limit") << QByteArray("--limit=many");
        QTest::newRow("negative limit") << QByteArray("--limit=-1");
        QTest::newRow("offset") << QByteArray("--offset=1.5");
        QTest::newRow("status of nothing") << QByteArray("--status=_");
        QTest::newRow("status of bytes") << QByteArray("--status=\xff");
        QTest::newRow("search for bytes") << QByteArray("--search=\xff");
    }

    void refusesAWrongCall()
    {
        QFETCH(QByteArray, word);
        m_database->makeJobs();
        const CtlAnswer answer = m_ctl->call({"jobs", "--json", word});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.errorCode().isEmpty());
    }

    void cannotRunWithoutAJobTable()
    {
        m_database->run(u"CREATE TABLE colours (name TEXT)"_s);
        const CtlAnswer answer = m_ctl->call({"jobs", "--json"});
        QCOMPARE(answer.exitCode, 4);
        QCOMPARE(answer.errorCode(), u"schema-unknown"_s);
    }

    void cannotRunWithoutADatabase()
    {
        m_ctl->farm.settings.database = m_uploads + u"/nowhere.db"_s;
        const CtlAnswer answer = m_ctl->call({"jobs", "--json"});
        QCOMPARE(answer.exitCode, 4);
        QCOMPARE(answer.errorCode(), u"not-found"_s);
        QVERIFY(!QFile::exists(m_uploads + u"/nowhere.db"_s));
    }

    void stopsWhenCancelled()
    {
        m_database->makeJobs();
        addJob(1, "x.stl", u"UPLOADED"_s, u"2026-02-20 10:00:00"_s);
        m_ctl->cancel.cancel();
        const CtlAnswer answer = m_ctl->call({"jobs", "--json"});
        QCOMPARE(answer.exitCode, 130);
        QCOMPARE(answer.errorCode(), u"cancelled"_s);
    }

private:
    void addJob(int id, const QByteArray &file, const QString &status, const QString &time) const
    {
        m_database->run(u"INSERT INTO jobs (id, student_name, filename, status, created_at, "
                        "updated_at) VALUES (?, 'Ada', ?, ?, ?, ?)"_s,
                        {id, QString::fromUtf8(file), status, time, time});
    }

    void writeFile(const QByteArray &below, const QByteArray &content) const
    {
        // Not by QFile's name, which loses bytes that are not UTF-8.
        FILE *handle = std::fopen((m_uploads.toUtf8() + '/' + below).constData(), "wb");
        QFile file;
        QVERIFY(handle && file.open(handle, QIODevice::WriteOnly, QFile::AutoCloseHandle));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<CtlCaller> m_ctl;
    std::unique_ptr<JobDatabase> m_database;
    QString m_uploads;
};

QTEST_GUILESS_MAIN(JobsCommandTest)
#include "tst_jobscommand.moc"
