// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/databasecheck.h"
#include "support/jobdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Jobs;
using namespace Qt::Literals::StringLiterals;

class DatabaseCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysThatASoundOneIsWhole();
    void findsADamagedPage();
    void findsRowsThatPointAtNothing();
    void tellsWhatCompactingWouldGiveBack();
    void stopsWhenItIsCancelled();
    void saysWhenThereIsNone();
    void writesNothing();

private:
    QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Test::JobDatabase> m_database;
};

void DatabaseCheckTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<Test::JobDatabase>(m_folder->path());
    m_database->makeJobs();
    m_database->run(u"INSERT INTO jobs (id, student_name, filename, status) "
                    "WITH RECURSIVE number(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM number "
                    "WHERE id < 2000) SELECT id, 'Ada', 'cube.stl', 'Uploaded' FROM number"_s);
}

QByteArray DatabaseCheckTest::content() const
{
    QFile file(QString::fromUtf8(m_database->path()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DatabaseCheckTest::saysThatASoundOneIsWhole()
{
    const auto check = checkDatabase(m_database->path());
    QVERIFY(check);
    QVERIFY(check->isWell());
    QCOMPARE(check->size, content().size());
    QCOMPARE(check->journalMode, u"delete"_s);
}

void DatabaseCheckTest::findsADamagedPage()
{
    QFile file(QString::fromUtf8(m_database->path()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    constexpr qint64 PageSize = 4096;
    QVERIFY(file.seek(8 * PageSize));
    QCOMPARE(file.write(QByteArray(PageSize, '\x5a')), PageSize);
    file.close();

    const auto check = checkDatabase(m_database->path());

    QVERIFY2(check, check ? "" : qPrintable(check.error().message));
    QVERIFY(!check->damages.isEmpty());
    QVERIFY(!check->isWell());
}

void DatabaseCheckTest::findsRowsThatPointAtNothing()
{
    m_database->run(
        u"CREATE TABLE note (id INTEGER PRIMARY KEY, job INTEGER REFERENCES jobs(id))"_s, {});
    m_database->run(u"INSERT INTO note (id, job) VALUES (1, 5), (7, 999999)"_s, {});

    const auto check = checkDatabase(m_database->path());

    QVERIFY(check);
    QVERIFY(check->damages.isEmpty());
    QCOMPARE(check->brokenReferences.size(), 1u);
    QCOMPARE(check->brokenReferences.front().table, u"note"_s);
    QCOMPARE(check->brokenReferences.front().row, 7);
    QCOMPARE(check->brokenReferences.front().parent, u"jobs"_s);
}

void DatabaseCheckTest::tellsWhatCompactingWouldGiveBack()
{
    QCOMPARE(checkDatabase(m_database->path())->free, 0);
    m_database->run(u"DELETE FROM jobs WHERE id > 10"_s, {});
    QVERIFY(checkDatabase(m_database->path())->free > 0);
}

void DatabaseCheckTest::stopsWhenItIsCancelled()
{
    CancelToken cancel;
    cancel.cancel();
    const auto check = checkDatabase(m_database->path(), cancel);
    QVERIFY(!check);
    QCOMPARE(check.error().kind, ErrorKind::Cancelled);
}

void DatabaseCheckTest::saysWhenThereIsNone()
{
    QCOMPARE(checkDatabase("/nowhere/app.db").error().kind, ErrorKind::NotFound);
    const QString text = m_folder->filePath(u"text.db"_s);
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(9000, 'x')) > 0);
    file.close();
    QCOMPARE(checkDatabase(text.toUtf8()).error().kind, ErrorKind::Corrupt);
}

void DatabaseCheckTest::writesNothing()
{
    const QByteArray before = content();
    QVERIFY(checkDatabase(m_database->path()));
    QCOMPARE(content(), before);
}

QTEST_GUILESS_MAIN(DatabaseCheckTest)
#include "tst_databasecheck.moc"
