// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/accessibility.h"
#include "widgets/breadcrumb.h"
#include "widgets/chiprow.h"
#include "widgets/holdbutton.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

namespace {

const std::vector<ChipRow::Item> Statuses{
    {u"all"_s, u"All"_s, 428}, {u"up"_s, u"Removed"_s, 41}, {u"ar"_s, u"Archived"_s, 387}};

QString nameOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

QAccessible::Role roleOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->role();
}

int countOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

void moveMouseOver(QWidget &widget)
{
    widget.setAttribute(Qt::WA_UnderMouse);
    const QPoint middle = widget.rect().center();
    QMouseEvent move(QEvent::MouseMove, middle, widget.mapToGlobal(middle), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &move);
}

Chip *chipOf(const ChipRow &row, const QString &key)
{
    return row.findChild<Chip *>(u"chip-"_s + key);
}

} // namespace

class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsExactlyOneChipOn();
    void keepsChipsOfOthersApart();
    void goesAlongChipsByKeys();
    void keepsTheChosenChipWhenItsJobsAreGone();
    void keepsTheKeyboardWhenCountsChange();
    void asksToRemoveAFilter_data();
    void asksToRemoveAFilter();
    void wrapsChipsInsideTheirRoom();
    void namesChipsForScreenReaders();
    void showsTheTextOfAChosenChipInEachTheme_data();
    void showsTheTextOfAChosenChipInEachTheme();
    void edgesAChipUnderTheMouse_data();
    void edgesAChipUnderTheMouse();
    void looksDisabledInEachTheme_data();
    void looksDisabledInEachTheme();
    void shadesWhatIsHeldUnderTheMouse();
    void confirmsWhatIsHeld_data();
    void confirmsWhatIsHeld();
    void cancelsWhatIsLetGoEarly_data();
    void cancelsWhatIsLetGoEarly();
    void holdsByAFinger();
    void forgetsTheHoldOfAButtonThatGoesAway();
    void holdsThroughTheRepeatsOfAKey();
    void confirmsByTwoPresses();
    void forgetsTheFirstOfTwoPresses();
    void leadsBackAlongABreadcrumb();
    void letsTheFirstStepsGiveWay();
    void goesAlongABreadcrumbByKeys();
};

void TestControls::initTestCase()
{
    installAccessibility();
    Style::applyStyle(*qApp, Style::Theme::Light);
}

void TestControls::keepsExactlyOneChipOn()
{
    ChipRow row(ChipRow::Choice::OneOf, u"Jobs by status"_s);
    row.setChecked({u"all"_s});
    row.setItems(Statuses);
    QSignalSpy chosen(&row, &ChipRow::chosen);
    chipOf(row, u"up"_s)->click();
    QCOMPARE(row.checked(), QStringList{u"up"_s});
    QVERIFY(!chipOf(row, u"all"_s)->isChecked());
    chipOf(row, u"up"_s)->click();
    QVERIFY(chipOf(row, u"up"_s)->isChecked());
    QCOMPARE(chosen.size(), 1);
}

void TestControls::keepsChipsOfOthersApart()
{
    ChipRow row(ChipRow::Choice::AnyOf, u"Types"_s);
    row.setItems(Statuses);
    QSignalSpy chosen(&row, &ChipRow::chosen);
    chipOf(row, u"up"_s)->click();
    chipOf(row, u"ar"_s)->click();
    QCOMPARE(row.checked(), QStringList({u"up"_s, u"ar"_s}));
    chipOf(row, u"up"_s)->click();
    QCOMPARE(row.checked(), QStringList{u"ar"_s});
    QCOMPARE(chosen.size(), 3);
}

void TestControls::goesAlongChipsByKeys()
{
    ChipRow row(ChipRow::Choice::OneOf, u"Jobs by status"_s);
    row.setItems(Statuses);
    row.setChecked({u"up"_s});
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    QTest::keyClick(&row, Qt::Key_Tab);
    QCOMPARE(row.focusWidget(), chipOf(row, u"up"_s));
    QTest::keyClick(row.focusWidget(), Qt::Key_Right);
    QCOMPARE(row.focusWidget(), chipOf(row, u"ar"_s));
    QTest::keyClick(row.focusWidget(), Qt::Key_Right);
    QCOMPARE(row.focusWidget(), chipOf(row, u"ar"_s));
    QTest::keyClick(row.focusWidget(), Qt::Key_Home);
    QCOMPARE(row.focusWidget(), chipOf(row, u"all"_s));
    QCOMPARE(row.current(), u"up"_s);
    QTest::keyClick(row.focusWidget(), Qt::Key_Space);
    QCOMPARE(row.current(), u"all"_s);
}

void TestControls::keepsTheChosenChipWhenItsJobsAreGone()
{
    ChipRow row(ChipRow::Choice::OneOf, u"Jobs by status"_s);
    row.setItems(Statuses);
    row.setChecked({u"up"_s});
    row.setItems({Statuses[0], Statuses[2]});
    QCOMPARE(row.items().back().key, u"up"_s);
    QCOMPARE(row.items().back().count, 0);
    QVERIFY(chipOf(row, u"up"_s)->isChecked());
}

void TestControls::keepsTheKeyboardWhenCountsChange()
{
    ChipRow row(ChipRow::Choice::OneOf, u"Jobs by status"_s);
    row.setItems(Statuses);
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    Chip *chip = chipOf(row, u"up"_s);
    chip->setFocus();
    auto changed = Statuses;
    changed[1].count = 40;
    row.setItems(changed);
    QCOMPARE(chipOf(row, u"up"_s), chip);
    QVERIFY(chip->hasFocus());
    QCOMPARE(nameOf(*chip), u"Removed 40"_s);
}

void TestControls::asksToRemoveAFilter_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("delete") << Qt::Key_Delete;
    QTest::newRow("backspace") << Qt::Key_Backspace;
    QTest::newRow("space") << Qt::Key_Space;
}

void TestControls::asksToRemoveAFilter()
{
    QFETCH(Qt::Key, key);
    ChipRow row(ChipRow::Choice::Filters, u"Filters"_s);
    row.setItems({{u"who"_s, u"Person: M. K."_s, {}}, {u"type"_s, u"Type: stl"_s, {}}});
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    connect(&row, &ChipRow::removeRequested, &row, [&row](const QString &gone) {
        auto left = row.items();
        std::erase_if(left, [&gone](const ChipRow::Item &item) { return item.key == gone; });
        row.setItems(left);
    });
    QCOMPARE(nameOf(*chipOf(row, u"who"_s)), u"Remove filter: Person: M. K."_s);
    chipOf(row, u"who"_s)->setFocus();
    QTest::keyClick(row.focusWidget(), key);
    QCOMPARE(row.items().size(), 1U);
    QVERIFY(chipOf(row, u"type"_s)->hasFocus());
}

void TestControls::wrapsChipsInsideTheirRoom()
{
    ChipRow row(ChipRow::Choice::AnyOf, u"Types"_s);
    auto items = Statuses;
    items.push_back({u"long"_s, u"A very long name "_s.repeated(8), 1'234'567});
    row.setItems(items);
    row.show();
    row.resize(240, row.heightForWidth(240));
    QCOMPARE_GT(row.heightForWidth(240), row.heightForWidth(2000));
    for (const Chip *chip : row.findChildren<Chip *>())
        QTRY_VERIFY(row.rect().contains(chip->geometry()));
}

void TestControls::namesChipsForScreenReaders()
{
    ChipRow row(ChipRow::Choice::OneOf, u"Jobs by status"_s);
    row.setItems(Statuses);
    row.setChecked({u"up"_s});
    QCOMPARE(roleOf(row), QAccessible::Grouping);
    QCOMPARE(nameOf(row), u"Jobs by status"_s);
    Chip *chip = chipOf(row, u"up"_s);
    QCOMPARE(nameOf(*chip), u"Removed 41"_s);
    QCOMPARE(roleOf(*chip), QAccessible::RadioButton);
    QVERIFY(QAccessible::queryAccessibleInterface(chip)->state().checked);
    QVERIFY(QAccessible::queryAccessibleInterface(chip)->state().focusable);
}

void TestControls::showsTheTextOfAChosenChipInEachTheme_data()
{
    QTest::addColumn<Style::Theme>("theme");
    QTest::newRow("light") << Style::Theme::Light;
    QTest::newRow("dark") << Style::Theme::Dark;
    QTest::newRow("high contrast") << Style::Theme::HighContrast;
}

void TestControls::showsTheTextOfAChosenChipInEachTheme()
{
    QFETCH(Style::Theme, theme);
    Style::applyStyle(*qApp, theme);
    ChipRow row(ChipRow::Choice::OneOf, u"Jobs by status"_s);
    row.setItems({{u"all"_s, u"████"_s, {}}});
    row.setChecked({u"all"_s});
    row.resize(200, 40);
    const QImage image = row.grab().toImage();
    Style::applyStyle(*qApp, Style::Theme::Light);
    const Style::Tokens &tokens = Style::tokensOf(theme);
    int text = 0;
    int background = 0;
    for (int y = 4; y < 26; ++y) {
        for (int x = 8; x < 60; ++x) {
            text += image.pixelColor(x, y) == tokens.selectedText;
            background += image.pixelColor(x, y) == tokens.selected;
        }
    }
    QVERIFY(tokens.selectedText != tokens.selected);
    QCOMPARE_GT(text, 50);
    QCOMPARE_GT(background, 50);
}

void TestControls::edgesAChipUnderTheMouse_data()
{
    QTest::addColumn<Style::Theme>("theme");
    QTest::newRow("light") << Style::Theme::Light;
    QTest::newRow("dark") << Style::Theme::Dark;
    QTest::newRow("high contrast") << Style::Theme::HighContrast;
}

/// A shade alone tells nothing in high contrast.
void TestControls::edgesAChipUnderTheMouse()
{
    QFETCH(Style::Theme, theme);
    Style::applyStyle(*qApp, theme);
    Chip chip(Chip::Kind::Switch);
    chip.setContent(u"Archived"_s, {});
    chip.resize(120, 32);
    const QColor edge = Style::tokensOf(theme).border;
    const int before = countOf(chip.grab().toImage(), edge);
    moveMouseOver(chip);
    const int hovered = countOf(chip.grab().toImage(), edge);
    Style::applyStyle(*qApp, Style::Theme::Light);
    QCOMPARE_GT(hovered, before + 60); // its text may have the same colour
}

void TestControls::looksDisabledInEachTheme_data()
{
    using Make = std::function<QPushButton *()>;
    const auto chip = [](Chip::Kind kind) {
        return [kind]() -> QPushButton * {
            auto *made = new Chip(kind);
            made->setContent(u"████"_s, {});
            return made;
        };
    };
    const auto button = [](ButtonKind kind) {
        return [kind]() -> QPushButton * {
            auto *made = new Button(kind, u"████"_s);
            made->setCheckable(true);
            return made;
        };
    };
    struct Kind
    {
        const char *name;
        Make make;
        bool isOn;
    };
    const std::vector<Kind> kinds{{"chip", chip(Chip::Kind::Switch), false},
                                  {"chip that is on", chip(Chip::Kind::Switch), true},
                                  {"filter", chip(Chip::Kind::Filter), false},
                                  {"chip by itself", button(ButtonKind::Chip), false},
                                  {"chip by itself that is on", button(ButtonKind::Chip), true},
                                  {"button", button(ButtonKind::Secondary), false},
                                  {"button that is on", button(ButtonKind::Secondary), true}};
    QTest::addColumn<Make>("make");
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<Style::Theme>("theme");
    for (const Kind &kind : kinds) {
        QTest::addRow("%s, light", kind.name) << kind.make << kind.isOn << Style::Theme::Light;
        QTest::addRow("%s, dark", kind.name) << kind.make << kind.isOn << Style::Theme::Dark;
        QTest::addRow("%s, high contrast", kind.name)
            << kind.make << kind.isOn << Style::Theme::HighContrast;
    }
}

/// And one that is on still differs from one that is not.
void TestControls::looksDisabledInEachTheme()
{
    QFETCH(std::function<QPushButton *()>, make);
    QFETCH(bool, isOn);
    QFETCH(Style::Theme, theme);
    Style::applyStyle(*qApp, theme);
    const std::unique_ptr<QPushButton> control(make());
    control->setChecked(isOn);
    control->resize(120, 34);
    const Style::Tokens &tokens = Style::tokensOf(theme);
    const auto picture = [&control, &tokens] {
        QImage image(control->size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(tokens.surface);
        control->render(&image, {}, {}, QWidget::DrawChildren);
        return image;
    };
    const QImage enabled = picture();
    control->setEnabled(false);
    const QImage disabled = picture();
    control->setChecked(!isOn);
    const QImage other = picture();
    Style::applyStyle(*qApp, Style::Theme::Light);
    QCOMPARE_GT(countOf(enabled, isOn ? tokens.selectedText : tokens.text), 50);
    QCOMPARE_GT(countOf(disabled, isOn ? tokens.selectedOffText : tokens.disabled), 50);
    QCOMPARE(countOf(disabled, tokens.accent), 0);
    QCOMPARE(countOf(disabled, tokens.text), 0);
    if (isOn)
        QCOMPARE_GT(countOf(disabled, tokens.selectedOff), 50);
    if (control->isCheckable())
        QVERIFY(disabled != other);
}

void TestControls::shadesWhatIsHeldUnderTheMouse()
{
    HoldButton button(u"Hold to remove 41 jobs"_s);
    button.resize(300, 34);
    const QColor shade = Style::tokensOf(Style::Theme::Light).raised;
    const int before = countOf(button.grab().toImage(), shade);
    moveMouseOver(button);
    QVERIFY(!button.isHeld());
    QCOMPARE_GT(countOf(button.grab().toImage(), shade), before + 300 * 34 / 2);
}

void TestControls::confirmsWhatIsHeld_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("mouse") << true;
    QTest::newRow("space") << false;
}

void TestControls::confirmsWhatIsHeld()
{
    QFETCH(bool, byMouse);
    HoldButton button(u"Hold to remove 41 jobs"_s);
    button.setHoldTime(80ms);
    button.show();
    QVERIFY(QTest::qWaitForWindowActive(&button));
    QSignalSpy confirmed(&button, &HoldButton::confirmed);
    if (byMouse)
        QTest::mousePress(&button, Qt::LeftButton);
    else
        QTest::keyPress(&button, Qt::Key_Space);
    QVERIFY(button.isHeld());
    QCOMPARE(confirmed.size(), 0);
    QTRY_COMPARE(confirmed.size(), 1);
    QVERIFY(!button.isHeld());
    QTest::mouseRelease(&button, Qt::LeftButton);
    QCOMPARE(confirmed.size(), 1);
}

void TestControls::cancelsWhatIsLetGoEarly_data()
{
    QTest::addColumn<std::function<void(QWidget *)>>("letGo");
    using Act = std::function<void(QWidget *)>;
    QTest::newRow("release") << Act(
        [](QWidget *button) { QTest::mouseRelease(button, Qt::LeftButton); });
    QTest::newRow("leave") << Act([](QWidget *button) {
        QMouseEvent move(QEvent::MouseMove, QPointF(-9, -9), QPointF(-9, -9), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(button, &move);
    });
    QTest::newRow("escape") << Act(
        [](QWidget *button) { QTest::keyClick(button, Qt::Key_Escape); });
    QTest::newRow("disable") << Act([](QWidget *button) { button->setEnabled(false); });
    QTest::newRow("hide") << Act([](QWidget *button) { button->hide(); });
}

void TestControls::cancelsWhatIsLetGoEarly()
{
    QFETCH(std::function<void(QWidget *)>, letGo);
    HoldButton button(u"Hold to remove 41 jobs"_s);
    button.setHoldTime(1h);
    button.show();
    QSignalSpy confirmed(&button, &HoldButton::confirmed);
    QSignalSpy clicked(&button, &HoldButton::clicked);
    QTest::mousePress(&button, Qt::LeftButton);
    QVERIFY(button.isHeld());
    letGo(&button);
    QVERIFY(!button.isHeld());
    QCOMPARE(button.filled(), 0);
    QCOMPARE(confirmed.size() + clicked.size(), 0);
}

void TestControls::holdsByAFinger()
{
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    HoldButton button(u"Hold to remove 41 jobs"_s);
    button.setHoldTime(1h);
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QSignalSpy clicked(&button, &HoldButton::clicked);
    QSignalSpy confirmed(&button, &HoldButton::confirmed);
    QTest::touchEvent(&button, screen.get()).press(0, {10, 10});
    QVERIFY(button.isHeld());
    QTest::touchEvent(&button, screen.get()).release(0, {10, 10});
    QVERIFY(!button.isHeld());
    QCOMPARE(clicked.size() + confirmed.size(), 0);
    button.setHoldTime(40ms);
    QTest::touchEvent(&button, screen.get()).press(0, {10, 10});
    QTRY_COMPARE(confirmed.size(), 1);
    QTest::touchEvent(&button, screen.get()).release(0, {10, 10});
    QCOMPARE(confirmed.size(), 1);
}

void TestControls::forgetsTheHoldOfAButtonThatGoesAway()
{
    QWidget page;
    auto *layout = new QHBoxLayout(&page);
    auto *button = new HoldButton(u"Hold to remove"_s);
    auto *other = new HoldButton(u"Other"_s);
    layout->addWidget(button);
    layout->addWidget(other);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    button->setFocus();
    QTest::keyPress(button, Qt::Key_Space);
    QVERIFY(button->isHeld());
    other->setFocus();
    QVERIFY(!button->isHeld());
}

void TestControls::holdsThroughTheRepeatsOfAKey()
{
    HoldButton button(u"Hold to remove 41 jobs"_s);
    button.setHoldTime(300ms);
    button.show();
    QVERIFY(QTest::qWaitForWindowActive(&button));
    QSignalSpy confirmed(&button, &HoldButton::confirmed);
    QTest::keyPress(&button, Qt::Key_Space);
    QTest::keyRelease(&button, Qt::Key_Space);
    QTRY_VERIFY(!button.isHeld());
    QCOMPARE(confirmed.size(), 0);
    QTest::keyPress(&button, Qt::Key_Space);
    QTimer repeats;
    connect(&repeats, &QTimer::timeout, &button, [&button] {
        QTest::keyRelease(&button, Qt::Key_Space);
        QTest::keyPress(&button, Qt::Key_Space);
    });
    repeats.start(20ms);
    QTRY_COMPARE(confirmed.size(), 1);
}

void TestControls::confirmsByTwoPresses()
{
    HoldButton button(u"Hold to remove 41 jobs"_s);
    QSignalSpy confirmed(&button, &HoldButton::confirmed);
    button.show();
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(confirmed.size(), 0);
    QCOMPARE(nameOf(button), u"Press again to confirm"_s);
    auto *actions = QAccessible::queryAccessibleInterface(&button)->actionInterface();
    QVERIFY(actions);
    actions->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(confirmed.size(), 1);
    QCOMPARE(nameOf(button), u"Hold to remove 41 jobs"_s);
}

void TestControls::forgetsTheFirstOfTwoPresses()
{
    HoldButton button(u"Hold to remove 41 jobs"_s);
    button.setSecondPressTime(30ms);
    QSignalSpy confirmed(&button, &HoldButton::confirmed);
    button.click();
    QTRY_COMPARE(button.text(), u"Hold to remove 41 jobs"_s);
    button.click();
    QCOMPARE(confirmed.size(), 0);
}

void TestControls::leadsBackAlongABreadcrumb()
{
    Breadcrumb path;
    path.setSteps({u"farm"_s, u"completed"_s, u"R&D"_s, u"2026"_s});
    path.resize(path.sizeHint());
    QSignalSpy activated(&path, &Breadcrumb::activated);
    QCOMPARE(path.hiddenSteps(), 0);
    auto *step = path.findChild<Button *>(u"breadcrumb-2"_s);
    QCOMPARE(step->text(), u"R&&D"_s);
    QCOMPARE(nameOf(*step), u"Go to R&D"_s);
    step->click();
    QCOMPARE(activated.takeFirst().first().toInt(), 2);
    QVERIFY(!path.findChild<Button *>(u"breadcrumb-3"_s));
    QCOMPARE(nameOf(path), u"Path: farm / completed / R&D / 2026"_s);
}

void TestControls::letsTheFirstStepsGiveWay()
{
    Breadcrumb path;
    path.setSteps({u"farm"_s, u"completed"_s, u"a folder with a long name"_s, u"2026"_s});
    path.show();
    path.resize(290, 32);
    QTRY_COMPARE(path.hiddenSteps(), 2);
    QSignalSpy activated(&path, &Breadcrumb::activated);
    auto *more = path.findChild<Button *>(u"breadcrumbMore"_s);
    QVERIFY(more->isVisible());
    more->click();
    QCOMPARE(activated.takeFirst().first().toInt(), 1);
    path.resize(path.sizeHint());
    QTRY_COMPARE(path.hiddenSteps(), 0);
    QVERIFY(!more->isVisible());
}

void TestControls::goesAlongABreadcrumbByKeys()
{
    Breadcrumb path;
    path.setSteps({u"farm"_s, u"completed"_s, u"2026"_s});
    path.resize(path.sizeHint());
    path.show();
    QVERIFY(QTest::qWaitForWindowActive(&path));
    path.findChild<Button *>(u"breadcrumb-0"_s)->setFocus();
    QTest::keyClick(path.focusWidget(), Qt::Key_Right);
    QCOMPARE(path.focusWidget(), path.findChild<Button *>(u"breadcrumb-1"_s));
    QTest::keyClick(path.focusWidget(), Qt::Key_Left);
    QCOMPARE(path.focusWidget(), path.findChild<Button *>(u"breadcrumb-0"_s));
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
