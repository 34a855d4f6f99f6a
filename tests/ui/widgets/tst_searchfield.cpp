// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/searchfield.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

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
