// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "colourdifference.h"
#include "contrast.h"

#include "style/seenon.h"
#include "style/tokens.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <vector>

using namespace Printkeeper::Style;
using namespace Printkeeper::Tests;

Q_DECLARE_METATYPE(Printkeeper::Tests::Sight)

namespace {

/// What is asked of a pair in the themes that have tints; high contrast asks 10 of every text, but
/// for one that is disabled, which is read and still weaker than the others.
enum class Need { Body, Text, Disabled, Shape };

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
    {"chosen chip that is disabled", &Tokens::selectedOffText, &Tokens::selectedOff,
     Need::Disabled},
    {"accent on its soft ground", &Tokens::accent, &Tokens::accentSoft, Need::Text},
    {"on accent", &Tokens::accentText, &Tokens::accent, Need::Text},
    {"on accent under the pointer", &Tokens::accentText, &Tokens::accentHover, Need::Text},
    {"on accent while pressed", &Tokens::accentText, &Tokens::accentPressed, Need::Text},
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
    {"disabled on surface", &Tokens::disabled, &Tokens::surface, Need::Disabled},
    {"disabled on raised", &Tokens::disabled, &Tokens::raised, Need::Disabled},
    {"disabled on background", &Tokens::disabled, &Tokens::background, Need::Disabled},
    {"scroll bar on surface", &Tokens::border, &Tokens::surface, Need::Shape},
    {"outline of a warning on surface", &Tokens::warningOutline, &Tokens::surface, Need::Shape},
    {"filled part of a bar on its track", &Tokens::muted, &Tokens::raised, Need::Shape},
    {"filled part of a bar on surface", &Tokens::muted, &Tokens::surface, Need::Shape},
    {"icon on surface", &Tokens::secondary, &Tokens::surface, Need::Shape},
    {"icon on background", &Tokens::secondary, &Tokens::background, Need::Shape},
    {"icon on pressed", &Tokens::secondary, &Tokens::pressed, Need::Shape},
    {"icon of a chosen row", &Tokens::chosenText, &Tokens::chosen, Need::Shape},
};

/// What each colour is for. Something may be painted on a Plain ground as it is, and on another
/// one what belongs to it, else by way of seenOn(), and a text by way of readOn(): only on those
/// that are Written on.
enum class Use { Plain, Written, Filled, Ink, Quiet };

struct Named
{
    const char *name;
    Colour colour;
    Use use;
};

constexpr Named All[]{
    {"background", &Tokens::background, Use::Plain},
    {"surface", &Tokens::surface, Use::Plain},
    {"raised", &Tokens::raised, Use::Plain},
    {"pressed", &Tokens::pressed, Use::Written},
    {"text", &Tokens::text, Use::Ink},
    {"secondary", &Tokens::secondary, Use::Ink},
    {"disabled", &Tokens::disabled, Use::Quiet},
    {"border", &Tokens::border, Use::Filled},
    {"hairline", &Tokens::hairline, Use::Filled},
    {"accent", &Tokens::accent, Use::Ink},
    {"accent as a ground", &Tokens::accent, Use::Written},
    {"accentText", &Tokens::accentText, Use::Quiet},
    {"accentHover", &Tokens::accentHover, Use::Written},
    {"accentPressed", &Tokens::accentPressed, Use::Written},
    {"accentSoft", &Tokens::accentSoft, Use::Written},
    {"selected", &Tokens::selected, Use::Written},
    {"selectedText", &Tokens::selectedText, Use::Quiet},
    {"selectedOff", &Tokens::selectedOff, Use::Filled},
    {"selectedOffText", &Tokens::selectedOffText, Use::Quiet},
    {"chosen", &Tokens::chosen, Use::Written},
    {"chosenText", &Tokens::chosenText, Use::Quiet},
    {"critical", &Tokens::critical, Use::Ink},
    {"critical as a ground", &Tokens::critical, Use::Written},
    {"criticalText", &Tokens::criticalText, Use::Quiet},
    {"warning as a ground", &Tokens::warning, Use::Written},
    {"warningText", &Tokens::warningText, Use::Quiet},
    {"warningOutline", &Tokens::warningOutline, Use::Ink},
    {"good", &Tokens::good, Use::Ink},
    {"unknown", &Tokens::unknown, Use::Ink},
    {"muted", &Tokens::muted, Use::Written},
    {"tile", &Tokens::tile, Use::Written},
    {"tileQuiet", &Tokens::tileQuiet, Use::Written},
    {"picture", &Tokens::picture, Use::Filled},
    {"scrim", &Tokens::scrim, Use::Quiet},
};

/// Colours that stand twice above, as an ink and as a ground.
constexpr std::size_t Twice = 2;
/// A new colour has to be put in there.
static_assert(sizeof(Tokens)
              == (std::size(All) - Twice) * sizeof(QColor) + sizeof(Tokens::chart)
                     + sizeof(Tokens::borderWidth));

double atLeast(Theme theme, Need need)
{
    if (need == Need::Shape)
        return 3;
    if (theme == Theme::HighContrast)
        return need == Need::Disabled ? 7 : 10;
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
    void readsEveryInkOnEveryPlainGround();
    void seesEverySignOnEveryGround();
    void readsEveryTextOnEveryGroundForTexts();
    void keepsWhatIsDisabledWeakerThanTheRest();
    void asksMoreOfATextThanOfASign();
    void keepsTheColourOfASignThatIsSeen();
    void tellsEveryChartSeriesFromItsGround();
    void measuresColoursAsTheStandardDoes();
    void tellsAPressedButtonFromTheRest();
    void tellsTilesApart();
    void readsEveryNameOnEveryTile();
    void showsWhiteAndNearlyBlackPartsOfAPicture();
    void tellsChartSeriesApartForEveryEye_data();
    void tellsChartSeriesApartForEveryEye();
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

void TestContrast::readsEveryInkOnEveryPlainGround()
{
    QFETCH_GLOBAL(int, theme);
    const auto which = static_cast<Theme>(theme);
    const Tokens &tokens = tokensOf(which);
    for (const Named &ink : All) {
        for (const Named &ground : All) {
            if (ink.use != Use::Ink || ground.use != Use::Plain)
                continue;
            const double found = contrast(tokens.*ink.colour, tokens.*ground.colour);
            QVERIFY2(found >= atLeast(which, Need::Text),
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(QLatin1String(ink.name), QLatin1String(ground.name))
                                    .arg(found)));
        }
    }
}

void TestContrast::seesEverySignOnEveryGround()
{
    QFETCH_GLOBAL(int, theme);
    const auto which = static_cast<Theme>(theme);
    const Tokens &tokens = tokensOf(which);
    for (const Named &ink : All) {
        for (const Named &ground : All) {
            if (ink.use != Use::Ink || ground.use == Use::Ink || ground.use == Use::Quiet)
                continue;
            const QColor sign = seenOn(tokens.*ground.colour, tokens.*ink.colour, tokens);
            const double found = contrast(sign, tokens.*ground.colour);
            QVERIFY2(found >= atLeast(which, Need::Shape),
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(QLatin1String(ink.name), QLatin1String(ground.name))
                                    .arg(found)));
        }
    }
}

void TestContrast::readsEveryTextOnEveryGroundForTexts()
{
    QFETCH_GLOBAL(int, theme);
    const auto which = static_cast<Theme>(theme);
    const Tokens &tokens = tokensOf(which);
    for (const Named &ink : All) {
        for (const Named &ground : All) {
            if (ink.use != Use::Ink || (ground.use != Use::Plain && ground.use != Use::Written))
                continue;
            const QColor text = readOn(tokens.*ground.colour, tokens.*ink.colour, tokens);
            const double found = contrast(text, tokens.*ground.colour);
            QVERIFY2(found >= atLeast(which, Need::Text),
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(QLatin1String(ink.name), QLatin1String(ground.name))
                                    .arg(found)));
        }
    }
}

void TestContrast::keepsWhatIsDisabledWeakerThanTheRest()
{
    QFETCH_GLOBAL(int, theme);
    const Tokens &tokens = tokensOf(static_cast<Theme>(theme));
    QCOMPARE_GE(contrast(tokens.disabled, tokens.text), 2.0);
    QCOMPARE_GE(contrast(tokens.disabled, tokens.secondary), 1.4);
    for (const QColor &ground : {tokens.surface, tokens.background, tokens.raised}) {
        QCOMPARE_GT(contrast(tokens.text, ground), contrast(tokens.disabled, ground) * 1.5);
        QCOMPARE_GT(contrast(tokens.secondary, ground), contrast(tokens.disabled, ground) * 1.2);
    }
}

/// 3:1 is enough for a sign and not for a text.
void TestContrast::asksMoreOfATextThanOfASign()
{
    QFETCH_GLOBAL(int, theme);
    const auto which = static_cast<Theme>(theme);
    const Tokens &tokens = tokensOf(which);
    const QColor ink = which == Theme::HighContrast ? tokens.hairline : tokens.border;
    const auto found = contrast(ink, tokens.raised);
    QVERIFY(found >= 3 && found < atLeast(which, Need::Text));
    QCOMPARE(seenOn(tokens.raised, ink, tokens), ink);
    QCOMPARE(readOn(tokens.raised, ink, tokens), tokens.text);
}

void TestContrast::keepsTheColourOfASignThatIsSeen()
{
    QFETCH_GLOBAL(int, theme);
    const Tokens &tokens = tokensOf(static_cast<Theme>(theme));
    QCOMPARE(seenOn(tokens.surface, tokens.good, tokens), tokens.good);
    QCOMPARE(seenOn(tokens.raised, tokens.critical, tokens), tokens.critical);
    QCOMPARE(readOn(tokens.raised, tokens.critical, tokens), tokens.critical);
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

void TestContrast::tellsAPressedButtonFromTheRest()
{
    QFETCH_GLOBAL(int, theme);
    const Tokens &tokens = tokensOf(static_cast<Theme>(theme));
    QCOMPARE_GE(contrast(tokens.accentPressed, tokens.accent), 1.25);
    QCOMPARE_GE(contrast(tokens.accentPressed, tokens.accentHover), 1.25);
    QCOMPARE_GE(contrast(tokens.pressed, tokens.surface), 1.25);
    QCOMPARE_GE(contrast(tokens.pressed, tokens.raised), 1.2);
}

void TestContrast::tellsTilesApart()
{
    QFETCH_GLOBAL(int, theme);
    const auto which = static_cast<Theme>(theme);
    const Tokens &tokens = tokensOf(which);
    QCOMPARE_GE(contrast(tokens.chart[0], tokens.tile), atLeast(which, Need::Shape)); // what goes
    QCOMPARE_GE(contrast(tokens.tile, tokens.surface), 1.5);
    QCOMPARE_GE(contrast(tokens.tile, tokens.tileQuiet), 1.3);
}

/// The tiles of files that stay have no need of a plate; a pattern has one when any of it does.
void TestContrast::readsEveryNameOnEveryTile()
{
    QFETCH_GLOBAL(int, theme);
    const auto which = static_cast<Theme>(theme);
    const Tokens &tokens = tokensOf(which);
    std::vector<QColor> tiles{tokens.tile, tokens.tileQuiet, tokens.surface, tokens.muted};
    tiles.insert(tiles.end(), tokens.chart.begin(), tokens.chart.end());
    for (const QColor &tile : tiles) {
        const Writing writing = writingOn({tile}, tokens);
        const double found = contrast(writing.ink, writing.plate.value_or(tile));
        QVERIFY2(found >= atLeast(which, Need::Text),
                 qPrintable(QStringLiteral("%1: %2").arg(tile.name()).arg(found)));
        for (const QColor &other : tiles) {
            const Writing onBoth = writingOn({tile, other}, tokens);
            QCOMPARE_GE(std::min(contrast(onBoth.ink, onBoth.plate.value_or(tile)),
                                 contrast(onBoth.ink, onBoth.plate.value_or(other))),
                        atLeast(which, Need::Text));
        }
    }
    QVERIFY(!writingOn({tokens.tile}, tokens).plate);
    QVERIFY(!writingOn({tokens.tileQuiet}, tokens).plate);
    QCOMPARE(bool(writingOn({tokens.chart[0]}, tokens).plate), which == Theme::HighContrast);
}

void TestContrast::showsWhiteAndNearlyBlackPartsOfAPicture()
{
    QFETCH_GLOBAL(int, theme);
    const Tokens &tokens = tokensOf(static_cast<Theme>(theme));
    const QColor nearlyBlack(0x3A, 0x3D, 0x45); // of the pictures that slicers make
    QCOMPARE_GE(contrast(nearlyBlack, tokens.picture), 1.4);
    QCOMPARE_GE(contrast(Qt::white, tokens.picture), 1.35);
    // Shapes are painted between these two.
    QCOMPARE_GE(contrast(tokens.text, tokens.picture), 2.0);
    QCOMPARE_GE(contrast(tokens.disabled, tokens.picture), 2.0);
    QCOMPARE_GE(contrast(tokens.text, tokens.disabled), 2.0);
}

/// The pairs of Sharma, Wu and Dalal (2005).
void TestContrast::measuresColoursAsTheStandardDoes()
{
    const auto isNear = [](double value, double expected) {
        return std::abs(value - expected) < 0.0001;
    };
    QVERIFY(isNear(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425));
    QVERIFY(isNear(difference({50, 2.5, 0}, {58, 24, 15}), 19.4535));
    QVERIFY(isNear(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644));
    QVERIFY(isNear(difference({2.0776, 0.0795, -1.135}, {0.9033, -0.0636, -0.5514}), 0.9082));
}

void TestContrast::tellsChartSeriesApartForEveryEye_data()
{
    QTest::addColumn<Sight>("sight");
    QTest::newRow("usual") << Usual;
    QTest::newRow("protan") << Protan;
    QTest::newRow("deutan") << Deutan;
    QTest::newRow("tritan") << Tritan;
}

void TestContrast::tellsChartSeriesApartForEveryEye()
{
    QFETCH_GLOBAL(int, theme);
    QFETCH(Sight, sight);
    const auto &series = tokensOf(static_cast<Theme>(theme)).chart;
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double apart = difference(labOf(series.at(i), sight), labOf(series.at(j), sight));
            QVERIFY2(apart >= 10, qPrintable(QStringLiteral("%1 and %2: %3")
                                                 .arg(series.at(i).name(), series.at(j).name())
                                                 .arg(apart)));
        }
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
