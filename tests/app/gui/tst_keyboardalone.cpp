// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demowindow.h"

#include "support/watchedapplication.h"
#include "widgets/accessibility.h"

#include <QLineEdit>
#include <QTableView>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {

using Test::DemoTestFarm;
using Test::DemoWindow;

/// The program as somebody uses it who has no mouse: nothing here but keys, sent to whatever has
/// the keyboard.
class KeyboardAloneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void reachesEveryPage();
    void findsAndLooksAtAJob();
    void beginsAnActionAndGivesItUp();
    void reviewsACleanupAndLeavesAJobAlone_data();
    void reviewsACleanupAndLeavesAJobAlone();
    void looksAtTheLargestFileAndLeavesItsJobAlone();
    void changesASettingAndTakesItBack();
    void opensAndClosesWhatLiesOverThePage();
    void goesOnWhileTheDatabaseIsLocked();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// By Tab, as far as there is something new.
    bool tabTo(const QString &name);
    QString focus() const;
    QString page() { return m_window->window().currentPage(); }

    std::unique_ptr<DemoTestFarm> m_farm;
    std::unique_ptr<DemoWindow> m_window;
};

void KeyboardAloneTest::initTestCase()
{
    Gui::applyLook(*qApp, {u"light"_s, u"en"_s});
    Widgets::installAccessibility();
    m_farm = std::make_unique<DemoTestFarm>(Demo::DemoShape::Jobs, 60, 7);
    QVERIFY(m_farm->isValid());
}

void KeyboardAloneTest::init()
{
    m_window = std::make_unique<DemoWindow>(*m_farm);
    QVERIFY(m_window->isReady());
    Test::WatchedApplication::here().forget();
}

void KeyboardAloneTest::cleanup()
{
    m_window.reset();
    const QString stalls = Test::WatchedApplication::here().stalls();
    QVERIFY2(stalls.isEmpty(), qPrintable(stalls));
}

void KeyboardAloneTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    // To the window, as the system does: shortcuts first, then whatever has the keyboard.
    QTest::keyClick(m_window->window().windowHandle(), key, modifiers);
    QCoreApplication::processEvents();
}

void KeyboardAloneTest::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(m_window->window().windowHandle(), letter.toLatin1());
}

QString KeyboardAloneTest::focus() const
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->objectName() : u"nothing"_s;
}

bool KeyboardAloneTest::tabTo(const QString &name)
{
    constexpr int Most = 200;
    for (int i = 0; i < Most && focus() != name; ++i)
        press(Qt::Key_Tab);
    return focus() == name;
}

void KeyboardAloneTest::reachesEveryPage()
{
    press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(page(), u"jobs"_s);
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(page(), u"overview"_s);
    QVERIFY(tabTo(u"open-overview"_s));
    press(Qt::Key_Down);
    QCOMPARE(focus(), u"open-storage"_s);
    press(Qt::Key_Down);
    QCOMPARE(focus(), u"open-jobs"_s);
    QTRY_COMPARE(page(), u"jobs"_s);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(page() != u"jobs"_s);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(page(), u"jobs"_s);
}

void KeyboardAloneTest::findsAndLooksAtAJob()
{
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_window->hasJobs());
    auto *table = m_window->part<QTableView>(u"jobsTable"_s);
    const int all = table->model()->rowCount();
    QVERIFY(tabTo(u"jobsSearch"_s));
    type(u".stl"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(table->model()->rowCount() < all && table->model()->rowCount() > 2);
    QVERIFY(m_window->hasJobs());
    QVERIFY(tabTo(u"jobsTable"_s));
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 2);
    press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(m_window->part(u"jobDetailsTitle"_s));
    QVERIFY(tabTo(u"jobDetailsClose"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY(!m_window->part(u"jobDetailsTitle"_s));
    QCOMPARE(focus(), u"jobsTable"_s);
}

void KeyboardAloneTest::beginsAnActionAndGivesItUp()
{
    const Test::FarmSnapshot before = m_farm->snapshot();
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_window->hasJobs());
    QVERIFY(tabTo(u"jobsTable"_s));
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    QTRY_VERIFY(m_window->part(u"jobActionTable"_s));
    QVERIFY(m_window->sheet()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->sheet());
    QCOMPARE(focus(), u"jobsTable"_s);
    QVERIFY(tabTo(u"removeSelected"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY(m_window->part(u"jobActionTable"_s));
    QVERIFY(tabTo(u"jobActionCancel"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY(!m_window->sheet());
    QCOMPARE(focus(), u"removeSelected"_s);
    QCOMPARE(Test::differences(before, m_farm->snapshot()), QString());
}

void KeyboardAloneTest::reviewsACleanupAndLeavesAJobAlone_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("by its key") << QString();
    QTest::newRow("beside what needs attention") << u"remedy-cleanup-awaiting-approval"_s;
}

void KeyboardAloneTest::reviewsACleanupAndLeavesAJobAlone()
{
    QFETCH(QString, button);
    const Test::FarmSnapshot before = m_farm->snapshot();
    if (button.isEmpty()) {
        press(Qt::Key_R, Qt::ControlModifier);
    } else {
        QVERIFY(tabTo(button));
        press(Qt::Key_Space);
    }
    QTRY_COMPARE(m_window->window().currentPage(), u"cleanup"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->part(u"planTable"_s), 60000);
    QVERIFY(tabTo(u"planTable"_s));
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    const QString all = m_window->part<QLabel>(u"planSummary"_s)->text();
    press(Qt::Key_Space);
    QVERIFY(m_window->part<QLabel>(u"planSummary"_s)->text() != all);
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(m_window->sheet());
    QVERIFY(m_window->sheet()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->sheet());
    QCOMPARE(focus(), u"planTable"_s);
    QCOMPARE(Test::differences(before, m_farm->snapshot()), QString());
}

void KeyboardAloneTest::looksAtTheLargestFileAndLeavesItsJobAlone()
{
    const Test::FarmSnapshot before = m_farm->snapshot();
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(page(), u"storage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->part(u"fileTable"_s), 60000);
    press(Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(m_window->part(u"groupTable"_s));
    QVERIFY(tabTo(u"groupTable"_s));
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QTRY_COMPARE(focus(), u"fileTable"_s);
    QVERIFY(m_window->part(u"fileFilter"_s));
    // Until then the table lists what it did before; what is chosen of that may go with it.
    QTRY_VERIFY(m_window->part<QLabel>(u"fileSummary"_s)->text().contains(u"on disk"_s));
    QVERIFY(tabTo(u"fileTable"_s));
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->part(u"jobActionTable"_s) || m_window->sheet(), 60000);
    QVERIFY(m_window->sheet()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->sheet());
    QCOMPARE(focus(), u"fileTable"_s);
    QCOMPARE(Test::differences(before, m_farm->snapshot()), QString());
}

void KeyboardAloneTest::changesASettingAndTakesItBack()
{
    const QByteArray config = m_farm->report().config;
    press(Qt::Key_6, Qt::ControlModifier);
    if (page() != u"settings"_s)
        QVERIFY(m_window->window().openPage(u"settings"_s));
    QVERIFY(tabTo(u"field-farm-logs"_s));
    auto *field = m_window->part<QLineEdit>(u"field-farm-logs"_s);
    const QString before = field->text();
    press(Qt::Key_End);
    type(u"x"_s);
    QCOMPARE(field->text(), before + u'x');
    QVERIFY(m_window->part<QAbstractButton>(u"discardSettings"_s)->isEnabled());
    QVERIFY(tabTo(u"discardSettings"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(field->text(), before);
    QVERIFY(QApplication::focusWidget());
}

void KeyboardAloneTest::opensAndClosesWhatLiesOverThePage()
{
    QVERIFY(tabTo(u"checkDisk"_s));
    press(Qt::Key_F1);
    QTRY_VERIFY(m_window->part(u"shortcutSheet"_s));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->sheet());
    QCOMPARE(focus(), u"checkDisk"_s);
    press(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(m_window->sheet());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->sheet());
    QCOMPARE(focus(), u"checkDisk"_s);
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(focus(), u"paletteSearch"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->part(u"commandPalette"_s));
    QCOMPARE(focus(), u"checkDisk"_s);
}

void KeyboardAloneTest::goesOnWhileTheDatabaseIsLocked()
{
    m_window.reset();
    sqlite3 *raw = nullptr;
    QCOMPARE(sqlite3_open(m_farm->report().database.constData(), &raw), SQLITE_OK);
    std::unique_ptr<sqlite3, int (*)(sqlite3 *)> database(raw, &sqlite3_close);
    const auto run = [&](const char *sql) {
        return sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr);
    };
    // Nobody else can read or write: who asks for it in the GUI thread sleeps for seconds.
    QCOMPARE(run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE"), SQLITE_OK);
    m_window = std::make_unique<DemoWindow>(*m_farm);
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
    Test::WatchedApplication::here().enter(u"locked"_s);
    for (const Qt::Key key :
         {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_1, Qt::Key_5, Qt::Key_6, Qt::Key_3})
        press(key, Qt::ControlModifier);
    press(Qt::Key_F5);
    QVERIFY(tabTo(u"jobsSearch"_s));
    type(u"gear"_s);
    press(Qt::Key_Return);
    QCOMPARE(page(), u"jobs"_s);
    QCOMPARE(run("COMMIT"), SQLITE_OK);
    database.reset(); // a log that was opened alone is shared with others by closing it only
    QVERIFY(m_window->hasJobs());
    QVERIFY(m_window->part(u"jobsTable"_s));
}

} // namespace Printkeeper

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWatched<Printkeeper::KeyboardAloneTest>(argc, argv);
}
#include "tst_keyboardalone.moc"
