// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../style/contrast.h"
#include "samplepage.h"

#include "shell/commandpalette.h"
#include "shell/fuzzymatch.h"
#include "shell/palettemodel.h"
#include "style/style.h"
#include "support/watchedapplication.h"

#include <QAbstractItemModelTester>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Shell;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void findsLettersInTheirOrder_data();
    void findsLettersInTheirOrder();
    void prefersBeginningsOfWords();
    void findsAnActionByAFewLettersAndDoesIt();
    void isAsHighAsItsHits();
    void showsWhichLettersWereFound();
    void readsTheChosenRowInEveryTheme_data();
    void readsTheChosenRowInEveryTheme();
    void goesAroundWithTheArrows();
    void leavesWithEscapeAndGivesTheKeyboardBack();
    void saysWhenNothingIsFound();
    void putsWhatWasUsedLastFirst();
    void leavesOutWhatCannotBeDoneNow();
    void saysLastWhyAnActionCannotBeDone();
    void showsNoKeyThatDoesNothingHere();
    void outlivesAnActionThatGoes();

private:
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    PaletteModel *model() const { return m_palette->findChild<PaletteModel *>(); }
    QListView *list() const { return m_palette->findChild<QListView *>(); }
    QStringList titles() const
    {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row)
            all << model()->index(row, 0).data().toString();
        return all;
    }
    void open()
    {
        ActionCatalogue catalogue;
        catalogue.add(u"Jobs"_s, m_page->actions());
        m_palette->open(catalogue);
    }

    std::unique_ptr<QWidget> m_window;
    Test::SamplePage *m_page = nullptr;
    CommandPalette *m_palette = nullptr;
};

void TestCommandPalette::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1024, 640);
    m_page = new Test::SamplePage;
    m_page->setParent(m_window.get());
    m_palette = new CommandPalette(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page->text->setFocus();
}

void TestCommandPalette::findsLettersInTheirOrder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::addColumn<QList<int>>("letters");
    using Letters = QList<int>;
    QTest::newRow("nothing typed") << u""_s << u"Open Jobs"_s << true << Letters{};
    QTest::newRow("words") << u"oj"_s << u"Open Jobs"_s << true << Letters{0, 5};
    QTest::newRow("other case") << u"JOBS"_s << u"Open jobs"_s << true << Letters{5, 6, 7, 8};
    QTest::newRow("together rather than early")
        << u"job"_s << u"Just open jobs"_s << true << Letters{10, 11, 12};
    QTest::newRow("accents") << u"ubersicht"_s << u"Übersicht öffnen"_s << true
                             << Letters{0, 1, 2, 3, 4, 5, 6, 7, 8};
    QTest::newRow("space means nothing") << u"o j"_s << u"Open Jobs"_s << true << Letters{0, 5};
    QTest::newRow("wrong order") << u"jo o"_s << u"Jo"_s << false << Letters{};
    QTest::newRow("missing letter") << u"xyz"_s << u"Open Jobs"_s << false << Letters{};
    QTest::newRow("no text") << u"a"_s << u""_s << false << Letters{};
}

void TestCommandPalette::findsLettersInTheirOrder()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, isFound);
    QFETCH(QList<int>, letters);
    const auto match = fuzzyMatch(pattern, text);
    QCOMPARE(match.has_value(), isFound);
    if (match)
        QCOMPARE(match->letters, letters);
}

void TestCommandPalette::prefersBeginningsOfWords()
{
    QVERIFY(fuzzyMatch(u"cl"_s, u"Clean up now"_s)->score
            > fuzzyMatch(u"cl"_s, u"Archive the old"_s).value_or(FuzzyMatch{}).score);
    QVERIFY(fuzzyMatch(u"td"_s, u"Theme: dark"_s)->score
            > fuzzyMatch(u"td"_s, u"Started"_s)->score);
}

void TestCommandPalette::findsAnActionByAFewLettersAndDoesIt()
{
    QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy archived(m_page->archive, &QAction::triggered);
    open();
    QCOMPARE(titles(), QStringList({u"Archive the chosen jobs"_s, u"Export as CSV…"_s}));
    type(u"arcj"_s);
    QCOMPARE(titles(), QStringList(u"Archive the chosen jobs"_s));
    QCOMPARE(model()->index(0, 0).data(PaletteModel::KeysRole).toString(), u"Ctrl+E"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(archived.size(), 1);
    QVERIFY(m_palette->isHidden());
    QCOMPARE(QApplication::focusWidget(), m_page->text);
}

void TestCommandPalette::isAsHighAsItsHits()
{
    open();
    type(u"arcj"_s);
    QCOMPARE(model()->rowCount(), 1);
    const auto *panel = m_palette->findChild<QFrame *>(u"sheetPanel"_s);
    QVERIFY(panel);
    QTRY_COMPARE(panel->height(), panel->sizeHint().height());
    type(u"#"_s);
    QTRY_COMPARE(panel->height(), panel->sizeHint().height());
}

void TestCommandPalette::showsWhichLettersWereFound()
{
    open();
    const QImage before = list()->viewport()->grab().toImage();
    type(u"csv"_s);
    QCOMPARE(titles().front(), u"Export as CSV…"_s);
    QCOMPARE(model()->index(0, 0).data(PaletteModel::LettersRole).value<QList<int>>(),
             QList<int>({10, 11, 12}));
    QVERIFY(list()->viewport()->grab().toImage() != before);
}

void TestCommandPalette::readsTheChosenRowInEveryTheme_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(Style::Theme::Light);
    QTest::newRow("dark") << static_cast<int>(Style::Theme::Dark);
    QTest::newRow("high contrast") << static_cast<int>(Style::Theme::HighContrast);
}

void TestCommandPalette::readsTheChosenRowInEveryTheme()
{
    QFETCH(int, theme);
    const auto which = static_cast<Style::Theme>(theme);
    Style::applyStyle(*qApp, which);
    const auto restore = qScopeGuard([] { Style::applyStyle(*qApp, Style::Theme::Light); });
    open();
    QVERIFY(list()->currentIndex().isValid());
    QRect row = list()->visualRect(list()->currentIndex());
    row.setWidth(row.width() / 3); // the title
    const QImage image = list()->viewport()->grab(row.adjusted(6, 6, 0, -6)).toImage();
    const QColor ground = Style::tokensOf(which).selected;
    QCOMPARE(image.pixelColor(0, 0), ground);
    int read = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            read += Tests::contrast(image.pixelColor(x, y), ground) >= 4.5 ? 1 : 0;
    }
    QCOMPARE_GE(read, 100);
}

void TestCommandPalette::goesAroundWithTheArrows()
{
    open();
    QCOMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(list()->currentIndex().row(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QCOMPARE(list()->currentIndex().row(), 1);
}

void TestCommandPalette::leavesWithEscapeAndGivesTheKeyboardBack()
{
    open();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"paletteSearch"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"paletteSearch"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_palette->isHidden());
    QCOMPARE(QApplication::focusWidget(), m_page->text);
}

void TestCommandPalette::saysWhenNothingIsFound()
{
    open();
    type(u"qqq"_s);
    QCOMPARE(model()->rowCount(), 0);
    QVERIFY(m_palette->findChild<QWidget *>(u"paletteNothing"_s)->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(m_palette->isVisible());
}

void TestCommandPalette::putsWhatWasUsedLastFirst()
{
    open();
    type(u"export"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_palette->recent(), QStringList(u"export"_s));
    open();
    QCOMPARE(titles(), QStringList({u"Export as CSV…"_s, u"Archive the chosen jobs"_s}));
}

void TestCommandPalette::leavesOutWhatCannotBeDoneNow()
{
    m_page->archive->setEnabled(false);
    open();
    QCOMPARE(titles(), QStringList(u"Export as CSV…"_s));
}

void TestCommandPalette::saysLastWhyAnActionCannotBeDone()
{
    QSignalSpy archived(m_page->archive, &QAction::triggered);
    m_page->refuse(u"archive"_s, u"Select jobs first."_s);
    open();
    QCOMPARE(titles(), QStringList({u"Export as CSV…"_s, u"Archive the chosen jobs"_s}));
    QCOMPARE(model()->index(0, 0).data(PaletteModel::ReasonRole).toString(), QString());
    QCOMPARE(model()->index(1, 0).data(PaletteModel::ReasonRole).toString(),
             u"Select jobs first."_s);
    type(u"archive"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(archived.size(), 0);
    QVERIFY(m_palette->isVisible());
    m_palette->dismiss();
    m_page->refuse(u"archive"_s, {});
    open();
    type(u"archive"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(archived.size(), 1);
}

void TestCommandPalette::showsNoKeyThatDoesNothingHere()
{
    ActionCatalogue catalogue;
    catalogue.add(u"Jobs"_s, m_page->actions(), Reach::Elsewhere);
    m_palette->open(catalogue);
    QCOMPARE(titles().front(), u"Archive the chosen jobs"_s);
    QCOMPARE(model()->index(0, 0).data(PaletteModel::KeysRole).toString(), QString());
    QCOMPARE(model()->index(0, 0).data(PaletteModel::GroupRole).toString(), u"Jobs"_s);
}

void TestCommandPalette::outlivesAnActionThatGoes()
{
    open();
    m_page->setParent(nullptr);
    std::unique_ptr<QWidget>(m_page).reset();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(model()->action(0) == nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_palette->isHidden());
}

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWithoutStalls<TestCommandPalette>(argc, argv);
}
#include "tst_commandpalette.moc"
