// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/taskboard.h"
#include "shell/tasklist.h"
#include "shell/tasktray.h"
#include "shell/traynotifier.h"
#include "style/style.h"
#include "widgets/button.h"

#include <QKeyEvent>
#include <QLayout>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <cstdlib>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Shell;
using Widgets::Cancelling;
using Widgets::Glyph;

class TestTaskBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init() { m_board = std::make_unique<TaskBoard>(m_clock); }
    void keepsWhatRunsAndTheLastThatEnded();
    void asksOnceForACancel();
    void doesAnActionOnce();
    void offersNoActionThatWasWithdrawn();
    void namesWhatHasEnded();
    void showsWhatRunsAndKeepsAResultThatNobodySaw();
    void stopsFromTheTray();
    void putsTheCrossOfTheTrayBesideItsWords();
    void asksForTheListByClickAndKey();
    void leavesAKeyThatIsHeldDown();
    void listsEverythingLive();
    void tellsNewTroubleOnce();
    void alertsOnceInItsPause();

private:
    SystemClock m_clock;
    std::unique_ptr<TaskBoard> m_board;
};

void TestTaskBoard::keepsWhatRunsAndTheLastThatEnded()
{
    const qint64 running = m_board->start(u"Clean up"_s, Cancelling::Possible);
    for (int i = 0; i < 25; ++i) {
        m_board->end(m_board->start(u"Check %1"_s.arg(i), Cancelling::Impossible),
                     {Glyph::Good, u"Well."_s});
    }
    QCOMPARE(m_board->tasks().size(), TaskBoard::MostEnded + 1);
    QCOMPARE(m_board->tasks().front().title, u"Check 24"_s);
    QVERIFY(m_board->running());
    QCOMPARE(m_board->running()->id, running);
    m_board->end(running, {Glyph::Warning, u"A part."_s});
    QVERIFY(!m_board->running());
    // It has begun before all others, and is nevertheless the last that ended.
    QVERIFY(m_board->find(running));
    QCOMPARE(m_board->find(running)->outcome.summary, u"A part."_s);
    QCOMPARE(m_board->tasks().size(), TaskBoard::MostEnded);
    // Who says something about a work that has ended is too late.
    m_board->end(m_board->tasks().front().id, {Glyph::Critical, u"Bad."_s});
    QCOMPARE(m_board->tasks().front().outcome.summary, u"Well."_s);
}

void TestTaskBoard::asksOnceForACancel()
{
    QSignalSpy asked(m_board.get(), &TaskBoard::cancelRequested);
    m_board->requestCancel(m_board->start(u"Check"_s, Cancelling::Impossible));
    QCOMPARE(asked.size(), 0);
    const qint64 id = m_board->start(u"Clean up"_s, Cancelling::Possible);
    m_board->requestCancel(id);
    m_board->requestCancel(id);
    QCOMPARE(asked.size(), 1);
}

void TestTaskBoard::doesAnActionOnce()
{
    int undone = 0;
    const qint64 id = m_board->start(u"Clean up"_s, Cancelling::Possible);
    m_board->end(id, {Glyph::Good, u"41 jobs."_s, {}, {u"Undo"_s, [&undone] { ++undone; }}});
    m_board->act(id);
    m_board->act(id);
    QCOMPARE(undone, 1);
}

void TestTaskBoard::offersNoActionThatWasWithdrawn()
{
    int undone = 0;
    const qint64 id = m_board->start(u"Clean up"_s, Cancelling::Possible);
    m_board->end(id, {Glyph::Good, u"41 jobs."_s, {}, {u"Undo"_s, [&undone] { ++undone; }}});
    QSignalSpy acted(m_board.get(), &TaskBoard::taskActed);
    m_board->withdrawAction(id);
    m_board->withdrawAction(id);
    QCOMPARE(acted.size(), 1);
    QVERIFY(m_board->find(id)->outcome.action.text.isEmpty());
    m_board->act(id);
    QCOMPARE(undone, 0);
}

void TestTaskBoard::namesWhatHasEnded()
{
    const qint64 id = m_board->start(u"Cleaning up…"_s, Cancelling::Possible);
    m_board->end(id, {Glyph::Good, u"41 jobs."_s, {}, {}, {}, u"Cleanup"_s});
    QCOMPARE(m_board->find(id)->title, u"Cleanup"_s);
    const qint64 unnamed = m_board->start(u"Writing plan.csv…"_s, Cancelling::Possible);
    m_board->end(unnamed, {Glyph::Good, u"Written."_s});
    QCOMPARE(m_board->find(unnamed)->title, u"Writing plan.csv…"_s);
}

void TestTaskBoard::showsWhatRunsAndKeepsAResultThatNobodySaw()
{
    QWidget window;
    auto *tray = new TaskTray(*m_board, &window);
    window.show();
    QVERIFY(tray->isHidden());
    const qint64 other =
        m_board->start(u"A title as long as a line. "_s.repeated(9), Cancelling::Impossible);
    QVERIFY(tray->sizeHint().width() < 160);
    m_board->end(other, {Glyph::Good, u"A sentence as long as a line. "_s.repeated(9)});
    QVERIFY(tray->isHidden()); // a toast says it
    tray->keepResult(other);
    QVERIFY(!tray->isHidden());
    QVERIFY(tray->sizeHint().width() < 160);
    const qint64 id = m_board->start(u"Cleaning up…"_s, Cancelling::Possible);
    QVERIFY(!tray->isHidden());
    QCOMPARE(tray->accessibleName(), u"Cleaning up…"_s);
    const auto *bar = tray->findChild<QProgressBar *>();
    QCOMPARE(bar->maximum(), 0);
    m_board->setProgress(id, 0, 40);
    QCOMPARE(bar->maximum(), 0); // it moves, and is no empty box
    QVERIFY(tray->toolTip().contains(u"0 of 40"_s));
    m_board->setProgress(id, 10, 40);
    QCOMPARE(bar->value() * 4, bar->maximum());
    m_board->end(id, {Glyph::Good, u"41 jobs."_s});
    tray->keepResult(id);
    QCOMPARE(tray->accessibleName(), u"41 jobs."_s);
    QVERIFY(bar->isHidden());
    QTest::keyClick(tray, Qt::Key_Return);
    QVERIFY(tray->isHidden());
    m_board->start(u"Check"_s, Cancelling::Impossible);
    tray->keepResult(id); // what runs is more important
    QCOMPARE(tray->accessibleName(), u"Check"_s);
}

void TestTaskBoard::stopsFromTheTray()
{
    TaskTray tray(*m_board);
    auto *cancel = tray.findChild<Widgets::Button *>(u"trayCancel"_s);
    QSignalSpy asked(m_board.get(), &TaskBoard::cancelRequested);
    const qint64 check = m_board->start(u"Check"_s, Cancelling::Impossible);
    QVERIFY(cancel->isHidden());
    m_board->end(check, {Glyph::Good, u"Well."_s});
    const qint64 id = m_board->start(u"Clean up"_s, Cancelling::Possible);
    QVERIFY(!cancel->isHidden());
    cancel->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().toLongLong(), id);
    QVERIFY(cancel->isHidden());
}

void TestTaskBoard::putsTheCrossOfTheTrayBesideItsWords()
{
    QWidget window;
    auto *tray = new TaskTray(*m_board, &window);
    const auto fit = [tray] {
        tray->resize(168, tray->layout()->heightForWidth(168));
        tray->layout()->activate();
    };
    auto *cross = tray->findChild<Widgets::Button *>(u"trayCancel"_s);
    auto *title = tray->findChild<Widgets::ElidedLabel *>();
    auto *bar = tray->findChild<QProgressBar *>();
    window.show();
    const qint64 id = m_board->start(u"Cleaning up"_s, Cancelling::Possible);
    fit();
    const int firstLine = title->y() + title->fontMetrics().lineSpacing() / 2;
    QCOMPARE_LE(std::abs(cross->geometry().center().y() - firstLine), 1);
    constexpr int HalfCross = 5;
    const int end = cross->geometry().center().x() + HalfCross;
    QCOMPARE_LE(std::abs(end - bar->geometry().right()), 2);
    QCOMPARE_LT(title->geometry().right(), cross->x());
    QVERIFY(tray->rect().contains(cross->geometry()));
    QVERIFY(cross->geometry().bottom() < bar->y());

    m_board->end(id, {Glyph::Good, u"41 jobs."_s});
    m_board->start(u"Checking"_s, Cancelling::Impossible);
    fit();
    QCOMPARE(title->geometry().right(), bar->geometry().right());
    const int above = title->y();
    const int below = tray->height() - 1 - bar->geometry().bottom();
    QCOMPARE(above, below);
    QCOMPARE(bar->y() - 1 - title->geometry().bottom(), above); // nor do words touch the bar

    tray->setRailWidth(RailWidth::Narrow);
    tray->resize(40, tray->sizeHint().height());
    tray->layout()->activate();
    QCOMPARE(bar->y(), tray->height() - 1 - bar->geometry().bottom());
}

void TestTaskBoard::asksForTheListByClickAndKey()
{
    TaskTray tray(*m_board);
    m_board->start(u"Clean up"_s, Cancelling::Possible);
    QSignalSpy opened(&tray, &TaskTray::opened);
    QTest::mouseClick(&tray, Qt::LeftButton, {}, {4, 4});
    QTest::keyClick(&tray, Qt::Key_Return);
    QTest::keyClick(&tray, Qt::Key_Space);
    QCOMPARE(opened.size(), 3);
}

/// Which was pressed on a button that gave the focus away.
void TestTaskBoard::leavesAKeyThatIsHeldDown()
{
    TaskTray tray(*m_board);
    m_board->start(u"Clean up"_s, Cancelling::Possible);
    QSignalSpy opened(&tray, &TaskTray::opened);
    constexpr bool IsRepeat = true;
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, IsRepeat);
    QCoreApplication::sendEvent(&tray, &repeat);
    QCOMPARE(opened.size(), 0);
    QTest::keyClick(&tray, Qt::Key_Space);
    QCOMPARE(opened.size(), 1);
}

void TestTaskBoard::listsEverythingLive()
{
    TaskList list(*m_board);
    list.show();
    int undone = 0;
    const qint64 id = m_board->start(u"Cleaning up…"_s, Cancelling::Possible);
    auto *row = list.findChild<QWidget *>(u"task-%1"_s.arg(id));
    QVERIFY(row);
    m_board->setProgress(id, 1, 2);
    QCOMPARE(row->findChild<QProgressBar *>()->value(), 500);
    m_board->end(id, {Glyph::Good, u"41 jobs."_s, {}, {u"Undo"_s, [&undone] { ++undone; }}});
    row = list.widget()->findChild<QWidget *>(u"task-%1"_s.arg(id));
    QVERIFY(row);
    auto *button = row->findChild<Widgets::Button *>();
    QCOMPARE(button->text(), u"Undo"_s);
    button->click();
    QCOMPARE(undone, 1);
    QTRY_VERIFY(!list.widget()->findChild<Widgets::Button *>());
}

void TestTaskBoard::tellsNewTroubleOnce()
{
    QWidget window;
    TrayNotifier notifier(window);
    notifier.setAlertPause(1ms);
    QSignalSpy notified(&notifier, &TrayNotifier::notified);
    const Trouble log{u"log-big"_s, Glyph::Warning, u"A log is big."_s};
    const Trouble disk{u"disk-warning"_s, Glyph::Warning, u"The disk is filling."_s};
    const Trouble full{u"disk-warning"_s, Glyph::Critical, u"The disk is full."_s};
    notifier.showTroubles(u"north"_s, {log});
    QCOMPARE(notified.size(), 0); // what is there at the start is seen
    notifier.showTroubles(u"north"_s, {log});
    QCOMPARE(notified.size(), 0);
    notifier.showTroubles(u"north"_s, {disk, log});
    QCOMPARE(notified.size(), 1);
    QVERIFY(notified.last().at(0).toString().contains("north"_L1));
    QCOMPARE(notified.last().at(1).toString(), disk.sentence);
    notifier.showTroubles(u"north"_s, {full, log});
    QCOMPARE(notified.size(), 2); // worse is news
    notifier.showTroubles(u"north"_s, {log});
    notifier.showTroubles(u"north"_s, {});
    QCOMPARE(notified.size(), 2); // better is not
    notifier.showTroubles(u"north"_s, {full, log});
    QCOMPARE(notified.size(), 3);
    QVERIFY(notified.last().at(1).toString().startsWith(full.sentence));
}

void TestTaskBoard::alertsOnceInItsPause()
{
    QWidget window;
    TrayNotifier notifier(window);
    notifier.setAlertPause(200ms);
    QSignalSpy alerted(&notifier, &TrayNotifier::alerted);
    notifier.showTroubles({}, {});
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 5; ++i) {
        notifier.showTroubles({}, {{u"code-%1"_s.arg(i), Glyph::Warning, u"Trouble %1."_s.arg(i)}});
    }
    QCOMPARE(alerted.size(), 1);
    QTRY_COMPARE(alerted.size(), 2);
    QCOMPARE_GE(timer.elapsed(), 190);
    QCOMPARE(alerted.last().front().toString(), u"Trouble 4."_s);
}

QTEST_MAIN(TestTaskBoard)
#include "tst_taskboard.moc"
