// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/accessibility.h"
#include "widgets/figurelabel.h"
#include "widgets/gauge.h"
#include "widgets/whatifslider.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

Q_DECLARE_METATYPE(std::optional<double>)

namespace {

constexpr double None = std::numeric_limits<double>::quiet_NaN();
constexpr double Infinite = std::numeric_limits<double>::infinity();

int inkOf(const QImage &image, const QColor &colour)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return pixels;
}

/// The first column in which something is drawn; -1 when nothing is.
int firstInkOf(const QImage &image)
{
    const QRgb ground = image.pixel(image.width() - 1, image.height() - 1);
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) != ground)
                return x;
        }
    }
    return -1;
}

QImage pictureOf(QWidget &widget, QSize size)
{
    widget.resize(size);
    return widget.grab().toImage();
}

/// From 1 to 30 days; 29 GB after one day, nothing after 30.
void setUp(WhatIfSlider &slider)
{
    slider.setRange(1, 30);
    slider.setPageStep(7);
    slider.setFormats([](double days) { return u"%1 days"_s.arg(days); },
                      [](double amount) { return u"%1 GB"_s.arg(amount); });
    slider.setCurve({{1, 29}, {30, 0}});
    slider.setValue(7);
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clampsAGauge_data();
    void clampsAGauge();
    void drawsAsMuchOfAnArcAsThereIs();
    void outlinesTheArcOfAWarning();
    void hatchesAnArcThatIsNotKnown();
    void drawsAGaugeAtAnySize_data();
    void drawsAGaugeAtAnySize();
    void repaintsAGaugeInANewTheme();
    void movesASliderByKeys_data();
    void movesASliderByKeys();
    void readsTheCurveBetweenItsPoints();
    void movesASliderByMouse();
    void leavesTheWheelToThePage();
    void tellsAValueInWords();
    void beginsEachFigureAtTheEdge_data();
    void beginsEachFigureAtTheEdge();
};

void TestFigures::initTestCase()
{
    installAccessibility();
    Style::applyStyle(*qApp, Style::Theme::Light);
}

void TestFigures::clampsAGauge_data()
{
    QTest::addColumn<std::optional<double>>("given");
    QTest::addColumn<std::optional<double>>("shown");
    using Share = std::optional<double>;
    QTest::newRow("half") << Share(0.5) << Share(0.5);
    QTest::newRow("below") << Share(-3) << Share(0);
    QTest::newRow("above") << Share(1.4) << Share(1);
    QTest::newRow("no number") << Share(None) << Share();
    QTest::newRow("infinite") << Share(Infinite) << Share();
    QTest::newRow("nothing") << Share() << Share();
}

void TestFigures::clampsAGauge()
{
    QFETCH(std::optional<double>, given);
    QFETCH(std::optional<double>, shown);
    Gauge gauge(u"Disk"_s);
    gauge.setTicks({{None, u"x"_s}, {0.9, u"90 %"_s}});
    gauge.setValue(given, Glyph::Good, u"239"_s, u"GB free"_s);
    QCOMPARE(gauge.share().has_value(), shown.has_value());
    if (shown)
        QCOMPARE(*gauge.share(), *shown);
    QCOMPARE(gauge.figure(), shown ? u"239"_s : u"–"_s);
    const auto *seen = QAccessible::queryAccessibleInterface(&gauge);
    QCOMPARE(seen->role(), QAccessible::Graphic);
    QCOMPARE(seen->text(QAccessible::Name), u"Disk"_s);
    const QString words = seen->text(QAccessible::Description);
    QVERIFY(!words.contains(u"nan"_s, Qt::CaseInsensitive));
    QCOMPARE(words.startsWith(u"Good: 239 GB free"_s), shown.has_value());
    QCOMPARE(words.contains(u"90 %"_s), shown.has_value());
}

void TestFigures::drawsAsMuchOfAnArcAsThereIs()
{
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    const auto inked = [&tokens](double share, Glyph level, const QColor &colour) {
        Gauge gauge(u"Disk"_s);
        gauge.setValue(share, level, {}, {});
        return inkOf(pictureOf(gauge, {200, 160}), colour);
    };
    const int quarter = inked(0.25, Glyph::Good, tokens.muted);
    QCOMPARE_GT(quarter, 200);
    QCOMPARE_GT(inked(1, Glyph::Good, tokens.muted), quarter * 3);
    QCOMPARE(inked(0, Glyph::Good, tokens.muted), 0);
    QCOMPARE_GT(inked(0.97, Glyph::Critical, tokens.critical), quarter * 3);
}

void TestFigures::outlinesTheArcOfAWarning()
{
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    Gauge gauge(u"Disk"_s);
    gauge.setValue(0.75, Glyph::Warning, {}, {});
    const QImage warning = pictureOf(gauge, {200, 160});
    QCOMPARE_GT(inkOf(warning, tokens.warning), 200);
    // Straight up, from the outside to the inside: outline, fill, outline.
    QList<QRgb> seen;
    for (int y = 0; y < warning.height() / 2; ++y)
        seen << warning.pixel(100, y);
    const auto top = seen.indexOf(tokens.warning.rgb());
    const auto bottom = seen.lastIndexOf(tokens.warning.rgb());
    QVERIFY(top > 2 && bottom > top);
    const auto darkest = [&seen](qsizetype from) {
        int grey = 255;
        for (const QRgb pixel : seen.mid(from, 3))
            grey = std::min(grey, qGray(pixel));
        return grey;
    };
    for (const int grey : {darkest(top - 3), darkest(bottom + 1)})
        QVERIFY2(grey < qGray(tokens.warning.rgb()) - 20, qPrintable(QString::number(grey)));
    gauge.setValue(0.75, Glyph::Good, {}, {});
    QCOMPARE(inkOf(pictureOf(gauge, {200, 160}), tokens.warningOutline), 0);
}

void TestFigures::hatchesAnArcThatIsNotKnown()
{
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    Gauge gauge(u"Disk"_s);
    gauge.setValue(0, Glyph::Good, {}, {});
    const int plain = inkOf(pictureOf(gauge, {200, 160}), tokens.raised);
    gauge.setValue({}, Glyph::Good, {}, {});
    const int hatched = inkOf(pictureOf(gauge, {200, 160}), tokens.raised);
    QVERIFY(hatched > plain / 4 && hatched < plain * 19 / 20);
}

void TestFigures::drawsAGaugeAtAnySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("tiny") << QSize(12, 9);
    QTest::newRow("flat") << QSize(600, 20);
    QTest::newRow("large") << QSize(900, 900);
}

void TestFigures::drawsAGaugeAtAnySize()
{
    QFETCH(QSize, size);
    QTest::failOnWarning(QRegularExpression(u"Q(Font|Painter)"_s));
    Gauge gauge(u"Disk"_s);
    gauge.setTicks({{0, u"0"_s}, {1, u"100 %"_s}});
    gauge.setValue(0.5, Glyph::Good, u"1,234,567,890,123"_s, u"GB"_s);
    QCOMPARE(pictureOf(gauge, size).size(), size);
}

void TestFigures::repaintsAGaugeInANewTheme()
{
    const QColor dark = Style::tokensOf(Style::Theme::Dark).critical;
    Gauge gauge(u"Disk"_s);
    gauge.setValue(1, Glyph::Critical, u"0"_s, u"GB free"_s);
    QCOMPARE(inkOf(pictureOf(gauge, {200, 160}), dark), 0);
    Style::applyStyle(*qApp, Style::Theme::Dark);
    const QImage after = pictureOf(gauge, {200, 160});
    Style::applyStyle(*qApp, Style::Theme::Light);
    QCOMPARE_GT(inkOf(after, dark), 200);
}

void TestFigures::movesASliderByKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("value");
    QTest::newRow("right") << Qt::Key_Right << 8;
    QTest::newRow("left") << Qt::Key_Left << 6;
    QTest::newRow("up") << Qt::Key_Up << 8;
    QTest::newRow("down") << Qt::Key_Down << 6;
    QTest::newRow("page up") << Qt::Key_PageUp << 14;
    QTest::newRow("page down") << Qt::Key_PageDown << 1;
    QTest::newRow("home") << Qt::Key_Home << 1;
    QTest::newRow("end") << Qt::Key_End << 30;
}

void TestFigures::movesASliderByKeys()
{
    QFETCH(Qt::Key, key);
    QFETCH(int, value);
    WhatIfSlider slider(u"Uploads wait at most"_s);
    setUp(slider);
    QSignalSpy changed(&slider, &WhatIfSlider::valueChanged);
    QTest::keyClick(&slider, key);
    QCOMPARE(slider.value(), value);
    QCOMPARE(changed.size(), 1);
}

void TestFigures::readsTheCurveBetweenItsPoints()
{
    WhatIfSlider slider(u"Uploads wait at most"_s);
    setUp(slider);
    QCOMPARE(slider.amount(), 23);
    slider.setValue(30);
    QCOMPARE(slider.amount(), 0);
    slider.setCurve({{None, 4}, {5, 8}, {6, None}});
    QCOMPARE(slider.amount(), 8);
    slider.setCurve({});
    QCOMPARE(slider.amount(), 0);
    QCOMPARE(slider.valueText(), u"30 days"_s);
}

void TestFigures::movesASliderByMouse()
{
    WhatIfSlider slider(u"Uploads wait at most"_s);
    setUp(slider);
    slider.resize(300, slider.sizeHint().height());
    slider.show();
    QTest::mousePress(&slider, Qt::LeftButton, {}, {slider.width() - 1, 80});
    QCOMPARE(slider.value(), 30);
    QTest::mouseMove(&slider, {slider.width() / 2, 80});
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, {slider.width() / 2, 80});
    QVERIFY(!slider.isSliderDown());
    QTest::mouseClick(&slider, Qt::LeftButton, {}, {0, 80});
    QCOMPARE(slider.value(), 1);
}

void TestFigures::leavesTheWheelToThePage()
{
    WhatIfSlider slider(u"Uploads wait at most"_s);
    setUp(slider);
    QWheelEvent wheel({9, 9}, {9, 9}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&slider, &wheel);
    QCOMPARE(slider.value(), 7);
    QVERIFY(!wheel.isAccepted());
}

void TestFigures::tellsAValueInWords()
{
    WhatIfSlider slider(u"Uploads wait at most"_s);
    setUp(slider);
    auto *seen = QAccessible::queryAccessibleInterface(&slider);
    QCOMPARE(seen->role(), QAccessible::Slider);
    QCOMPARE(seen->text(QAccessible::Name), u"Uploads wait at most"_s);
    QCOMPARE(seen->text(QAccessible::Value), u"7 days: 23 GB"_s);
    auto *value = seen->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->maximumValue().toInt(), 30);
    value->setCurrentValue(10);
    QCOMPARE(slider.value(), 10);
    QVERIFY(seen->state().focusable);
}

void TestFigures::beginsEachFigureAtTheEdge_data()
{
    QTest::addColumn<QString>("figure");
    for (const QString &figure : {u"0"_s, u"1"_s, u"4"_s, u"7"_s, u"11"_s, u"29.6"_s, u"–"_s})
        QTest::newRow(qPrintable(figure)) << figure;
}

void TestFigures::beginsEachFigureAtTheEdge()
{
    QFETCH(QString, figure);
    FigureLabel label;
    label.setFigure(figure, u"GB free"_s);
    const QSize size = label.sizeHint();
    const int first = firstInkOf(pictureOf(label, {size.width() + 20, size.height()}));
    QCOMPARE_GE(first, 0);
    QCOMPARE_LE(first, 1);
}

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
