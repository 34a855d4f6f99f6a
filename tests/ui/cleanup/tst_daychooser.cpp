// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/daychooser.h"

#include <QLineEdit>
#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using CleanupView::DayChooser;

class DayChooserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsADayAsACountryWritesIt_data();
    void understandsADayAsACountryWritesIt();
};

void DayChooserTest::understandsADayAsACountryWritesIt_data()
{
    QTest::addColumn<QLocale>("country");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    const QDate day(2026, 3, 6);
    QTest::newRow("German") << german << u"06.03.2026"_s << day;
    QTest::newRow("German, short") << german << u"6.3.26"_s << day;
    QTest::newRow("German, short with noughts") << german << u"06.03.26"_s << day;
    QTest::newRow("British") << british << u"06/03/2026"_s << day;
    QTest::newRow("American") << american << u"3/6/2026"_s << day;
    QTest::newRow("American, short") << american << u"3/6/26"_s << day;
    QTest::newRow("year, month, day") << american << u"2026-03-06"_s << day;
    QTest::newRow("of the last century") << german << u"6.3.1999"_s << QDate(1999, 3, 6);
    QTest::newRow("no day") << german << u"30.2.26"_s << QDate();
}

void DayChooserTest::understandsADayAsACountryWritesIt()
{
    QFETCH(QLocale, country);
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(country);
    const QDate today(2026, 3, 2);
    const DayChooser chooser(u"plan"_s, today, DayChooser::Ever::Impossible);
    chooser.findChild<QLineEdit *>(u"planDate"_s)->setText(typed);
    QCOMPARE(chooser.day().value_or(QDate()), day);
    QCOMPARE(chooser.isValid(), day > today);
}

QTEST_MAIN(DayChooserTest)
#include "tst_daychooser.moc"
