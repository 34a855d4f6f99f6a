// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakefarm.h"

#include "gui/closequestion.h"
#include "gui/farmwindow.h"
#include "gui/language.h"
#include "gui/scale.h"
#include "gui/statuswiring.h"
#include "gui/worktext.h"
#include "shell/railbutton.h"
#include "style/fonts.h"
#include "style/style.h"
#include "widgets/button.h"
#include "widgets/progressbanner.h"
#include "widgets/sheet.h"
#include "widgets/toaststack.h"

#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Gui;

class TestFarmWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsNothingBeforeItWasPainted();
    void namesTheFarmAndHowItStands();
    void saysEachResultOnceWhateverPageIsOpen_data();
    void saysEachResultOnceWhateverPageIsOpen();
    void keepsAnUndoThatIsPressedWhileSomethingRuns();
    void saysWhatWaitsForItsTurn();
    void plansWhenTheCleanupPageIsOpened();
    void saysACheckOnItsPageOrAsAToast();
    void saysOnItsPageThatACheckFailed();
    void listsTheWorkItDid();
    void changesTheThemeAndKeepsTheChoice();
    void speaksAnotherLanguageAtOnce();
    void remembersItsPage();
    void hasAKeyForEveryActionAndNoneTwice();
    void doesWhatThePaletteFindsOnOtherPages();
    void keepsTheSizeThatWasChosen();
    void scalesEverythingUpButOnlyTextDown_data();
    void scalesEverythingUpButOnlyTextDown();
    void keepsTheSizeOfEachScreen();
    void letsNothingMoveWhenAsked();
    void savesSettingsWhenWhatRunsHasEnded();
    void saysWhereItWasAskedThatASaveWaits();
    void givesUpASaveThatWaits();
    void leavesWhenNothingRunsAnyMore();
    void leavesWhenNoSettingIsLeftToBeSaved();
    void closesOverWhatRunsWithoutAQuestion();
    void asksBeforeItDropsWhatWasConfirmed_data();
    void asksBeforeItDropsWhatWasConfirmed();
    void saysWhatIsStoppedByClosingNow();
    void finishesWhatWasConfirmedAndCloses();
    void staysOpenWhenWhatItFinishesFails();
    void tellsAsLongAsItWaitsToClose();
    void savesWhatWaitsBeforeItCloses();
    void staysOpenWhenSettingsAreNotSaved();
    void closesWhenASaveIsGivenUp();
    void letsASessionWaitForTheAnswer_data();
    void letsASessionWaitForTheAnswer();
    void tellsWhatASessionThatLetsNobodyAskHasDropped();
    void tellsNothingOfASessionThatDidNotEnd();
    void leadsTheKeyboardThroughEveryPage();
    void picksWhatNeedsAPersonWorstFirst();

private:
    void open();
    /// Something runs and two things wait.
    void startWithWaiting();
    /// The same, and the window was asked to close.
    void closeOverWaiting();
    Widgets::Button *inCloseSheet(const QString &name);
    CloseQuestion &closeQuestion() { return *m_farmWindow->window().findChild<CloseQuestion *>(); }
    /// The window was told to close when that is done.
    void finishFirst();
    const Shell::WindowNotice &notice() { return m_farmWindow->window().notice(); }
    Widgets::ToastStack &toasts() { return m_farmWindow->window().toasts(); }

    QTemporaryDir m_folder;
    QString m_path;
    QByteArray m_config; ///< the settings file
    std::shared_ptr<Test::FakeFarm::Calls> m_calls;
    std::unique_ptr<WindowFile> m_file;
    SystemClock m_clock;
    std::unique_ptr<SettingsSession> m_settings;
    std::unique_ptr<FarmWindow> m_farmWindow;
};

void TestFarmWindow::init()
{
    static int number = 0;
    m_path = m_folder.filePath(u"window-%1.ini"_s.arg(++number));
    m_config = "/nonexistent/printkeeper.conf";
    open();
}

void TestFarmWindow::open()
{
    m_farmWindow.reset();
    m_file.reset();
    m_calls = std::make_shared<Test::FakeFarm::Calls>();
    m_file = std::make_unique<WindowFile>(m_path, u"farm-1"_s);
    const LookChoice look = lookOf({}, m_file->look());
    applyLook(*qApp, look);
    const Settings::SettingsRequest request{{}, {}, m_config};
    const auto values = Settings::SettingValues::load(request);
    QVERIFY(values);
    m_settings = std::make_unique<SettingsSession>(request, *values, m_clock);
    m_farmWindow = std::make_unique<FarmWindow>(*qApp, std::make_unique<Test::FakeFarm>(m_calls),
                                                *m_settings, *m_file, look);
}

void TestFarmWindow::cleanup()
{
    m_farmWindow.reset();
    m_file.reset();
    installLanguage(*qApp, u"en"_s);
}

void TestFarmWindow::readsNothingBeforeItWasPainted()
{
    QSignalSpy painted(m_farmWindow.get(), &FarmWindow::painted);
    QCoreApplication::processEvents();
    QCOMPARE(m_calls->statuses.load(), 0);
    m_farmWindow->open();
    QCOMPARE(m_calls->statuses.load(), 0);
    QTRY_COMPARE(painted.size(), 1);
    QTRY_COMPARE(m_calls->statuses.load(), 1);
}

void TestFarmWindow::namesTheFarmAndHowItStands()
{
    m_farmWindow->open();
    auto &rail = m_farmWindow->window().rail();
    QVERIFY(rail.findChild<QWidget *>(u"farmName"_s));
    auto *overall = rail.findChild<Widgets::StatusGlyph *>(u"overallState"_s);
    QTRY_COMPARE(overall->glyph(), Widgets::Glyph::Good);
    QCOMPARE(farmName("/srv/makerspace north/"), u"makerspace north"_s);
    QCOMPARE(farmName("/"), u"/"_s);
}

void TestFarmWindow::saysEachResultOnceWhateverPageIsOpen_data()
{
    QTest::addColumn<QString>("page");
    for (const Pages::PageEntry &entry : Pages::makePageList({{}, {}, {}, [](auto &) {}}))
        QTest::newRow(qPrintable(entry.id)) << entry.id;
}

void TestFarmWindow::saysEachResultOnceWhateverPageIsOpen()
{
    QFETCH(QString, page);
    m_farmWindow->open();
    QVERIFY(m_farmWindow->window().openPage(page));
    m_farmWindow->session().checkDisk();
    QTRY_COMPARE(toasts().toasts().size(), 1U);
    const QString said = toasts().toasts().front()->sentence();
    QVERIFY(said.contains("disk"_L1));
    int shown = 0;
    for (const auto *label : m_farmWindow->window().findChildren<QLabel *>())
        shown += label->isVisible() && label->text() == said ? 1 : 0;
    QCOMPARE(shown, 1);
    QCOMPARE(m_farmWindow->window().findChildren<Widgets::ToastStack *>().size(), 1);
}

void TestFarmWindow::keepsAnUndoThatIsPressedWhileSomethingRuns()
{
    m_farmWindow->open();
    auto *session = &m_farmWindow->session();
    m_calls->cleansJobs = true;
    session->cleanUp({});
    QTRY_COMPARE(toasts().toasts().size(), 1U);
    auto *undo = toasts().toasts().front()->findChild<Widgets::Button *>(u"toastAction"_s);
    QVERIFY(undo);
    m_calls->holdsCleanup = true;
    session->cleanUp({});
    undo->click();
    QCOMPARE(m_calls->undone.load(), 0);
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(m_calls->undone.load(), 7);
}

void TestFarmWindow::saysWhatWaitsForItsTurn()
{
    m_farmWindow->open();
    auto *session = &m_farmWindow->session();
    m_calls->holdsCleanup = true;
    session->cleanUp({});
    session->checkDisk();
    QCOMPARE(toasts().toasts().size(), 1U);
    QVERIFY(toasts().toasts().front()->sentence().contains(titleOf(Work::DiskCheck)));
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(m_farmWindow->board().tasks().size(), 2U);
    QTRY_VERIFY(!m_farmWindow->board().running());
    QCOMPARE(m_farmWindow->board().tasks().front().title, endedTitleOf(Work::DiskCheck));
}

void TestFarmWindow::plansWhenTheCleanupPageIsOpened()
{
    m_farmWindow->open();
    auto &window = m_farmWindow->window();
    QVERIFY(window.openPage(u"cleanup"_s));
    QTRY_VERIFY(window.findChild<QWidget *>(u"planEmpty"_s)->isVisible());
    QVERIFY(!window.findChild<QAbstractButton *>(u"cleanupRun"_s)->isEnabled());
    QCOMPARE(m_calls->cleanups.load(), 0);
}

void TestFarmWindow::saysACheckOnItsPageOrAsAToast()
{
    m_farmWindow->open();
    auto &window = m_farmWindow->window();
    QVERIFY(window.openPage(u"emergency"_s));
    m_farmWindow->session().checkDatabase();
    auto *result = window.findChild<QLabel *>(u"databaseResult"_s);
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(toasts().toasts().size(), 0U);
    QVERIFY(window.openPage(u"jobs"_s));
    m_farmWindow->session().checkDatabase();
    QTRY_COMPARE(toasts().toasts().size(), 1U);
}

void TestFarmWindow::saysOnItsPageThatACheckFailed()
{
    m_farmWindow->open();
    auto &window = m_farmWindow->window();
    QVERIFY(window.openPage(u"emergency"_s));
    auto *result = window.findChild<QLabel *>(u"databaseResult"_s);
    m_farmWindow->session().checkDatabase();
    QTRY_VERIFY(result->isVisible());
    m_calls->databaseCheckFails = true;
    m_farmWindow->session().checkDatabase();
    QTRY_VERIFY2(result->text().contains(u"It is no database."_s), qPrintable(result->text()));
    QVERIFY(window.findChild<QAbstractButton *>(u"databaseButton"_s)->isEnabled());
}

void TestFarmWindow::listsTheWorkItDid()
{
    m_farmWindow->open();
    auto *session = &m_farmWindow->session();
    auto *board = &m_farmWindow->board();
    m_calls->holdsCleanup = true;
    session->cleanUp({});
    QVERIFY(board->running());
    QTRY_COMPARE(board->running()->total, 2);
    board->requestCancel(board->running()->id);
    QTRY_VERIFY(!board->running());
    QCOMPARE(board->tasks().size(), 1U);
    QCOMPARE(board->tasks().front().outcome.glyph, Widgets::Glyph::Warning);
    QVERIFY(!board->tasks().front().outcome.summary.isEmpty());
    session->undo(7);
    QTRY_COMPARE(board->tasks().size(), 2U);
    QTRY_VERIFY(board->tasks().front().outcome.summary.contains(u"41"_s));
}

void TestFarmWindow::changesTheThemeAndKeepsTheChoice()
{
    m_farmWindow->open();
    const QColor before = QApplication::palette().color(QPalette::Window);
    m_farmWindow->window().catalogue().find(u"theme-dark"_s)->trigger();
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < before.lightness());
    QCOMPARE(m_file->look().theme, u"dark"_s);
    m_farmWindow.reset();
    m_file.reset();
    QCOMPARE(QSettings(m_path, QSettings::IniFormat).value("window/theme"_L1).toString(),
             u"dark"_s);
    WindowFile again(m_path, u"farm-1"_s);
    QCOMPARE(lookOf({}, again.look()).theme, u"dark"_s);
    Options options;
    options.theme = u"light"_s;
    QCOMPARE(lookOf(options, again.look()).theme, u"light"_s);
}

void TestFarmWindow::speaksAnotherLanguageAtOnce()
{
    m_farmWindow->open();
    auto &window = m_farmWindow->window();
    QTRY_COMPARE(m_calls->statuses.load(), 1);
    QVERIFY(window.openPage(u"jobs"_s));
    const auto *before = window.findChild<Pages::Page *>(u"jobsPage"_s);
    QElapsedTimer timer;
    timer.start();
    installLanguage(*qApp, u"de"_s);
    QTRY_VERIFY(window.findChild<Pages::Page *>(u"jobsPage"_s) != before);
    QCOMPARE_LT(timer.elapsed(), 2000);
    QCOMPARE(window.currentPage(), u"jobs"_s);
    QCOMPARE(QLocale().decimalPoint(), u","_s);
    QCOMPARE(window.locale().decimalPoint(), u","_s);
    QVERIFY(window.openPage(u"overview"_s));
    QCOMPARE(window.findChildren<Pages::Page *>(u"overview"_s).size(), 1);
}

void TestFarmWindow::remembersItsPage()
{
    m_farmWindow->open();
    m_farmWindow->window().openPage(u"jobs"_s);
    m_farmWindow->window().close();
    open();
    QCOMPARE(m_farmWindow->window().currentPage(), u"jobs"_s);
}

void TestFarmWindow::hasAKeyForEveryActionAndNoneTwice()
{
    auto &window = m_farmWindow->window();
    for (const QString &page :
         {u"overview"_s, u"storage"_s, u"jobs"_s, u"cleanup"_s, u"emergency"_s, u"settings"_s}) {
        QVERIFY(window.openPage(page));
        const Shell::ActionCatalogue catalogue = window.catalogue();
        QCOMPARE(catalogue.ambiguousKeys(), QStringList());
        QCOMPARE(catalogue.groups().size(), 8U); // here, pages, program, five other pages
        for (const Shell::ActionGroup &group : catalogue.groups()) {
            for (const QAction *action : group.actions)
                QVERIFY2(!Shell::keysOf(*action).isEmpty(), qPrintable(action->objectName()));
        }
    }
}

void TestFarmWindow::doesWhatThePaletteFindsOnOtherPages()
{
    m_farmWindow->open();
    auto &window = m_farmWindow->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openPage(u"overview"_s);
    window.catalogue().find(u"settings.subject.disk"_s)->trigger();
    QCOMPARE(window.currentPage(), u"settings"_s);
    QCOMPARE(window.state().pages.value(u"settings"_s).value(u"subject"_s).toString(), u"disk"_s);
    window.catalogue().find(u"jobs.search"_s)->trigger();
    QCOMPARE(window.currentPage(), u"jobs"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"jobsSearch"_s);
    window.openPage(u"overview"_s);
    const QAction *archive = window.catalogue().find(u"jobs.archive"_s);
    QVERIFY(!archive->isEnabled());
    QVERIFY(!Shell::reasonAgainst(*archive).isEmpty());
    QTRY_VERIFY(window.catalogue().find(u"overview.checkDisk"_s)->isEnabled());
    QTRY_VERIFY(window.catalogue().find(u"jobs.list.all"_s)->isEnabled());
}

void TestFarmWindow::scalesEverythingUpButOnlyTextDown_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QByteArray>("factor");
    QTest::addColumn<int>("text"); // pixels
    QTest::newRow("smaller") << 90 << QByteArray("1") << 13;
    QTest::newRow("usual") << 100 << QByteArray("1") << 14;
    QTest::newRow("twice") << 200 << QByteArray("2") << 14;
    QTest::newRow("nonsense") << 7 << QByteArray("1") << 14;
}

void TestFarmWindow::scalesEverythingUpButOnlyTextDown()
{
    QFETCH(int, percent);
    constexpr const char *Variable = "QT_SCALE_FACTOR";
    const QByteArray before = qgetenv(Variable);
    qunsetenv(Variable);
    {
        const ScaledStart scaled(percent);
        QTEST(qgetenv(Variable), "factor");
        QTEST(Style::makeFont().pixelSize(), "text");
    }
    QVERIFY(!qEnvironmentVariableIsSet(Variable));
    Style::setTextPercent(100);
    if (!before.isEmpty())
        qputenv(Variable, before);
}

void TestFarmWindow::keepsTheSizeThatWasChosen()
{
    m_farmWindow->open();
    QVERIFY(QTest::qWaitForWindowActive(&m_farmWindow->window()));
    QTimer::singleShot(0, this, [this] {
        auto &window = m_farmWindow->window();
        QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_Equal, Qt::ControlModifier);
    });
    QCOMPARE(QApplication::exec(), exitCodeOf(Leaving::Rescale));
    QCOMPARE(m_file->look().scale, 125);
    open();
    QCOMPARE(m_file->look().scale, 125);
    QCOMPARE(scaleBeside(200, 1), 200);
    QCOMPARE(scaleBeside(100, -1), 90);
    QCOMPARE(scaleBeside(90, -1), 90);
    QCOMPARE(scales().front(), 90);
    QCOMPARE(scales().back(), 200);
    QCOMPARE(validScale(90), 90);
    QCOMPARE(validScale(0), 100);
    QCOMPARE(validScale(80), 100);
    QCOMPARE(validScale(126), 125);
}

void TestFarmWindow::keepsTheSizeOfEachScreen()
{
    const auto choose = [this](const QString &screen, int scale) {
        m_file->setScreen(screen);
        LookChoice look = m_file->look();
        look.scale = scale;
        m_file->writeLook(look);
    };
    const QString desk = u"Maker Wide/100 %"_s;
    choose(desk, 125);
    choose(u"eDP-1"_s, 200);
    QCOMPARE(m_file->scaleOn(desk), 125);
    open();
    QCOMPARE(m_file->look().scale, 200);
    QCOMPARE(m_file->scaleOn(desk), 125);
    QVERIFY(!m_file->scaleOn(u"HDMI-1"_s));
    m_file->setScreen(desk);
    open();
    QCOMPARE(m_file->look().scale, 125);
}

void TestFarmWindow::letsNothingMoveWhenAsked()
{
    const auto duration = [] {
        return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    };
    QCOMPARE_GT(duration(), 0);
    m_farmWindow->window().catalogue().find(u"still"_s)->trigger();
    QCOMPARE(duration(), 0);
    m_farmWindow->window().catalogue().find(u"theme-dark"_s)->trigger();
    QCOMPARE(duration(), 0);
    open();
    QVERIFY(m_file->look().isStill);
    QCOMPARE(duration(), 0);
    m_farmWindow->window().catalogue().find(u"still"_s)->trigger();
    QCOMPARE_GT(duration(), 0);
}

void TestFarmWindow::savesSettingsWhenWhatRunsHasEnded()
{
    m_farmWindow->open();
    m_calls->holdsCleanup = true;
    m_farmWindow->session().cleanUp({});
    QVERIFY(m_calls->cleanupStarted.tryAcquire(1, 10000));
    QSignalSpy failed(m_settings.get(), &SettingsSession::failed);
    QElapsedTimer timer;
    timer.start();
    m_settings->save({{u"disk/critical_percent"_s, u"70"_s}});
    QCOMPARE_LT(timer.elapsed(), 1000);
    QVERIFY(!m_settings->waitsFor().isEmpty());
    QVERIFY(m_farmWindow->window().openPage(u"settings"_s));
    auto *waiting = m_farmWindow->window().findChild<QWidget *>(u"settingsWaiting"_s);
    QTRY_VERIFY(waiting->isVisible());
    QCOMPARE(failed.size(), 0);
    m_calls->holdsCleanup = false;
    QTRY_VERIFY(m_settings->waitsFor().isEmpty());
    QVERIFY(!waiting->isVisible());
    QTRY_COMPARE(failed.size(), 1); // no farm opens with these: it has been tried
}

void TestFarmWindow::saysWhereItWasAskedThatASaveWaits()
{
    m_farmWindow->open();
    QVERIFY(m_farmWindow->window().openPage(u"cleanup"_s));
    m_calls->holdsCleanup = true;
    m_farmWindow->session().cleanUp({});
    m_settings->save({{u"cleanup/stale_upload_days"_s, u"5"_s}}, u"cleanup"_s);
    QTRY_COMPARE(toasts().toasts().size(), 1U);
    QVERIFY(toasts().toasts().front()->sentence().contains(titleOf(Work::Cleanup)));
    m_settings->cancel();
    m_calls->holdsCleanup = false;
    QTRY_VERIFY(!m_farmWindow->board().running());
}

void TestFarmWindow::givesUpASaveThatWaits()
{
    m_farmWindow->open();
    m_calls->holdsCleanup = true;
    m_farmWindow->session().cleanUp({});
    QVERIFY(m_calls->cleanupStarted.tryAcquire(1, 10000));
    QSignalSpy failed(m_settings.get(), &SettingsSession::failed);
    m_settings->save({{u"disk/critical_percent"_s, u"70"_s}});
    QVERIFY(m_farmWindow->window().openPage(u"settings"_s));
    auto *waiting =
        m_farmWindow->window().findChild<Widgets::ProgressBanner *>(u"settingsWaiting"_s);
    Q_EMIT waiting->cancelRequested();
    QVERIFY(m_settings->waitsFor().isEmpty());
    QVERIFY(!waiting->isVisible());
    QVERIFY(m_farmWindow->session().isActing()); // the cleanup goes on
    m_calls->holdsCleanup = false;
    QTRY_VERIFY(!m_farmWindow->session().isActing());
    QCOMPARE(failed.size(), 0);
}

void TestFarmWindow::leavesWhenNothingRunsAnyMore()
{
    m_farmWindow->open();
    QTRY_COMPARE(m_calls->statuses.load(), 1);
    m_calls->holdsCleanup = true;
    m_farmWindow->session().cleanUp({});
    QVERIFY(m_calls->cleanupStarted.tryAcquire(1, 10000));
    bool isReleased = false;
    QTimer::singleShot(0, this, [&] {
        QElapsedTimer timer;
        timer.start();
        m_farmWindow->leave(Leaving::Reopen);
        QCOMPARE_LT(timer.elapsed(), 1000);
        QCOMPARE(toasts().toasts().size(), 1U);
        QTimer::singleShot(0, this, [&] {
            isReleased = true;
            m_calls->holdsCleanup = false;
        });
    });
    QCOMPARE(QApplication::exec(), exitCodeOf(Leaving::Reopen));
    QVERIFY(isReleased);
    QVERIFY(!m_farmWindow->session().isActing());
}

void TestFarmWindow::leavesWhenNoSettingIsLeftToBeSaved()
{
    m_farmWindow->open();
    QTRY_COMPARE(m_calls->statuses.load(), 1);
    m_calls->holdsCleanup = true;
    m_farmWindow->session().cleanUp({});
    QVERIFY(m_calls->cleanupStarted.tryAcquire(1, 10000));
    QSignalSpy failed(m_settings.get(), &SettingsSession::failed);
    m_settings->save({{u"disk/critical_percent"_s, u"70"_s}});
    QTimer::singleShot(0, this, [this] {
        m_farmWindow->leave(Leaving::Rescale);
        m_calls->holdsCleanup = false;
    });
    QCOMPARE(QApplication::exec(), exitCodeOf(Leaving::Rescale));
    QVERIFY(m_settings->isIdle());
    QCOMPARE(failed.size(), 1); // no farm opens with these: it has been tried
}

void TestFarmWindow::closeOverWaiting()
{
    m_farmWindow->open();
    startWithWaiting();
    QVERIFY(!m_farmWindow->window().close());
}

void TestFarmWindow::startWithWaiting()
{
    auto *session = &m_farmWindow->session();
    m_calls->holdsCleanup = true;
    session->cleanUp({});
    QVERIFY(m_calls->cleanupStarted.tryAcquire(1, 10000));
    session->undo(3);
    session->checkDisk();
}

Widgets::Button *TestFarmWindow::inCloseSheet(const QString &name)
{
    auto *sheet = m_farmWindow->window().findChild<Widgets::Sheet *>(u"closeSheet"_s);
    return sheet && sheet->isVisible() ? sheet->findChild<Widgets::Button *>(name) : nullptr;
}

void TestFarmWindow::closesOverWhatRunsWithoutAQuestion()
{
    m_farmWindow->open();
    m_calls->holdsCleanup = true;
    m_farmWindow->session().cleanUp({});
    QVERIFY(m_calls->cleanupStarted.tryAcquire(1, 10000));
    QVERIFY(m_farmWindow->window().close());
    QVERIFY(!inCloseSheet(u"closeDrop"_s));
}

void TestFarmWindow::asksBeforeItDropsWhatWasConfirmed_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::newRow("keep it open") << u"sheetClose"_s << false;
    QTest::newRow("close and drop them") << u"closeDrop"_s << true;
}

void TestFarmWindow::asksBeforeItDropsWhatWasConfirmed()
{
    QFETCH(QString, answer);
    QFETCH(bool, closes);
    closeOverWaiting();
    const auto &window = m_farmWindow->window();
    auto *button = inCloseSheet(answer);
    QVERIFY(button);
    const auto *list = window.findChild<QLabel *>(u"closeWaiting"_s);
    QVERIFY(list->text().contains(titleOf(Work::Undo)));
    QVERIFY(list->text().contains(titleOf(Work::DiskCheck)));
    button->click();
    QCOMPARE(window.isVisible(), !closes);
    QVERIFY(!inCloseSheet(answer));
    m_calls->holdsCleanup = false;
    QTRY_VERIFY(!m_farmWindow->board().running() && m_farmWindow->session().waiting().empty());
    QCOMPARE(m_calls->undone.load(), closes ? 0 : 3);
    QCOMPARE(m_farmWindow->board().tasks().size(), closes ? 1U : 3U);
    QCOMPARE(window.isVisible(), !closes);
}

void TestFarmWindow::saysWhatIsStoppedByClosingNow()
{
    closeOverWaiting();
    auto &session = m_farmWindow->session();
    const auto *stopped = m_farmWindow->window().findChild<QLabel *>(u"closeStopped"_s);
    QVERIFY(stopped && stopped->isVisible());
    QVERIFY(stopped->text().contains(titleOf(Work::Cleanup)));
    session.recover(); // it is asked as long as something waits
    QStringList told;  // as each of them starts
    connect(&session, &FarmSession::workStarted, stopped,
            [&told, stopped] { told << (stopped->isHidden() ? QString() : stopped->text()); });
    m_calls->holdsCleanup = false;
    QTRY_VERIFY(!m_farmWindow->board().running() && session.waiting().empty());
    QCOMPARE_GE(told.size(), 2);
    QVERIFY2(told[0].contains(titleOf(Work::Undo)), qPrintable(told[0]));
    QCOMPARE(told[1], QString()); // a check of the disks is not stopped
}

void TestFarmWindow::finishesWhatWasConfirmedAndCloses()
{
    closeOverWaiting();
    const auto &window = m_farmWindow->window();
    auto *finish = inCloseSheet(u"closeFinish"_s);
    QVERIFY(finish);
    finish->click();
    QVERIFY(window.isVisible());
    m_calls->holdsCleanup = false;
    QTRY_VERIFY(!window.isVisible());
    QCOMPARE(m_calls->undone.load(), 3);
    QCOMPARE(m_farmWindow->board().tasks().size(), 3U);
    QVERIFY(!m_farmWindow->board().running());
}

void TestFarmWindow::staysOpenWhenWhatItFinishesFails()
{
    closeOverWaiting();
    const auto &window = m_farmWindow->window();
    auto *finish = inCloseSheet(u"closeFinish"_s);
    QVERIFY(finish);
    finish->click();
    m_calls->cleanupFails = true;
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(m_farmWindow->board().tasks().size(), 3U);
    QTRY_VERIFY(!m_farmWindow->board().running());
    QCoreApplication::processEvents(); // what would close it
    QVERIFY(window.isVisible());
}

void TestFarmWindow::finishFirst()
{
    closeOverWaiting();
    auto *finish = inCloseSheet(u"closeFinish"_s);
    QVERIFY(finish);
    finish->click();
}

void TestFarmWindow::tellsAsLongAsItWaitsToClose()
{
    finishFirst();
    QVERIFY(notice().isVisible());
    QVERIFY(!notice().findChild<QWidget *>(u"bannerClose"_s)->isVisible());
    const auto tells = [this](Work work) {
        const auto labels = notice().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [work](const QLabel *label) {
            return label->isVisible() && label->text().contains(titleOf(work));
        });
    };
    QVERIFY(tells(Work::Cleanup) && tells(Work::Undo) && tells(Work::DiskCheck));
    const QString message = notice().message();
    installLanguage(*qApp, u"de"_s);
    QTRY_VERIFY(notice().message() != message);
    QVERIFY(notice().isVisible());
    notice().findChild<Widgets::Button *>(u"bannerAction"_s)->click();
    QVERIFY(!notice().isVisible());
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(m_farmWindow->board().tasks().size(), 3U);
    QTRY_VERIFY(!m_farmWindow->board().running());
    QCoreApplication::processEvents(); // what would close it
    QVERIFY(m_farmWindow->window().isVisible());
}

void TestFarmWindow::savesWhatWaitsBeforeItCloses()
{
    m_config = m_folder.filePath(u"saved.conf"_s).toUtf8();
    open();
    connect(m_settings.get(), &SettingsSession::saved, m_farmWindow.get(),
            [this] { m_farmWindow->leave(Leaving::Reopen); });
    finishFirst();
    QSignalSpy saved(m_settings.get(), &SettingsSession::saved);
    m_settings->save({{u"disk/warning_percent"_s, u"85"_s}});
    QTimer::singleShot(0, this, [this] { m_calls->holdsCleanup = false; });
    QCOMPARE(QApplication::exec(), exitCodeOf(Leaving::Close));
    QCOMPARE(saved.size(), 1);
    QVERIFY(!m_farmWindow->window().isVisible());
    QCOMPARE(m_calls->undone.load(), 3);
}

void TestFarmWindow::staysOpenWhenSettingsAreNotSaved()
{
    finishFirst();
    QSignalSpy failed(m_settings.get(), &SettingsSession::failed);
    m_settings->save({{u"disk/critical_percent"_s, u"70"_s}});
    const QString closing = notice().message();
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(failed.size(), 1);    // no farm opens with these
    QCoreApplication::processEvents(); // what would close it
    QVERIFY(m_farmWindow->window().isVisible());
    QVERIFY(notice().isVisible());
    QVERIFY(notice().message() != closing);
    QVERIFY(notice().findChild<QWidget *>(u"bannerClose"_s)->isVisible());
}

void TestFarmWindow::closesWhenASaveIsGivenUp()
{
    finishFirst();
    m_settings->save({{u"disk/critical_percent"_s, u"70"_s}});
    m_settings->cancel();
    m_calls->holdsCleanup = false;
    QTRY_VERIFY(!m_farmWindow->window().isVisible());
    QCOMPARE(m_calls->undone.load(), 3);
}

void TestFarmWindow::letsASessionWaitForTheAnswer_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("ends");
    QTest::newRow("keep it open") << u"sheetClose"_s << false;
    QTest::newRow("finish first") << u"closeFinish"_s << false;
    QTest::newRow("close and drop them") << u"closeDrop"_s << true;
}

void TestFarmWindow::letsASessionWaitForTheAnswer()
{
    QFETCH(QString, answer);
    m_farmWindow->open();
    QVERIFY(closeQuestion().maySessionEnd(true)); // nothing waits: nobody is asked
    startWithWaiting();
    QTimer::singleShot(0, this, [&] {
        auto *button = inCloseSheet(answer);
        QVERIFY(button);
        button->click();
    });
    const bool mayEnd = closeQuestion().maySessionEnd(true);
    QTEST(mayEnd, "ends");
    QCOMPARE(m_farmWindow->window().isVisible(), !mayEnd);
    QCOMPARE(notice().isVisible(), answer == u"closeFinish"_s);
    QVERIFY(m_file->dropped().isEmpty());
}

void TestFarmWindow::tellsWhatASessionThatLetsNobodyAskHasDropped()
{
    m_farmWindow->open();
    startWithWaiting();
    QVERIFY(closeQuestion().maySessionEnd(false));
    QVERIFY(m_farmWindow->window().close());
    QVERIFY(!inCloseSheet(u"closeDrop"_s));
    QVERIFY(m_farmWindow->session().waiting().empty());
    const auto calls = m_calls;
    open();
    QCOMPARE(calls->undone.load(), 0);
    const QStringList dropped{titleOf(Work::Undo), titleOf(Work::DiskCheck)};
    QCOMPARE(m_file->dropped(), dropped);
    m_farmWindow->open();
    QTRY_VERIFY(notice().isVisible());
    const auto labels = notice().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->text() == dropped.join(u' '); }));
    open(); // it is told once
    QVERIFY(m_file->dropped().isEmpty());
}

void TestFarmWindow::tellsNothingOfASessionThatDidNotEnd()
{
    m_farmWindow->open();
    startWithWaiting();
    QVERIFY(closeQuestion().maySessionEnd(false));
    QCOMPARE(m_file->dropped().size(), 2);
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(m_farmWindow->board().tasks().size(), 3U);
    QTRY_VERIFY(!m_farmWindow->board().running());
    QVERIFY(m_file->dropped().isEmpty());
    QCOMPARE(m_calls->undone.load(), 3);
}

void TestFarmWindow::leadsTheKeyboardThroughEveryPage()
{
    m_farmWindow->open();
    auto &window = m_farmWindow->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_COMPARE(m_calls->statuses.load(), 1);
    for (const Pages::PageEntry &entry : Pages::makePageList({{}, {}, {}, [](auto &) {}})) {
        QVERIFY(window.openPage(entry.id));
        auto *start = window.findChild<QWidget *>(u"open-"_s + entry.id);
        start->setFocus(Qt::TabFocusReason);
        QList<QWidget *> way;
        do {
            QWidget *here = QApplication::focusWidget();
            way << here;
            QVERIFY2(!here->accessibleName().isEmpty() || here->inherits("QAbstractButton"),
                     qPrintable(entry.id + u": "_s + here->objectName()));
            QTest::keyClick(here, Qt::Key_Tab);
        } while (!way.contains(QApplication::focusWidget()) && way.size() < 200);
        QVERIFY2(QApplication::focusWidget() == start, qPrintable(entry.id));
    }
}

void TestFarmWindow::picksWhatNeedsAPersonWorstFirst()
{
    Tasks::FarmStatus status;
    status.attention.push_back(
        {u"jobs-missing"_s, Tasks::Severity::Warning, u"17 jobs."_s, {}, {}});
    status.attention.push_back({u"disk-full"_s, Tasks::Severity::Critical, u"Full."_s, {}, {}});
    const auto troubles = troublesOf(status);
    QCOMPARE(troubles.size(), 2U);
    QCOMPARE(troubles.front().code, u"disk-full"_s);
    QCOMPARE(troubles.front().glyph, Widgets::Glyph::Critical);
}

QTEST_MAIN(TestFarmWindow)
#include "tst_farmwindow.moc"
