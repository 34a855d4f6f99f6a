// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakefarm.h"

#include "gui/overviewwiring.h"
#include "style/style.h"
#include "widgets/button.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

class TestOverviewWiring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void leadsAReviewToTheCleanupPage();
    void finishesAnInterruptedRunAndCleansNothing();
    void holdsThePageWhileACleanupRuns();
};

void TestOverviewWiring::leadsAReviewToTheCleanupPage()
{
    const auto calls = std::make_shared<Test::FakeFarm::Calls>();
    Gui::FarmSession session(std::make_unique<Test::FakeFarm>(calls));
    Overview::OverviewPage page("/srv/farm");
    Gui::connectOverview(page, session);
    QSignalSpy places(&page, &Overview::OverviewPage::placeRequested);
    page.show();
    session.refresh();
    auto *review = page.findChild<Widgets::Button *>(u"review"_s);
    QTRY_VERIFY(review->isEnabled());
    review->click();
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.front().front().value<Pages::PagePlace>().page, u"cleanup"_s);
    QCOMPARE(calls->cleanups.load(), 0);
}

void TestOverviewWiring::finishesAnInterruptedRunAndCleansNothing()
{
    const auto calls = std::make_shared<Test::FakeFarm::Calls>();
    Gui::FarmSession session(std::make_unique<Test::FakeFarm>(calls));
    Overview::OverviewPage page("/srv/farm");
    Gui::connectOverview(page, session);
    QSignalSpy ended(&session, &Gui::FarmSession::recoveryEnded);
    Q_EMIT page.recoveryRequested();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(calls->recoveries.load(), 1);
    QCOMPARE(calls->cleanups.load(), 0);
}

void TestOverviewWiring::holdsThePageWhileACleanupRuns()
{
    const auto calls = std::make_shared<Test::FakeFarm::Calls>();
    calls->holdsCleanup = true;
    Gui::FarmSession session(std::make_unique<Test::FakeFarm>(calls));
    Overview::OverviewPage page("/srv/farm");
    Gui::connectOverview(page, session);
    page.show();
    const auto *check = page.findChild<Widgets::Button *>(u"checkDisk"_s);
    Q_EMIT page.cleanupRequested({});
    QVERIFY(!check->isEnabled());
    // Another language makes the page anew in the middle of it.
    Overview::OverviewPage later("/srv/farm");
    Gui::connectOverview(later, session);
    QVERIFY(!later.findChild<Widgets::Button *>(u"checkDisk"_s)->isEnabled());
    calls->holdsCleanup = false;
    QTRY_VERIFY(check->isEnabled());
    QCOMPARE(calls->cleanups.load(), 1);
}

QTEST_MAIN(TestOverviewWiring)
#include "tst_overviewwiring.moc"
