// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QJsonArray>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class DbCheckCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        m_ctl->farm.databaseCheck = Jobs::DatabaseCheck{{}, {}, 8192, 4096, u"wal"_s};
    }

    void saysThatAllIsWhole()
    {
        const CtlAnswer answer = m_ctl->call({"db-check"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.hasLine({"whole"}));
        QVERIFY(answer.hasLine({"8.19 kB", "4.10 kB"}));
        QCOMPARE(m_ctl->farm.calls, QStringList{u"checkDatabase"_s});
    }

    void writesASoundOneAsJson()
    {
        const QJsonObject json = m_ctl->call({"db-check", "--json"}).json();
        QCOMPARE(json.value(u"integrity"), u"ok"_s);
        QVERIFY(json.value(u"foreign_keys").toArray().isEmpty());
        QCOMPARE(json.value(u"size_bytes"), 8192);
        QCOMPARE(json.value(u"free_bytes"), 4096);
        QCOMPARE(json.value(u"journal_mode"), u"wal"_s);
    }

    void exitsWithOneWhenSomethingIsWrong()
    {
        m_ctl->farm.databaseCheck->damages = {u"row 7 missing from index x"_s};
        const CtlAnswer damaged = m_ctl->call({"db-check"});
        QCOMPARE(damaged.exitCode, 1);
        QVERIFY(damaged.hasLine({"row 7 missing from index x"}));
        const QJsonObject json = m_ctl->call({"db-check", "--json"}).json();
        QCOMPARE(json.value(u"integrity").toArray().first(), u"row 7 missing from index x"_s);

        m_ctl->farm.databaseCheck = Jobs::DatabaseCheck{{}, {{u"event"_s, 3, u"job"_s}}, 1, 0, {}};
        const CtlAnswer broken = m_ctl->call({"db-check"});
        QCOMPARE(broken.exitCode, 1);
        QVERIFY(broken.hasLine({"event", "3", "job"}));
        const QJsonObject reference = m_ctl->call({"db-check", "--json"})
                                          .json()
                                          .value(u"foreign_keys")
                                          .toArray()
                                          .first()
                                          .toObject();
        QCOMPARE(reference,
                 (QJsonObject{{u"table"_s, u"event"_s}, {u"row"_s, 3}, {u"parent"_s, u"job"_s}}));
    }

    void saysWhyItCannotBeChecked()
    {
        m_ctl->farm.databaseCheck = Error{ErrorKind::NotFound, u"There is none."_s, {}, {}};
        QVERIFY(m_ctl->call({"db-check"}).exitCode > 1);
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(DbCheckCommandTest)
#include "tst_dbcheckcommand.moc"
