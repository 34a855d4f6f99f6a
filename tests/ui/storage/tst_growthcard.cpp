// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/growthcard.h"
#include "style/style.h"
#include "support/accessibilitywalk.h"
#include "support/watchedapplication.h"
#include "widgets/accessibility.h"
#include "widgets/chip.h"
#include "widgets/emptystate.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::StorageView;
using namespace Printkeeper::Widgets;
using Printkeeper::Storage::DiskSample;
using Printkeeper::Storage::Trend;

namespace {

constexpr Bytes Total = 1'000'000'000'000;

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 11, 1), QTime(6, 0), Qt::UTC).addDays(number);
}

DiskSample sampleOf(int number, Bytes used)
{
    DiskSample sample;
    sample.time = day(number);
    sample.total = Total;
    sample.used = used;
    sample.available = Total - used;
    return sample;
}

/// A hundred days, each with as much more.
std::vector<DiskSample> growing(Bytes eachDay)
{
    std::vector<DiskSample> samples;
    for (int i = 0; i < 100; ++i)
        samples.push_back(sampleOf(i, 500'000'000'000 + i * eachDay));
    return samples;
}

GrowthHistory historyOf(Trend trend, std::optional<int> days = {}, std::optional<int> earliest = {},
                        std::optional<int> latest = {})
{
    GrowthHistory history{growing(1'000'000'000), Storage::VolumeForecast(), 90};
    Storage::Outlook &outlook = history.forecast->bytes.withoutCleanups;
    outlook.trend = trend;
    outlook.perDay = 1e9;
    outlook.days = days;
    outlook.earliestDays = earliest;
    outlook.latestDays = latest;
    return history;
}

} // namespace

class TestGrowthCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void drawsTheUsedBytes_data();
    void drawsTheUsedBytes();
    void takesACheckThatCameEarly();
    void drawsTheThreshold();
    void drawsTheForecastWithItsBand();
    void drawsNoMoreThanThereIs();
    void drawsWhatAForecastKnows_data();
    void drawsWhatAForecastKnows();
    void prefersWhatCleanupsKeepFree();
    void leavesAGapWhereNothingWasChecked();
    void saysHowItGrew_data();
    void saysHowItGrew();
    void saysWhenThereIsNotEnoughData();
    void saysWhatWentWrong();
    void tellsWhichPeriodAPersonWants();
    void isForEverybody();

private:
    QString sentence() const { return m_card->findChild<Label *>(u"growthSentence"_s)->text(); }

    std::unique_ptr<GrowthCard> m_card;
};

void TestGrowthCard::initTestCase()
{
    installAccessibility();
    Style::applyStyle(*qApp, Style::Theme::Light);
}

void TestGrowthCard::init()
{
    m_card = std::make_unique<GrowthCard>();
    m_card->resize(560, 360);
    m_card->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
}

void TestGrowthCard::drawsTheUsedBytes_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<std::size_t>("points");
    QTest::newRow("a week") << GrowthCard::Week << std::size_t(8);
    QTest::newRow("a month") << GrowthCard::Month << std::size_t(31);
    QTest::newRow("more than there is") << GrowthCard::Year << std::size_t(100);
}

void TestGrowthCard::drawsTheUsedBytes()
{
    QFETCH(int, days);
    const ChartContent chart = growthChart({growing(1'000'000'000), {}, 90}, days);
    QCOMPARE(chart.series.size(), 1U);
    QTEST(chart.series[0].points.size(), "points");
    QCOMPARE(chart.series[0].points.back(), chartPoint(day(99), 599e9));
    QCOMPARE(chart.format(599e9), u"599 GB"_s);
    QCOMPARE(axisLabels(chart, {80e9, 100e9}), (QStringList{u"80 GB"_s, u"100 GB"_s}));
    QVERIFY(chart.bands.empty());
}

void TestGrowthCard::takesACheckThatCameEarly()
{
    GrowthHistory history{growing(1'000'000'000), {}, 90};
    constexpr std::size_t MonthAgo = 69;
    history.samples[MonthAgo].time = day(MonthAgo).addSecs(-300);
    QCOMPARE(growthChart(history, 30).series[0].points.size(), 31U);
    QCOMPARE(growthSentence(history, 30), u"30.0 GB more than 30 day(s) ago."_s);
    history.samples[MonthAgo].time = day(MonthAgo).addSecs(-2 * 3600);
    QCOMPARE(growthSentence(history, 30), u"29.0 GB more than 29 day(s) ago."_s);
}

void TestGrowthCard::drawsTheThreshold()
{
    GrowthHistory history{growing(0), {}, 80};
    for (DiskSample &sample : history.samples)
        sample.available -= 100'000'000'000; // for root alone: df does not count it
    const ChartContent chart = growthChart(history, GrowthCard::Month);
    QCOMPARE(chart.thresholds.size(), 1U);
    QCOMPARE(chart.thresholds[0].value, 720e9);
    QCOMPARE(chart.thresholds[0].label, u"warning 80 % (720 GB)"_s);
}

void TestGrowthCard::drawsTheForecastWithItsBand()
{
    const ChartContent chart = growthChart(historyOf(Trend::Growing, 400, 200, 800), 30);
    QCOMPARE(chart.series.size(), 2U);
    QCOMPARE(chart.series[1].kind, ChartSeries::Kind::Forecast);
    const auto &line = chart.series[1].points;
    QCOMPARE(line.size(), 16U); // half as far as is looked back
    QCOMPARE(line.front(), chart.series[0].points.back());
    QCOMPARE(line.back(), chartPoint(day(99 + 15), 599e9 + 401e9 * 15 / 400));
    QCOMPARE(chart.bands.size(), 1U);
    const ChartBand::Range &end = chart.bands[0].ranges.back();
    QCOMPARE(end.x, line.back().x());
    QCOMPARE(end.low, 599e9 + 401e9 * 15 / 800);
    QCOMPARE(end.high, 599e9 + 401e9 * 15 / 200);
    QCOMPARE(chart.bands[0].ranges.front().low, 599e9);
    QCOMPARE(chart.bands[0].ranges.front().high, 599e9);
}

void TestGrowthCard::drawsNoMoreThanThereIs()
{
    const ChartContent chart = growthChart(historyOf(Trend::Growing, 5, 2, std::nullopt), 30);
    for (const QPointF &point : chart.series[1].points)
        QCOMPARE_LE(point.y(), double(Total));
    QCOMPARE(chart.series[1].points.back(), chartPoint(day(99 + 5), double(Total)));
    QCOMPARE(chart.bands[0].ranges.back().x, chartPoint(day(99 + 15), 0).x());
    QCOMPARE(chart.bands[0].ranges.back().high, double(Total));
    QCOMPARE(chart.bands[0].ranges.back().low, 599e9); // maybe never
    // Nothing goes on flat after the day on which it is full.
    const ChartContent sure = growthChart(historyOf(Trend::Growing, 5, 2, 9), 30);
    QCOMPARE(sure.series[1].points.back().x(), chartPoint(day(99 + 5), 0).x());
    QCOMPARE(sure.bands[0].ranges.back().x, chartPoint(day(99 + 9), 0).x());
    QCOMPARE(sure.bands[0].ranges.back().low, double(Total));
}

void TestGrowthCard::drawsWhatAForecastKnows_data()
{
    QTest::addColumn<GrowthHistory>("history");
    QTest::addColumn<std::size_t>("lines");
    QTest::addColumn<std::size_t>("bands");
    const auto row = [](const char *name, const GrowthHistory &history, std::size_t lines,
                        std::size_t bands) { QTest::newRow(name) << history << lines << bands; };
    row("growing", historyOf(Trend::Growing, 400, 200, 800), 2, 1);
    row("steady", historyOf(Trend::Steady), 2, 0);
    row("steady, but for the worst weeks", historyOf(Trend::Steady, {}, 900), 2, 1);
    row("shrinking", historyOf(Trend::Shrinking), 2, 0);
    row("full", historyOf(Trend::Full), 1, 0);
    row("not enough data", historyOf(Trend::NotEnoughData), 1, 0);
}

void TestGrowthCard::drawsWhatAForecastKnows()
{
    QFETCH(GrowthHistory, history);
    const ChartContent chart = growthChart(history, 30);
    QTEST(chart.series.size(), "lines");
    QTEST(chart.bands.size(), "bands");
    for (const ChartBand &band : chart.bands) {
        for (std::size_t i = 0; i < band.ranges.size(); ++i) {
            QCOMPARE_LE(band.ranges[i].low, chart.series[1].points[i].y());
            QCOMPARE_GE(band.ranges[i].high, chart.series[1].points[i].y());
        }
    }
}

void TestGrowthCard::prefersWhatCleanupsKeepFree()
{
    GrowthHistory history = historyOf(Trend::Growing, 400, 200, 800);
    history.forecast->bytes.withCleanups = Storage::Outlook{Trend::Shrinking, -1e9, {}, {}, {}};
    const ChartContent chart = growthChart(history, 30);
    QCOMPARE(chart.series[1].points.back().y(), 599e9 - 15e9);
    QVERIFY(growthSentence(history, 30).contains(u"Cleanups keep it from filling up"_s));
}

void TestGrowthCard::leavesAGapWhereNothingWasChecked()
{
    GrowthHistory history{growing(1'000'000'000), {}, 90};
    history.samples.erase(history.samples.begin() + 80, history.samples.begin() + 90);
    const ChartContent chart = growthChart(history, 30);
    const auto holes = std::ranges::count_if(
        chart.series[0].points, [](const QPointF &point) { return std::isnan(point.y()); });
    QCOMPARE(holes, 1);
    // Who checks once a week has no gaps.
    std::vector<DiskSample> weekly;
    for (int i = 0; i < 20; ++i)
        weekly.push_back(sampleOf(7 * i, 500));
    const ChartContent ofWeeks = growthChart({weekly, {}, 90}, 365);
    for (const QPointF &point : ofWeeks.series[0].points)
        QVERIFY(std::isfinite(point.y()));
}

void TestGrowthCard::saysHowItGrew_data()
{
    QTest::addColumn<Bytes>("eachDay");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("grown") << Bytes(1'000'000'000) << 30 << u"30.0 GB more than 30 day(s) ago."_s;
    QTest::newRow("a year was asked for, 99 days are known")
        << Bytes(1'000'000'000) << 365 << u"99.0 GB more than 99 day(s) ago."_s;
    QTest::newRow("shrunk") << Bytes(-1'000'000'000) << 7 << u"7.00 GB less than 7 day(s) ago."_s;
    QTest::newRow("the same") << Bytes(0) << 7 << u"As much as 7 day(s) ago."_s;
}

void TestGrowthCard::saysHowItGrew()
{
    QFETCH(Bytes, eachDay);
    QFETCH(int, days);
    QTEST(growthSentence({growing(eachDay), {}, 90}, days), "sentence");
}

void TestGrowthCard::saysWhenThereIsNotEnoughData()
{
    QCOMPARE(m_card->state(), ChartFrame::State::Loading);
    for (const std::size_t count : {0U, 1U}) {
        GrowthHistory history{growing(1), {}, 90};
        history.samples.resize(count);
        m_card->setHistory(history);
        QCOMPARE(m_card->state(), ChartFrame::State::Empty);
        QCOMPARE(sentence(), QString());
    }
    bool isSaid = false;
    for (const auto *state : m_card->findChildren<EmptyState *>())
        isSaid |= state->isVisible() && state->accessibleName() == u"Not enough disk checks yet"_s;
    QVERIFY(isSaid);
    m_card->setHistory(historyOf(Trend::NotEnoughData));
    QCOMPARE(m_card->state(), ChartFrame::State::Ready);
    QVERIFY(sentence().endsWith(u"Not enough disk checks yet to say when it is full."_s));
}

void TestGrowthCard::saysWhatWentWrong()
{
    m_card->setHistory(historyOf(Trend::Growing, 400, 200, 800));
    QVERIFY(!sentence().isEmpty());
    m_card->setError(u"state.db is locked."_s);
    QCOMPARE(m_card->state(), ChartFrame::State::Failed);
    QVERIFY(sentence().isEmpty());
    QSignalSpy tries(m_card.get(), &ChartFrame::retryRequested);
    for (auto *state : m_card->findChildren<EmptyState *>()) {
        if (state->isVisible()) {
            QCOMPARE(state->accessibleDescription(), u"state.db is locked."_s);
            QTest::mouseClick(state->button(), Qt::LeftButton);
        }
    }
    QCOMPARE(tries.count(), 1);
    m_card->setPeriod(GrowthCard::Week); // the error stays
    QCOMPARE(m_card->state(), ChartFrame::State::Failed);
    m_card->setHistory(historyOf(Trend::Growing, 400, 200, 800));
    QCOMPARE(m_card->state(), ChartFrame::State::Ready);
}

void TestGrowthCard::tellsWhichPeriodAPersonWants()
{
    m_card->setHistory(historyOf(Trend::Growing, 400, 200, 800));
    QSignalSpy periods(m_card.get(), &GrowthCard::periodChanged);
    QCOMPARE(m_card->period(), 30);
    QVERIFY(sentence().startsWith(u"30.0 GB"_s));
    QTest::mouseClick(m_card->findChild<Chip *>(u"chip-7"_s), Qt::LeftButton);
    QCOMPARE(periods.count(), 1);
    QCOMPARE(periods[0][0].toInt(), 7);
    QVERIFY(sentence().startsWith(u"7.00 GB"_s));
    m_card->setPeriod(365);
    QCOMPARE(periods.count(), 1);
    QVERIFY(m_card->findChild<Chip *>(u"chip-365"_s)->isChecked());
}

void TestGrowthCard::isForEverybody()
{
    m_card->setHistory(historyOf(Trend::Growing, 400, 200, 800));
    m_card->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    QCOMPARE(Test::accessibilityProblems(*m_card, *m_card), QStringList());
    m_card->setView(ChartFrame::View::Table);
    const auto *table = m_card->findChild<QTableView *>(u"chartTable"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->columnCount(), 5); // time, used, forecast, from, to
    QCOMPARE(table->model()->rowCount(), 31 + 15);
    QCOMPARE(Test::accessibilityProblems(*m_card, *m_card), QStringList());
}

int main(int argc, char **argv)
{
    return Test::runWatched<TestGrowthCard>(argc, argv);
}
#include "tst_growthcard.moc"
