// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/csvline.h"
#include "cleanup/plancsv.h"
#include "ctl/cleanupcsv.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Ctl;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QByteArray &path)
{
    QFile file(QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

} // namespace

class CsvOutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void makesCellsSafe_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("plain") << u"gear.stl"_s << QByteArray("gear.stl");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s << QByteArray("'=cmd|' /C calc'!A0");
        QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
        QTest::newRow("minus") << u"-rf"_s << QByteArray("'-rf");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("\"'\t=1\"");
        QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
        QTest::newRow("formula with a comma") << u"=A1,B1"_s << QByteArray("\"'=A1,B1\"");
        QTest::newRow("blanks before") << u"  =1"_s << QByteArray("'  =1");
        QTest::newRow("a newline before") << u"\n+1"_s << QByteArray("\"'\n+1\"");
        QTest::newRow("a wide blank before") << u"\u3000@x"_s << QByteArray("'\u3000@x");
        QTest::newRow("nothing to be seen before") << u"\u200b=1"_s << QByteArray("'\u200b=1");
        QTest::newRow("full-width equals") << u"\uFF1D1"_s << QByteArray("'\uFF1D1");
        QTest::newRow("full-width plus") << u"\uFF0B1"_s << QByteArray("'\uFF0B1");
        QTest::newRow("full-width minus") << u"\uFF0D1"_s << QByteArray("'\uFF0D1");
        QTest::newRow("full-width at") << u"\uFF20x"_s << QByteArray("'\uFF20x");
        QTest::newRow("only a tab") << u"\tx"_s << QByteArray("\"'\tx\"");
        QTest::newRow("semicolon") << u"a;=1"_s << QByteArray("\"a;=1\"");
        QTest::newRow("formula with quotes") << u"=\"a\""_s << QByteArray("\"'=\"\"a\"\"\"");
        QTest::newRow("only blanks") << u"  "_s << QByteArray("  ");
        QTest::newRow("equals inside") << u"a=b"_s << QByteArray("a=b");
        QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("quote") << u"12\" plate"_s << QByteArray("\"12\"\" plate\"");
        QTest::newRow("newline") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("UTF-8") << u"größe"_s << QByteArray("größe");
    }

    void makesCellsSafe()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(csvLine({u"x"_s, cell}), "x," + written + "\r\n");
    }

    void tellsThePersonOfAnAction()
    {
        Cleanup::CleanupReport report;
        Cleanup::CleanupAction action;
        action.job = Jobs::Job{};
        action.job->id = Database::Value::integer(7);
        action.job->person = u"=HYPERLINK(\"x\")"_s;
        action.files = {{{"/up/uploaded", "a\n.stl"}, {}, 4096, Cleanup::FileRole::Model},
                        {{"/up/uploaded", "a\xff.json"}, {}, 0, Cleanup::FileRole::Sidecar}};
        action.bytes = 4096;
        action.ageDays = 8;
        action.reason = u"old"_s;
        report.plan.actions = {action};
        const QList<QByteArray> lines = Cleanup::planCsv(report.plan, "/up").split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(1), "remove-upload,7,,\"'=HYPERLINK(\"\"x\"\")\",,"
                              "\"uploaded/a\\u000a.stl; uploaded/a\\xff.json\","
                              "4096,8,old,planned,\r");
    }

    void writesANewFile()
    {
        const QByteArray path = m_folder->filePath(u"plan.csv"_s).toUtf8();
        QVERIFY(checkNewFile(path));
        QVERIFY(!QFile::exists(QString::fromUtf8(path)));
        QVERIFY(writeNewFile(path, "a,b\r\n"));
        QCOMPARE(contentOf(path), "a,b\r\n");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void overwritesNothing()
    {
        const QByteArray path = m_folder->filePath(u"plan.csv"_s).toUtf8();
        QVERIFY(writeNewFile(path, "old"));
        for (const auto &refused : {checkNewFile(path), writeNewFile(path, "new")}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Refused);
            QCOMPARE(refused.error().code, u"file-exists"_s);
        }
        QCOMPARE(contentOf(path), "old");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void refusesAPlaceThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("below");
        QTest::newRow("no folder") << QByteArray("/missing/plan.csv");
        QTest::newRow("a folder's name") << QByteArray("/");
        QTest::newRow("the folder itself") << QByteArray("/.");
        QTest::newRow("the folder above") << QByteArray("/..");
    }

    void refusesAPlaceThatIsNone()
    {
        QFETCH(QByteArray, below);
        QVERIFY(!checkNewFile(m_folder->path().toUtf8() + below));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(CsvOutputTest)
#include "tst_csvoutput.moc"
