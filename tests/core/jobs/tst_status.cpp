// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job.h"
#include "jobs/status.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Printkeeper::Database::Value;

namespace Printkeeper::Jobs {

class StatusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void knowsAStatusInAnySpelling_data();
    void knowsAStatusInAnySpelling();
    void knowsTheFolderOfAStatus_data();
    void knowsTheFolderOfAStatus();
    void spellsAStatusAsTheOthers_data();
    void spellsAStatusAsTheOthers();
    void takesTheTimeOfTheStateOnlyFromItsOwnColumn_data();
    void takesTheTimeOfTheStateOnlyFromItsOwnColumn();
};

void StatusTest::knowsAStatusInAnySpelling_data()
{
    QTest::addColumn<QString>("spelling");
    QTest::addColumn<QString>("key");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("camel") << u"ReadyToPrint"_s << u"readytoprint"_s;
    QTest::newRow("upper") << u"READYTOPRINT"_s << u"readytoprint"_s;
    QTest::newRow("snake") << u"ready_to_print"_s << u"readytoprint"_s;
    QTest::newRow("words") << u" Ready to Print "_s << u"readytoprint"_s;
    QTest::newRow("dashes") << u"ready-to-print"_s << u"readytoprint"_s;
    QTest::newRow("enum") << u"Status.READY_TO_PRINT"_s << u"readytoprint"_s;
    QTest::newRow("enum of a module") << u"models.JobStatus.Uploaded"_s << u"uploaded"_s;
    QTest::newRow("enum in lower case") << u"status.uploaded"_s << u"uploaded"_s;
    QTest::newRow("only an enum") << u"Status."_s << u"status."_s;
    QTest::newRow("a dot of its own") << u"v1.completed"_s << u"v1.completed"_s;
    QTest::newRow("unknown") << u"Waiting"_s << u"waiting"_s;
}

void StatusTest::knowsAStatusInAnySpelling()
{
    QFETCH(QString, spelling);
    QTEST(statusKey(spelling), "key");
}

void StatusTest::knowsTheFolderOfAStatus_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("key");
    QTest::newRow("plain") << u"uploaded"_s << u"uploaded"_s;
    QTest::newRow("verb") << u"archive"_s << u"archived"_s;
    QTest::newRow("Verb") << u"Archive"_s << u"archived"_s;
    QTest::newRow("participle") << u"Archived"_s << u"archived"_s;
    QTest::newRow("enum") << u"Status.UPLOADED"_s << u"uploaded"_s;
    QTest::newRow("snake") << u"paid_picked_up"_s << u"paidpickedup"_s;
    QTest::newRow("words") << u"Ready To Print"_s << u"readytoprint"_s;
    QTest::newRow("thumbnails") << u"thumbnails"_s << u""_s;
    QTest::newRow("backup of one") << u"completed.bak"_s << u""_s;
    QTest::newRow("older one") << u"old.completed"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void StatusTest::knowsTheFolderOfAStatus()
{
    QFETCH(QString, folder);
    QTEST(statusKeyOfFolder(folder), "key");
}

void StatusTest::spellsAStatusAsTheOthers_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("examples");
    QTest::addColumn<QString>("spelling");
    const auto add = [](const char *name, const QString &key, const QStringList &examples,
                        const QString &spelling) {
        QTest::newRow(name) << key << examples << spelling;
    };
    add("upper", u"archived"_s, {u"UPLOADED"_s, u"READYTOPRINT"_s}, u"ARCHIVED"_s);
    add("camel", u"archived"_s, {u"Uploaded"_s, u"ReadyToPrint"_s}, u"Archived"_s);
    add("camel words", u"paidpickedup"_s, {u"Uploaded"_s, u"ReadyToPrint"_s}, u"PaidPickedUp"_s);
    add("snake", u"paidpickedup"_s, {u"READY_TO_PRINT"_s, u"UPLOADED"_s}, u"PAID_PICKED_UP"_s);
    add("lower snake", u"readytoprint"_s, {u"paid_picked_up"_s}, u"ready_to_print"_s);
    add("lower", u"archived"_s, {u"uploaded"_s}, u"archived"_s);
    add("enum", u"archived"_s, {u"Status.UPLOADED"_s}, u"Status.ARCHIVED"_s);
    add("camel with a small start", u"paidpickedup"_s, {u"readyToPrint"_s}, u"paidPickedUp"_s);
    add("sentence", u"paidpickedup"_s, {u"Ready to print"_s}, u"Paid picked up"_s);
    add("in use already", u"archived"_s, {u"Uploaded"_s, u"ARCHIVED"_s}, u"ARCHIVED"_s);
    add("most of them", u"archived"_s, {u"Pending"_s, u"UPLOADED"_s, u"PRINTING"_s}, u"ARCHIVED"_s);
    add("nothing to go by", u"archived"_s, {}, u"Archived"_s);
    add("empty ones say nothing", u"archived"_s, {u""_s, u"UPLOADED"_s, u""_s}, u"ARCHIVED"_s);
}

void StatusTest::spellsAStatusAsTheOthers()
{
    QFETCH(QString, key);
    QFETCH(QStringList, examples);
    QTEST(spelledLike(key, examples), "spelling");
}

void StatusTest::takesTheTimeOfTheStateOnlyFromItsOwnColumn_data()
{
    QTest::addColumn<Value>("updated");
    QTest::addColumn<Value>("created");
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("unreadable");
    const Value none;
    const Value may = Value::text(QByteArray("2026-05-01 10:00:00.123456"));
    const Value june = Value::text(QByteArray("2026-06-01T10:00:00"));
    QTest::newRow("updated") << june << may << u"2026-06-01T10:00:00Z"_s << false;
    QTest::newRow("created") << none << may << u"2026-05-01T10:00:00Z"_s << false;
    QTest::newRow("neither") << none << none << u""_s << false;
    QTest::newRow("nonsense") << Value::text(QByteArray("soon")) << may << u""_s << true;
    QTest::newRow("empty text") << Value::text(QByteArray("")) << may << u""_s << true;
    QTest::newRow("impossible") << Value::text(QByteArray("2026-02-30 10:00:00")) << may << u""_s
                                << true;
    QTest::newRow("number") << Value::integer(1700000000) << may << u""_s << true;
    QTest::newRow("blob") << Value{Value::Blob{"2026-06-01 10:00:00"}} << may << u""_s << true;
}

void StatusTest::takesTheTimeOfTheStateOnlyFromItsOwnColumn()
{
    QFETCH(Value, updated);
    QFETCH(Value, created);
    const StateTime state = stateTime(updated, created);
    QTEST(state.time ? state.time->toString(Qt::ISODate) : u""_s, "time");
    QTEST(state.unreadable, "unreadable");
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::StatusTest)
#include "tst_status.moc"
