// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QJsonArray>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class EmergencyCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        Cleanup::EmergencyReport report;
        report.cleanup.plan.expiredTrash = 7000;
        report.advice = {{u"Move the archive."_s, 5000, {}}, {u"Take old logs away."_s, 300, {}}};
        m_ctl->farm.emergency = report;
    }

    void asksFirstInADryRun()
    {
        const CtlAnswer answer = m_ctl->call({"emergency", "--dry-run"});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(m_ctl->farm.calls, QStringList{u"previewEmergency"_s});
        QVERIFY(answer.hasLine({"7.00 kB", "for good"}));
    }

    void adviseWithWhatItBrings()
    {
        const CtlAnswer answer = m_ctl->call({"emergency"});
        QCOMPARE(m_ctl->farm.calls, QStringList{u"emergency"_s});
        QVERIFY(answer.hasLine({"5.00 kB", "Move the archive."}));
        QVERIFY(answer.hasLine({"300 B", "Take old logs away."}));
    }

    void isACleanupWithAdviceAsJson()
    {
        const QJsonObject json = m_ctl->call({"emergency", "--dry-run", "--json"}).json();
        QCOMPARE(json.value(u"dry_run"), true);
        QCOMPARE(json.value(u"totals").toObject().value(u"frees_now_bytes"), 7000);
        const QJsonArray advice = json.value(u"advice").toArray();
        QCOMPARE(advice.size(), 2);
        QCOMPARE(advice.first().toObject(),
                 (QJsonObject{{u"action"_s, u"Move the archive."_s}, {u"bytes"_s, 5000}}));
    }

    void tellsWhatWasDoneBeforeItWasStopped()
    {
        m_ctl->farm.emergency->cleanup.run = 5;
        m_ctl->farm.emergency->cleanup.dryRun = false;
        m_ctl->farm.emergency->cleanup.purged = 7000;
        m_ctl->farm.emergency->cleanup.stopped =
            Error{ErrorKind::NoSpace, u"The journal could not be written."_s, {}, {}};
        const CtlAnswer answer = m_ctl->call({"emergency", "--json"});
        QCOMPARE(answer.exitCode, 4);
        QCOMPARE(answer.errorCode(), u"no-space"_s);
        QCOMPARE(answer.json().value(u"purged_bytes"), 7000);
        QCOMPARE(answer.json().value(u"advice").toArray().size(), 2);
        const CtlAnswer text = m_ctl->call({"emergency"});
        QVERIFY(text.err.contains("The journal could not be written."));
        QVERIFY(text.hasLine({"Move the archive."}));
    }

    void tellsWhatCannotLeaveTheTrash()
    {
        m_ctl->farm.emergency->cleanup.run = 5;
        m_ctl->farm.emergency->cleanup.dryRun = false;
        m_ctl->farm.emergency->cleanup.trashProblems = {u"The trash is closed."_s};
        const CtlAnswer answer = m_ctl->call({"emergency", "--json"});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.json().value(u"trash_problems").toArray(),
                 QJsonArray{u"The trash is closed."_s});
        QVERIFY(m_ctl->call({"emergency"}).hasLine({"The trash is closed."}));
    }

    void liftsTheGuardsThatAreNamed()
    {
        m_ctl->call({"emergency", "--new-root"});
        QVERIFY(m_ctl->farm.cleanupRequest.lifted.root);
        QVERIFY(!m_ctl->farm.cleanupRequest.lifted.clock);
        m_ctl->call({"emergency", "--trust-clock"});
        QVERIFY(m_ctl->farm.cleanupRequest.lifted.clock);
        QVERIFY(!m_ctl->farm.cleanupRequest.lifted.root);
    }

    void exitsWith3WhenRefused()
    {
        m_ctl->farm.emergency->cleanup.plan.refused =
            Cleanup::Refusal{u"root"_s, u"Not these."_s, u"--new-root"_s};
        const CtlAnswer answer = m_ctl->call({"emergency"});
        QCOMPARE(answer.exitCode, 3);
        QVERIFY(answer.hasLine({"Not these."}));
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(EmergencyCommandTest)
#include "tst_emergencycommand.moc"
