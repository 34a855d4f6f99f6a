// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/chartplot.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

namespace {

constexpr double None = std::numeric_limits<double>::quiet_NaN();

QDateTime day(int number)
{
    return {QDate(2026, 11, number), QTime(0, 0), Qt::UTC};
}

ChartContent oneSeries()
{
    ChartContent content;
    content.series = {{u"used"_s,
                       {chartPoint(day(1), 10), chartPoint(day(2), 5), chartPoint(day(3), 30)},
                       ChartSeries::Kind::Measured}};
    return content;
}

bool hasColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

/// Pixels in the colour of the first series, in the light theme.
int inkOf(ChartPlot &plot)
{
    const QColor colour = Style::tokensOf(Style::Theme::Light).chart[0];
    const QImage image = plot.grab().toImage();
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return pixels;
}

/// Level lines of the grid in a plot of that size, in the theme that is applied.
int gridLinesOf(const ChartContent &content, QSize size, Style::Theme theme)
{
    ChartPlot plot;
    plot.setContent(content);
    plot.resize(size);
    plot.show();
    const QColor hairline = Style::tokensOf(theme).hairline;
    const QImage image = plot.grab().toImage().convertToFormat(QImage::Format_RGB32);
    int lines = 0;
    for (int y = 0; y < image.height(); ++y) {
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == hairline ? 1 : 0;
        lines += count > 100 ? 1 : 0;
    }
    return lines;
}

} // namespace

/// What is seen of a plot, measured in its picture.
class TestChartPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void strikesNoWordThrough_data();
    void strikesNoWordThrough();
    void keepsWordsOfCloseThresholdsApart_data();
    void keepsWordsOfCloseThresholdsApart();
    void keepsTheWordOfAMarkOffTheLine_data();
    void keepsTheWordOfAMarkOffTheLine();
    void keepsTheWordOfAShortForecastOffTheLine_data();
    void keepsTheWordOfAShortForecastOffTheLine();
    void keepsTheGridFromFillingADashedLine_data();
    void keepsTheGridFromFillingADashedLine();
    void drawsAsManyLinesAsThereIsHeightFor_data();
    void drawsAsManyLinesAsThereIsHeightFor();
    void keepsALineStrongWherePointsAreDense_data();
    void keepsALineStrongWherePointsAreDense();
    void edgesABandWhereATintTellsNothing_data();
    void edgesABandWhereATintTellsNothing();
    void showsAPointBetweenTwoGaps();
    void marksThePointsThatAreAtThePointer();
};

void TestChartPlot::initTestCase()
{
    Style::applyStyle(*qApp, Style::Theme::Light);
    QLocale::setDefault(QLocale::c());
}

void TestChartPlot::strikesNoWordThrough_data()
{
    QTest::addColumn<int>("height");
    for (const int height : {130, 150, 170, 200, 240, 300, 400})
        QTest::addRow("%d pixels high", height) << height;
}

/// At some of the heights a line of the grid lies at each word.
void TestChartPlot::strikesNoWordThrough()
{
    QFETCH(int, height);
    using Kind = ChartSeries::Kind;
    ChartContent content;
    content.highest = 100;
    content.series = {
        {u"used"_s, {chartPoint(day(1), 61), chartPoint(day(2), 72)}, Kind::Measured},
        {u"forecast"_s, {chartPoint(day(2), 72), chartPoint(day(9), 88)}, Kind::Forecast}};
    content.thresholds = {{90, u"warning 90 %"_s}, {96, u"critical 96 %"_s}};
    content.marks = {{content.series.front().points.front().x(), u"cleanup"_s}};
    ChartPlot plot;
    plot.setContent(content);
    plot.resize(600, height);
    plot.show();
    const QImage image = plot.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QColor hairline = Style::tokensOf(Style::Theme::Light).hairline;
    QVERIFY(hasColour(image, hairline));
    const std::vector<QRectF> rooms = plot.wordRooms();
    QCOMPARE(rooms.size(), 4U);
    for (const QRectF &room : rooms) {
        const QRect word = room.toAlignedRect().intersected(image.rect());
        QVERIFY(!word.isEmpty());
        for (int y = word.top(); y <= word.bottom(); ++y) {
            int longest = 0;
            for (int x = word.left(), run = 0; x <= word.right(); ++x) {
                run = image.pixelColor(x, y) == hairline ? run + 1 : 0;
                longest = std::max(longest, run);
            }
            QVERIFY2(longest < 4, qPrintable(u"a line at %1"_s.arg(y)));
        }
    }
}

void TestChartPlot::keepsWordsOfCloseThresholdsApart_data()
{
    QTest::addColumn<QList<double>>("levels");
    QTest::newRow("rising") << QList<double>{90, 92};
    QTest::newRow("falling") << QList<double>{92, 90};
    QTest::newRow("three") << QList<double>{90, 91, 92};
    QTest::newRow("the same") << QList<double>{90, 90};
    QTest::newRow("at the top") << QList<double>{98, 100};
}

void TestChartPlot::keepsWordsOfCloseThresholdsApart()
{
    QFETCH(QList<double>, levels);
    ChartContent content;
    content.highest = 100;
    content.series = {
        {u"used"_s, {chartPoint(day(1), 61), chartPoint(day(2), 72)}, ChartSeries::Kind::Measured}};
    for (const double level : std::as_const(levels))
        content.thresholds.push_back({level, u"level %1 %"_s.arg(level)});
    ChartPlot plot;
    plot.setContent(content);
    plot.resize(600, 200);
    plot.show();
    const std::vector<QRectF> rooms = plot.wordRooms();
    QCOMPARE(rooms.size(), static_cast<std::size_t>(levels.size()));
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        QVERIFY(rooms[i].right() < plot.width());
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!rooms[i].intersects(rooms[j]));
    }
}

void TestChartPlot::keepsTheWordOfAMarkOffTheLine_data()
{
    QTest::addColumn<double>("place");
    QTest::addColumn<QList<QPointF>>("points");
    QTest::newRow("on the right, where the line rises behind it")
        << 20.0 << QList<QPointF>{{0, 50}, {20, 20}, {24, 20}, {60, 80}, {100, 80}};
    QTest::newRow("on the left, where the line has come from above")
        << 95.0 << QList<QPointF>{{0, 10}, {60, 60}, {88, 25}, {95, 20}, {100, 20}};
}

void TestChartPlot::keepsTheWordOfAMarkOffTheLine()
{
    QFETCH(double, place);
    QFETCH(QList<QPointF>, points);
    ChartContent content;
    content.axis = ChartAxis::Number;
    content.lowest = 0;
    content.highest = 100;
    content.series = {{{}, {points.begin(), points.end()}, ChartSeries::Kind::Measured}};
    content.marks = {{place, u"cleanup"_s}};
    ChartPlot plot;
    plot.setContent(content);
    plot.resize(400, 240);
    plot.show();
    const QImage image = plot.grab().toImage();
    const QColor line = Style::tokensOf(Style::Theme::Light).chart[0];
    QCOMPARE(plot.wordRooms().size(), 1U);
    const QRect room = plot.wordRooms().front().toAlignedRect();
    QVERIFY(image.rect().contains(room));
    for (int y = room.top(); y <= room.bottom(); ++y) {
        for (int x = room.left(); x <= room.right(); ++x)
            QVERIFY(image.pixelColor(x, y) != line);
    }
}

void TestChartPlot::keepsTheWordOfAShortForecastOffTheLine_data()
{
    QTest::addColumn<QList<QPointF>>("points");
    QTest::newRow("points are dense") << QList<QPointF>{{0, 50}, {30, 72}, {54, 90}, {58, 94}};
    QTest::newRow("the line only passes") << QList<QPointF>{{0, 50}, {58, 94}};
}

/// The disk is nearly full: there is no room above, and the word is wider than what is forecast.
void TestChartPlot::keepsTheWordOfAShortForecastOffTheLine()
{
    QFETCH(QList<QPointF>, points);
    using Kind = ChartSeries::Kind;
    ChartContent content;
    content.axis = ChartAxis::Number;
    content.lowest = 0;
    content.highest = 100;
    content.series = {{u"used"_s, {points.begin(), points.end()}, Kind::Measured},
                      {u"forecast"_s, {{58, 94}, {60, 100}}, Kind::Forecast}};
    ChartPlot plot;
    plot.setContent(content);
    plot.resize(400, 240);
    plot.show();
    const QImage image = plot.grab().toImage();
    const QColor line = Style::tokensOf(Style::Theme::Light).chart[0];
    QCOMPARE(plot.wordRooms().size(), 1U);
    const QRect room = plot.wordRooms().front().toAlignedRect();
    QVERIFY(image.rect().contains(room));
    for (int y = room.top(); y <= room.bottom(); ++y) {
        for (int x = room.left(); x <= room.right(); ++x)
            QVERIFY(image.pixelColor(x, y) != line);
    }
}

void TestChartPlot::keepsTheGridFromFillingADashedLine_data()
{
    QTest::addColumn<Style::Theme>("theme");
    QTest::addColumn<double>("level");
    QTest::addColumn<int>("linesLess");
    for (const auto &[name, theme] :
         {std::pair("light", Style::Theme::Light), std::pair("dark", Style::Theme::Dark),
          std::pair("high contrast", Style::Theme::HighContrast)}) {
        QTest::addRow("on a line, %s", name) << theme << 40.0 << 1;
        QTest::addRow("beside a line, %s", name) << theme << 40.4 << 1;
        QTest::addRow("between two lines, %s", name) << theme << 30.0 << 0;
    }
}

void TestChartPlot::keepsTheGridFromFillingADashedLine()
{
    QFETCH(Style::Theme, theme);
    QFETCH(double, level);
    QFETCH(int, linesLess);
    ChartContent content;
    content.lowest = 0;
    content.highest = 100;
    content.series = {
        {{}, {chartPoint(day(1), 61), chartPoint(day(2), 72)}, ChartSeries::Kind::Measured}};
    Style::applyStyle(*qApp, theme);
    const int before = gridLinesOf(content, {600, 200}, theme);
    content.thresholds = {{level, u"level"_s}};
    const int after = gridLinesOf(content, {600, 200}, theme);
    Style::applyStyle(*qApp, Style::Theme::Light);
    QCOMPARE(before, 6); // one for each twenty
    QCOMPARE(before - after, linesLess);
}

void TestChartPlot::drawsAsManyLinesAsThereIsHeightFor_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("lines");
    QTest::newRow("as low as it may be") << 120 << 3;
    QTest::newRow("as low as on a small screen") << 145 << 6;
    QTest::newRow("usual") << 190 << 6;
    QTest::newRow("high") << 420 << 6;
}

void TestChartPlot::drawsAsManyLinesAsThereIsHeightFor()
{
    QFETCH(int, height);
    ChartContent content;
    content.lowest = 0;
    content.highest = 100;
    content.series = {
        {{}, {chartPoint(day(1), 61), chartPoint(day(2), 72)}, ChartSeries::Kind::Measured}};
    QTEST(gridLinesOf(content, {600, height}, Style::Theme::Light), "lines");
}

void TestChartPlot::keepsALineStrongWherePointsAreDense_data()
{
    QTest::addColumn<int>("points");
    QTest::newRow("one for a pixel") << 300;
    QTest::newRow("a few for a pixel") << 900;
    QTest::newRow("many for a pixel") << 20'000;
}

/// As checks of a week, hour by hour, behind those of a month, day by day.
void TestChartPlot::keepsALineStrongWherePointsAreDense()
{
    QFETCH(int, points);
    ChartContent content;
    content.axis = ChartAxis::Number;
    content.series = {{{}, {{0, 0}}, ChartSeries::Kind::Measured}};
    for (int i = 0; i <= points; ++i) {
        const double x = 50 + 50.0 * i / points;
        content.series.front().points.emplace_back(x, x);
    }
    ChartPlot plot;
    plot.setContent(content);
    plot.resize(640, 240);
    plot.show();
    const QImage image = plot.grab().toImage();
    // Of its colour, which no word and no line of the grid has: in each column a pixel is full of
    // it.
    const QColor full = Style::tokensOf(Style::Theme::Light).chart[0];
    const auto strengthOf = [](const QColor &colour) { return colour.blue() - colour.red(); };
    int weakest = 255;
    for (int x = image.width() / 5; x < image.width() * 9 / 10; ++x) {
        int strongest = 0;
        for (int y = 0; y < image.height(); ++y)
            strongest = std::max(strongest, strengthOf(image.pixelColor(x, y)));
        weakest = std::min(weakest, strongest);
    }
    QVERIFY2(weakest >= 0.95 * strengthOf(full), qPrintable(QString::number(weakest)));
}

void TestChartPlot::edgesABandWhereATintTellsNothing_data()
{
    QTest::addColumn<Style::Theme>("theme");
    QTest::addColumn<int>("edges");
    QTest::newRow("light") << Style::Theme::Light << 0;
    QTest::newRow("high contrast") << Style::Theme::HighContrast << 2;
}

/// Counted down the middle of the plot, far from the line that the band belongs to.
void TestChartPlot::edgesABandWhereATintTellsNothing()
{
    QFETCH(Style::Theme, theme);
    ChartContent content;
    content.axis = ChartAxis::Number;
    content.lowest = 0;
    content.highest = 100;
    content.series = {{{}, {{0, 5}, {100, 5}}, ChartSeries::Kind::Measured}};
    content.bands = {{u"range"_s, {{0, 32, 73}, {100, 32, 73}}, 0}};
    Style::applyStyle(*qApp, theme);
    ChartPlot plot;
    plot.setContent(content);
    plot.resize(600, 240);
    plot.show();
    const QImage image = plot.grab().toImage();
    Style::applyStyle(*qApp, Style::Theme::Light);
    const QColor line = Style::tokensOf(theme).chart[0];
    const auto strengthOf = [](const QColor &colour) { return colour.blue() - colour.red(); };
    int edges = 0;
    bool wasStrong = false;
    for (int y = 0; y < image.height() * 3 / 4; ++y) {
        const int strength = strengthOf(image.pixelColor(image.width() / 2, y));
        const bool isStrong = strength >= 0.6 * strengthOf(line);
        edges += isStrong && !wasStrong ? 1 : 0;
        wasStrong = isStrong;
    }
    QTEST(edges, "edges");
}

void TestChartPlot::showsAPointBetweenTwoGaps()
{
    ChartContent content = oneSeries();
    content.series[0].points = {chartPoint(day(1), None), chartPoint(day(2), 5),
                                chartPoint(day(3), None)};
    ChartPlot plot;
    plot.setContent(content);
    plot.resize(400, 200);
    plot.show();
    QCOMPARE_GT(inkOf(plot), 15);
}

void TestChartPlot::marksThePointsThatAreAtThePointer()
{
    ChartContent content = oneSeries();
    content.series[0].points[1].setY(None);
    const ChartSeries &used = content.series[0];
    QCOMPARE(pointAt(used, used.points[0].x()), used.points[0]);
    QVERIFY(!pointAt(used, used.points[1].x())); // a gap
    QVERIFY(!pointAt(used, used.points[0].x() + 1));
    QVERIFY(!pointAt(used, used.points[2].x() + 1));
    content = oneSeries();
    ChartPlot plot;
    plot.setContent(content);
    plot.resize(400, 200);
    plot.show();
    const int before = inkOf(plot);
    const QPointF end(plot.viewport()->width() - 6, 20);
    QMouseEvent move(QEvent::MouseMove, end, plot.viewport()->mapToGlobal(end), Qt::NoButton, {},
                     {});
    QApplication::sendEvent(plot.viewport(), &move);
    QCOMPARE_GT(inkOf(plot), before + 8);
}

QTEST_MAIN(TestChartPlot)
#include "tst_chartplot.moc"
