// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "style/tokens.h"
#include "widgets/searchfield.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

Q_DECLARE_METATYPE(Printkeeper::Style::Theme)

namespace {

/// How much what stands out most stands out from `ground`.
int strengthOf(const QImage &image, const QRect &part, const QColor &ground)
{
    int most = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            most = std::max(most, std::abs(qGray(image.pixel(x, y)) - qGray(ground.rgb())));
    }
    return most;
}

} // namespace

class TestSearchField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void tellsOnceWhenTheTypingRests();
    void tellsAtOnceOnReturn();
    void tellsNothingThatIsNotNew();
    void emptiesByEscapeAndThenLeavesItToOthers();
    void emptiesByTheCross();
    void looksDisabledInEachTheme_data();
    void looksDisabledInEachTheme();
    void hasANameForScreenReaders();
};

void TestSearchField::tellsOnceWhenTheTypingRests()
{
    SearchField field(u"Search jobs"_s);
    field.setDelay(50ms);
    QSignalSpy told(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u" vase "_s);
    QCOMPARE(told.size(), 0);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), u"vase"_s);
    QCOMPARE(field.search(), u"vase"_s);
}

void TestSearchField::tellsAtOnceOnReturn()
{
    SearchField field(u"Search jobs"_s);
    field.setDelay(1h);
    QSignalSpy told(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u"dice"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(told.size(), 1);
}

void TestSearchField::tellsNothingThatIsNotNew()
{
    SearchField field(u"Search jobs"_s);
    field.setSearch(u"dice"_s);
    QSignalSpy told(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u"  "_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(told.size(), 0);
}

void TestSearchField::emptiesByEscapeAndThenLeavesItToOthers()
{
    SearchField field(u"Search jobs"_s);
    field.setSearch(u"dice"_s);
    QSignalSpy told(&field, &SearchField::searchChanged);
    QKeyEvent first(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&field, &first);
    QCOMPARE(field.text(), QString());
    QCOMPARE(told.size(), 1);
    QVERIFY(first.isAccepted());
    QKeyEvent second(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&field, &second);
    QVERIFY(!second.isAccepted());
    QCOMPARE(told.size(), 1);
}

void TestSearchField::emptiesByTheCross()
{
    SearchField field(u"Search jobs"_s);
    field.show();
    auto *cross = field.findChild<QAbstractButton *>(u"searchClear"_s);
    QVERIFY(!cross->isVisible());
    field.setSearch(u"dice"_s);
    QVERIFY(cross->isVisible());
    QVERIFY(field.rect().contains(cross->geometry()));
    QSignalSpy told(&field, &SearchField::searchChanged);
    QTest::mouseClick(cross, Qt::LeftButton);
    QCOMPARE(told.size(), 1);
    QVERIFY(!cross->isVisible());
}

void TestSearchField::looksDisabledInEachTheme_data()
{
    QTest::addColumn<Style::Theme>("theme");
    QTest::newRow("light") << Style::Theme::Light;
    QTest::newRow("dark") << Style::Theme::Dark;
    QTest::newRow("high contrast") << Style::Theme::HighContrast;
}

/// With its glass and its cross, and with its name where nothing was typed.
void TestSearchField::looksDisabledInEachTheme()
{
    QFETCH(Style::Theme, theme);
    Style::applyStyle(*qApp, theme);
    const Style::Tokens &tokens = Style::tokensOf(theme);
    SearchField field(u"████"_s);
    field.resize(300, 34);
    const QRect glass(8, 4, 24, 26);
    const QImage enabled = field.grab().toImage();
    field.setSearch(u"████"_s);
    const QRect cross = field.findChild<QAbstractButton *>(u"searchClear"_s)->geometry();
    const QImage enabledTyped = field.grab().toImage();
    field.setEnabled(false);
    const QImage disabledTyped = field.grab().toImage();
    field.setSearch({});
    const QImage disabled = field.grab().toImage();
    Style::applyStyle(*qApp, Style::Theme::Light);
    // Its ground is that of the page then.
    const int quiet = std::abs(qGray(tokens.disabled.rgb()) - qGray(tokens.background.rgb()));
    QCOMPARE_GT(strengthOf(enabled, glass, tokens.surface), quiet);
    QCOMPARE_GT(strengthOf(enabledTyped, cross, tokens.surface), quiet);
    QCOMPARE_LE(strengthOf(disabled, disabled.rect(), tokens.background), quiet);
    QCOMPARE_LE(strengthOf(disabledTyped, disabledTyped.rect(), tokens.background), quiet);
    QCOMPARE_GT(strengthOf(disabled, glass, tokens.background), quiet / 2);
    QCOMPARE_GT(strengthOf(disabledTyped, cross, tokens.background), quiet / 2);
}

void TestSearchField::hasANameForScreenReaders()
{
    SearchField field(u"Search jobs"_s);
    const auto *seen = QAccessible::queryAccessibleInterface(&field);
    QCOMPARE(seen->text(QAccessible::Name), u"Search jobs"_s);
    QCOMPARE(seen->role(), QAccessible::EditableText);
    QVERIFY(seen->state().focusable);
}

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"
