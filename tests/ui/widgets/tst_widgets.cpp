// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/accessibility.h"
#include "widgets/banner.h"
#include "widgets/barlist.h"
#include "widgets/capacitybar.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/fieldremark.h"
#include "widgets/figurelabel.h"
#include "widgets/gauge.h"
#include "widgets/noticerow.h"
#include "widgets/progressbanner.h"
#include "widgets/sheet.h"
#include "widgets/skeleton.h"
#include "widgets/texttable.h"
#include "widgets/whatifslider.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QHelpEvent>
#include <QLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

Q_DECLARE_METATYPE(Printkeeper::Widgets::Glyph)

namespace {

QAccessible::Role roleOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->role();
}

QImage pictureOf(QWidget &widget, QSize size)
{
    widget.resize(size);
    return widget.grab().toImage();
}

int countOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsEachGlyphByShapeAlone();
    void namesEachGlyph_data();
    void namesEachGlyph();
    void marksTheThresholdsOfACapacity();
    void outlinesTheFillOfAWarning();
    void hatchesACapacityThatIsNotKnown();
    void edgesWhatIsEmptyWhereContrastIsHigh_data();
    void edgesWhatIsEmptyWhereContrastIsHigh();
    void cutsOnlyTheLastOfSeveralLines();
    void keepsBarsInsideTheirRoom();
    void alignsTheBarsOfTwoLists();
    void neverReadsTextAsMarkup();
    void tellsScreenReadersWhatPaintedWidgetsAre();
    void asksOnceForABannersAction();
    void forgetsTheActionOfABannerThatWasClosed();
    void stopsOnceAndSaysSo();
    void showsAProgressThatIsKnown();
    void offersNothingToStopOnceAllIsDone();
    void leavesAProgressTheSameRoomOnBothSides();
    void letsTheWordsOfAProgressGiveWay();
    void keepsTheCountOfAProgressWhole();
    void keepsTheKeyboardInASheet();
    void dismissesASheetByEscape();
    void pressesTheButtonOfASheetByEnter();
    void takesKeysAndTellsThem();
    void coversTheWholePageWithASheet();
    void makesASheetNoHigherThanWhatIsInIt();
    void keepsWhatLiesBesideASheetClear();
    void showsAllRowsOfATable();
    void cutsTextsBeforeFigures_data();
    void cutsTextsBeforeFigures();
    void scrollsFiguresThatHaveNoRoom();
    void takesTheToneOfACellFromTheThemeOfNow();
    void writesATableThatIsDisabledInOneQuietColour_data();
    void writesATableThatIsDisabledInOneQuietColour();
    void marksAFieldWhoseTextIsNoGood_data();
    void marksAFieldWhoseTextIsNoGood();
    void tellsWhatIsWrongToWhoHearsTheField();
    void hasNoButtonWithoutAText();
};

void TestWidgets::initTestCase()
{
    installAccessibility();
    Style::applyStyle(*qApp, Style::Theme::Light);
}

void TestWidgets::tellsEachGlyphByShapeAlone()
{
    std::vector<QImage> shapes;
    for (const Glyph glyph : {Glyph::Critical, Glyph::Warning, Glyph::Good, Glyph::Unknown}) {
        QImage image(48, 48, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
        paintGlyph(painter, QRectF(0, 0, 48, 48), glyph, tokens, tokens.surface);
        painter.end();
        const QImage shape = image.convertToFormat(QImage::Format_Alpha8);
        for (const QImage &other : shapes)
            QVERIFY(shape != other);
        shapes.push_back(shape);
    }
}

void TestWidgets::namesEachGlyph_data()
{
    QTest::addColumn<Glyph>("glyph");
    QTest::addColumn<QString>("name");
    QTest::newRow("critical") << Glyph::Critical << u"Critical"_s;
    QTest::newRow("warning") << Glyph::Warning << u"Warning"_s;
    QTest::newRow("good") << Glyph::Good << u"Good"_s;
    QTest::newRow("unknown") << Glyph::Unknown << u"Unknown"_s;
}

void TestWidgets::namesEachGlyph()
{
    QFETCH(Glyph, glyph);
    QFETCH(QString, name);
    const StatusGlyph widget(glyph, 24);
    QCOMPARE(widget.accessibleName(), name);
}

void TestWidgets::marksTheThresholdsOfACapacity()
{
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    CapacityBar bar;
    bar.setUsed(0.5, Glyph::Good);
    bar.setTicks({{0.9, u"90"_s}, {0.95, u"95 %"_s}});
    const QImage image = pictureOf(bar, {200, bar.sizeHint().height()});
    QCOMPARE(image.pixelColor(40, 8), tokens.muted);
    QCOMPARE(image.pixelColor(150, 8), tokens.raised);
    QCOMPARE(image.pixelColor(180, 8), tokens.text);
    QCOMPARE(image.pixelColor(190, 8), tokens.text);
    bar.setUsed(0.97, Glyph::Critical);
    QCOMPARE(pictureOf(bar, {200, bar.sizeHint().height()}).pixelColor(40, 8), tokens.critical);
}

void TestWidgets::outlinesTheFillOfAWarning()
{
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    CapacityBar bar;
    bar.setUsed(0.5, Glyph::Warning);
    const QImage image = pictureOf(bar, {200, bar.sizeHint().height()});
    QCOMPARE(image.pixelColor(40, 8), tokens.warning);
    QCOMPARE(image.pixelColor(40, 0), tokens.warningOutline);
    QCOMPARE(image.pixelColor(99, 8), tokens.warningOutline);
    QCOMPARE(image.pixelColor(120, 8), tokens.raised);
}

/// Else it looked as if nothing was used.
void TestWidgets::hatchesACapacityThatIsNotKnown()
{
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    CapacityBar bar;
    bar.setUsed(0, Glyph::Good);
    const QSize size(200, bar.sizeHint().height());
    const QImage none = pictureOf(bar, size);
    const auto hatched = [&tokens](const QImage &image, int from) {
        int count = 0;
        for (int x = from; x < from + 20; ++x)
            count += image.pixelColor(x, 8) == tokens.raised ? 0 : 1;
        return count;
    };
    QCOMPARE(hatched(none, 20), 0);
    for (const double share : {0.0, 0.5}) {
        bar.setUsed(share, Glyph::Unknown);
        bar.setEnding(0.1, 0.2);
        const QImage unknown = pictureOf(bar, size);
        for (const int from : {20, 90, 160})
            QVERIFY(hatched(unknown, from) > 0 && hatched(unknown, from) < 20);
        QCOMPARE(countOf(unknown, tokens.muted), 0);
        QCOMPARE(countOf(unknown, tokens.accent), 0);
        QCOMPARE(countOf(unknown, tokens.text), 0);
    }
}

void TestWidgets::edgesWhatIsEmptyWhereContrastIsHigh_data()
{
    using Make = std::function<QWidget *()>;
    QTest::addColumn<Make>("make");
    QTest::newRow("capacity") << Make([]() -> QWidget * { return new CapacityBar; });
    QTest::newRow("amounts") << Make([]() -> QWidget * {
        auto *bars = new BarList;
        bars->setBars({{u"A"_s, 0, u"0"_s}});
        return bars;
    });
    QTest::newRow("gauge") << Make([]() -> QWidget * {
        auto *gauge = new Gauge(u"Disk"_s);
        gauge->setValue(0, Glyph::Good, {}, {});
        return gauge;
    });
    QTest::newRow("slider") << Make([]() -> QWidget * {
        auto *slider = new WhatIfSlider(u"Days"_s);
        slider->setRange(1, 30);
        return slider;
    });
    QTest::newRow("awaited lines") << Make([]() -> QWidget * { return new Skeleton(3); });
}

/// A tint alone could not be told from the black around it.
void TestWidgets::edgesWhatIsEmptyWhereContrastIsHigh()
{
    QFETCH(std::function<QWidget *()>, make);
    Style::applyStyle(*qApp, Style::Theme::HighContrast);
    const std::unique_ptr<QWidget> widget(make());
    const QImage image = pictureOf(*widget, {240, 160});
    Style::applyStyle(*qApp, Style::Theme::Light);
    constexpr int Seen = 60; // a grey that is neither the ground nor the tint
    int edge = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 60; x < 180; ++x) // no texts and no knob
            edge += qGray(image.pixel(x, y)) >= Seen ? 1 : 0;
    }
    QCOMPARE_GE(edge, 100);
}

void TestWidgets::cutsOnlyTheLastOfSeveralLines()
{
    ElidedLabel label;
    label.setText(u"5 jobs were archived"_s);
    label.setMostLines(3);
    const int line = label.fontMetrics().lineSpacing();
    QCOMPARE(label.heightForWidth(1000), line);
    label.setText(u"5 jobs were archived and 3 others are as they were, see why"_s);
    QCOMPARE(label.heightForWidth(80), 3 * line);
    pictureOf(label, {80, 3 * line});
    QCOMPARE(label.toolTip(), label.text());
    pictureOf(label, {1000, line});
    QCOMPARE(label.toolTip(), QString());
}

void TestWidgets::keepsBarsInsideTheirRoom()
{
    const QColor blue = Style::tokensOf(Style::Theme::Light).chart[0];
    BarList list;
    list.setBars({{u"Uploaded"_s, 4, u"4"_s}, {u"A status with a very long name"_s, 8, u"8"_s}});
    const QImage image = pictureOf(list, {180, list.sizeHint().height()});
    int inked = 0;
    for (int x = 0; x < image.width(); ++x)
        inked += image.pixelColor(x, 14) == blue ? 1 : 0;
    QCOMPARE_GT(inked, 4);
    QCOMPARE_LT(inked, 60);
    QCOMPARE(list.accessibleDescription(), u"Uploaded: 4, A status with a very long name: 8"_s);
}

void TestWidgets::alignsTheBarsOfTwoLists()
{
    BarList places;
    BarList people;
    const auto firstAndLast = [](BarList &list) {
        const QImage image = pictureOf(list, {400, list.sizeHint().height()});
        const QColor track = Style::tokensOf(Style::Theme::Light).raised;
        std::vector<int> found;
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, 14) == track)
                found.push_back(x);
        }
        return found.empty() ? std::pair(-1, -1) : std::pair(found.front(), found.back());
    };
    places.setBars({{u"archive"_s, 0, u"+1.49 MB"_s}});
    people.setBars({{u"Somebody with a name"_s, 0, u"+5 B"_s}});
    const auto before = firstAndLast(places);
    QVERIFY(firstAndLast(people).first > before.first);
    QVERIFY(firstAndLast(people).second > before.second);
    BarList::align(places, people);
    QCOMPARE(firstAndLast(places), firstAndLast(people));
    QCOMPARE(firstAndLast(places).second, before.second);
    people.setBars({});
    QCOMPARE(firstAndLast(places), before);
}

void TestWidgets::neverReadsTextAsMarkup()
{
    const Label label(TextStyle::Body, u"<b>name</b>.stl"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void TestWidgets::tellsScreenReadersWhatPaintedWidgetsAre()
{
    StatusGlyph glyph(Glyph::Good, 24);
    BarList bars;
    FigureLabel figure;
    figure.setFigure(u"239"_s, u"GB free"_s);
    Card card(u"Disk"_s);
    Banner banner;
    QCOMPARE(roleOf(glyph), QAccessible::Graphic);
    QCOMPARE(roleOf(bars), QAccessible::Chart);
    QCOMPARE(roleOf(figure), QAccessible::StaticText);
    QCOMPARE(roleOf(card), QAccessible::Grouping);
    QCOMPARE(roleOf(banner), QAccessible::AlertMessage);
    Label title(TextStyle::Title, u"Jobs"_s);
    QCOMPARE(roleOf(title), QAccessible::Heading);
    QCOMPARE(QAccessible::queryAccessibleInterface(&title)->text(QAccessible::Name), u"Jobs"_s);
    QWidget window;
    QWidget place(&window);
    QCOMPARE(roleOf(window), QAccessible::Window);
    QCOMPARE(roleOf(place), QAccessible::Client);
    place.setAccessibleName(u"Jobs"_s);
    QCOMPARE(roleOf(place), QAccessible::Grouping);
    const std::unique_ptr<QFrame> rule(makeRule());
    QCOMPARE(roleOf(*rule), QAccessible::Separator);
    QCOMPARE(figure.accessibleName(), u"239 GB free"_s);
    QCOMPARE(card.accessibleName(), u"Disk"_s);
}

void TestWidgets::asksOnceForABannersAction()
{
    Banner banner;
    int asked = 0;
    banner.showMessage(Glyph::Good, u"Done"_s, {}, u"Undo"_s, [&asked] { ++asked; });
    QVERIFY(banner.isVisible());
    auto *action = banner.findChild<Button *>(u"bannerAction"_s);
    action->click();
    QVERIFY(!banner.isVisible());
    action->click();
    QCOMPARE(asked, 1);
}

void TestWidgets::forgetsTheActionOfABannerThatWasClosed()
{
    Banner banner;
    int asked = 0;
    banner.showMessage(Glyph::Good, u"Done"_s, {}, u"Undo"_s, [&asked] { ++asked; });
    banner.findChild<Button *>(u"bannerClose"_s)->click();
    QVERIFY(!banner.isVisible());
    banner.findChild<Button *>(u"bannerAction"_s)->click();
    QCOMPARE(asked, 0);
}

void TestWidgets::stopsOnceAndSaysSo()
{
    ProgressBanner banner;
    QSignalSpy cancelled(&banner, &ProgressBanner::cancelRequested);
    banner.start(u"Cleaning up…"_s, Cancelling::Possible);
    auto *cancel = banner.findChild<Button *>(u"cancel"_s);
    cancel->click();
    cancel->click();
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!cancel->isEnabled());
    banner.start(u"Checking the disks…"_s, Cancelling::Impossible);
    QVERIFY(!cancel->isVisible());
}

void TestWidgets::showsAProgressThatIsKnown()
{
    ProgressBanner banner;
    banner.start(u"Cleaning up…"_s, Cancelling::Possible);
    auto *bar = banner.findChild<QProgressBar *>();
    QCOMPARE(bar->maximum(), 0);
    banner.setProgress(0, 0, {});
    QCOMPARE(bar->maximum(), 0);
    banner.setProgress(30'000'000'000, 40'000'000'000, u"30 of 40"_s);
    QCOMPARE(bar->value() * 4, bar->maximum() * 3);
}

void TestWidgets::offersNothingToStopOnceAllIsDone()
{
    ProgressBanner banner;
    banner.start(u"Cleaning up…"_s, Cancelling::Possible);
    auto *cancel = banner.findChild<Button *>(u"cancel"_s);
    banner.setProgress(0, 0, {});
    QVERIFY(cancel->isEnabled());
    banner.setProgress(40, 41, {});
    QVERIFY(cancel->isEnabled());
    banner.setProgress(41, 41, {});
    QVERIFY(!cancel->isEnabled());
    banner.setProgress(41, 60, {}); // more was found
    QVERIFY(cancel->isEnabled());
    cancel->click();
    banner.setProgress(42, 60, {});
    QVERIFY(!cancel->isEnabled()); // it was asked for
    banner.start(u"Cleaning up…"_s, Cancelling::Possible);
    QVERIFY(cancel->isEnabled());
}

void TestWidgets::leavesAProgressTheSameRoomOnBothSides()
{
    ProgressBanner banner;
    banner.start(u"Cleaning up…"_s, Cancelling::Impossible);
    banner.setProgress(12, 41, u"12 of 41 jobs"_s);
    banner.resize(600, banner.sizeHint().height());
    banner.layout()->activate();
    const QRect what = banner.findChild<Label *>()->geometry();
    const QRect sentence = banner.findChild<ElidedLabel *>()->geometry();
    QCOMPARE(banner.width() - 1 - sentence.right(), what.left());
    QCOMPARE_GE(what.left(), 16);
}

/// Else they would make the whole page wider than its window.
void TestWidgets::letsTheWordsOfAProgressGiveWay()
{
    ProgressBanner banner;
    banner.start(u"Cleaning up…"_s, Cancelling::Possible);
    banner.setProgress(12, 41, u"12 of 41 jobs"_s);
    const int least = banner.minimumSizeHint().width();
    const QString sentence =
        u"12 of 41 jobs, and whatever else could be said of them. "_s.repeated(4);
    banner.setProgress(12, 41, sentence);
    QCOMPARE_LE(banner.minimumSizeHint().width(), least);
    banner.resize(least + 100, banner.sizeHint().height());
    banner.layout()->activate();
    const auto *words = banner.findChild<ElidedLabel *>();
    QCOMPARE(words->text(), sentence);
    QVERIFY(!words->geometry().intersects(banner.findChild<Button *>(u"cancel"_s)->geometry()));
}

void TestWidgets::keepsTheCountOfAProgressWhole()
{
    ProgressBanner banner;
    banner.start(u"Cleaning up…"_s, Cancelling::Possible);
    banner.setProgress(12, 41, u"12 of 41 jobs"_s);
    const auto *words = banner.findChild<ElidedLabel *>();
    const auto *bar = banner.findChild<QProgressBar *>();
    const auto *cancel = banner.findChild<Button *>(u"cancel"_s);
    const int least = banner.minimumSizeHint().width();
    int beside = 0;
    int below = 0;
    for (int width = least + 400; width >= least; width -= 10) {
        banner.resize(width, banner.sizeHint().height());
        banner.resize(width, banner.sizeHint().height()); // as high as it needs to be now
        banner.layout()->activate();
        QCOMPARE_GE(words->width(), words->sizeHint().width());
        QCOMPARE_GE(bar->width(), 48);
        QVERIFY(!words->geometry().intersects(bar->geometry()));
        QVERIFY(!words->geometry().intersects(cancel->geometry()));
        QVERIFY(banner.rect().contains(words->geometry()));
        (words->y() > bar->geometry().bottom() ? below : beside) += 1;
    }
    QCOMPARE_GT(beside, 0);
    QCOMPARE_GT(below, 0);
}

void TestWidgets::keepsTheKeyboardInASheet()
{
    QWidget page;
    page.resize(800, 600);
    auto *below = new Button(ButtonKind::Secondary, u"Below"_s, &page);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    below->setFocus();
    Sheet sheet(u"Title"_s, new QWidget, &page);
    Button *first = sheet.addButton(u"Cancel"_s, ButtonKind::Secondary);
    Button *second = sheet.addButton(u"Go"_s, ButtonKind::Primary);
    sheet.open();
    QCOMPARE(QApplication::focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), second);
    QTest::keyClick(second, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), second);
    sheet.dismiss();
    QCOMPARE(QApplication::focusWidget(), below);
}

void TestWidgets::dismissesASheetByEscape()
{
    QWidget page;
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    Sheet sheet(u"Title"_s, new QWidget, &page);
    Button *button = sheet.addButton(u"Go"_s, ButtonKind::Primary);
    QSignalSpy dismissed(&sheet, &Sheet::dismissed);
    sheet.open();
    QTest::keyClick(button, Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(!sheet.isVisible());
}

void TestWidgets::pressesTheButtonOfASheetByEnter()
{
    QWidget page;
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    Sheet sheet(u"Title"_s, new QWidget, &page);
    Button *button = sheet.addButton(u"Go"_s, ButtonKind::Primary);
    QSignalSpy clicked(button, &Button::clicked);
    sheet.open();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
}

void TestWidgets::takesKeysAndTellsThem()
{
    Button button(ButtonKind::Secondary, u"Save"_s);
    button.setToolTip(u"Saves it."_s);
    QCOMPARE(button.shownToolTip(), u"Saves it."_s);
    button.setKey(Qt::CTRL | Qt::Key_S);
    QCOMPARE(button.shownToolTip(), u"Saves it. (Ctrl+S)"_s);
    QSignalSpy clicked(&button, &Button::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
    button.setToolTip({});
    QCOMPARE(button.shownToolTip(), u"Ctrl+S"_s);
    button.show();
    QHelpEvent event(QEvent::ToolTip, {5, 5}, button.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(&button, &event);
    QTRY_COMPARE(QToolTip::text(), u"Ctrl+S"_s);
    QToolTip::hideText();
}

void TestWidgets::coversTheWholePageWithASheet()
{
    QWidget page;
    page.resize(500, 400);
    auto *below = new Button(ButtonKind::Secondary, u"Below"_s, &page);
    QSignalSpy clicked(below, &Button::clicked);
    page.show();
    Sheet sheet(u"Title"_s, new QWidget, &page);
    sheet.open();
    page.resize(700, 500);
    QTRY_COMPARE(sheet.geometry(), page.rect());
    QTest::mouseClick(page.childAt(below->geometry().center()), Qt::LeftButton);
    QVERIFY(page.childAt(below->geometry().center()) != below);
    QCOMPARE(clicked.size(), 0);
    QCOMPARE(roleOf(sheet), QAccessible::Dialog);
}

void TestWidgets::makesASheetNoHigherThanWhatIsInIt()
{
    constexpr int Little = 60;
    constexpr int More = 200;
    QWidget page;
    page.resize(900, 700);
    page.show();
    auto *content = new QWidget;
    content->setMinimumHeight(Little);
    Sheet sheet(u"Title"_s, content, &page);
    sheet.setFitted();
    sheet.addClose(u"Close"_s);
    sheet.open();
    const auto *panel = sheet.findChild<QFrame *>(u"sheetPanel"_s);
    QTRY_COMPARE(content->height(), Little);
    QCOMPARE_LT(panel->height(), 300);
    QCOMPARE_GT(panel->width(), 800); // as that of any sheet
    const int before = panel->height();
    content->setMinimumHeight(More); // what was looked for has come
    QTRY_COMPARE(panel->height(), before + More - Little);
    page.resize(900, 260);
    QTRY_COMPARE_LE(panel->height(), 260);
}

void TestWidgets::keepsWhatLiesBesideASheetClear()
{
    constexpr int Rail = 184;
    QWidget page;
    page.resize(900, 600);
    page.show();
    Sheet sheet(u"Title"_s, new QWidget, &page);
    sheet.keepClear(Rail);
    sheet.open();
    QTRY_COMPARE(sheet.geometry(), page.rect()); // it cannot be pressed all the same
    const auto *panel = sheet.findChild<QFrame *>(u"sheetPanel"_s);
    QTRY_VERIFY(panel->x() > Rail && panel->geometry().right() < page.width());
}

void TestWidgets::showsAllRowsOfATable()
{
    TextTable table;
    QAbstractItemModelTester tester(table.model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.setContent({{u"Task"_s}, {u"Freed"_s, TextTable::Width::Rest, Qt::AlignRight}},
                     {{{u"Clean up"_s}, {u"1 GB"_s, Tone::Good}}, {{u"Check"_s}, {u"–"_s}}});
    table.resize(table.sizeHint());
    table.show();
    QCOMPARE(table.model()->rowCount(), 2);
    const QRect last = table.visualRect(table.model()->index(1, 0));
    QVERIFY(table.viewport()->rect().contains(last));
}

void TestWidgets::cutsTextsBeforeFigures_data()
{
    QTest::addColumn<TextTable::Width>("widthOfNames");
    QTest::addColumn<int>("width");
    for (const int width : {320, 400, 600}) {
        QTest::addRow("texts in %d pixels", width) << TextTable::Width::Texts << width;
        QTest::addRow("a sentence in %d pixels", width) << TextTable::Width::Rest << width;
    }
}

/// What is short beside something long is whole as well.
void TestWidgets::cutsTextsBeforeFigures()
{
    QFETCH(TextTable::Width, widthOfNames);
    QFETCH(int, width);
    TextTable table;
    table.setContent({{u"Job"_s},
                      {u"File"_s, widthOfNames},
                      {u"Size"_s, TextTable::Width::Texts, Qt::AlignRight}},
                     {{{u"41"_s}, {u"a name that is too long "_s.repeated(6)}, {u"41.2 GB"_s}},
                      {{u"7"_s}, {u"short"_s}, {u"999,999.9 GB"_s}}});
    table.resize(width, table.sizeHint().height());
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QAbstractItemView &view = table;
    QCOMPARE_GE(table.columnWidth(0), view.sizeHintForColumn(0));
    QCOMPARE_LT(table.columnWidth(1), view.sizeHintForColumn(1));
    QCOMPARE_GE(table.columnWidth(2), view.sizeHintForColumn(2));
    QCOMPARE(table.columnWidth(0) + table.columnWidth(1) + table.columnWidth(2),
             table.viewport()->width());
    QVERIFY(!table.horizontalScrollBar()->isVisible());
}

void TestWidgets::scrollsFiguresThatHaveNoRoom()
{
    constexpr int Figures = 6;
    std::vector<TextTable::Column> columns{{u"Folder"_s, TextTable::Width::Rest}};
    std::vector<TextTable::Cell> row{{u"a name that is too long "_s.repeated(6)}};
    for (int i = 0; i < Figures; ++i) {
        columns.push_back({u"Size"_s, TextTable::Width::Texts, Qt::AlignRight});
        row.push_back({u"999,999.9 GB"_s});
    }
    TextTable table;
    table.setContent(columns, {row, row});
    const int low = table.sizeHint().height();
    table.resize(300, low);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QAbstractItemView &view = table;
    QVERIFY(table.horizontalScrollBar()->isVisible());
    for (int i = 1; i <= Figures; ++i)
        QCOMPARE_GE(table.columnWidth(i), view.sizeHintForColumn(i));
    QCOMPARE_GT(table.sizeHint().height(), low);
    table.resize(table.size().width(), table.sizeHint().height());
    QTRY_VERIFY(table.viewport()->rect().contains(
        table.visualRect(table.model()->index(1, 0)).intersected({0, 0, 300, 1000})));
    table.resize(1600, table.height());
    QTRY_VERIFY(!table.horizontalScrollBar()->isVisible());
    QCOMPARE(table.sizeHint().height(), low);
}

void TestWidgets::takesTheToneOfACellFromTheThemeOfNow()
{
    const auto hasInk = [](const QImage &image, const QColor &colour) {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    };
    TextTable table;
    table.setContent({{u"Freed"_s}}, {{{u"IIIIIIII ████"_s, Tone::Good}}});
    const QColor light = Style::tokensOf(Style::Theme::Light).good;
    const QColor dark = Style::tokensOf(Style::Theme::Dark).good;
    QVERIFY(hasInk(pictureOf(table, {300, 100}), light));
    Style::applyStyle(*qApp, Style::Theme::Dark);
    const QImage after = pictureOf(table, {300, 100});
    Style::applyStyle(*qApp, Style::Theme::Light);
    QVERIFY(hasInk(after, dark));
    QVERIFY(!hasInk(after, light));
}

void TestWidgets::writesATableThatIsDisabledInOneQuietColour_data()
{
    QTest::addColumn<Style::Theme>("theme");
    QTest::newRow("light") << Style::Theme::Light;
    QTest::newRow("dark") << Style::Theme::Dark;
    QTest::newRow("high contrast") << Style::Theme::HighContrast;
}

/// Whatever tone its cells and its head have.
void TestWidgets::writesATableThatIsDisabledInOneQuietColour()
{
    QFETCH(Style::Theme, theme);
    Style::applyStyle(*qApp, theme);
    TextTable table;
    table.setContent({{u"████"_s}, {u"████"_s}},
                     {{{u"████"_s, Tone::Good}, {u"████"_s, Tone::Normal}}});
    const QImage enabled = pictureOf(table, {300, 100});
    table.setEnabled(false);
    const QImage disabled = pictureOf(table, {300, 100});
    Style::applyStyle(*qApp, Style::Theme::Light);
    const Style::Tokens &tokens = Style::tokensOf(theme);
    for (const QColor &ink : {tokens.text, tokens.secondary, tokens.good}) {
        QCOMPARE_GT(countOf(enabled, ink), 50);
        QCOMPARE(countOf(disabled, ink), 0);
    }
    QCOMPARE_GT(countOf(disabled, tokens.disabled), 200);
}

void TestWidgets::marksAFieldWhoseTextIsNoGood_data()
{
    using Make = std::function<QWidget *()>;
    QTest::addColumn<Make>("make");
    QTest::newRow("text") << Make([]() -> QWidget * { return new QLineEdit(u"soon"_s); });
    QTest::newRow("number") << Make([]() -> QWidget * { return new QSpinBox; });
    QTest::newRow("choice") << Make([]() -> QWidget * {
        auto *combo = new QComboBox;
        combo->setEditable(true);
        return combo;
    });
}

/// With a sign and an edge, since a red sentence alone tells nothing to who sees no red.
void TestWidgets::marksAFieldWhoseTextIsNoGood()
{
    QFETCH(std::function<QWidget *()>, make);
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    QWidget place;
    auto *layout = new QVBoxLayout(&place);
    QWidget *field = make();
    auto *remark = new FieldRemark(field);
    layout->addWidget(field);
    layout->addWidget(remark);
    const auto *sign = remark->findChild<StatusGlyph *>();
    const auto edgeOf = [field] { return pictureOf(*field, {200, 34}).pixelColor(20, 1); };
    QVERIFY(remark->isHidden());
    QCOMPARE(edgeOf(), tokens.surface);

    remark->setProblem(u"“soon” is no time."_s);
    QVERIFY(remark->isProblem());
    QVERIFY(remark->isVisibleTo(&place) && sign->isVisibleTo(&place));
    QCOMPARE(sign->glyph(), Glyph::Critical);
    QCOMPARE(edgeOf(), tokens.critical);
    field->setEnabled(false);
    QVERIFY(edgeOf() != tokens.critical);
    field->setEnabled(true);

    remark->setRemark(u"A folder with 41 files."_s);
    QVERIFY(!remark->isProblem());
    QVERIFY(remark->isVisibleTo(&place) && !sign->isVisibleTo(&place));
    QCOMPARE(edgeOf(), tokens.surface);
    remark->setProblem({});
    QVERIFY(remark->isHidden());
    QCOMPARE(edgeOf(), tokens.surface);
}

void TestWidgets::tellsWhatIsWrongToWhoHearsTheField()
{
    const QString purpose = u"When the cleanup runs."_s;
    QLineEdit field;
    FieldRemark remark(&field);
    field.setAccessibleDescription(purpose);
    remark.setRemark(u"A folder with 41 files."_s);
    QCOMPARE(field.accessibleDescription(), purpose);
    remark.setProblem(u"“soon” is no time."_s);
    QCOMPARE(field.accessibleDescription(), u"“soon” is no time. "_s + purpose);
    remark.setProblem(u"“late” is no time."_s);
    QCOMPARE(field.accessibleDescription(), u"“late” is no time. "_s + purpose);
    remark.setRemark({});
    QCOMPARE(field.accessibleDescription(), purpose);

    field.setAccessibleDescription({});
    remark.setProblem(u"It is empty."_s);
    QCOMPARE(field.accessibleDescription(), u"It is empty."_s);
    field.setAccessibleDescription(u"Another purpose."_s);
    remark.setProblem({});
    QCOMPARE(field.accessibleDescription(), u"Another purpose."_s);
}

void TestWidgets::hasNoButtonWithoutAText()
{
    NoticeRow row(Glyph::Critical, u"The disk is full"_s, {});
    row.show();
    QVERIFY(!row.button()->isVisible());
    row.setAction(u"Clean up"_s, ButtonKind::Primary);
    QVERIFY(row.button()->isVisible());
    QSignalSpy activated(&row, &NoticeRow::activated);
    row.button()->click();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(row.accessibleName(), u"Critical: The disk is full"_s);
    EmptyState empty(Glyph::Unknown, u"Nothing"_s, {});
    empty.show();
    QVERIFY(!empty.button()->isVisible());
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
