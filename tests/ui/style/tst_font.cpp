// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/fonts.h"
#include "style/style.h"
#include "style/tokens.h"

#include <QFile>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Style;

class TestFont : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void isOurOwnInEveryWeight();
    void givesEveryFigureTheSameWidth();
    void keepsNumbersFromJumping();
    void knowsTheLettersOfItsLanguages();
    void carriesItsLicence();
    void makesTextSmallerOnItsOwn();
};

void TestFont::initTestCase_data()
{
    QTest::addColumn<QFont>("font");
    const auto addRow = [](const char *name, QFont::Weight weight) {
        for (const int size : {12, 14, 40}) {
            QFont font = makeFont();
            font.setWeight(weight);
            font.setPixelSize(size);
            QTest::addRow("%s %d", name, size) << font;
        }
    };
    addRow("regular", QFont::Normal);
    addRow("medium", QFont::Medium);
    addRow("semibold", QFont::DemiBold);
    addRow("bold", QFont::Bold);
}

void TestFont::isOurOwnInEveryWeight()
{
    QFETCH_GLOBAL(QFont, font);
    const QFontInfo found(font);
    QCOMPARE(found.family(), u"Printkeeper Sans"_s);
    QCOMPARE(found.weight(), int(font.weight()));
}

void TestFont::givesEveryFigureTheSameWidth()
{
    QFETCH_GLOBAL(QFont, font);
    const QFontMetricsF metrics(font);
    for (char16_t figure = u'1'; figure <= u'9'; ++figure)
        QCOMPARE(metrics.horizontalAdvance(QChar(figure)), metrics.horizontalAdvance(u'0'));
}

void TestFont::keepsNumbersFromJumping()
{
    QFETCH_GLOBAL(QFont, font);
    const QFontMetricsF metrics(font);
    const double wanted = metrics.horizontalAdvance(u"8,888"_s);
    QCOMPARE(metrics.horizontalAdvance(u"1,111"_s), wanted);
    QCOMPARE(metrics.horizontalAdvance(u"4.747"_s), metrics.horizontalAdvance(u"1.171"_s));
    QCOMPARE(metrics.horizontalAdvance(u"11:17"_s), metrics.horizontalAdvance(u"20:48"_s));
}

void TestFont::knowsTheLettersOfItsLanguages()
{
    QFETCH_GLOBAL(QFont, font);
    const QFontMetricsF metrics(font);
    for (const QChar letter : u"AzÄßéłŞǅΩωЖя…–—“”„·→←↑↓×−≥€✓"_s)
        QVERIFY2(metrics.inFont(letter), qPrintable(QString(letter)));
}

void TestFont::carriesItsLicence()
{
    QFile licence(u":/fonts/OFL.txt"_s);
    QVERIFY(licence.open(QIODevice::ReadOnly));
    QVERIFY(licence.readAll().startsWith("Copyright 2016-2022 The Inter Project Authors"));
}

void TestFont::makesTextSmallerOnItsOwn()
{
    const Tokens &tokens = tokensOf(Theme::Light);
    const QString usual = makeStyleSheet(tokens);
    QVERIFY(usual.contains(u"font-size: 24px"_s) && usual.contains(u"font-size: 12px"_s));
    setTextPercent(90);
    const QString smaller = makeStyleSheet(tokens);
    const int body = makeFont().pixelSize();
    const int small = Type::Small;
    setTextPercent(100);
    QCOMPARE(body, 13);
    QCOMPARE(small, 11);
    QVERIFY(smaller.contains(u"font-size: 22px"_s) && smaller.contains(u"font-size: 11px"_s));
    QVERIFY(!smaller.contains(u"font-size: 24px"_s));
    // Nothing else is different.
    static const QRegularExpression height(u"font-size: \\d+px"_s);
    QCOMPARE(QString(smaller).remove(height), QString(usual).remove(height));
    QCOMPARE(makeStyleSheet(tokens), usual);
    QCOMPARE(makeFont().pixelSize(), Type::Body);
}

QTEST_MAIN(TestFont)
#include "tst_font.moc"
