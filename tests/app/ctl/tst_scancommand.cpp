// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class ScanCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        m_tree = m_ctl->folder() + "/tree";
        QVERIFY(QDir().mkpath(QString::fromUtf8(m_tree + "/d/e")));
        makeFile("d/big.gcode", 9000);
        makeFile("d/e/small.STL", 10);
        makeFile("alone", 300);
    }

    void writesTheContractsKeys()
    {
        const CtlAnswer answer = m_ctl->call({"scan", m_tree, "--json", "--top", "2"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.err.isEmpty());
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"path"), QString::fromUtf8(m_tree));
        QCOMPARE(json.value(u"files"), 3);
        QCOMPARE(json.value(u"directories"), 2);
        QVERIFY(json.value(u"allocated_bytes").toInteger() > 0);
        QVERIFY(json.value(u"apparent_bytes").toInteger() > 9310);
        QVERIFY(json.value(u"elapsed_ms").isDouble());
        QVERIFY(json.value(u"errors").toArray().isEmpty());
        const QJsonArray children = json.value(u"children").toArray();
        QCOMPARE(children.size(), 2);
        QCOMPARE(children.at(0).toObject().value(u"name"), u"d"_s);
        QCOMPARE(children.at(0).toObject().value(u"kind"), u"directory"_s);
        QCOMPARE(children.at(0).toObject().value(u"files"), 2);
        QCOMPARE(children.at(1).toObject().value(u"kind"), u"file"_s);
        QCOMPARE(children.at(1).toObject().value(u"apparent_bytes"), 300);
        const QJsonArray largest = json.value(u"largest").toArray();
        QCOMPARE(largest.size(), 2);
        QCOMPARE(largest.at(0).toObject().value(u"path"),
                 QString::fromUtf8(m_tree + "/d/big.gcode"));
        QCOMPARE(largest.at(0).toObject().value(u"apparent_bytes"), 9000);
        QVERIFY(largest.at(0).toObject().value(u"modified").toString().endsWith(u'Z'));
        const QJsonArray types = json.value(u"by_extension").toArray();
        QCOMPARE(types.size(), 3);
        QCOMPARE(types.at(0).toObject().value(u"extension"), u"gcode"_s);
        QCOMPARE(types.at(2).toObject().value(u"extension"), u"stl"_s);
        QCOMPARE(types.at(2).toObject().value(u"files"), 1);
    }

    void asksForWhatItsOptionsSay()
    {
        QCOMPARE(m_ctl->call({"scan", m_tree}).exitCode, 0);
        QCOMPARE(m_ctl->farm.scanRequest.mounts, Storage::Mounts::Enter);
        QCOMPARE(m_ctl->farm.scanRequest.depth, Services::ScanDepth::Full);
        QCOMPARE(m_ctl->call({"scan", m_tree, "--quick", "--one-file-system"}).exitCode, 0);
        QCOMPARE(m_ctl->farm.scanRequest.mounts, Storage::Mounts::Stay);
        QCOMPARE(m_ctl->farm.scanRequest.depth, Services::ScanDepth::Quick);
        m_ctl->farm.settings.uploads = m_tree + "/d";
        QCOMPARE(m_ctl->call({"scan"}).exitCode, 0);
        QCOMPARE(m_ctl->farm.scanRequest.path, m_tree + "/d");
    }

    void keepsNamesThatAreNotUtf8()
    {
        const QByteArray name = "\xff\"\n.stl";
        makeFile(name, 90'000);
        const QJsonObject json = m_ctl->call({"scan", m_tree, "--json"}).json();
        const QJsonObject child = json.value(u"children").toArray().at(0).toObject();
        QCOMPARE(child.value(u"name_base64"), QString::fromLatin1(name.toBase64()));
        QVERIFY(m_ctl->call({"scan", m_tree}).hasLine({"\\xff", "\\u000a"}));
        QVERIFY(::unlink((m_tree + '/' + name).constData()) == 0);
    }

    void printsTables()
    {
        const CtlAnswer answer = m_ctl->call({"scan", m_tree});
        QVERIFY(answer.hasLine({"3 file", "2 folders"}));
        QVERIFY(answer.hasLine({"d/", "2"}));
        QVERIFY(answer.hasLine({".gcode", "1"}));
        QVERIFY(answer.hasLine({"9.00 kB", "big.gcode"}));
    }

    void refusesAWrongCall()
    {
        QCOMPARE(m_ctl->call({"scan", m_tree, "--top", "many"}).exitCode, 2);
        QCOMPARE(m_ctl->call({"scan", m_tree + "/missing", "--json"}).exitCode, 4);
        QCOMPARE(m_ctl->call({"scan", m_tree + "/missing", "--json"}).errorCode(), u"not-found"_s);
    }

    void saysWhenItWasCancelled()
    {
        m_ctl->cancel.cancel();
        QCOMPARE(m_ctl->call({"scan", m_tree}).exitCode, 130);
    }

private:
    void makeFile(const QByteArray &name, int size) const
    {
        QFile file;
        const int descriptor =
            ::open((m_tree + '/' + name).constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
        QVERIFY(file.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle));
        QCOMPARE(file.write(QByteArray(size, 'x')), qint64(size));
    }

    std::unique_ptr<CtlCaller> m_ctl;
    QByteArray m_tree;
};

QTEST_GUILESS_MAIN(ScanCommandTest)
#include "tst_scancommand.moc"
