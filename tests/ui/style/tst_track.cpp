// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "style/track.h"

#include <QProgressBar>
#include <QTest>

using namespace Printkeeper::Style;

Q_DECLARE_METATYPE(Printkeeper::Style::Theme)

namespace {

constexpr QRect Bar(0, 0, 200, 8);

QStyleOptionProgressBar barOption(const Tokens &tokens, int maximum, int progress)
{
    QStyleOptionProgressBar option;
    option.rect = Bar;
    option.palette = makePalette(tokens);
    option.state = QStyle::State_Enabled | QStyle::State_Horizontal;
    option.minimum = 0;
    option.maximum = maximum;
    option.progress = progress;
    return option;
}

QImage pictureOf(const QStyleOptionProgressBar &option, const Tokens &tokens, double place = 0)
{
    QImage image(Bar.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(tokens.surface);
    QPainter painter(&image);
    paintTrack(painter, option.rect, option.rect.height() / 2.0, tokens);
    paintProgress(painter, option, place);
    return image;
}

QImage pictureOf(QProgressBar &bar)
{
    bar.setTextVisible(false);
    bar.resize(Bar.size());
    return bar.grab().toImage();
}

} // namespace

class TestTrack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void cleanup() { applyStyle(*qApp, Theme::Light); }
    void hasAnEdgeWhereATintTellsNothing();
    void keepsABusyPartInsideItsRoundEnds();
    void fillsAsMuchAsIsDone_data();
    void fillsAsMuchAsIsDone();
    void tellsAKnobFromItsGroove_data();
    void tellsAKnobFromItsGroove();
    void paintsAProgressBar();
    void movesWhileItIsBusy();
    void standsStillWhereNothingMayMove();
};

void TestTrack::initTestCase_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("high contrast") << Theme::HighContrast;
}

void TestTrack::hasAnEdgeWhereATintTellsNothing()
{
    QFETCH_GLOBAL(Theme, theme);
    const Tokens &tokens = tokensOf(theme);
    const QImage image = pictureOf(barOption(tokens, 100, 0), tokens);
    const QColor edge = theme == Theme::HighContrast ? tokens.hairline : tokens.raised;
    QCOMPARE(image.pixelColor(100, 0), edge);
    QCOMPARE(image.pixelColor(100, 7), edge);
    QCOMPARE(image.pixelColor(100, 4), tokens.raised);
    QCOMPARE(image.pixelColor(0, 0), tokens.surface);
}

void TestTrack::keepsABusyPartInsideItsRoundEnds()
{
    QFETCH_GLOBAL(Theme, theme);
    const Tokens &tokens = tokensOf(theme);
    constexpr int Places = 20;
    for (int i = 0; i <= Places; ++i) {
        const QImage image = pictureOf(barOption(tokens, 0, 0), tokens, double(i) / Places);
        for (const QPoint corner :
             {Bar.topLeft(), Bar.topRight(), Bar.bottomLeft(), Bar.bottomRight()})
            QCOMPARE(image.pixelColor(corner), tokens.surface);
        int moving = 0;
        for (int x = 0; x < Bar.width(); ++x)
            moving += image.pixelColor(x, 4) == tokens.accent ? 1 : 0;
        QVERIFY2(moving > 50 && moving <= 60, qPrintable(QString::number(moving)));
    }
}

void TestTrack::fillsAsMuchAsIsDone_data()
{
    QTest::addColumn<int>("progress");
    QTest::addColumn<bool>("isFromRight");
    QTest::addColumn<int>("filled"); // -1 for nowhere
    QTest::addColumn<int>("empty");
    QTest::newRow("not begun") << -1 << false << -1 << 4;
    QTest::newRow("none") << 0 << false << -1 << 4;
    QTest::newRow("hardly any") << 1 << false << 4 << 12;
    QTest::newRow("half") << 500 << false << 95 << 105;
    QTest::newRow("all") << 1000 << false << 195 << -1;
    QTest::newRow("a quarter, from the right") << 250 << true << 155 << 145;
}

void TestTrack::fillsAsMuchAsIsDone()
{
    QFETCH_GLOBAL(Theme, theme);
    QFETCH(int, progress);
    QFETCH(bool, isFromRight);
    QFETCH(int, filled);
    QFETCH(int, empty);
    const Tokens &tokens = tokensOf(theme);
    QStyleOptionProgressBar option = barOption(tokens, 1000, progress);
    if (isFromRight)
        option.direction = Qt::RightToLeft;
    const QImage image = pictureOf(option, tokens);
    if (filled >= 0)
        QCOMPARE(image.pixelColor(filled, 4), tokens.accent);
    if (empty >= 0)
        QCOMPARE(image.pixelColor(empty, 4), tokens.raised);
}

void TestTrack::tellsAKnobFromItsGroove_data()
{
    QTest::addColumn<bool>("isLevel");
    QTest::addColumn<bool>("isEnabled");
    QTest::newRow("level") << true << true;
    QTest::newRow("level, disabled") << true << false;
    QTest::newRow("upright") << false << true;
}

void TestTrack::tellsAKnobFromItsGroove()
{
    QFETCH_GLOBAL(Theme, theme);
    QFETCH(bool, isLevel);
    QFETCH(bool, isEnabled);
    const Tokens &tokens = tokensOf(theme);
    // Places as if it were level.
    const auto placed = [isLevel](qreal x, qreal y, qreal width, qreal height) {
        return isLevel ? QRectF(x, y, width, height) : QRectF(y, x, height, width);
    };
    QImage image(isLevel ? QSize(100, 24) : QSize(24, 100), QImage::Format_ARGB32_Premultiplied);
    image.fill(tokens.surface);
    QPainter painter(&image);
    paintSliderParts(painter, {placed(10, 10, 80, 4), placed(10, 10, 40, 4), placed(42, 4, 16, 16)},
                     tokens, isEnabled);
    painter.end();
    const auto at = [&](int x, int y) {
        return isLevel ? image.pixelColor(x, y) : image.pixelColor(y, x);
    };
    const bool isHigh = theme == Theme::HighContrast;
    const QColor ink = isEnabled ? tokens.accent : tokens.disabled;
    for (const int y : {10, 11, 12, 13})
        QCOMPARE(at(25, y), ink);
    QCOMPARE(at(75, 11), isHigh ? tokens.hairline : tokens.raised);
    QCOMPARE(at(75, 12), isHigh ? tokens.hairline : tokens.raised);
    QCOMPARE(at(75, 10), isHigh ? tokens.surface : tokens.raised); // thinner than what is filled
    QCOMPARE(at(50, 12), isHigh ? ink : tokens.surface);
    QCOMPARE(at(43, 12), ink); // the edge of the knob or the knob itself
    QCOMPARE(at(41, 12), isHigh ? tokens.surface : ink);
    QCOMPARE(at(58, 12), isHigh ? tokens.surface : tokens.raised);
}

void TestTrack::paintsAProgressBar()
{
    QFETCH_GLOBAL(Theme, theme);
    applyStyle(*qApp, theme);
    const Tokens &tokens = tokensOf(theme);
    QProgressBar bar;
    bar.setRange(0, 100);
    bar.setValue(50);
    const QImage image = pictureOf(bar);
    QCOMPARE(image.size(), Bar.size());
    QCOMPARE(bar.maximumHeight(), Bar.height());
    QCOMPARE(image.pixelColor(50, 4), tokens.accent);
    QCOMPARE(image.pixelColor(150, 4), tokens.raised);
    QCOMPARE(image.pixelColor(0, 0), tokens.background);
    bar.setEnabled(false);
    QCOMPARE(pictureOf(bar).pixelColor(50, 4), tokens.disabled);
}

void TestTrack::movesWhileItIsBusy()
{
    QFETCH_GLOBAL(Theme, theme);
    applyStyle(*qApp, theme);
    QProgressBar bar;
    bar.setRange(0, 0);
    const QImage first = pictureOf(bar);
    QTRY_VERIFY(pictureOf(bar) != first);
}

void TestTrack::standsStillWhereNothingMayMove()
{
    QFETCH_GLOBAL(Theme, theme);
    applyStyle(*qApp, theme, Motion::Reduced);
    const Tokens &tokens = tokensOf(theme);
    QProgressBar bar;
    bar.setRange(0, 0);
    const QImage image = pictureOf(bar);
    QCOMPARE(image.pixelColor(100, 4), tokens.accent);
    QCOMPARE(image.pixelColor(60, 4), tokens.raised);
    QCOMPARE(image.pixelColor(140, 4), tokens.raised);
}

QTEST_MAIN(TestTrack)
#include "tst_track.moc"
