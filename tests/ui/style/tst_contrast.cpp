// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contrast.h"

#include "style/tokens.h"

#include <QTest>

using namespace Printkeeper::Style;
using Printkeeper::Tests::contrast;

namespace {

/// What is asked of a pair in the themes that have tints; high contrast asks 10 of every text.
enum class Need { Body, Text, Shape };

using Colour = QColor Tokens::*;

struct Pair
{
    const char *name;
    Colour ink;
    Colour ground;
    Need need;
};

constexpr Pair Pairs[]{
    {"text on background", &Tokens::text, &Tokens::background, Need::Body},
    {"text on surface", &Tokens::text, &Tokens::surface, Need::Body},
    {"text on raised", &Tokens::text, &Tokens::raised, Need::Body},
    {"text on pressed", &Tokens::text, &Tokens::pressed, Need::Body},
    {"text on the soft accent", &Tokens::text, &Tokens::accentSoft, Need::Body},
    {"text of a chosen row", &Tokens::chosenText, &Tokens::chosen, Need::Body},
    {"secondary on background", &Tokens::secondary, &Tokens::background, Need::Body},
    {"secondary on surface", &Tokens::secondary, &Tokens::surface, Need::Body},
    {"secondary on raised", &Tokens::secondary, &Tokens::raised, Need::Text},
    {"placeholder in a field", &Tokens::secondary, &Tokens::surface, Need::Text},
    {"link on surface", &Tokens::accent, &Tokens::surface, Need::Text},
    {"link on background", &Tokens::accent, &Tokens::background, Need::Text},
    {"chosen chip", &Tokens::selectedText, &Tokens::selected, Need::Text},
    {"accent on its soft ground", &Tokens::accent, &Tokens::accentSoft, Need::Text},
    {"on accent", &Tokens::accentText, &Tokens::accent, Need::Text},
    {"on accent under the pointer", &Tokens::accentText, &Tokens::accentHover, Need::Text},
    {"critical on surface", &Tokens::critical, &Tokens::surface, Need::Text},
    {"critical on background", &Tokens::critical, &Tokens::background, Need::Text},
    {"critical on raised", &Tokens::critical, &Tokens::raised, Need::Text},
    {"on critical", &Tokens::criticalText, &Tokens::critical, Need::Text},
    {"on warning", &Tokens::warningText, &Tokens::warning, Need::Text},
    {"warning as text on surface", &Tokens::warningOutline, &Tokens::surface, Need::Text},
    {"warning as text on background", &Tokens::warningOutline, &Tokens::background, Need::Text},
    {"good on surface", &Tokens::good, &Tokens::surface, Need::Text},
    {"good on background", &Tokens::good, &Tokens::background, Need::Text},
    {"good on raised", &Tokens::good, &Tokens::raised, Need::Text},
    {"unknown on surface", &Tokens::unknown, &Tokens::surface, Need::Text},
    {"control border on surface", &Tokens::border, &Tokens::surface, Need::Shape},
    {"control border on background", &Tokens::border, &Tokens::background, Need::Shape},
    {"focus ring on surface", &Tokens::accent, &Tokens::surface, Need::Shape},
    {"focus ring on background", &Tokens::accent, &Tokens::background, Need::Shape},
    {"focus ring on raised", &Tokens::accent, &Tokens::raised, Need::Shape},
    {"gap of the ring on a filled button", &Tokens::surface, &Tokens::accent, Need::Shape},
    {"chosen mark on a check box", &Tokens::accentText, &Tokens::accent, Need::Shape},
    {"disabled on surface", &Tokens::disabled, &Tokens::surface, Need::Shape},
    {"disabled on background", &Tokens::disabled, &Tokens::background, Need::Shape},
    {"scroll bar on surface", &Tokens::border, &Tokens::surface, Need::Shape},
    {"outline of a warning on surface", &Tokens::warningOutline, &Tokens::surface, Need::Shape},
    {"filled part of a bar on its track", &Tokens::muted, &Tokens::raised, Need::Shape},
    {"filled part of a bar on surface", &Tokens::muted, &Tokens::surface, Need::Shape},
    {"icon on surface", &Tokens::secondary, &Tokens::surface, Need::Shape},
    {"icon on background", &Tokens::secondary, &Tokens::background, Need::Shape},
    {"icon of a chosen row", &Tokens::chosenText, &Tokens::chosen, Need::Shape},
};

double atLeast(Theme theme, Need need)
{
    if (need == Need::Shape)
        return 3;
    if (theme == Theme::HighContrast)
        return 10;
    return need == Need::Body ? 7 : 4.5;
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void isReadable_data();
    void isReadable();
    void tellsEveryChartSeriesFromItsGround();
    void hasNoTintsWhereContrastIsHigh();
};

void TestContrast::initTestCase_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(Theme::Light);
    QTest::newRow("dark") << static_cast<int>(Theme::Dark);
    QTest::newRow("high contrast") << static_cast<int>(Theme::HighContrast);
}

void TestContrast::isReadable_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Pair &pair : Pairs)
        QTest::newRow(pair.name) << index++;
}

void TestContrast::isReadable()
{
    QFETCH_GLOBAL(int, theme);
    QFETCH(int, index);
    const Pair &pair = Pairs[index];
    const Tokens &tokens = tokensOf(static_cast<Theme>(theme));
    QCOMPARE_GE(contrast(tokens.*pair.ink, tokens.*pair.ground),
                atLeast(static_cast<Theme>(theme), pair.need));
}

void TestContrast::tellsEveryChartSeriesFromItsGround()
{
    QFETCH_GLOBAL(int, theme);
    const Tokens &tokens = tokensOf(static_cast<Theme>(theme));
    for (const QColor &series : tokens.chart) {
        QVERIFY2(contrast(series, tokens.surface) >= 3, qPrintable(series.name()));
        QVERIFY2(contrast(series, tokens.background) >= 3, qPrintable(series.name()));
    }
}

void TestContrast::hasNoTintsWhereContrastIsHigh()
{
    const Tokens &tokens = tokensOf(Theme::HighContrast);
    for (const QColor &ground :
         {tokens.background, tokens.surface, tokens.raised, tokens.pressed, tokens.accentSoft})
        QCOMPARE(ground.hsvSaturation(), 0);
    QCOMPARE_GE(tokens.borderWidth, 2);
}

QTEST_GUILESS_MAIN(TestContrast)
#include "tst_contrast.moc"
