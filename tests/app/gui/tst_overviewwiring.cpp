// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakefarm.h"

#include "gui/overviewwiring.h"
#include "style/style.h"
#include "widgets/banner.h"
#include "widgets/sheet.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

class TestOverviewWiring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void takesAReviewFromTheButtonToTheSheet();
    void takesACleanupFromThePageToItsUndo();
};

void TestOverviewWiring::takesAReviewFromTheButtonToTheSheet()
{
    const auto calls = std::make_shared<Test::FakeFarm::Calls>();
    Gui::FarmSession session(std::make_unique<Test::FakeFarm>(calls));
    Overview::OverviewPage page("/srv/farm");
    Gui::connectOverview(page, session);
    page.show();
    session.refresh();
    auto *review = page.findChild<Widgets::Button *>(u"review"_s);
    QTRY_VERIFY(review->isEnabled());
    review->click();
    QVERIFY(!review->isEnabled());
    QTRY_VERIFY(page.findChild<Widgets::Sheet *>(u"previewSheet"_s));
    QVERIFY(review->isEnabled());
    QCOMPARE(calls->cleanups.load(), 0);
}

void TestOverviewWiring::takesACleanupFromThePageToItsUndo()
{
    const auto calls = std::make_shared<Test::FakeFarm::Calls>();
    Gui::FarmSession session(std::make_unique<Test::FakeFarm>(calls));
    Overview::OverviewPage page("/srv/farm");
    Gui::connectOverview(page, session);
    page.show();
    Q_EMIT page.cleanupRequested({});
    const auto *banner = page.findChild<Widgets::Banner *>(u"banner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(calls->cleanups.load(), 1);
    Q_EMIT page.undoRequested(7);
    QTRY_COMPARE(calls->undone.load(), 7);
    QTRY_VERIFY(banner->message().contains(u"41"_s));
}

QTEST_MAIN(TestOverviewWiring)
#include "tst_overviewwiring.moc"
