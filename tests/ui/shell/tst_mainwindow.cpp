// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/mainwindow.h"
#include "style/style.h"
#include "widgets/button.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Shell;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Dark); }
    void init();
    void opensOnTheFirstPage();
    void makesAPageWhenItIsFirstShownAndOnlyOnce();
    void opensPagesByKey();
    void opensPagesFromTheRail();
    void staysWhereItIsForAnUnknownPage();
    void asksForARefresh();

private:
    std::unique_ptr<MainWindow> m_window;
    int m_made = 0;
};

void TestMainWindow::init()
{
    m_made = 0;
    const auto make = [this]() -> Pages::Page * {
        ++m_made;
        return new Pages::Page;
    };
    m_window = std::make_unique<MainWindow>(std::vector<Pages::PageEntry>{
        {u"overview"_s, u"Overview"_s, u"overview"_s, make, Pages::PageGroup::Main},
        {u"jobs"_s, u"Jobs"_s, u"jobs"_s, make, Pages::PageGroup::Bottom}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::opensOnTheFirstPage()
{
    QCOMPARE(m_window->currentPage(), u"overview"_s);
    QVERIFY(m_window->windowTitle().startsWith("Overview"_L1));
    QVERIFY(m_window->findChild<Widgets::Button *>(u"open-overview"_s)->isChecked());
}

void TestMainWindow::makesAPageWhenItIsFirstShownAndOnlyOnce()
{
    QCOMPARE(m_made, 1);
    QVERIFY(m_window->openPage(u"jobs"_s));
    QVERIFY(m_window->openPage(u"overview"_s));
    QVERIFY(m_window->openPage(u"jobs"_s));
    QCOMPARE(m_made, 2);
}

void TestMainWindow::opensPagesByKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"overview"_s);
}

void TestMainWindow::opensPagesFromTheRail()
{
    m_window->findChild<Widgets::Button *>(u"open-jobs"_s)->click();
    QCOMPARE(m_window->currentPage(), u"jobs"_s);
    QVERIFY(m_window->windowTitle().startsWith("Jobs"_L1));
}

void TestMainWindow::staysWhereItIsForAnUnknownPage()
{
    QVERIFY(!m_window->openPage(u"no-such-page"_s));
    QCOMPARE(m_window->currentPage(), u"overview"_s);
}

void TestMainWindow::asksForARefresh()
{
    QSignalSpy refresh(m_window.get(), &MainWindow::refreshRequested);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(refresh.size(), 1);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
