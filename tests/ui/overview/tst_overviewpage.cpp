// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "pages/overview/jobscard.h"
#include "pages/overview/overviewpage.h"
#include "pages/overview/statusrow.h"
#include "style/style.h"
#include "support/watchedapplication.h"
#include "widgets/elidedlabel.h"
#include "widgets/figurelabel.h"
#include "widgets/noticerow.h"
#include "widgets/sheet.h"
#include "widgets/texttable.h"

#include <QClipboard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Overview;
using namespace Printkeeper::Widgets;

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsNoFigureBeforeTheFirstStatus();
    void showsTheFiguresOfAFarmThatIsWell();
    void saysThatNothingRunsByItself();
    void listsTheWorstFirstWithOneFilledButton();
    void showsUnknownInsteadOfZero();
    void ordersStatusesAsAJobGoesThroughThem();
    void roundsTheBarOfAStatusAtBothEnds_data();
    void roundsTheBarOfAStatusAtBothEnds();
    void asksForWhatTheButtonsSay();
    void saysWhatIsReviewedWhereThereIsRoom();
    void letsAPersonLookBeforeTheFirstCleanup();
    void keepsItsRowsWhenNothingChanged();
    void startsNothingWhileSomethingRuns();
    void keepsTheKeyboardWhereItWasPressed();
    void leadsTabAsTheEyeGoes();
    void fitsOnAnUsualScreen();
    void doesByNameWhatItsButtonsDo();
    void hasANameForEverythingThatActs_data();
    void hasANameForEverythingThatActs();

private:
    template<typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) { find<Button>(name)->click(); }
    QString filledButtons() const;

    Test::SampleClock m_clock;
    std::unique_ptr<OverviewPage> m_page;

private Q_SLOTS:
    void init();
};

void TestOverviewPage::initTestCase()
{
    Style::applyStyle(*qApp, Style::Theme::Light);
}

void TestOverviewPage::init()
{
    m_page = std::make_unique<OverviewPage>("/srv/farm");
    m_page->setClock(m_clock);
    m_page->resize(1096, 800);
    m_page->show();
}

QString TestOverviewPage::filledButtons() const
{
    QStringList names;
    for (const Button *button : m_page->findChildren<Button *>()) {
        if (button->kind() == ButtonKind::Primary && button->isVisible())
            names << button->objectName();
    }
    return names.join(u' ');
}

void TestOverviewPage::showsNoFigureBeforeTheFirstStatus()
{
    QVERIFY(!find<FigureLabel>("diskFree")->isVisible());
    QVERIFY(!find<StatusRow>("status-uploaded"));
    QVERIFY(!find<Button>("cleanUp")->isEnabled());
    QVERIFY(!find<Button>("review")->isEnabled());
}

void TestOverviewPage::showsTheFiguresOfAFarmThatIsWell()
{
    const Tasks::FarmStatus status = Test::wellStatus();
    m_page->showStatus(status);
    QCOMPARE(find<Label>("wellTitle")->text(), u"All is well"_s);
    QCOMPARE(find<FigureLabel>("diskFree")->figure(), u"239"_s);
    QCOMPARE(find<FigureLabel>("diskFree")->unit(), u"GB free"_s);
    QCOMPARE(find<Label>("diskUsed")->text(), u"75 % of 931 GB used"_s);
    QVERIFY(find<Button>("cleanUp")->text().contains(u"41"_s));
    QVERIFY(find<Button>("cleanUp")->isEnabled());
    QCOMPARE(filledButtons(), u"cleanUp"_s);
    QCOMPARE(find<ElidedLabel>("farmLine")->text(), u"/srv/farm · figures of 12:04"_s);
    const QAbstractItemModel *runs = find<TextTable>("runsTable")->model();
    QCOMPARE(runs->index(0, 0).data().toString(), u"Clean up"_s);
    QCOMPARE(runs->index(0, 1).data().toString(), u"today 02:00, by cron"_s);
    QCOMPARE(runs->index(0, 3).data().toString(), u"1.90 GB"_s);
    QCOMPARE(runs->index(0, 4).data().toString(), u"tomorrow 02:00"_s);
}

void TestOverviewPage::saysThatNothingRunsByItself()
{
    Tasks::FarmStatus status = Test::wellStatus();
    status.tasks.front().next.reset();
    m_page->showStatus(status);
    QVERIFY(find<Label>("wellTitle")->text() != u"All is well"_s);
    const QModelIndex next = find<TextTable>("runsTable")->model()->index(0, 4);
    QCOMPARE(next.data().toString(), u"will not run"_s);
    QVERIFY(!next.data(Qt::DecorationRole).isNull());
    QCOMPARE(next.data(Qt::ForegroundRole).value<QBrush>().color(),
             Style::tokensOf(Style::Theme::Light).critical);
}

void TestOverviewPage::listsTheWorstFirstWithOneFilledButton()
{
    m_page->showStatus(Test::troubledStatus());
    QVERIFY(!find<Label>("wellTitle")->isVisible());
    const auto *worst = find<NoticeRow>("attention-disk-critical");
    const auto *next = find<NoticeRow>("attention-jobs-missing-file");
    QTRY_VERIFY(worst->mapTo(m_page.get(), QPoint()).y() < next->mapTo(m_page.get(), QPoint()).y());
    QCOMPARE(filledButtons(), u"remedy-disk-critical"_s);
    QVERIFY(find<Label>("scheduleSentence")->isVisible());
    QVERIFY(find<Button>("remedy-disk-critical")->shownToolTip().contains(u"Ctrl+Shift+Return"_s));
    QVERIFY(find<Button>("checkDisk")->shownToolTip().endsWith(u"(Ctrl+D)"_s));
    // The list of what needs attention says it already.
    Tasks::FarmStatus status = Test::statusWith(u"schedule-error"_s);
    status.scheduleProblems = 2;
    m_page->showStatus(status);
    QVERIFY(!find<Label>("scheduleSentence")->isVisible());
}

void TestOverviewPage::showsUnknownInsteadOfZero()
{
    m_page->showStatus(Test::unreadableStatus());
    QVERIFY(!find<StatusRow>("status-uploaded"));
    QVERIFY(!find<Button>("cleanUp")->isEnabled());
    QVERIFY(!find<Button>("cleanUp")->text().contains(u'0'));
    QVERIFY(find<NoticeRow>("attention-database-unreadable"));
    Tasks::FarmStatus noDisk = Test::unreadableStatus();
    noDisk.volume.reset();
    noDisk.tasks.clear();
    m_page->showStatus(noDisk);
    QVERIFY(!find<FigureLabel>("diskFree")->isVisible());
    QVERIFY(!find<TextTable>("runsTable")->isVisible());
}

void TestOverviewPage::ordersStatusesAsAJobGoesThroughThem()
{
    Tasks::FarmStatus status = Test::wellStatus();
    status.jobsByStatus.insert(u"on hold"_s, 3);
    QStringList shown;
    for (const StatusBar &bar : statusBars(status.jobsByStatus))
        shown << bar.title + u' ' + QString::number(bar.amount);
    const QStringList expected{u"Uploaded 312"_s,   u"Pending 87"_s,    u"Printing 14"_s,
                               u"Completed 1204"_s, u"Archived 3195"_s, u"on hold 3"_s};
    QCOMPARE(shown, expected);
}

void TestOverviewPage::roundsTheBarOfAStatusAtBothEnds_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<bool>("isQuiet");
    QTest::addColumn<int>("rows"); // with pixels that are full: none where a disc begins and ends
    QTest::newRow("one of many") << qint64(1) << false << 8;
    QTest::newRow("half") << qint64(500) << false << 10;
    QTest::newRow("half, over") << qint64(500) << true << 10;
    QTest::newRow("all") << qint64(1000) << false << 10;
}

void TestOverviewPage::roundsTheBarOfAStatusAtBothEnds()
{
    QFETCH(qint64, amount);
    QFETCH(bool, isQuiet);
    StatusRow row;
    row.setBar({u"uploaded"_s, u"Uploaded"_s, amount, isQuiet}, 1000, 80, 40);
    row.resize(400, row.sizeHint().height());
    const QImage image = row.grab().toImage();
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    const QColor fill = isQuiet ? tokens.muted : tokens.chart[0];
    const auto lengthAt = [&](int y) {
        int length = 0;
        for (int x = 0; x < image.width(); ++x)
            length += image.pixelColor(x, y) == fill ? 1 : 0;
        return length;
    };
    const int middle = lengthAt(image.height() / 2);
    QCOMPARE_GE(middle, 8);
    int rows = 0;
    for (int y = 0; y < image.height(); ++y)
        rows += lengthAt(y) > 0 ? 1 : 0;
    QTEST(rows, "rows");
    QCOMPARE_GE(middle - lengthAt(image.height() / 2 - 5), 4); // two at each end, and more
}

void TestOverviewPage::asksForWhatTheButtonsSay()
{
    QSignalSpy check(m_page.get(), &OverviewPage::checkDiskRequested);
    QSignalSpy review(m_page.get(), &OverviewPage::cleanupReviewRequested);
    QSignalSpy cleanup(m_page.get(), &OverviewPage::cleanupRequested);
    QSignalSpy place(m_page.get(), &OverviewPage::placeRequested);
    m_page->showStatus(Test::troubledStatus());
    click("checkDisk");
    click("review");
    click("cleanUp");
    click("remedy-disk-critical");
    click("remedy-jobs-missing-file");
    QCOMPARE(check.size(), 1);
    QCOMPARE(review.size(), 1);
    QCOMPARE(cleanup.size(), 2);
    QCOMPARE(place.size(), 1);
    const Pages::PagePlace missing{u"jobs"_s, {{u"state"_s, u"missing"_s}}};
    QCOMPARE(place.first().first().value<Pages::PagePlace>(), missing);
}

void TestOverviewPage::saysWhatIsReviewedWhereThereIsRoom()
{
    m_page->showStatus(Test::troubledStatus());
    const auto *review = find<Button>("review");
    QTRY_COMPARE(review->text(), u"Review cleanup…"_s);
    m_page->resize(780, 800);
    QTRY_COMPARE(review->text(), u"Review…"_s);
    QCOMPARE(review->accessibleName(), u"Review cleanup…"_s);
    m_page->resize(1096, 800);
    QTRY_COMPARE(review->text(), u"Review cleanup…"_s);
}

void TestOverviewPage::letsAPersonLookBeforeTheFirstCleanup()
{
    Tasks::FarmStatus status = Test::troubledStatus();
    status.awaitsApproval = true;
    m_page->showStatus(status);
    QSignalSpy review(m_page.get(), &OverviewPage::cleanupReviewRequested);
    QSignalSpy cleanup(m_page.get(), &OverviewPage::cleanupRequested);
    click("review");
    click("remedy-disk-critical");
    QCOMPARE(review.size(), 2);
    QCOMPARE(cleanup.size(), 0);
    QVERIFY(!find<Button>("cleanUp")->isVisible());
    QCOMPARE(filledButtons(), u"remedy-disk-critical"_s);
}

void TestOverviewPage::keepsItsRowsWhenNothingChanged()
{
    m_page->showStatus(Test::troubledStatus());
    const auto *row = find<NoticeRow>("attention-disk-critical");
    Tasks::FarmStatus later = Test::troubledStatus();
    later.at = later.at.addSecs(60);
    m_page->showStatus(later);
    QCOMPARE(find<NoticeRow>("attention-disk-critical"), row);
}

void TestOverviewPage::startsNothingWhileSomethingRuns()
{
    m_page->showStatus(Test::troubledStatus());
    m_page->showBusy(u"Cleaning up…"_s);
    for (const char *name : {"checkDisk", "review", "cleanUp", "remedy-disk-critical"})
        QVERIFY2(!find<Button>(name)->isEnabled(), name);
    QVERIFY(find<Button>("remedy-jobs-missing-file")->isEnabled());
    m_page->showStatus(Test::wellStatus());
    QVERIFY(!find<Button>("cleanUp")->isEnabled());
    m_page->showIdle();
    QVERIFY(find<Button>("cleanUp")->isEnabled());
}

void TestOverviewPage::keepsTheKeyboardWhereItWasPressed()
{
    m_page->showStatus(Test::wellStatus());
    auto *pressed = find<Button>("cleanUp");
    pressed->setFocus();
    m_page->showBusy(u"Cleaning up…"_s);
    QCOMPARE(m_page->focusWidget(), m_page.get()); // nothing that a second press would set off
    m_page->showStatus(Test::wellStatus());
    m_page->showIdle();
    QCOMPARE(m_page->focusWidget(), pressed);

    m_page->showBusy(u"Cleaning up…"_s);
    Button *other = nullptr;
    for (Button *button : m_page->findChildren<Button *>()) {
        if (button->isEnabled() && button->isVisible())
            other = button;
    }
    QVERIFY(other);
    other->setFocus();
    m_page->showIdle();
    QCOMPARE(m_page->focusWidget(), other); // somebody went on
}

void TestOverviewPage::leadsTabAsTheEyeGoes()
{
    m_page->showStatus(Test::wellStatus());
    m_page->showStatus(Test::troubledStatus()); // its rows are younger than the cards below
    QCoreApplication::processEvents();          // what is added to a layout is shown later
    QStringList way;
    for (QWidget *place = m_page->nextInFocusChain(); place != m_page.get();
         place = place->nextInFocusChain()) {
        if ((place->focusPolicy() & Qt::TabFocus) && place->isVisible() && place->isEnabled())
            way << place->objectName();
    }
    const QStringList wanted{u"checkDisk"_s, u"remedy-disk-critical"_s,
                             u"remedy-jobs-missing-file"_s, u"diskRoomLink"_s, u"runsTable"_s};
    qsizetype last = -1;
    for (const QString &name : wanted) {
        QVERIFY2(way.indexOf(name) > last, qPrintable(name + u" in "_s + way.join(u' ')));
        last = way.indexOf(name);
    }
}

/// Three open things, the first cleanup among them, in a window of 1280 by 800.
void TestOverviewPage::fitsOnAnUsualScreen()
{
    Tasks::FarmStatus status = Test::waitingStatus();
    status.trashBytes = 0;
    for (const char *code : {"jobs-missing-file", "schedule-error"}) {
        status.attention.insert(status.attention.begin(), {QString::fromLatin1(code),
                                                           Tasks::Severity::Warning,
                                                           u"Something is wrong"_s,
                                                           u"In detail"_s,
                                                           {}});
    }
    m_page->showStatus(status);
    const auto *scroll = m_page->findChild<QScrollArea *>(u"overviewScroll"_s);
    QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
    m_page->resize(1096, 500);
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
}

void TestOverviewPage::hasANameForEverythingThatActs_data()
{
    QTest::addColumn<Tasks::FarmStatus>("status");
    QTest::newRow("well") << Test::wellStatus();
    QTest::newRow("trouble") << Test::troubledStatus();
    QTest::newRow("unreadable") << Test::unreadableStatus();
}

void TestOverviewPage::hasANameForEverythingThatActs()
{
    QFETCH(Tasks::FarmStatus, status);
    m_page->showStatus(status);
    int acting = 0;
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->objectName().startsWith("qt_"_L1) || widget->inherits("QHeaderView")
            || widget->focusProxy())
            continue;
        ++acting;
        const auto *button = qobject_cast<const Button *>(widget);
        const bool isNamed =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed && !widget->objectName().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName()));
    }
    QCOMPARE_GT(acting, 5);
}

void TestOverviewPage::doesByNameWhatItsButtonsDo()
{
    const auto action = [this](const char *name) {
        return m_page->findAction(u"overview."_s + QString::fromLatin1(name));
    };
    QVERIFY(!action("cleanUp")->isEnabled() && !action("cleanUp")->statusTip().isEmpty());
    Tasks::FarmStatus status = Test::troubledStatus();
    status.awaitsApproval = false;
    status.dueUploads = 3;
    status.lastCleanup = Tasks::CleanupDone{};
    status.lastCleanup->run = 7;
    m_page->showStatus(status);
    QSignalSpy cleanups(m_page.get(), &OverviewPage::cleanupRequested);
    QSignalSpy undos(m_page.get(), &OverviewPage::undoRequested);
    action("cleanUp")->trigger();
    QCOMPARE(cleanups.size(), 1);
    action("undo")->trigger();
    QCOMPARE(undos.size(), 1);
    QCOMPARE(undos.front().front().toLongLong(), 7);
    action("details")->trigger();
    QVERIFY(m_page->findChild<QWidget *>(u"detailsSheet"_s));
    QVERIFY(!action("checkDisk")->isEnabled()); // a sheet lies over the page
    QTest::keyClick(m_page->findChild<QWidget *>(u"detailsSheet"_s), Qt::Key_Escape);
    QVERIFY(action("checkDisk")->isEnabled());
    m_page->showBusy(u"Cleaning up…"_s);
    QVERIFY(!action("cleanUp")->isEnabled());
    QVERIFY(action("cleanUp")->statusTip().contains(u"Cleaning up…"_s));
    m_page->showIdle();
    status.lastCleanup->isUndone = true;
    m_page->showStatus(status);
    QVERIFY(!action("undo")->isEnabled());
}

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWithoutStalls<TestOverviewPage>(argc, argv);
}
#include "tst_overviewpage.moc"
