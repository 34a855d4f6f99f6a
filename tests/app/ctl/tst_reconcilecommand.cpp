// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QJsonArray>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;
using Cleanup::FindingKind;

class ReconcileCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
    }

    void isContentWhenAllFits()
    {
        const CtlAnswer answer = m_ctl->call({"reconcile"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.hasLine({"Jobs and files fit together."}));
    }

    void doesNotCallAKeptOriginalTrouble()
    {
        m_ctl->farm.findings = {{FindingKind::KeptOriginal, "/a.stl", {}, u"It is kept."_s}};
        QCOMPARE(m_ctl->call({"reconcile"}).exitCode, 0);
    }

    void listsWhatDoesNotFit()
    {
        m_ctl->farm.findings = {{FindingKind::OrphanFile, "/a\xff.stl", {}, u"Nobody's."_s},
                                {FindingKind::UnsafePath, {}, u"7"_s, u"It leads out."_s}};
        const CtlAnswer text = m_ctl->call({"reconcile"});
        QCOMPARE(text.exitCode, 1);
        QVERIFY(text.hasLine({"orphan-file", "Nobody's."}));
        QVERIFY(text.hasLine({"unsafe-path", "7", "It leads out."}));

        const QJsonArray findings =
            m_ctl->call({"reconcile", "--json"}).json().value(u"findings").toArray();
        QCOMPARE(findings.size(), 2);
        const QJsonObject orphan = findings[0].toObject();
        QCOMPARE(orphan.value(u"path_base64"), QString::fromLatin1("/a\xff.stl"_ba.toBase64()));
        QVERIFY(orphan.value(u"job").isNull() && orphan.value(u"fix").isNull());
        QCOMPARE(findings[1].toObject().value(u"job"), 7);
        QVERIFY(findings[1].toObject().value(u"path").isNull());
    }

    void mendsOnlyWhenAskedTo_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("call");
        QTest::newRow("look") << QStringList{} << u"previewReconcileFix"_s;
        QTest::newRow("preview") << QStringList{u"--fix"_s, u"--dry-run"_s}
                                 << u"previewReconcileFix"_s;
        QTest::newRow("mend") << QStringList{u"--fix"_s, u"--over-limit"_s} << u"fixFindings"_s;
    }

    void mendsOnlyWhenAskedTo()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, call);
        QByteArrayList arguments{"reconcile"};
        for (const QString &option : options)
            arguments << option.toUtf8();
        m_ctl->call(arguments);
        QCOMPARE(m_ctl->farm.calls, QStringList{call});
        QCOMPARE(m_ctl->farm.lifted.share, call == u"fixFindings"_s);
        QVERIFY(!m_ctl->farm.lifted.root);
    }

    void tellsWhatBecameOfEachFinding()
    {
        m_ctl->farm.findings = {
            {FindingKind::WrongFolder, "/p/a.stl", u"1"_s, u"Wrong."_s, u"It goes home."_s},
            {FindingKind::MissingFile, "/p/b.stl", u"2"_s, u"Missing."_s}};
        Cleanup::CleanupReport report;
        report.dryRun = false;
        report.run = 5;
        report.plan.actions.resize(1);
        report.plan.actions.front().kind = Cleanup::ActionKind::MoveHome;
        report.plan.actions.front().result = Cleanup::ActionResult::Done;
        m_ctl->farm.report = report;
        m_ctl->farm.fixes = {0, std::nullopt};

        const CtlAnswer answer = m_ctl->call({"reconcile", "--fix", "--json"});

        QCOMPARE(answer.exitCode, 1);
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"run"), 5);
        const QJsonArray findings = json.value(u"findings").toArray();
        QCOMPARE(findings[0][u"fix"_s], u"It goes home."_s);
        QCOMPARE(findings[0][u"result"_s], u"done"_s);
        QVERIFY(findings[1][u"fix"_s].isNull() && findings[1][u"result"_s].isNull());
        m_ctl->farm.findings.pop_back();
        QCOMPARE(m_ctl->call({"reconcile", "--fix"}).exitCode, 0);
    }

    void tellsWhatWasMendedBeforeItWasStopped()
    {
        m_ctl->farm.findings = {
            {FindingKind::WrongFolder, "/p/a.stl", u"1"_s, u"Wrong."_s, u"It goes home."_s}};
        Cleanup::CleanupReport report;
        report.dryRun = false;
        report.plan.actions.resize(1);
        report.plan.actions.front().result = Cleanup::ActionResult::Done;
        report.stopped = Error{ErrorKind::NoSpace, u"No room."_s, {}, {}};
        m_ctl->farm.report = report;
        m_ctl->farm.fixes = {0};
        const CtlAnswer answer = m_ctl->call({"reconcile", "--fix", "--json"});
        QCOMPARE(answer.exitCode, 4);
        QCOMPARE(answer.errorCode(), u"no-space"_s);
        QCOMPARE(answer.json().value(u"findings")[0][u"result"_s], u"done"_s);
        QVERIFY(m_ctl->call({"reconcile", "--fix"}).err.contains("No room."));
    }

    void saysWhenAGuardRefused()
    {
        Cleanup::CleanupReport report;
        report.plan.refused = Cleanup::Refusal{u"root"_s, u"Not these uploads."_s, {}};
        m_ctl->farm.report = report;
        QCOMPARE(m_ctl->call({"reconcile", "--fix"}).exitCode, 3);
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(ReconcileCommandTest)
#include "tst_reconcilecommand.moc"
