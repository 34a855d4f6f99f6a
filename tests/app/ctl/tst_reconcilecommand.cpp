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

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(ReconcileCommandTest)
#include "tst_reconcilecommand.moc"
