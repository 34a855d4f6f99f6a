// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QJsonArray>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class TrashCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        const QDateTime now = m_ctl->clock.now();
        m_ctl->farm.trash = {
            {3, u"7"_s, {"/srv/uploads/a\xff.stl"}, 2000, now.addDays(-2), now.addDays(28)}};
        m_ctl->farm.purged = {1, 2000, {}};
    }

    void listsWithTheDayEachGoes()
    {
        const CtlAnswer answer = m_ctl->call({"trash"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.hasLine({"7", "3", "2.00 kB", "2 d ago", "in 28 d", "a\\xff.stl"}));
        QVERIFY(m_ctl->farm.calls.isEmpty());
    }

    void listsAsJson()
    {
        const QJsonObject json = m_ctl->call({"trash", "--json"}).json();
        QCOMPARE(json.value(u"total_bytes"), 2000);
        QVERIFY(json.value(u"emptied").isNull());
        const QJsonObject item = json.value(u"trash").toArray().first().toObject();
        QCOMPARE(item.value(u"job"), 7);
        QCOMPARE(item.value(u"goes"), u"2026-03-29T02:00:00Z"_s);
        QCOMPARE(item.value(u"paths_base64").toArray().first(),
                 QString::fromLatin1("/srv/uploads/a\xff.stl"_ba.toBase64()));
    }

    void empties()
    {
        const CtlAnswer answer = m_ctl->call({"trash", "--empty"});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(m_ctl->farm.calls, QStringList{u"emptyTrash"_s});
        QVERIFY(answer.hasLine({"1", "for good", "2.00 kB"}));
        QVERIFY(m_ctl->call({"trash"}).hasLine({"The trash is empty."}));
    }

    void tellsWhatCouldNotBeRemoved()
    {
        m_ctl->farm.purged.problems = {u"No."_s};
        const CtlAnswer answer = m_ctl->call({"trash", "--empty", "--json"});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.json().value(u"emptied").toObject().value(u"problems").toArray().size(), 1);
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(TrashCommandTest)
#include "tst_trashcommand.moc"
