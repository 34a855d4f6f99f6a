// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QJsonArray>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class CheckCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        m_ctl->farm.checks = {{u"file"_s, true, u"It is there."_s, {}},
                              {u"pause"_s, false, u"It rests."_s, u"printkeeperctl resume x"_s}};
    }

    void looksAtTheFarmOrAtOneJob()
    {
        m_ctl->call({"check"});
        m_ctl->call({"check", "4711"});
        QCOMPARE(m_ctl->farm.calls, (QStringList{u"check "_s, u"check 4711"_s}));
    }

    void saysEachWithItsFix()
    {
        const CtlAnswer answer = m_ctl->call({"check"});
        QVERIFY(answer.hasLine({"✓ It is there."}));
        QVERIFY(answer.hasLine({"! It rests."}));
        QVERIFY(answer.hasLine({"printkeeperctl resume x"}));
    }

    void tellsAProgram()
    {
        const CtlAnswer answer = m_ctl->call({"check", "4711", "--json"});
        const QJsonArray checks = answer.json().value(u"checks").toArray();
        QCOMPARE(checks.size(), 2);
        QVERIFY(checks[0].toObject().value(u"fix").isNull());
        QCOMPARE(checks[1].toObject(), (QJsonObject{{u"id"_s, u"pause"_s},
                                                    {u"ok"_s, false},
                                                    {u"message"_s, u"It rests."_s},
                                                    {u"fix"_s, u"printkeeperctl resume x"_s}}));
    }

    void exitsByWhetherAllIsWell()
    {
        QCOMPARE(m_ctl->call({"check"}).exitCode, 1);
        m_ctl->farm.checks.pop_back();
        QCOMPARE(m_ctl->call({"check"}).exitCode, 0);
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(CheckCommandTest)
#include "tst_checkcommand.moc"
