// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../style/contrast.h"
#include "samplepage.h"

#include "shell/commandpalette.h"
#include "shell/keycap.h"
#include "shell/mainwindow.h"
#include "shell/taskboard.h"
#include "style/style.h"
#include "style/tokens.h"
#include "support/watchedapplication.h"
#include "widgets/accessibility.h"
#include "widgets/sheet.h"

#include <QFrame>
#include <QLayout>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Shell;
using Widgets::Glyph;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Style::applyStyle(*qApp, Style::Theme::Dark);
        Widgets::installAccessibility();
    }
    void init();
    void opensOnTheFirstPage();
    void makesAPageWhenItIsFirstShownAndOnlyOnce();
    void opensPagesByKey();
    void opensPagesFromTheRail();
    void offersPagesToScreenReadersAsTabs();
    void staysWhereItIsForAnUnknownPage();
    void followsAPlaceThatAPageAsksFor();
    void asksForARefresh();
    void marksAPageThatHasTrouble();
    void showsTheWorseOfWhatFarmAndPageSay();
    void forgetsWhatAPageSaidThatIsGone();
    void showsTheMarkOfTheCurrentPageInEveryTheme_data();
    void showsTheMarkOfTheCurrentPageInEveryTheme();
    void showsIconsOnlyWhereThereIsLittleRoom();
    void namesTheFarmInTheTitle();
    void tellsTheFarmAndItsStateWhereThereIsLittleRoom();
    void beginsThePagesRightBelowTheFarm_data();
    void beginsThePagesRightBelowTheFarm();
    void keepsTheRailAsItWasSet();
    void makesPagesAnewInAnotherLanguageAndKeepsTheirState();
    void opensAgainAsItWasClosed();
    void listsEachKeyOnce();
    void placesASheetBesideTheRailHoweverWideThatIs();
    void keepsKeysFromThePageWhileASheetIsOpen();
    void hearsKeysOfThePageWhereverTheKeyboardIs();
    void keepsKeysFromThePageThatASheetCovers();
    void leavesPlainLettersToTextFields();
    void doesFromAnyPageWhatAnotherOffers();
    void leadsTheKeyboardThroughEverythingAndBack();
    void offersAnUndoNowhereOnceItWasDone();

private:
    RailButton *railButton(const QString &id) const
    {
        return m_window->findChild<RailButton *>(u"open-"_s + id);
    }
    Test::SamplePage *page() const { return m_pages.last(); }
    /// Of a page that is not shown.
    QAction *elsewhere(const QString &name)
    {
        ActionCatalogue others;
        const ActionCatalogue all = m_window->catalogue();
        for (const ActionGroup &group : all.groups()) {
            if (group.reach == Reach::Elsewhere)
                others.add(group.title, group.actions);
        }
        return others.find(name);
    }

    SystemClock m_clock;
    std::unique_ptr<TaskBoard> m_board;
    std::unique_ptr<MainWindow> m_window;
    QList<Test::SamplePage *> m_pages; ///< as they were made
    std::function<std::vector<Pages::PageAction>()> m_jobsActions;
    QString m_prefix; ///< of titles: stands for a language
};

void TestMainWindow::init()
{
    m_window.reset();
    m_pages.clear();
    m_prefix.clear();
    m_jobsActions = {};
    m_board = std::make_unique<TaskBoard>(m_clock);
    const auto make = [this]() -> Pages::Page * {
        return m_pages.emplaceBack(new Test::SamplePage);
    };
    m_window = std::make_unique<MainWindow>(
        [this, make] {
            using enum Pages::PageGroup;
            return std::vector<Pages::PageEntry>{
                {u"overview"_s, m_prefix + u"Overview"_s, u"overview"_s, make, Main},
                {u"jobs"_s, m_prefix + u"Jobs"_s, u"jobs"_s, make, Main, m_jobsActions},
                {u"settings"_s, m_prefix + u"Settings"_s, u"jobs"_s, make, Bottom}};
        },
        *m_board);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::opensOnTheFirstPage()
{
    QCOMPARE(m_window->currentPage(), u"overview"_s);
    QVERIFY(m_window->windowTitle().startsWith("Overview"_L1));
    QVERIFY(railButton(u"overview"_s)->isChecked());
}

void TestMainWindow::makesAPageWhenItIsFirstShownAndOnlyOnce()
{
    QCOMPARE(m_pages.size(), 1);
    QVERIFY(m_window->openPage(u"jobs"_s));
    QVERIFY(m_window->openPage(u"overview"_s));
    QVERIFY(m_window->openPage(u"jobs"_s));
    QCOMPARE(m_pages.size(), 2);
}

void TestMainWindow::opensPagesByKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"overview"_s);
    QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"settings"_s);
    QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"overview"_s);
}

void TestMainWindow::opensPagesFromTheRail()
{
    railButton(u"jobs"_s)->click();
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QVERIFY(m_window->windowTitle().startsWith("Jobs"_L1));
}

void TestMainWindow::offersPagesToScreenReadersAsTabs()
{
    const auto *list = QAccessible::queryAccessibleInterface(&m_window->rail());
    QCOMPARE(list->role(), QAccessible::PageTabList);
    auto *tab = QAccessible::queryAccessibleInterface(railButton(u"jobs"_s));
    QCOMPARE(tab->role(), QAccessible::PageTab);
    QCOMPARE(tab->text(QAccessible::Name), u"Jobs"_s);
    QVERIFY(tab->state().selectable && !tab->state().selected && !tab->state().checked);
    tab->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QVERIFY(tab->state().selected);
}

void TestMainWindow::staysWhereItIsForAnUnknownPage()
{
    QVERIFY(!m_window->openPage(u"no-such-page"_s));
    QCOMPARE(m_window->currentPage(), u"overview"_s);
}

void TestMainWindow::followsAPlaceThatAPageAsksFor()
{
    Q_EMIT page()->placeRequested({u"jobs"_s, {{u"status"_s, u"Completed"_s}}});
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QCOMPARE(page()->text->text(), u"Completed"_s);
}

void TestMainWindow::asksForARefresh()
{
    QSignalSpy refresh(&m_window->actions(), &ShellActions::refreshRequested);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(refresh.size(), 1);
}

void TestMainWindow::marksAPageThatHasTrouble()
{
    m_window->rail().setBadge(u"jobs"_s, Glyph::Warning, u"17 jobs have no file."_s);
    const RailButton *button = railButton(u"jobs"_s);
    QCOMPARE(button->badge(), Glyph::Warning);
    QVERIFY(button->toolTip().contains("17 jobs"_L1));
    QVERIFY(button->accessibleDescription().contains("17 jobs"_L1));
    const QImage marked = m_window->rail().grab().toImage();
    m_window->rail().setBadge(u"jobs"_s, {}, {});
    QCOMPARE(button->badge(), std::nullopt);
    QVERIFY(!button->toolTip().contains("17 jobs"_L1));
    QVERIFY(m_window->rail().grab().toImage() != marked);
}

void TestMainWindow::showsTheWorseOfWhatFarmAndPageSay()
{
    NavigationRail &rail = m_window->rail();
    const RailButton *button = railButton(u"jobs"_s);
    rail.setNotice(u"jobs"_s, Glyph::Critical, u"The clock may be wrong"_s);
    QCOMPARE(button->badge(), Glyph::Critical);
    rail.setBadge(u"jobs"_s, Glyph::Warning, u"The last cleanup was long ago"_s);
    QCOMPARE(button->badge(), Glyph::Critical);
    QVERIFY(button->toolTip().contains("clock"_L1));
    rail.setNotice(u"jobs"_s, {}, {});
    QCOMPARE(button->badge(), Glyph::Warning);
    QVERIFY(button->toolTip().contains("long ago"_L1));
    rail.setBadge(u"jobs"_s, {}, {});
    QCOMPARE(button->badge(), std::nullopt);
}

void TestMainWindow::forgetsWhatAPageSaidThatIsGone()
{
    m_window->rail().setNotice(u"jobs"_s, Glyph::Critical, u"The clock may be wrong"_s);
    m_prefix = u"Ü"_s;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_window.get(), &change);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const RailButton *button = railButton(u"jobs"_s);
    QVERIFY(!button->badge());
    QVERIFY(!button->toolTip().contains("clock"_L1));
    m_window->rail().setBadge(u"jobs"_s, Glyph::Warning, u"17 jobs have no file."_s);
    QCOMPARE(button->badge(), Glyph::Warning);
}

void TestMainWindow::showsTheMarkOfTheCurrentPageInEveryTheme_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(Style::Theme::Light);
    QTest::newRow("dark") << static_cast<int>(Style::Theme::Dark);
    QTest::newRow("high contrast") << static_cast<int>(Style::Theme::HighContrast);
}

void TestMainWindow::showsTheMarkOfTheCurrentPageInEveryTheme()
{
    QFETCH(int, theme);
    const auto which = static_cast<Style::Theme>(theme);
    Style::applyStyle(*qApp, which);
    const auto restore = qScopeGuard([] { Style::applyStyle(*qApp, Style::Theme::Dark); });
    const QColor ground = Style::tokensOf(which).selected;
    RailButton *button = railButton(u"overview"_s);
    QVERIFY(button->isChecked());
    const auto seenPixels = [&] {
        const QRect place(button->width() - 26, button->height() / 2 - 8, 16, 16);
        const QImage image = button->grab(place).toImage();
        int seen = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                seen += Tests::contrast(image.pixelColor(x, y), ground) >= 3 ? 1 : 0;
        }
        return seen;
    };
    QCOMPARE(seenPixels(), 0);
    for (const Glyph glyph : {Glyph::Critical, Glyph::Warning, Glyph::Good, Glyph::Unknown}) {
        m_window->rail().setBadge(u"overview"_s, glyph, u"Why."_s);
        QCOMPARE_GE(seenPixels(), 16);
    }
}

void TestMainWindow::showsIconsOnlyWhereThereIsLittleRoom()
{
    QCOMPARE(m_window->rail().railWidth(), RailWidth::Wide);
    QCOMPARE(railButton(u"jobs"_s)->text(), u"Jobs"_s);
    m_window->resize(1024, 640);
    QTRY_COMPARE(m_window->rail().railWidth(), RailWidth::Narrow);
    QVERIFY(railButton(u"jobs"_s)->text().isEmpty());
    QVERIFY(railButton(u"jobs"_s)->toolTip().startsWith("Jobs"_L1));
    QTRY_VERIFY(m_window->rail().width() < 64);
    QVERIFY(railButton(u"jobs"_s)->width() > railButton(u"jobs"_s)->iconSize().width());
}

void TestMainWindow::namesTheFarmInTheTitle()
{
    m_window->setFarm(u"North %1"_s);
    QCOMPARE(m_window->windowTitle(), u"Overview – North %1 – Printkeeper"_s);
    m_window->openPage(u"jobs"_s);
    QCOMPARE(m_window->windowTitle(), u"Jobs – North %1 – Printkeeper"_s);
    m_prefix = u"Ü"_s;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_window.get(), &change);
    QCOMPARE(m_window->windowTitle(), u"ÜJobs – North %1 – Printkeeper"_s);
}

void TestMainWindow::tellsTheFarmAndItsStateWhereThereIsLittleRoom()
{
    const auto *sign = m_window->findChild<Widgets::StatusGlyph *>(u"narrowState"_s);
    const auto *name = m_window->findChild<QWidget *>(u"farmName"_s);
    m_window->setFarm(u"North"_s);
    QVERIFY(name->isVisible() && !sign->isVisible());
    m_window->resize(1024, 640);
    QTRY_VERIFY(!name->isVisible() && sign->isVisible());
    QCOMPARE(sign->glyph(), Glyph::Unknown);
    QVERIFY(sign->toolTip().contains(u"North"_s));
    m_window->rail().setOverall(Glyph::Warning, u"17 jobs have no file."_s);
    QCOMPARE(sign->glyph(), Glyph::Warning);
    QCOMPARE(sign->toolTip(), u"North\n17 jobs have no file."_s);
    const auto *heard =
        QAccessible::queryAccessibleInterface(m_window->findChild<QWidget *>(u"narrowState"_s));
    QCOMPARE(heard->text(QAccessible::Name), u"North: 17 jobs have no file."_s);
    QTRY_VERIFY(m_window->rail().width() < 64);
    QVERIFY(m_window->rail().rect().contains(
        QRect(sign->mapTo(&m_window->rail(), QPoint()), sign->size())));
    m_window->resize(1280, 800);
    QTRY_VERIFY(name->isVisible() && !sign->isVisible());
}

void TestMainWindow::beginsThePagesRightBelowTheFarm_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<RailWidth>("railWidth");
    QTest::newRow("wide") << QSize(1280, 800) << RailWidth::Wide;
    QTest::newRow("narrow") << QSize(1024, 640) << RailWidth::Narrow;
    QTest::newRow("wide and high") << QSize(1280, 1600) << RailWidth::Wide;
}

void TestMainWindow::beginsThePagesRightBelowTheFarm()
{
    QFETCH(QSize, size);
    QFETCH(RailWidth, railWidth);
    m_window->setFarm(u"North"_s);
    m_window->rail().setOverall(Glyph::Warning, u"17 jobs have no file."_s);
    m_window->resize(size);
    QTRY_COMPARE(m_window->rail().railWidth(), railWidth);
    QTRY_COMPARE_GE(m_window->rail().height(), size.height() - 100);
    const RailButton *first = railButton(u"overview"_s);
    QTRY_COMPARE_LT(first->mapTo(&m_window->rail(), QPoint()).y(), 100);
}

void TestMainWindow::keepsTheRailAsItWasSet()
{
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_window->rail().railWidth(), RailWidth::Narrow);
    QCOMPARE(m_window->state().rail, RailChoice::Narrow);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_window->rail().railWidth(), RailWidth::Wide);
    QCOMPARE(m_window->state().rail, RailChoice::ByWindow);
}

void TestMainWindow::makesPagesAnewInAnotherLanguageAndKeepsTheirState()
{
    m_window->openPage(u"jobs"_s);
    page()->text->setText(u"bracket"_s);
    m_window->openKeys();
    m_window->rail().setBadge(u"jobs"_s, Glyph::Warning, u"17 jobs have no file."_s);
    m_prefix = u"Ü"_s;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_window.get(), &change);
    QCOMPARE(m_pages.size(), 3);
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QCOMPARE(page()->text->text(), u"bracket"_s);
    QVERIFY(page()->isVisible());
    QVERIFY(m_window->windowTitle().startsWith(u"ÜJobs"_s));
    QCOMPARE(railButton(u"jobs"_s)->badge(), Glyph::Warning);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(m_window->findChildren<Test::SamplePage *>().size(), 1);
    QCOMPARE(m_window->findChildren<RailButton *>().size(), 3);
    QVERIFY(!m_window->findChild<Widgets::Sheet *>());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"overview"_s);
}

void TestMainWindow::opensAgainAsItWasClosed()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    m_window->openPage(u"jobs"_s);
    page()->text->setText(u"bracket; 10 %"_s);
    m_window->resize(1111, 700);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    const WindowState state = m_window->state();
    saveWindowState(file, u"farm-1"_s, state);
    QCOMPARE(loadWindowState(file, u"farm-1"_s), state);
    QCOMPARE(loadWindowState(file, u"farm-2"_s), WindowState{});

    init();
    m_window->hide();
    m_window->restoreState(loadWindowState(file, u"farm-1"_s));
    m_window->show();
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QCOMPARE(page()->text->text(), u"bracket; 10 %"_s);
    QCOMPARE(m_window->size(), QSize(1111, 700));
    QCOMPARE(m_window->rail().railWidth(), RailWidth::Narrow);
}

void TestMainWindow::listsEachKeyOnce()
{
    m_window->actions().setThemes({u"light"_s, u"dark"_s});
    m_window->actions().setLanguages({{u"de"_s, u"Deutsch"_s}});
    const ActionCatalogue catalogue = m_window->catalogue();
    QCOMPARE(catalogue.ambiguousKeys(), QStringList());
    QVERIFY(catalogue.find(u"archive"_s));
    QVERIFY(catalogue.find(u"theme-dark"_s));
    QVERIFY(catalogue.find(u"language-de"_s));
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QTRY_VERIFY(m_window->findChild<Widgets::Sheet *>());
    const auto *sheet = m_window->findChild<Widgets::Sheet *>();
    const auto *panel = sheet->findChild<QFrame *>(u"sheetPanel"_s);
    QTRY_VERIFY(panel->x() >= m_window->rail().width()); // it cuts no icon there
    for (const ActionGroup &group : catalogue.groups()) {
        for (const QAction *action : group.actions) {
            QVERIFY2(!titleOf(*action).isEmpty(), qPrintable(action->objectName()));
            const QStringList keys = keysOf(*action);
            const auto rows = sheet->findChildren<QWidget *>(u"key-"_s + action->objectName());
            QCOMPARE(rows.size(), keys.isEmpty() ? 0 : 1);
            if (!keys.isEmpty())
                QCOMPARE(rows.front()->findChildren<KeyCap *>().size(), keys.size());
        }
    }
}

void TestMainWindow::placesASheetBesideTheRailHoweverWideThatIs()
{
    m_window->openTasks();
    const auto *sheet = m_window->findChild<Widgets::Sheet *>();
    QVERIFY(sheet);
    const NavigationRail &rail = m_window->rail();
    for (const int width : {1024, 1280}) {
        m_window->resize(width, 800);
        QTRY_COMPARE(rail.railWidth(), width < 1100 ? RailWidth::Narrow : RailWidth::Wide);
        QTRY_COMPARE(sheet->layout()->contentsMargins().left(), rail.width() + Style::Space::Huge);
    }
}

void TestMainWindow::keepsKeysFromThePageWhileASheetIsOpen()
{
    QSignalSpy archived(page()->archive, &QAction::triggered);
    QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), Qt::Key_E,
                    Qt::ControlModifier);
    QCOMPARE(archived.size(), 1);
    m_window->openKeys();
    QTRY_VERIFY(m_window->findChild<Widgets::Sheet *>());
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(archived.size(), 1);
    QCOMPARE(m_window->currentPage(), u"overview"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    m_window->openPalette();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(archived.size(), 1);
}

void TestMainWindow::hearsKeysOfThePageWhereverTheKeyboardIs()
{
    QSignalSpy archived(page()->archive, &QAction::triggered);
    railButton(u"overview"_s)->setFocus();
    QTest::keyClick(railButton(u"overview"_s), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(archived.size(), 1);
    page()->text->setFocus();
    QTest::keyClick(page()->text, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(archived.size(), 2);
    m_window->openPage(u"jobs"_s); // of the same kind, with keys of its own
    QTRY_VERIFY(page()->isVisible());
    QTest::keyClick(railButton(u"jobs"_s), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(archived.size(), 2);
}

void TestMainWindow::keepsKeysFromThePageThatASheetCovers()
{
    QSignalSpy archived(page()->archive, &QAction::triggered);
    page()->refuse(u"export"_s, u"Select jobs first."_s);
    Widgets::Sheet first(u"First"_s, new QWidget, page());
    first.open();
    {
        Widgets::Sheet second(u"Second"_s, new QWidget, page());
        second.open();
    }
    railButton(u"overview"_s)->setFocus();
    QTest::keyClick(railButton(u"overview"_s), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(archived.size(), 0);
    first.dismiss();
    QTest::keyClick(railButton(u"overview"_s), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(archived.size(), 1);
    QVERIFY(!page()->findAction(u"export"_s)->isEnabled());
}

void TestMainWindow::leavesPlainLettersToTextFields()
{
    page()->text->setFocus();
    QTest::keyClick(page()->text, '?');
    QCOMPARE(page()->text->text(), u"?"_s);
    QVERIFY(!m_window->findChild<Widgets::Sheet *>());
    railButton(u"overview"_s)->setFocus();
    QTest::keyClick(railButton(u"overview"_s), '?');
    QTRY_VERIFY(m_window->findChild<Widgets::Sheet *>());
}

void TestMainWindow::doesFromAnyPageWhatAnotherOffers()
{
    m_jobsActions = [] {
        auto actions = Pages::actionsOf(Test::SamplePage::offers());
        actions.push_back(
            {u"completed"_s, u"Show completed jobs"_s, {}, {{u"status"_s, u"Done"_s}}});
        return actions;
    };
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_window.get(), &change);
    QCOMPARE(m_window->catalogue().ambiguousKeys(), QStringList());
    elsewhere(u"completed"_s)->trigger();
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QCOMPARE(page()->text->text(), u"Done"_s);
    page()->refuse(u"export"_s, u"Select jobs first."_s);
    m_window->openPage(u"overview"_s);
    QSignalSpy archived(page()->archive, &QAction::triggered);
    QCOMPARE(reasonAgainst(*elsewhere(u"export"_s)), u"Select jobs first."_s);
    elsewhere(u"archive"_s)->trigger();
    QCOMPARE(archived.size(), 1);
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
}

void TestMainWindow::leadsTheKeyboardThroughEverythingAndBack()
{
    railButton(u"overview"_s)->setFocus(Qt::TabFocusReason);
    QList<QWidget *> way;
    do {
        way << QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
    } while (!way.contains(QApplication::focusWidget()) && way.size() < 50);
    QCOMPARE(QApplication::focusWidget(), railButton(u"overview"_s));
    // The current page in the rail, two controls on the page.
    QCOMPARE(way.size(), 3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), way.last());
    railButton(u"overview"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QCOMPARE(QApplication::focusWidget(), railButton(u"jobs"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(m_window->currentPage(), u"settings"_s);
}

void TestMainWindow::offersAnUndoNowhereOnceItWasDone()
{
    int undone = 0;
    const qint64 task = m_board->start(u"Removing 3 jobs"_s, Widgets::Cancelling::Impossible);
    m_board->end(
        task, {Glyph::Good, u"3 jobs were removed."_s, {}, {u"Undo"_s, [&undone] { ++undone; }}});
    auto *action = m_window->findChild<Widgets::Button *>(u"toastAction"_s);
    QVERIFY(action && action->isVisible());
    m_board->act(task); // as the list of what ran does
    QCOMPARE(undone, 1);
    QVERIFY(!action->isVisible());
}

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWithoutStalls<TestMainWindow>(argc, argv);
}
#include "tst_mainwindow.moc"
