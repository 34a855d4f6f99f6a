// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/icons.h"
#include "style/style.h"
#include "style/systemtheme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Style;

Q_DECLARE_METATYPE(Printkeeper::Style::Theme)

namespace {

/// As every painted widget of ours is: it asks for its colours when it paints.
class Painted final : public QWidget
{
public:
    Painted() { setFixedSize(40, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), tokensOf(palette()).good);
    }
};

int countOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

/// One of each control, and what it must show: a colour, at least so many pixels of it.
class Sample final : public QWidget
{
public:
    struct Part
    {
        QWidget *widget;
        QColor Tokens::*colour;
        int atLeast;
    };

    Sample()
        : m_layout(new QVBoxLayout(this))
    {
        m_layout->setContentsMargins(16, 16, 16, 16);
        m_layout->setSpacing(12);
        add(new QLabel(u"text"_s), &Tokens::text, 5);
        add(new QPushButton(u"button"_s), &Tokens::border, 40);
        auto *primary = new QPushButton(u"primary"_s);
        primary->setProperty("kind", u"primary"_s);
        add(primary, &Tokens::accent, 400);
        auto *icon = new QPushButton;
        icon->setIcon(makeIcon(u"jobs"_s, &Tokens::critical));
        add(icon, &Tokens::critical, 5);
        add(new QLineEdit(u"line"_s), &Tokens::border, 40);
        auto *box = new QCheckBox(u"box"_s);
        box->setChecked(true);
        add(box, &Tokens::accent, 60);
        auto *radio = new QRadioButton(u"radio"_s);
        radio->setChecked(true);
        add(radio, &Tokens::accent, 60);
        auto *combo = new QComboBox;
        combo->addItems({u"one"_s, u"two"_s});
        add(combo, &Tokens::border, 40);
        add(new QSpinBox, &Tokens::border, 40);
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setValue(50);
        add(slider, &Tokens::accent, 60);
        auto *bar = new QScrollBar(Qt::Horizontal);
        bar->setMaximum(100);
        add(bar, &Tokens::border, 40);
        auto *table = new QTableWidget(2, 1);
        table->setItem(0, 0, new QTableWidgetItem(u"cell"_s));
        table->selectRow(0);
        add(table, &Tokens::chosen, 100);
        add(new Painted, &Tokens::good, 800);
        resize(320, 720);
    }

    const std::vector<Part> &parts() const { return m_parts; }

private:
    void add(QWidget *widget, QColor Tokens::*colour, int atLeast)
    {
        m_layout->addWidget(widget);
        m_parts.push_back({widget, colour, atLeast});
    }

    QVBoxLayout *m_layout;
    std::vector<Part> m_parts;
};

/// One of each kind of field, with the same text in it.
class FieldSample final : public QWidget
{
public:
    FieldSample()
    {
        constexpr int Value = 7777;
        const QString text = QString::number(Value);
        auto *layout = new QVBoxLayout(this);
        auto *spin = new QSpinBox;
        spin->setMaximum(2 * Value); // both arrows can be pressed
        spin->setValue(Value);
        auto *chosen = new QComboBox;
        auto *typed = new QComboBox;
        typed->setEditable(true);
        for (QComboBox *combo : {chosen, typed})
            combo->addItem(text);
        m_fields = {new QLineEdit(text), spin, chosen, typed};
        for (QWidget *field : m_fields) {
            layout->addWidget(field);
            field->setFocusPolicy(Qt::NoFocus); // and no caret
        }
        layout->addStretch();
        resize(240, 240);
        show();
    }

    const std::vector<QWidget *> &fields() const { return m_fields; }

private:
    std::vector<QWidget *> m_fields;
};

QPalette plainPalette(const QColor &window, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

/// Whether the widget took it, else the page below gets it.
bool turnWheelOver(QWidget &widget)
{
    const QPointF centre = widget.rect().center();
    QWheelEvent event(centre, widget.mapToGlobal(centre), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

} // namespace

class TestProxyStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheDesktopAtStart_data();
    void followsTheDesktopAtStart();
    void repaintsEverythingInAnotherTheme_data();
    void repaintsEverythingInAnotherTheme();
    void ringsWhatTheKeyboardReaches_data();
    void ringsWhatTheKeyboardReaches();
    void ringsWhatIsScrolledIntoSight();
    void showsNoRingToAMouse();
    void keepsTheRingInsideTheWindow();
    void keepsTheWheelFromChangingWhatIsNotChosen();
    void stopsMovingWhenAsked();
    void keepsScrollBarsSlimAndWithoutButtons();
    void makesFieldsAlike();
    void makesArrowsAlike();
    void edgesMenusAndRoundsLines();
};

void TestProxyStyle::followsTheDesktopAtStart_data()
{
    QTest::addColumn<QPalette>("desktop");
    QTest::addColumn<Theme>("wanted");
    const Tokens &light = tokensOf(Theme::Light);
    QTest::newRow("light") << plainPalette(light.surface, light.text) << Theme::Light;
    QTest::newRow("dark") << plainPalette(light.text, light.surface) << Theme::Dark;
}

void TestProxyStyle::followsTheDesktopAtStart()
{
    QFETCH(QPalette, desktop);
    QFETCH(Theme, wanted);
    QApplication::setPalette(desktop);
    applyStyle(*qApp, Theme::System);
    QCOMPARE(&tokensOf(QApplication::palette()), &tokensOf(wanted));
    // Our own palette is not taken for the desktop's.
    applyStyle(*qApp, Theme::HighContrast);
    applyStyle(*qApp, Theme::System);
    QVERIFY(&tokensOf(QApplication::palette()) != &tokensOf(Theme::HighContrast));
}

void TestProxyStyle::repaintsEverythingInAnotherTheme_data()
{
    QTest::addColumn<Theme>("before");
    QTest::addColumn<Theme>("after");
    QTest::newRow("light to dark") << Theme::Light << Theme::Dark;
    QTest::newRow("dark to high contrast") << Theme::Dark << Theme::HighContrast;
    QTest::newRow("high contrast to light") << Theme::HighContrast << Theme::Light;
    QTest::newRow("dark to light") << Theme::Dark << Theme::Light;
}

void TestProxyStyle::repaintsEverythingInAnotherTheme()
{
    QFETCH(Theme, before);
    QFETCH(Theme, after);
    applyStyle(*qApp, before);
    Sample sample;
    sample.show();
    QVERIFY(QTest::qWaitForWindowExposed(&sample));
    const std::clock_t start = std::clock();
    applyStyle(*qApp, after);
    const QImage picture = sample.grab().toImage();
    const double milliseconds = 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
    QCOMPARE_LT(milliseconds, 300.0);
    const Tokens &tokens = tokensOf(after);
    QCOMPARE_GT(countOf(picture, tokens.background), 5000);
    QCOMPARE(countOf(picture, tokensOf(before).accent), 0);
    for (const Sample::Part &part : sample.parts()) {
        QCOMPARE(&tokensOf(part.widget->palette()), &tokens);
        const int count = countOf(part.widget->grab().toImage(), tokens.*part.colour);
        QVERIFY2(
            count >= part.atLeast,
            qPrintable(u"%1: %2"_s.arg(QLatin1StringView(part.widget->metaObject()->className()))
                           .arg(count)));
    }
}

void TestProxyStyle::ringsWhatIsScrolledIntoSight()
{
    applyStyle(*qApp, Theme::Light);
    QWidget window;
    window.resize(200, 200);
    auto *scroll = new QScrollArea(&window);
    scroll->setGeometry(window.rect());
    auto *content = new QWidget;
    content->resize(150, 2000);
    auto *near = new QPushButton(u"near"_s, content);
    auto *far = new QPushButton(u"far"_s, content);
    far->move(0, 1800);
    scroll->setWidget(content);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    near->setFocus();
    QTest::keyClick(near, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), far);
    QTRY_VERIFY(!far->visibleRegion().isEmpty());
    const auto *ring = window.findChild<QFocusFrame *>();
    QVERIFY(ring);
    QTRY_VERIFY(ring->isVisible() && !ring->visibleRegion().isEmpty());
    QCOMPARE(ring->widget(), far);
}

void TestProxyStyle::ringsWhatTheKeyboardReaches_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("high contrast") << Theme::HighContrast;
}

void TestProxyStyle::ringsWhatTheKeyboardReaches()
{
    QFETCH(Theme, theme);
    applyStyle(*qApp, theme);
    Sample sample;
    sample.show();
    QVERIFY(QTest::qWaitForWindowActive(&sample));
    int reached = 0;
    QList<QWidget *> seen;
    for (std::size_t i = 0; i < sample.parts().size(); ++i) {
        QTest::keyClick(&sample, Qt::Key_Tab);
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        if (seen.contains(focus))
            break;
        seen << focus;
        ++reached;
        const auto *ring = sample.findChild<QFocusFrame *>();
        QVERIFY2(ring && ring->isVisible() && ring->widget() == focus,
                 focus->metaObject()->className());
        const QRect around(focus->mapTo(&sample, QPoint()), focus->size());
        const int reach = FocusRing::Gap + FocusRing::Width;
        QCOMPARE(ring->geometry(), around.adjusted(-reach, -reach, reach, reach));
        const QImage picture = sample.grab().toImage();
        const Tokens &tokens = tokensOf(theme);
        const int middle = around.center().y();
        QCOMPARE(picture.pixelColor(around.left() - 4, middle), tokens.accent);
        QCOMPARE(picture.pixelColor(around.left() - 3, middle), tokens.accent);
        QCOMPARE(picture.pixelColor(around.left() - 2, middle), tokens.surface);
        QCOMPARE(picture.pixelColor(around.left() - 1, middle), tokens.surface);
    }
    QCOMPARE_GE(reached, 9);
}

void TestProxyStyle::showsNoRingToAMouse()
{
    applyStyle(*qApp, Theme::Light);
    Sample sample;
    sample.show();
    QVERIFY(QTest::qWaitForWindowActive(&sample));
    const auto ringIsVisible = [&sample] {
        const auto *ring = sample.findChild<QFocusFrame *>();
        return ring && ring->isVisible();
    };
    auto *line = sample.findChild<QLineEdit *>();
    QTest::mouseClick(line, Qt::LeftButton);
    QVERIFY(line->hasFocus());
    QVERIFY(!ringIsVisible());
    QTest::keyClick(line, Qt::Key_Tab);
    QVERIFY(ringIsVisible());
    QTest::mouseClick(line, Qt::LeftButton);
    QVERIFY(!ringIsVisible());
    // Who types into a field has a caret to see.
    QTest::keyClick(line, Qt::Key_A);
    QVERIFY(!ringIsVisible());
}

void TestProxyStyle::keepsTheRingInsideTheWindow()
{
    applyStyle(*qApp, Theme::Light);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLineEdit);
    layout->addWidget(new QLineEdit);
    window.resize(200, 120);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Tab);
    const QImage picture = window.grab().toImage();
    const auto *focus = QApplication::focusWidget();
    QVERIFY(focus);
    const int middle = focus->geometry().center().y();
    const QColor accent = tokensOf(Theme::Light).accent;
    QCOMPARE(picture.pixelColor(0, middle), accent);
    QCOMPARE(picture.pixelColor(1, middle), accent);
    QCOMPARE(picture.pixelColor(picture.width() - 1, middle), accent);
}

void TestProxyStyle::keepsTheWheelFromChangingWhatIsNotChosen()
{
    applyStyle(*qApp, Theme::Light);
    Sample sample;
    sample.show();
    QVERIFY(QTest::qWaitForWindowActive(&sample));
    auto *spin = sample.findChild<QSpinBox *>();
    auto *combo = sample.findChild<QComboBox *>();
    auto *slider = sample.findChild<QSlider *>();
    spin->setValue(5);
    for (QWidget *widget : std::initializer_list<QWidget *>{spin, combo, slider})
        QVERIFY(!turnWheelOver(*widget));
    QCOMPARE(spin->value(), 5);
    QCOMPARE(combo->currentIndex(), 0);
    QCOMPARE(slider->value(), 50);
    spin->setFocus();
    QVERIFY(turnWheelOver(*spin));
    QCOMPARE(spin->value(), 4);
}

void TestProxyStyle::stopsMovingWhenAsked()
{
    const auto duration = [] {
        return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    };
    applyStyle(*qApp, Theme::Light);
    QCOMPARE_GT(duration(), 0);
    QCOMPARE_LE(duration(), 200);
    applyStyle(*qApp, Theme::Light, Motion::Reduced);
    QCOMPARE(duration(), 0);
    applyStyle(*qApp, Theme::Light);
}

void TestProxyStyle::keepsScrollBarsSlimAndWithoutButtons()
{
    applyStyle(*qApp, Theme::Light);
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 1000);
    bar.resize(bar.sizeHint().width(), 400);
    QCOMPARE_LE(bar.width(), 12);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {6, 398});
    QCOMPARE_GT(bar.value(), bar.singleStep()); // a page, not a step of a button
    QScrollBar untouched(Qt::Vertical);
    untouched.setRange(0, 1000);
    untouched.setValue(1000);
    untouched.resize(untouched.sizeHint().width(), 400);
    const QImage picture = untouched.grab().toImage();
    const QColor handle = tokensOf(Theme::Light).border;
    QCOMPARE(picture.pixelColor(6, 390), handle);
    QVERIFY(picture.pixelColor(6, 200) != handle);
}

/// As high, and what stands in them begins at the same place.
void TestProxyStyle::makesFieldsAlike()
{
    applyStyle(*qApp, Theme::Light);
    const FieldSample sample;
    const auto leftOf = [](QWidget &field) {
        const QImage picture = field.grab().toImage();
        constexpr int Dark = 100; // text, and no edge
        for (int x = 3; x < picture.width(); ++x) {
            for (int y = 3; y < picture.height() - 3; ++y) {
                if (qGray(picture.pixel(x, y)) < Dark)
                    return x;
            }
        }
        return -1;
    };
    const int left = leftOf(*sample.fields().front());
    QCOMPARE_GT(left, 8);
    for (QWidget *field : sample.fields()) {
        QCOMPARE(field->height(), 34);
        QCOMPARE(leftOf(*field), left);
    }
}

void TestProxyStyle::makesArrowsAlike()
{
    applyStyle(*qApp, Theme::Light);
    const FieldSample sample;
    const auto darkest = [](const QImage &picture, const QRect &part) {
        int grey = 255;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x)
                grey = std::min(grey, qGray(picture.pixel(x, y)));
        }
        return grey;
    };
    const auto arrows = [](const QWidget &field) {
        return QRect(field.width() - 26, 3, 22, field.height() - 6);
    };
    auto *choice = sample.findChild<QComboBox *>();
    auto *number = sample.findChild<QSpinBox *>();
    const int grey = darkest(choice->grab().toImage(), arrows(*choice));
    const QImage picture = number->grab().toImage();
    const QRect both = arrows(*number);
    const int half = both.height() / 2;
    QCOMPARE_LT(grey, 160);
    QCOMPARE_LE(darkest(picture, both.adjusted(0, 0, 0, -half)), grey + 10);
    QCOMPARE_LE(darkest(picture, both.adjusted(0, half, 0, 0)), grey + 10);
}

void TestProxyStyle::edgesMenusAndRoundsLines()
{
    applyStyle(*qApp, Theme::Light);
    const Tokens &tokens = tokensOf(Theme::Light);
    QMenu menu;
    menu.addAction(u"Open"_s);
    menu.resize(menu.sizeHint());
    const QImage opened = menu.grab().toImage();
    QCOMPARE(opened.pixelColor(0, 0).alpha(), 255);
    QCOMPARE(opened.pixelColor(opened.width() / 2, 0), tokens.border);
    QCOMPARE(opened.pixelColor(opened.width() / 2, 2), tokens.surface);

    QPlainTextEdit lines(u"0 2 * * *"_s);
    lines.setReadOnly(true);
    lines.resize(200, 72);
    const QImage read = lines.grab().toImage();
    QCOMPARE(read.pixelColor(0, 0), tokens.background);
    QCOMPARE(read.pixelColor(1, 1), tokens.background);
    QCOMPARE(read.pixelColor(198, 70), tokens.background);
    QCOMPARE(read.pixelColor(100, 0), tokens.hairline);
    QCOMPARE(read.pixelColor(100, 60), tokens.surface);
    for (int y = 4; y < 68; ++y) {
        for (int x = 2; x < 8; ++x)
            QCOMPARE(read.pixelColor(x, y), tokens.surface); // the text keeps off the edge
    }
}

QTEST_MAIN(TestProxyStyle)
#include "tst_proxystyle.moc"
