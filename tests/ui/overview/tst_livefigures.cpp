// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "pages/overview/growth.h"
#include "pages/overview/overviewpage.h"
#include "pages/overview/statusrow.h"
#include "style/style.h"
#include "support/watchedapplication.h"
#include "widgets/chartframe.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/sheet.h"
#include "widgets/texttable.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Overview;
using namespace Printkeeper::Widgets;

/// Figures that change, grow old and go.
class TestLiveFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void knowsHowOldFiguresMayBe_data();
    void knowsHowOldFiguresMayBe();
    void tellsTheAgeOfFiguresThatAreNotReadAgain();
    void forgetsFiguresThatAreTooOld();
    void keepsTroubleOnTheScreenHoweverOld();
    void countsJobsWithoutAWholeStatus();
    void leadsFromEveryNumberToItsJobs();
    void cutsNoWordOfTheForecast();
    void leadsFromEveryFigureToItsPage_data();
    void leadsFromEveryFigureToItsPage();
    void leadsFromARunToAllAboutIt();
    void drawsTheGrowthFromTheSamples();
    void drawsTheForecastBehindTheSamples();
    void saysWhenTheDiskIsFull();
    void saysWhatIsMissingForAChart();
    void knowsNoGrowthWhereItsHistoryIsUnreadable();
    void showsARunThatWasCutOff();
    void tellsASummary();

private:
    template<typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    /// Moves the clock and lets the page notice.
    void wait(std::chrono::seconds seconds)
    {
        m_clock.time = m_clock.time.addSecs(seconds.count());
        m_page->setClock(m_clock);
    }

    Test::SampleClock m_clock;
    std::unique_ptr<OverviewPage> m_page;
};

void TestLiveFigures::init()
{
    m_clock.time = Test::wellStatus().at;
    m_page = std::make_unique<OverviewPage>("/srv/farm");
    m_page->setClock(m_clock);
    m_page->resize(1096, 800);
    m_page->show();
}

void TestLiveFigures::knowsHowOldFiguresMayBe_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<Freshness>("freshness");
    QTest::newRow("new") << 0 << Freshness::Fresh;
    QTest::newRow("from a clock that went back") << -50 << Freshness::Fresh;
    QTest::newRow("two refreshes") << 120 << Freshness::Fresh;
    QTest::newRow("more") << 121 << Freshness::Aging;
    QTest::newRow("five refreshes") << 300 << Freshness::Aging;
    QTest::newRow("still more") << 301 << Freshness::Unknown;
}

void TestLiveFigures::knowsHowOldFiguresMayBe()
{
    QFETCH(int, age);
    const QDateTime read = Test::wellStatus().at;
    QTEST(freshnessOf(read, read.addSecs(age), std::chrono::seconds(60)), "freshness");
}

void TestLiveFigures::tellsTheAgeOfFiguresThatAreNotReadAgain()
{
    m_page->showStatus(Test::wellStatus());
    const auto *line = find<ElidedLabel>("farmLine");
    QCOMPARE(line->text(), u"/srv/farm · figures of 12:04"_s);
    const QString first = find<Label>("wellDetail")->text();
    wait(std::chrono::seconds(180));
    QVERIFY(line->text().contains(u"3 min"_s));
    QVERIFY(find<Label>("wellDetail")->text() != first);
    QVERIFY(find<Label>("wellTitle")->isVisible());
    Tasks::FarmStatus later = Test::wellStatus();
    later.at = m_clock.time;
    m_page->showStatus(later);
    QCOMPARE(line->text(), u"/srv/farm · figures of 12:07"_s);
}

void TestLiveFigures::forgetsFiguresThatAreTooOld()
{
    m_page->showStatus(Test::wellStatus());
    wait(std::chrono::seconds(600));
    QVERIFY(!find<Label>("wellTitle")->isVisible());
    QVERIFY(!find<QWidget>("diskFree")->isVisible());
    QVERIFY(!find<QWidget>("status-uploaded")->isVisible());
    QVERIFY(!find<QWidget>("runsTable")->isVisible());
    QVERIFY(find<ElidedLabel>("farmLine")->text().contains(u"no answer since 12:04"_s));
    Tasks::FarmStatus later = Test::wellStatus();
    later.at = m_clock.time;
    m_page->showStatus(later);
    QVERIFY(find<Label>("wellTitle")->isVisible());
    QVERIFY(find<QWidget>("diskFree")->isVisible());
    QCOMPARE(find<ChartFrame>("growthCard")->state(), ChartFrame::State::Ready);
}

void TestLiveFigures::keepsTroubleOnTheScreenHoweverOld()
{
    m_page->showStatus(Test::troubledStatus());
    wait(std::chrono::seconds(600));
    QVERIFY(find<QWidget>("attention-disk-critical")->isVisible());
}

void TestLiveFigures::countsJobsWithoutAWholeStatus()
{
    m_page->showCounts({{u"UPLOADED"_s, 5}});
    QVERIFY(!find<StatusRow>("status-uploaded"));
    m_page->showStatus(Test::wellStatus());
    QCOMPARE(find<StatusRow>("status-uploaded")->bar().amount, 312);
    m_page->showCounts({{u"UPLOADED"_s, 313}, {u"PENDING"_s, 86}});
    QCOMPARE(find<StatusRow>("status-uploaded")->bar().amount, 313);
    QCOMPARE(find<StatusRow>("status-pending")->bar().amount, 86);
    m_page->showStatus(Test::unreadableStatus());
    m_page->showCounts({{u"UPLOADED"_s, 5}});
    QVERIFY(!find<StatusRow>("status-uploaded")->isVisible());
}

void TestLiveFigures::leadsFromEveryNumberToItsJobs()
{
    m_page->showStatus(Test::wellStatus());
    QSignalSpy place(m_page.get(), &OverviewPage::placeRequested);
    auto *row = find<StatusRow>("status-completed");
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Space);
    QCOMPARE(place.size(), 1);
    const Pages::PagePlace completed{u"jobs"_s, {{u"status"_s, u"completed"_s}}};
    QCOMPARE(place.first().first().value<Pages::PagePlace>(), completed);
    m_page->findChild<QWidget *>(u"jobsCard"_s)->findChild<Button *>(u"cardLink"_s)->click();
    QCOMPARE(place.last().first().value<Pages::PagePlace>(), (Pages::PagePlace{u"jobs"_s, {}}));
    QVERIFY(row->accessibleName().contains(u"Completed"_s));
}

void TestLiveFigures::leadsFromEveryFigureToItsPage_data()
{
    QTest::addColumn<bool>("waits");
    QTest::addColumn<Pages::PagePlace>("place"); // or
    QTest::addColumn<QString>("sheet");          // or the review of a cleanup
    const Pages::PagePlace uploads{u"jobs"_s, {{u"status"_s, u"uploaded"_s}, {u"oldest"_s, true}}};
    const Pages::PagePlace completed{u"jobs"_s,
                                     {{u"status"_s, u"completed"_s}, {u"oldest"_s, true}}};
    const Pages::PagePlace trash{u"jobs"_s, {{u"state"_s, u"removed"_s}}};
    const Pages::PagePlace levels{u"settings"_s, {{u"key"_s, u"disk/warning_percent"_s}}};
    const Pages::PagePlace jobs{u"jobs"_s, {}};
    const Pages::PagePlace space{u"storage"_s, {{u"part"_s, u"volumes"_s}}};
    const Pages::PagePlace growth{u"storage"_s, {{u"part"_s, u"growth"_s}}};
    const Pages::PagePlace none;
    QTest::newRow("diskRoomLink") << false << space << QString();
    QTest::newRow("diskLevelsLink") << false << levels << QString();
    QTest::newRow("diskNextLink") << false << none << QString();
    QTest::newRow("diskTrashLink") << false << trash << QString();
    QTest::newRow("diskMovesLink") << false << completed << QString();
    QTest::newRow("growthLink") << false << growth << QString();
    QTest::newRow("dueUploads") << false << uploads << QString();
    QTest::newRow("dueCompleted") << false << completed << QString();
    QTest::newRow("factLink-files") << false << jobs << QString();
    QTest::newRow("factLink-disks") << false << space << QString();
    QTest::newRow("factLink-due") << false << none << QString();
    QTest::newRow("factLink-cleanup") << false << none << u"detailsSheet"_s;
    QTest::newRow("factLink-next") << false << none << u"detailsSheet"_s;
    QTest::newRow("approvalUploads") << true << uploads << QString();
    QTest::newRow("approvalCompleted") << true << completed << QString();
}

void TestLiveFigures::leadsFromEveryFigureToItsPage()
{
    QFETCH(bool, waits);
    QFETCH(Pages::PagePlace, place);
    QFETCH(QString, sheet);
    Tasks::FarmStatus status = waits ? Test::waitingStatus() : Test::wellStatus();
    status.dueUploads = 41;
    status.dueCompleted = 388;
    status.trashBytes = 19'000'000'000;
    status.dueSpace = {1'000'000'000, 10'000'000'000, 5'000'000'000};
    m_page->showStatus(status);
    QSignalSpy placed(m_page.get(), &OverviewPage::placeRequested);
    QSignalSpy review(m_page.get(), &OverviewPage::cleanupReviewRequested);
    auto *link = find<QAbstractButton>(QTest::currentDataTag());
    QVERIFY(link && link->isVisible());
    QVERIFY(!link->accessibleName().isEmpty());
    QVERIFY(link->focusPolicy() & Qt::TabFocus);
    const auto check = [&](int times) {
        if (!place.page.isEmpty()) {
            QCOMPARE(placed.size(), times);
            QCOMPARE(placed.last().first().value<Pages::PagePlace>(), place);
        } else if (!sheet.isEmpty()) {
            QVERIFY(find<Sheet>(sheet.toLatin1().constData())->isVisible());
        } else {
            QCOMPARE(review.size(), times);
        }
    };
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    check(1);
    QTest::mouseClick(link, Qt::LeftButton);
    check(2);
}

void TestLiveFigures::leadsFromARunToAllAboutIt()
{
    m_page->showStatus(Test::wellStatus());
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    auto *runs = find<TextTable>("runsTable");
    runs->setFocus(Qt::TabFocusReason);
    QTest::keyClick(runs, Qt::Key_Return);
    auto *sheet = find<Sheet>("detailsSheet");
    QVERIFY(sheet && sheet->isVisible());
    QCOMPARE(sheet->accessibleName(), u"Clean up"_s);
    sheet->dismiss();
    m_page->showStatus(Test::wellStatus());
    QCOMPARE(runs->currentIndex().row(), 0); // the keyboard stays where it is
    QTest::mouseClick(runs->viewport(), Qt::LeftButton, {},
                      runs->visualRect(runs->model()->index(1, 2)).center());
    QTRY_COMPARE(m_page->findChildren<Sheet *>(u"detailsSheet"_s).size(), 1);
    QVERIFY(find<Sheet>("detailsSheet")->isVisible());
}

void TestLiveFigures::drawsTheGrowthFromTheSamples()
{
    Tasks::FarmStatus status = Test::wellStatus();
    const ChartContent content = growthContent(status);
    QCOMPARE(content.series.size(), 1U);
    QCOMPARE(content.series.front().points.size(), status.samples.size());
    QCOMPARE(content.thresholds.size(), 1U);
    QCOMPARE(content.thresholds.front().value, 90.0);
    QCOMPARE_LE(*content.lowest, usedPercent(status.samples.front()) - 10);
    QCOMPARE(content.marks.size(), 1U); // the cleanup that freed something
    status.tasks.front().lastStarted = status.samples.front().time.addSecs(-60);
    QVERIFY(growthContent(status).marks.empty());
    status.tasks.front().lastStarted = status.samples.front().time.addSecs(60);
    status.tasks.front().lastFreed = 0;
    QVERIFY(growthContent(status).marks.empty());
}

void TestLiveFigures::drawsTheForecastBehindTheSamples()
{
    Tasks::FarmStatus status = Test::wellStatus();
    status.forecast = Storage::VolumeForecast{};
    QCOMPARE(growthContent(status).series.size(), 1U);
    status.forecast->bytes.withoutCleanups = {Storage::Trend::Growing, 1e9, 2, 1, 4};
    ChartContent content = growthContent(status);
    QCOMPARE(content.series.size(), 2U);
    const ChartSeries &line = content.series.back();
    QCOMPARE(line.kind, ChartSeries::Kind::Forecast);
    const double now = usedPercent(status.samples.back());
    QCOMPARE(line.points.front().y(), now);
    // One of two days later half of what is free is gone; at the latest a quarter, at worst all.
    QCOMPARE(line.points.back().y(), now + (100 - now) / 2);
    QCOMPARE(content.bands.front().ranges.back().low, now + (100 - now) / 4);
    QCOMPARE(content.bands.front().ranges.back().high, 100.0);
    // A line that is full ends there; what may be later goes on.
    status.samples.front().time = status.samples.back().time.addDays(-20);
    content = growthContent(status);
    QCOMPARE(content.series.back().points.back(),
             chartPoint(status.samples.back().time.addDays(2), 100));
    QCOMPARE(content.bands.front().ranges.back().x,
             chartPoint(status.samples.back().time.addDays(4), 0).x());
    QCOMPARE(content.bands.front().ranges.back().low, 100.0);
    // What cleanups do is how it goes on.
    status.forecast->bytes.withCleanups = Storage::Outlook{Storage::Trend::Steady, 0, {}, {}, {}};
    QCOMPARE(growthContent(status).series.size(), 1U);
}

void TestLiveFigures::saysWhenTheDiskIsFull()
{
    Tasks::FarmStatus status = Test::wellStatus();
    QVERIFY(forecastSentence(status).isEmpty());
    status.forecast = Storage::VolumeForecast{};
    QVERIFY(forecastSentence(status).startsWith(u"Not enough disk checks"_s));
    status.forecast->bytes.withoutCleanups = {Storage::Trend::Growing, 1e9, 49, 35, 77};
    QVERIFY(forecastSentence(status).startsWith(u"Full in about 7 week"_s));
    m_page->showStatus(status);
    const auto labels = find<ChartFrame>("growthCard")->findChildren<ElidedLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const ElidedLabel *label) {
        return label->text().startsWith(u"Full in about 7 week"_s);
    }));
    // The files run out first.
    status.forecast->inodes = Storage::Forecast{};
    status.forecast->inodes->withoutCleanups = {Storage::Trend::Growing, 1e4, 10, 10, 10};
    QCOMPARE(forecastSentence(status).contains(u"10 day"_s), true);
}

void TestLiveFigures::cutsNoWordOfTheForecast()
{
    Tasks::FarmStatus status = Test::wellStatus();
    status.forecast = Storage::VolumeForecast{};
    status.forecast->bytes.withoutCleanups = {Storage::Trend::Growing, 1e9, 49, 35, 77};
    m_page->showStatus(status);
    auto *label = find<QWidget>("growthLink")->findChild<ElidedLabel *>();
    const QString forecast = forecastSentence(status);
    QVERIFY(label->text().startsWith(forecast + u" · "_s));
    const int width = label->fontMetrics().horizontalAdvance(forecast) + 20;
    label->setFixedWidth(width);
    QTRY_COMPARE(label->width(), width);
    const QImage shown = label->grab().toImage();
    label->setText(forecast);
    QCOMPARE(shown, label->grab().toImage());
}

void TestLiveFigures::saysWhatIsMissingForAChart()
{
    Tasks::FarmStatus status = Test::wellStatus();
    status.samples.clear();
    m_page->showStatus(status);
    QCOMPARE(find<ChartFrame>("growthCard")->state(), ChartFrame::State::Empty);
}

void TestLiveFigures::knowsNoGrowthWhereItsHistoryIsUnreadable()
{
    const auto *chart = find<ChartFrame>("growthCard");
    Tasks::FarmStatus status = Test::statusWith(u"other-farm"_s);
    status.tasks.clear();
    status.samples.clear();
    m_page->showStatus(status);
    QCOMPARE(chart->state(), ChartFrame::State::Failed);
    status = Test::wellStatus();
    status.volume.reset();
    status.samples.clear();
    m_page->showStatus(status);
    QCOMPARE(chart->state(), ChartFrame::State::Failed);
    m_page->showStatus(Test::wellStatus());
    QCOMPARE(chart->state(), ChartFrame::State::Ready);
}

void TestLiveFigures::showsARunThatWasCutOff()
{
    Tasks::FarmStatus status = Test::wellStatus();
    status.tasks.front().lastFinished.reset();
    status.tasks.front().lastResult.clear();
    const QAbstractItemModel *runs = find<TextTable>("runsTable")->model();
    m_page->showStatus(status);
    QCOMPARE(runs->index(0, 2).data().toString(), u"did not end yet"_s);
    status.tasks.front().isInterrupted = true;
    status.interrupted = {status.tasks.front()};
    status.interrupted.front().task = u"undo"_s;
    m_page->showStatus(status);
    QCOMPARE(runs->rowCount(), 3);
    for (const int row : {0, 2}) {
        QCOMPARE(runs->index(row, 2).data().toString(), u"did not finish"_s);
        QVERIFY(!runs->index(row, 2).data(Qt::DecorationRole).isNull());
    }
    QCOMPARE(runs->index(2, 0).data().toString(), u"Put jobs back"_s);
    QCOMPARE(runs->index(2, 4).data().toString(), u"–"_s);
    Q_EMIT find<TextTable>("runsTable")->rowPressed(2);
    const auto *sheet = find<Sheet>("detailsSheet");
    QVERIFY(sheet && sheet->isVisible());
}

void TestLiveFigures::tellsASummary()
{
    m_page->showStatus(Test::wellStatus());
    QVERIFY(m_page->accessibleDescription().contains(u"Nothing needs attention"_s));
    QVERIFY(m_page->accessibleDescription().contains(u"239 GB"_s));
    m_page->showStatus(Test::troubledStatus());
    QVERIFY(m_page->accessibleDescription().contains(u"The disk is 96 % full"_s));
}

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWithoutStalls<TestLiveFigures>(argc, argv);
}
#include "tst_livefigures.moc"
