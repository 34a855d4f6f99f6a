// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../style/contrast.h"

#include "style/seenon.h"
#include "style/style.h"
#include "widgets/capacitybar.h"
#include "widgets/gauge.h"
#include "widgets/statusglyph.h"
#include "widgets/texttable.h"

#include <QPainter>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;
using Printkeeper::Tests::contrast;
using Style::Theme;

Q_DECLARE_METATYPE(Printkeeper::Widgets::Glyph)

namespace {

constexpr double Least = 3;

int countOfSeen(const QImage &image, const QColor &ground)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += contrast(image.pixelColor(x, y), ground) >= Least ? 1 : 0;
    }
    return count;
}

} // namespace

/// Signs and marks are seen on whatever they are painted on, measured in the picture.
class TestSigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void showsTheEdgeOfAGlyph_data();
    void showsTheEdgeOfAGlyph();
    void showsAGlyphInAChosenRow_data();
    void showsAGlyphInAChosenRow();
    void showsTheMarksOfABar_data();
    void showsTheMarksOfABar();
    void showsTheMarkOfAGauge_data();
    void showsTheMarkOfAGauge();

private:
    const Style::Tokens &tokens() const
    {
        QFETCH_GLOBAL(int, theme);
        return Style::tokensOf(static_cast<Theme>(theme));
    }
    static void addGlyphs()
    {
        QTest::addColumn<Glyph>("glyph");
        QTest::newRow("critical") << Glyph::Critical;
        QTest::newRow("warning") << Glyph::Warning;
        QTest::newRow("good") << Glyph::Good;
        QTest::newRow("unknown") << Glyph::Unknown;
    }
};

void TestSigns::initTestCase_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(Theme::Light);
    QTest::newRow("dark") << static_cast<int>(Theme::Dark);
    QTest::newRow("high contrast") << static_cast<int>(Theme::HighContrast);
}

void TestSigns::init()
{
    QFETCH_GLOBAL(int, theme);
    Style::applyStyle(*qApp, static_cast<Theme>(theme));
}

void TestSigns::showsTheEdgeOfAGlyph_data()
{
    addGlyphs();
}

void TestSigns::showsTheEdgeOfAGlyph()
{
    QFETCH(Glyph, glyph);
    constexpr int Size = 48;
    for (const QColor &ground :
         {tokens().background, tokens().surface, tokens().raised, tokens().selected,
          tokens().chosen, tokens().muted, tokens().accent}) {
        QImage image(Size, Size, QImage::Format_RGB32);
        image.fill(ground);
        QPainter painter(&image);
        paintGlyph(painter, QRectF(0, 0, Size, Size), glyph, tokens(), ground);
        painter.end();
        // From the left the edge of each shape comes first, long before what is inside.
        const QImage edge = image.copy(0, Size / 2, Size / 3, 1);
        QVERIFY2(countOfSeen(edge, ground) > 0, qPrintable(ground.name()));
    }
}

void TestSigns::showsAGlyphInAChosenRow_data()
{
    addGlyphs();
}

void TestSigns::showsAGlyphInAChosenRow()
{
    QFETCH(Glyph, glyph);
    TextTable table;
    table.setContent({{u"State"_s}}, {{{QString(), Tone::Normal, glyph}}, {{QString()}}});
    table.setRowsPressable(u"Open it"_s);
    table.setFocusPolicy(Qt::NoFocus); // no frame around the cell
    table.resize(200, 120);
    table.show();
    table.selectRow(0);
    const auto cellOf = [&table](int row) {
        const QRect cell = table.visualRect(table.model()->index(row, 0));
        return table.viewport()->grab(cell.adjusted(2, 2, -2, -2)).toImage();
    };
    QVERIFY(countOfSeen(cellOf(0), tokens().chosen) >= 16);
    table.selectRow(1);
    QVERIFY(countOfSeen(cellOf(1), tokens().chosen) < 16);
    QVERIFY(countOfSeen(cellOf(0), tokens().surface) >= 16);
}

void TestSigns::showsTheMarksOfABar_data()
{
    addGlyphs();
}

void TestSigns::showsTheMarksOfABar()
{
    QFETCH(Glyph, glyph);
    CapacityBar bar;
    bar.resize(400, bar.sizeHint().height());
    bar.setUsed(0.9, glyph);
    bar.setEnding(0.2, 0.2);
    // On what stays, what leaves, what waits, at the end, and on the track.
    const QList<int> places{100, 240, 320, 358, 390};
    std::vector<CapacityBar::Tick> ticks;
    for (const int place : places)
        ticks.push_back({place / 400.0, {}});
    bar.setTicks(ticks);
    const QImage image = bar.grab().toImage();
    constexpr int middle = 8;
    for (const int place : places) {
        const QColor mark = image.pixelColor(place, middle);
        for (const int beside : {place - 1, place + 2})
            QVERIFY2(contrast(mark, image.pixelColor(beside, middle)) >= Least,
                     qPrintable(QString::number(beside)));
    }
}

void TestSigns::showsTheMarkOfAGauge_data()
{
    addGlyphs();
}

void TestSigns::showsTheMarkOfAGauge()
{
    QFETCH(Glyph, glyph);
    Gauge gauge(u"Disk"_s);
    gauge.setValue(0.8, glyph, u"8"_s, u"GB"_s);
    gauge.resize(200, 160);
    gauge.show();
    gauge.setTicks({{0.5, {}}}); // straight up
    const QImage image = gauge.grab().toImage();
    int rows = 0;
    const int middle = image.width() / 2;
    for (int y = 0; y < image.height() / 3; ++y) {
        if (image.pixelColor(middle, y) != tokens().text)
            continue;
        ++rows;
        for (const int beside : {middle - 2, middle + 1})
            QVERIFY2(contrast(tokens().text, image.pixelColor(beside, y)) >= Least,
                     qPrintable(u"%1, %2"_s.arg(beside).arg(y)));
    }
    QCOMPARE_GE(rows, 8);
}

QTEST_MAIN(TestSigns)
#include "tst_signs.moc"
