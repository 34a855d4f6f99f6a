// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/accessibility.h"
#include "widgets/chartframe.h"
#include "widgets/chartink.h"
#include "widgets/chartscale.h"
#include "widgets/charttable.h"
#include "widgets/charttableview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTest>

#include <cmath>
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

ChartContent twoSeries()
{
    ChartContent content;
    content.axisName = u"Day"_s;
    content.format = [](double value) { return u"%1 GB"_s.arg(value); };
    content.series = {{u"used"_s,
                       {chartPoint(day(1), 10), chartPoint(day(2), 5), chartPoint(day(3), 30)},
                       ChartSeries::Kind::Measured},
                      {u"=trash"_s,
                       {chartPoint(day(2), 1.5), chartPoint(day(4), -2)},
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

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsExtremesAndEndsWhenThinning_data();
    void keepsExtremesAndEndsWhenThinning();
    void dividesALineAtAGap();
    void findsTheLowestAndTheHighestPlaceOfALine_data();
    void findsTheLowestAndTheHighestPlaceOfALine();
    void enclosesValuesByRoundTicks_data();
    void enclosesValuesByRoundTicks();
    void labelsAnAxisOfAmountsAlike_data();
    void labelsAnAxisOfAmountsAlike();
    void beginsTimesAtRoundPlaces_data();
    void beginsTimesAtRoundPlaces();
    void labelsATimeMoreThanOnce_data();
    void labelsATimeMoreThanOnce();
    void spreadsLabelsApart();
    void putsALabelWhereItCanBeRead_data();
    void putsALabelWhereItCanBeRead();
    void leavesRoomsOutOfALine_data();
    void leavesRoomsOutOfALine();
    void namesAPlaceByItsWholeDate_data();
    void namesAPlaceByItsWholeDate();
    void tellsSeriesByMoreThanColour();
    void showsTheSeriesAsATable();
    void namesTheColumnsOfAForecast();
    void shortensTitlesBeforeItScrolls();
    void breaksTitlesBeforeItCutsThem();
    void measuresItsTableOnceAndOnlyWhenSeen();
    void writesCsvThatNoSpreadsheetCalculates();
    void tellsItsStates();
    void changesBetweenChartAndTable();
    void summarisesItselfInSentences();
    void namesAForecastWhereItEnds();
    void exportsPictures();
    void repaintsInANewTheme();
};

void TestCharts::initTestCase()
{
    installAccessibility();
    Style::applyStyle(*qApp, Style::Theme::Light);
    QLocale::setDefault(QLocale::c());
}

void TestCharts::keepsExtremesAndEndsWhenThinning_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("peak");
    QTest::newRow("few") << 100 << 50;
    QTest::newRow("one too many") << 2001 << 1000;
    QTest::newRow("many") << 1'000'000 << 123'456;
    QTest::newRow("peak at the start") << 50'000 << 1;
    QTest::newRow("peak at the end") << 50'000 << 49'998;
}

void TestCharts::keepsExtremesAndEndsWhenThinning()
{
    QFETCH(int, count);
    QFETCH(int, peak);
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.emplace_back(i, std::sin(i / 50.0));
    const auto at = static_cast<std::size_t>(peak);
    points[at].setY(1000);
    points[at + 1 < points.size() ? at + 1 : at - 1].setY(-1000);
    const auto parts = decimated(points, 2000);
    QCOMPARE(parts.size(), 1U);
    QCOMPARE_LE(parts[0].size(), 2000U);
    QCOMPARE_GE(parts[0].size(), std::min<std::size_t>(points.size(), 1000));
    QCOMPARE(parts[0].front(), points.front());
    QCOMPARE(parts[0].back(), points.back());
    QVERIFY(std::ranges::find(parts[0], points[at]) != parts[0].end());
    QCOMPARE(std::ranges::min(parts[0], {}, &QPointF::y).y(), -1000);
    QVERIFY(std::ranges::is_sorted(parts[0], {}, &QPointF::x));
}

void TestCharts::dividesALineAtAGap()
{
    const auto parts =
        decimated({{0, None}, {1, 1}, {2, 2}, {3, None}, {4, None}, {5, 5}, {6, None}}, 2000);
    QCOMPARE(parts.size(), 2U);
    QCOMPARE(parts[0].size(), 2U);
    QCOMPARE(parts[1].front(), QPointF(5, 5));
    QVERIFY(decimated({{0, None}}, 2000).empty());
    QVERIFY(decimated({}, 2000).empty());
}

void TestCharts::findsTheLowestAndTheHighestPlaceOfALine_data()
{
    QTest::addColumn<std::vector<QPointF>>("points");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("lowest"); // -1 for none
    QTest::addColumn<double>("highest");
    const std::vector<QPointF> hill{{0, 0}, {10, 100}, {20, 0}};
    QTest::newRow("a point") << hill << 5.0 << 14.0 << 50.0 << 100.0;
    QTest::newRow("where it enters") << hill << 15.0 << 20.0 << 0.0 << 50.0;
    QTest::newRow("where it leaves") << hill << 0.0 << 2.0 << 0.0 << 20.0;
    QTest::newRow("where it only passes") << hill << 2.0 << 4.0 << 20.0 << 40.0;
    QTest::newRow("at a point alone") << hill << 10.0 << 10.0 << 100.0 << 100.0;
    QTest::newRow("further than it goes") << hill << 18.0 << 90.0 << 0.0 << 20.0;
    QTest::newRow("before it begins") << hill << -9.0 << -1.0 << -1.0 << -1.0;
    QTest::newRow("behind its end") << hill << 21.0 << 22.0 << -1.0 << -1.0;
    QTest::newRow("in a gap") << std::vector<QPointF>{{0, 9}, {1, None}, {2, 9}} << 0.2 << 1.8
                              << -1.0 << -1.0;
    QTest::newRow("beside a gap") << std::vector<QPointF>{{0, 9}, {1, None}, {2, 7}, {3, 5}} << 0.5
                                  << 2.5 << 6.0 << 7.0;
    QTest::newRow("nothing") << std::vector<QPointF>{} << 0.0 << 1.0 << -1.0 << -1.0;
}

void TestCharts::findsTheLowestAndTheHighestPlaceOfALine()
{
    QFETCH(std::vector<QPointF>, points);
    QFETCH(double, from);
    QFETCH(double, to);
    const auto values = valuesBetween(points, from, to);
    QTEST(values ? values->first : -1, "lowest");
    QTEST(values ? values->second : -1, "highest");
}

void TestCharts::enclosesValuesByRoundTicks_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("percent") << 63.2 << 91.0;
    QTest::newRow("one value") << 42.0 << 42.0;
    QTest::newRow("zero") << 0.0 << 0.0;
    QTest::newRow("below zero") << -7.5 << -1.25;
    QTest::newRow("huge") << 0.0 << 9.2e18;
    QTest::newRow("tiny") << 1e-9 << 3e-9;
    QTest::newRow("wrong order") << 5.0 << -5.0;
}

void TestCharts::enclosesValuesByRoundTicks()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const auto ticks = valueTicks(low, high, 4);
    QCOMPARE_GE(ticks.size(), 2U);
    QCOMPARE_LE(ticks.size(), 8U);
    QVERIFY(std::ranges::is_sorted(ticks));
    QCOMPARE_LE(ticks.front(), low);
    QCOMPARE_GE(ticks.back(), std::max(high, low));
    QCOMPARE_EQ(valueTicks(None, high, 4).size() >= 2, true);
}

void TestCharts::labelsAnAxisOfAmountsAlike_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("nothing") << 0.0 << 0.0 << QStringList{u"0.0 B"_s, u"0.5 B"_s, u"1.0 B"_s};
    QTest::newRow("from small to large")
        << 60e9 << 100e9
        << QStringList{u"60 GB"_s, u"70 GB"_s, u"80 GB"_s, u"90 GB"_s, u"100 GB"_s};
    QTest::newRow("from nothing on")
        << 0.0 << 80e9 << QStringList{u"0 GB"_s, u"20 GB"_s, u"40 GB"_s, u"60 GB"_s, u"80 GB"_s};
    QTest::newRow("across a unit")
        << 400e6 << 1.2e9
        << QStringList{u"0.4 GB"_s, u"0.6 GB"_s, u"0.8 GB"_s, u"1.0 GB"_s, u"1.2 GB"_s};
    QTest::newRow("close together")
        << 4.00e12 << 4.04e12
        << QStringList{u"4.00 TB"_s, u"4.01 TB"_s, u"4.02 TB"_s, u"4.03 TB"_s, u"4.04 TB"_s};
}

void TestCharts::labelsAnAxisOfAmountsAlike()
{
    QFETCH(double, low);
    QFETCH(double, high);
    ChartContent content;
    content.format = [](double value) { return QString::number(value); };
    const auto ticks = valueTicks(low, high, 4);
    QCOMPARE(axisLabels(content, ticks).size(), static_cast<qsizetype>(ticks.size()));
    content.axisFormat = byteLabels;
    QTEST(axisLabels(content, ticks), "labels");
}

void TestCharts::beginsTimesAtRoundPlaces_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("first");
    QTest::newRow("an hour") << qint64(3600) << u"12:15"_s;
    QTest::newRow("a day") << qint64(86'400) << u"18:00"_s;
    QTest::newRow("a month") << qint64(30 * 86'400) << u"30 Nov"_s;
    QTest::newRow("a year") << qint64(365 * 86'400) << u"Jan 2027"_s;
    QTest::newRow("a century") << qint64(36'525) * 86'400 << u"2040"_s;
}

void TestCharts::beginsTimesAtRoundPlaces()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, first);
    const QDateTime from(QDate(2026, 11, 23), QTime(12, 5), Qt::UTC);
    const auto start = static_cast<double>(from.toMSecsSinceEpoch());
    const double end = start + static_cast<double>(seconds) * 1000;
    const auto ticks = timeTicks(start, end, 6);
    QVERIFY(!ticks.empty());
    QCOMPARE_LE(ticks.size(), 6U);
    QCOMPARE(ticks.front().label, first);
    QCOMPARE_GE(ticks.front().x, start);
    QCOMPARE_LE(ticks.back().x, end);
}

void TestCharts::labelsATimeMoreThanOnce_data()
{
    QTest::addColumn<int>("days");
    for (const int days : {70, 95, 100, 110, 120})
        QTest::addRow("%d days", days) << days;
}

/// From a day on after which a quarter begins only once.
void TestCharts::labelsATimeMoreThanOnce()
{
    QFETCH(int, days);
    constexpr int Wanted = 4;
    const QDateTime from(QDate(2026, 10, 5), QTime(12, 0));
    const QDateTime end = from.addDays(days);
    const auto ticks = timeTicks(static_cast<double>(from.toMSecsSinceEpoch()),
                                 static_cast<double>(end.toMSecsSinceEpoch()), Wanted);
    QCOMPARE_GE(ticks.size(), 2U);
    QCOMPARE_LE(ticks.size(), static_cast<std::size_t>(Wanted));
}

void TestCharts::spreadsLabelsApart()
{
    const auto middles = spreadLabels({95, 10, 96, 97}, 10, 0, 100);
    QCOMPARE(middles[1], 10);
    QCOMPARE(middles[3], 95);
    QCOMPARE(middles[2], 85);
    QCOMPARE(middles[0], 75);
}

void TestCharts::putsALabelWhereItCanBeRead_data()
{
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("low");
    QTest::addColumn<std::vector<double>>("levels");
    QTest::addColumn<double>("top"); // of ten pixels between 0 and 100
    const auto row = [](const char *name, double high, double low, std::vector<double> levels,
                        double top) { QTest::newRow(name) << high << low << levels << top; };
    row("over it", 50, 60, {}, 36);
    row("under it, for there is no room over it", 10, 20, {}, 24);
    row("under it, for a level is over it", 50, 60, {40}, 64);
    row("a level that is far away", 50, 60, {20}, 36);
    row("under it, for a level over it nearly touches", 50, 60, {33}, 64);
    row("under the level under it, for both have one", 50, 60, {40, 70}, 74);
    row("over the level over it, for it is nearer", 50, 60, {42, 72}, 28);
    row("over it, for there is no room under it", 50, 95, {}, 36);
    row("over a level over it, for there is no room under it", 50, 95, {40}, 26);
    row("under a level, for there is no room over it", 5, 20, {30}, 34);
    row("under a level that nearly touches", 5, 20, {22}, 26);
    row("over it on levels, for all else is full", 50, 95, {10, 20, 30, 40}, 36);
    row("under it on a level, for there is no room elsewhere", 5, 80, {88}, 84);
    row("on it, for there is room nowhere", 5, 95, {}, 0);
}

void TestCharts::putsALabelWhereItCanBeRead()
{
    QFETCH(double, high);
    QFETCH(double, low);
    QFETCH(std::vector<double>, levels);
    QTEST(labelTop(high, low, 10, 0, 100, levels), "top");
}

void TestCharts::leavesRoomsOutOfALine_data()
{
    using Pieces = std::vector<std::pair<double, double>>;
    QTest::addColumn<std::vector<QRectF>>("rooms");
    QTest::addColumn<Pieces>("pieces"); // of a line at 50 from 0 to 100
    const auto row = [](const char *name, std::vector<QRectF> rooms, Pieces pieces) {
        QTest::newRow(name) << rooms << pieces;
    };
    row("none", {}, {{0, 100}});
    row("above it", {{20, 30, 20, 10}}, {{0, 100}});
    row("below it", {{20, 60, 20, 10}}, {{0, 100}});
    row("on it", {{20, 45, 20, 10}}, {{0, 16}, {44, 100}});
    row("one that it touches", {{20, 50, 20, 10}}, {{0, 16}, {44, 100}});
    row("at its start", {{2, 45, 20, 10}}, {{26, 100}});
    row("at its end", {{70, 45, 40, 10}}, {{0, 66}});
    row("in any order", {{60, 45, 10, 10}, {20, 45, 10, 10}}, {{0, 16}, {34, 56}, {74, 100}});
    row("over each other", {{20, 45, 40, 10}, {30, 45, 10, 10}}, {{0, 16}, {64, 100}});
    row("all of it", {{-5, 45, 120, 10}}, {});
}

void TestCharts::leavesRoomsOutOfALine()
{
    using Pieces = std::vector<std::pair<double, double>>;
    QFETCH(std::vector<QRectF>, rooms);
    QFETCH(Pieces, pieces);
    QVERIFY(piecesAround(50, 0, 100, rooms) == pieces);
}

void TestCharts::namesAPlaceByItsWholeDate_data()
{
    QTest::addColumn<QTime>("clock");
    QTest::addColumn<QString>("place");
    QTest::newRow("a day") << QTime(0, 0) << u"9 Mar 2025"_s;
    QTest::newRow("a time of it") << QTime(14, 5) << u"9 Mar 2025 14:05"_s;
}

void TestCharts::namesAPlaceByItsWholeDate()
{
    QFETCH(QTime, clock);
    const double x = chartPoint(QDateTime(QDate(2025, 3, 9), clock), 1).x();
    QTEST(formatPlace(ChartContent(), x), "place");
}

void TestCharts::tellsSeriesByMoreThanColour()
{
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    std::vector<QList<qreal>> dashes;
    for (std::size_t place = 0; place < tokens.chart.size(); ++place) {
        const QPen pen = seriesPen(tokens, place);
        QCOMPARE(pen.color(), tokens.chart[place]);
        const QList<qreal> dash = pen.dashPattern();
        QVERIFY(std::ranges::find(dashes, dash) == dashes.end());
        dashes.push_back(dash);
    }
    QCOMPARE(seriesColour(tokens, 17), tokens.muted);
}

void TestCharts::showsTheSeriesAsATable()
{
    ChartTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const ChartContent content = twoSeries();
    model.setContent(content);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Day"_s);
    int found = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 1; column < model.columnCount(); ++column) {
            const QString cell = model.index(row, column).data().toString();
            const QString place = model.index(row, 0).data().toString();
            for (const QPointF &point : content.series[static_cast<std::size_t>(column - 1)].points)
                found += formatPlace(content, point.x()) == place
                         && formatValue(content, point.y()) == cell;
        }
    }
    QCOMPARE(found, 5);
    QCOMPARE(model.index(0, 2).data().toString(), u"–"_s); // none is known
    QCOMPARE(model.index(3, 2).data().toString(), u"-2 GB"_s);
}

void TestCharts::namesTheColumnsOfAForecast()
{
    ChartContent content;
    content.series = {{u"used"_s, {{0, 1}}, ChartSeries::Kind::Measured},
                      {{}, {{1, 2}}, ChartSeries::Kind::Forecast}};
    content.bands = {{u"range"_s, {{1, 1.5, 2.5}}, 0}};
    ChartTableModel model;
    model.setContent(content);
    QStringList heads;
    for (int column = 1; column < model.columnCount(); ++column)
        heads << model.headerData(column, Qt::Horizontal).toString();
    QCOMPARE(heads, QStringList({u"used"_s, u"used, forecast"_s, u"range, at least"_s,
                                 u"range, at most"_s}));
    QCOMPARE(model.index(1, 4).data().toString(), u"2.5"_s);
}

void TestCharts::shortensTitlesBeforeItScrolls()
{
    ChartContent content = twoSeries();
    content.bands = {{u"what it may be by then"_s, {{chartPoint(day(4), 0).x(), 1, 2}}, 0}};
    ChartTableModel model;
    model.setContent(content);
    ChartTableView table(&model);
    table.resize(1400, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QHeaderView *header = table.horizontalHeader();
    int whole = 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        QCOMPARE_GE(header->sectionSize(column), header->sectionSizeHint(column));
        whole += header->sectionSizeHint(column);
    }
    QCOMPARE(header->length(), table.viewport()->width());
    const int lacking = 60;
    table.resize(whole - lacking, 300);
    QCOMPARE(header->length(), table.viewport()->width());
    for (int column = 0; column < model.columnCount(); ++column) {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString figure = model.index(row, column).data().toString();
            QCOMPARE_GE(header->sectionSize(column), table.fontMetrics().horizontalAdvance(figure));
        }
    }
    QCOMPARE_LT(header->sectionSize(4), header->sectionSizeHint(4));
    QCOMPARE_GE(header->sectionSize(1), header->sectionSizeHint(1)); // a short one stays whole
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::ToolTipRole).toString(),
             u"what it may be by then, at most"_s);
}

void TestCharts::breaksTitlesBeforeItCutsThem()
{
    ChartContent content = twoSeries();
    content.bands = {{u"what it may be by then"_s, {{chartPoint(day(4), 0).x(), 1, 2}}, 0}};
    ChartTableModel model;
    model.setContent(content);
    ChartTableView table(&model);
    table.resize(1400, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QHeaderView *header = table.horizontalHeader();
    const int height = header->height();
    int whole = 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        QCOMPARE(table.titleLines(column).size(), 1);
        whole += header->sectionSizeHint(column);
    }
    table.resize(whole - 60, 300);
    QTRY_COMPARE_GT(header->height(), height);
    for (int column = 0; column < model.columnCount(); ++column) {
        const QStringList lines = table.titleLines(column);
        QCOMPARE(lines.join(u' '), model.headerData(column, Qt::Horizontal).toString());
        const QFontMetrics metrics = table.fontMetrics(); // of larger letters than a title has
        QCOMPARE_LE(header->height(), height + metrics.lineSpacing());
    }
    QCOMPARE(table.titleLines(4).size(), 2);
    table.resize(1400, 300);
    QTRY_COMPARE(header->height(), height);
}

void TestCharts::measuresItsTableOnceAndOnlyWhenSeen()
{
    struct CountingDelegate final : QStyledItemDelegate
    {
        QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
        {
            ++measured;
            return QStyledItemDelegate::sizeHint(option, index);
        }
        mutable int measured = 0;
    };
    CountingDelegate delegate;
    ChartTableModel model;
    ChartTableView table(&model);
    table.setItemDelegate(&delegate);
    model.setContent(twoSeries());
    table.resize(800, 300);
    QCOMPARE(delegate.measured, 0);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const int once = delegate.measured;
    QCOMPARE_GT(once, 0);
    table.resize(900, 300);
    QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
    QCOMPARE(delegate.measured, once);
    model.setContent(twoSeries());
    const int again = delegate.measured;
    QCOMPARE_GT(again, once);
    table.hide();
    model.setContent(twoSeries());
    QCOMPARE(delegate.measured, again);
    table.show();
    QCOMPARE_GT(delegate.measured, again);
}

void TestCharts::writesCsvThatNoSpreadsheetCalculates()
{
    ChartTableModel model;
    model.setContent(twoSeries());
    QCOMPARE(model.csv(), "Day,used,'=trash\r\n"
                          "2026-11-01T00:00:00Z,10,\r\n"
                          "2026-11-02T00:00:00Z,5,1.5\r\n"
                          "2026-11-03T00:00:00Z,30,\r\n"
                          "2026-11-04T00:00:00Z,,-2\r\n");
}

void TestCharts::tellsItsStates()
{
    ChartFrame frame(u"Growth"_s);
    QCOMPARE(frame.state(), ChartFrame::State::Loading);
    QVERIFY(frame.exported(ChartFormat::Csv).isEmpty());
    ChartContent nothing;
    nothing.series = {{u"used"_s, {{1, None}}, ChartSeries::Kind::Measured}};
    frame.setContent(nothing);
    QCOMPARE(frame.state(), ChartFrame::State::Empty);
    frame.setContent(twoSeries());
    QCOMPARE(frame.state(), ChartFrame::State::Ready);
    QSignalSpy retried(&frame, &ChartFrame::retryRequested);
    frame.showError(u"The history cannot be read"_s, u"Permission is denied."_s, u"Try again"_s);
    QCOMPARE(frame.state(), ChartFrame::State::Failed);
    auto *failed = qobject_cast<EmptyState *>(frame.findChild<QStackedWidget *>()->currentWidget());
    QVERIFY(failed);
    failed->button()->click();
    QCOMPARE(retried.size(), 1);
}

void TestCharts::changesBetweenChartAndTable()
{
    ChartFrame frame(u"Growth"_s);
    frame.setContent(twoSeries());
    frame.show();
    auto *link = frame.findChild<Button *>(u"cardLink"_s);
    auto *table = frame.findChild<QTableView *>();
    QVERIFY(link->isVisible());
    QVERIFY(!table->isVisible());
    link->click();
    QVERIFY(table->isVisible());
    QVERIFY(table->focusPolicy() & Qt::TabFocus);
    QCOMPARE(table->accessibleName(), u"Growth"_s);
    link->click();
    QVERIFY(!table->isVisible());
    frame.showLoading();
    QVERIFY(!link->isVisible());
}

void TestCharts::summarisesItselfInSentences()
{
    ChartFrame frame(u"Growth"_s);
    ChartContent content = twoSeries();
    content.thresholds = {{90, u"warning 90 GB"_s}};
    frame.setContent(content);
    QWidget *plot = frame.findChild<QStackedWidget *>()->currentWidget();
    const auto *seen = QAccessible::queryAccessibleInterface(plot);
    QCOMPARE(seen->role(), QAccessible::Chart);
    QCOMPARE(seen->text(QAccessible::Name), u"Growth"_s);
    const QString words = seen->text(QAccessible::Description);
    QVERIFY2(words.contains(u"used: From 10 GB"_s), qPrintable(words));
    QVERIFY2(words.contains(u"lowest 5 GB, highest 30 GB."_s), qPrintable(words));
    QVERIFY2(words.contains(u"Threshold: warning 90 GB."_s), qPrintable(words));
}

void TestCharts::namesAForecastWhereItEnds()
{
    using Kind = ChartSeries::Kind;
    ChartContent content;
    content.series = {
        {u"used"_s, {chartPoint(day(1), 10), chartPoint(day(2), 20)}, Kind::Measured},
        {u"forecast"_s, {chartPoint(day(2), 20), chartPoint(day(4), 40)}, Kind::Forecast}};
    ChartFrame frame(u"Growth"_s);
    const auto named = [&](const char *name) {
        frame.setContent(content);
        const QByteArray svg = frame.exported(ChartFormat::Svg, {400, 300});
        return svg.count('>' + QByteArray(name) + "</text>");
    };
    QCOMPARE(named("forecast"), 1);
    QCOMPARE(named("used"), 0); // the title says so
    content.series.push_back({u"trash"_s, {chartPoint(day(1), 5)}, Kind::Measured});
    QCOMPARE(named("forecast"), 1); // beside the plot, as all
    QCOMPARE(named("used"), 1);
    content.series.resize(1);
    QCOMPARE(named("forecast"), 0);
}

void TestCharts::exportsPictures()
{
    ChartFrame frame(u"Growth <&> forecast"_s);
    frame.setContent(twoSeries());
    const QImage png = QImage::fromData(frame.exported(ChartFormat::Png, {400, 300}), "PNG");
    QCOMPARE(png.size(), QSize(800, 600));
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    QCOMPARE(png.pixelColor(2, 2), tokens.surface);
    QVERIFY(hasColour(png, tokens.chart[0]));
    QVERIFY(hasColour(png, tokens.chart[1]));
    const QByteArray svg = frame.exported(ChartFormat::Svg, {400, 300});
    QVERIFY(svg.contains("<svg"));
    QVERIFY(svg.contains("</svg>"));
    QVERIFY(svg.contains(tokens.chart[1].name().toLatin1()));
    QVERIFY(svg.contains("Growth"));
}

void TestCharts::repaintsInANewTheme()
{
    ChartFrame frame(u"Growth"_s);
    frame.setContent(twoSeries());
    frame.resize(500, 300);
    frame.show();
    const QColor light = Style::tokensOf(Style::Theme::Light).chart[0];
    const QColor dark = Style::tokensOf(Style::Theme::Dark).chart[0];
    QVERIFY(hasColour(frame.grab().toImage(), light));
    Style::applyStyle(*qApp, Style::Theme::Dark);
    const QImage after = frame.grab().toImage();
    Style::applyStyle(*qApp, Style::Theme::Light);
    QVERIFY(hasColour(after, dark));
    QVERIFY(!hasColour(after, light));
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
