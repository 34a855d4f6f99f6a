// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class GapCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        m_tree = m_ctl->folder() + "/tree";
        QVERIFY(QDir().mkpath(QString::fromUtf8(m_tree)));
        QFile file(QString::fromUtf8(m_tree + "/big"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(50'000, 'x')) > 0);
        file.close();
        m_ctl->farm.settings.uploads = m_tree;
        Storage::SpaceGap &gap = m_ctl->farm.gap;
        gap.volume.path = m_tree;
        gap.volume.mountPoint = "/srv";
        gap.volume.total = 1'000'000'000;
        gap.volume.used = 600'000'000;
        gap.volume.available = 350'000'000;
        gap.lines = {{Storage::GapPart::Visible, 500'000'000, 0, u"What is seen."_s},
                     {Storage::GapPart::Unreadable, {}, 2, u"What cannot be read."_s},
                     {Storage::GapPart::Remainder, -7'000'000, 0, u"The rest."_s}};
        gap.deleted.files = {{77, u"flask"_s, "/srv/old\n.db", 107'000'000}};
        gap.deleted.processesNotSeen = 3;
        gap.otherMounts = {"/srv/archive"};
    }

    void gapIsOneDocument()
    {
        const CtlAnswer answer = m_ctl->call({"gap", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.err.isEmpty());
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"path"), QString::fromUtf8(m_tree));
        QCOMPARE(json.value(u"mount_point"), u"/srv"_s);
        QCOMPARE(json.value(u"used_bytes"), 600'000'000);
        const QJsonArray parts = json.value(u"parts").toArray();
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts.at(0).toObject().value(u"part"), u"visible"_s);
        QCOMPARE(parts.at(0).toObject().value(u"bytes"), 500'000'000);
        QVERIFY(parts.at(1).toObject().value(u"bytes").isNull());
        QCOMPARE(parts.at(1).toObject().value(u"count"), 2);
        QCOMPARE(parts.at(2).toObject().value(u"bytes"), -7'000'000);
        const QJsonObject deleted = json.value(u"deleted_files").toArray().at(0).toObject();
        QCOMPARE(deleted.value(u"process"), 77);
        QCOMPARE(deleted.value(u"program"), u"flask"_s);
        QCOMPARE(deleted.value(u"allocated_bytes"), 107'000'000);
        QCOMPARE(json.value(u"processes_not_seen"), 3);
        QCOMPARE(json.value(u"other_mounts").toArray(), QJsonArray{u"/srv/archive"_s});
    }

    void gapAsksAboutWhatWasScanned()
    {
        m_ctl->call({"gap"});
        QCOMPARE(m_ctl->farm.scanRequest.path, m_tree);
        QCOMPARE(m_ctl->farm.scanRequest.mounts, Storage::Mounts::Stay);
        QCOMPARE(m_ctl->farm.scanTotals.path, m_tree);
        QCOMPARE_GE(m_ctl->farm.scanTotals.allocated, 50'000);
        QCOMPARE(m_ctl->call({"gap", m_tree + "/nowhere"}).exitCode, 4);
    }

    void gapIsATableForPeople()
    {
        const CtlAnswer answer = m_ctl->call({"gap"});
        QVERIFY(answer.hasLine({"600 MB of 1.00 GB", "/srv"}));
        QVERIFY(answer.hasLine({"500 MB", "What is seen."}));
        QVERIFY(answer.hasLine({"?", "What cannot be read."}));
        QVERIFY(answer.hasLine({"−7.00 MB", "The rest."}));
        QVERIFY(answer.hasLine({"107 MB", "77", "flask", "/srv/old\\u000a.db"}));
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
    QByteArray m_tree;
};

QTEST_GUILESS_MAIN(GapCommandTest)

#include "tst_gapcommand.moc"
