// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/icons.h"
#include "style/style.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Style;

Q_DECLARE_METATYPE(Printkeeper::Style::Theme)

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

/// As WCAG has it: 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void knowsTheThemeOfAPalette();
    void replacesEveryNameInTheStyleSheet();
    void keepsTheStyleSheetShort();
    void isReadable_data();
    void isReadable();
    void drawsEveryIcon_data();
    void drawsEveryIcon();
};

void TestStyle::initTestCase_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TestStyle::knowsTheThemeOfAPalette()
{
    QFETCH_GLOBAL(Theme, theme);
    const Tokens &tokens = tokensOf(theme);
    QCOMPARE(&tokensOf(makePalette(tokens)), &tokens);
}

void TestStyle::replacesEveryNameInTheStyleSheet()
{
    QFETCH_GLOBAL(Theme, theme);
    QString sheet = makeStyleSheet(tokensOf(theme));
    QVERIFY(sheet.contains(tokensOf(theme).accent.name()));
    sheet = sheet.mid(sheet.indexOf(u"*/"_s));
    QVERIFY2(!sheet.contains(u'%'), qPrintable(sheet.mid(sheet.indexOf(u'%'), 40)));
}

void TestStyle::keepsTheStyleSheetShort()
{
    QCOMPARE_LT(makeStyleSheet(tokensOf(Theme::Light)).count(u'\n'), 200);
}

void TestStyle::isReadable_data()
{
    QTest::addColumn<QColor Tokens::*>("text");
    QTest::addColumn<QColor Tokens::*>("ground");
    QTest::addColumn<double>("atLeast");
    const auto add = [](const char *name, QColor Tokens::*text, QColor Tokens::*ground,
                        double atLeast) { QTest::newRow(name) << text << ground << atLeast; };
    add("text on background", &Tokens::text, &Tokens::background, 7);
    add("text on surface", &Tokens::text, &Tokens::surface, 7);
    add("secondary on surface", &Tokens::secondary, &Tokens::surface, 7);
    add("secondary on background", &Tokens::secondary, &Tokens::background, 7);
    add("accent on surface", &Tokens::accent, &Tokens::surface, 4.5);
    add("accent on its soft ground", &Tokens::accent, &Tokens::accentSoft, 4.5);
    add("on accent", &Tokens::accentText, &Tokens::accent, 4.5);
    add("on accent under the pointer", &Tokens::accentText, &Tokens::accentHover, 4.5);
    add("critical on surface", &Tokens::critical, &Tokens::surface, 4.5);
    add("good on surface", &Tokens::good, &Tokens::surface, 4.5);
    add("control border on surface", &Tokens::border, &Tokens::surface, 3);
}

void TestStyle::isReadable()
{
    QFETCH_GLOBAL(Theme, theme);
    QFETCH(QColor Tokens::*, text);
    QFETCH(QColor Tokens::*, ground);
    QFETCH(double, atLeast);
    QCOMPARE_GE(contrast(tokensOf(theme).*text, tokensOf(theme).*ground), atLeast);
}

void TestStyle::drawsEveryIcon_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"close", "jobs", "overview", "printkeeper"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestStyle::drawsEveryIcon()
{
    QFETCH_GLOBAL(Theme, theme);
    QFETCH(QString, name);
    const QColor colour = tokensOf(theme).accent;
    const QImage image = makeIcon(name, 20, colour).pixmap(20, 20).toImage();
    QCOMPARE(image.size(), QSize(20, 20));
    int inked = 0;
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 20; ++x)
            inked += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
    }
    QCOMPARE_GT(inked, 15);
    QVERIFY(makeIcon(u"no-such-icon"_s, 20, colour).isNull());
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
