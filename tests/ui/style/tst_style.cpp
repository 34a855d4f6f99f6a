// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/icons.h"
#include "style/style.h"

#include <QDir>
#include <QFrame>
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Style;

Q_DECLARE_METATYPE(Printkeeper::Style::Theme)

namespace {

/// How many pixels have the full colour.
int inkOf(const QPixmap &pixmap, const QColor &colour)
{
    const QImage image = pixmap.toImage();
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return inked;
}

void lookUnderTheMouse(QPushButton &button)
{
    button.setAttribute(Qt::WA_UnderMouse);
    const QPointF inside = button.rect().center();
    QMouseEvent move(QEvent::MouseMove, inside, button.mapToGlobal(inside), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&button, &move); // it looks itself where the mouse is
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void knowsTheThemeOfAPalette();
    void quietensEveryTextOfADisabledField();
    void replacesEveryNameInTheStyleSheet();
    void keepsTheStyleSheetShort();
    void showsWhatIsUnderTheMouse_data();
    void showsWhatIsUnderTheMouse();
    void showsWhatIsPressed_data();
    void showsWhatIsPressed();
    void drawsEveryIcon_data();
    void drawsEveryIcon();
    void drawsIconsInTheColoursOfTheMoment();
    void drawsIconsSharplyOnDenseScreens();
};

void TestStyle::initTestCase_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("high contrast") << Theme::HighContrast;
}

void TestStyle::knowsTheThemeOfAPalette()
{
    QFETCH_GLOBAL(Theme, theme);
    const Tokens &tokens = tokensOf(theme);
    QCOMPARE(&tokensOf(makePalette(tokens)), &tokens);
}

void TestStyle::quietensEveryTextOfADisabledField()
{
    QFETCH_GLOBAL(Theme, theme);
    const QPalette palette = makePalette(tokensOf(theme));
    for (const auto role : {QPalette::Text, QPalette::PlaceholderText}) {
        QCOMPARE(palette.color(QPalette::Disabled, role), tokensOf(theme).disabled);
        QVERIFY(palette.color(QPalette::Active, role) != tokensOf(theme).disabled);
    }
}

void TestStyle::replacesEveryNameInTheStyleSheet()
{
    QFETCH_GLOBAL(Theme, theme);
    QString sheet = makeStyleSheet(tokensOf(theme));
    QVERIFY(sheet.contains(tokensOf(theme).accent.name()));
    sheet = sheet.mid(sheet.indexOf(u"*/"_s));
    QVERIFY2(!sheet.contains(u'%'), qPrintable(sheet.mid(sheet.indexOf(u'%'), 40)));
}

void TestStyle::keepsTheStyleSheetShort()
{
    QCOMPARE_LT(makeStyleSheet(tokensOf(Theme::Light)).count(u'\n'), 200);
}

void TestStyle::showsWhatIsUnderTheMouse_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("rail") << u"rail"_s;
    QTest::newRow("icon") << u"icon"_s;
}

/// By a tint, and where a tint tells nothing by an edge.
void TestStyle::showsWhatIsUnderTheMouse()
{
    QFETCH_GLOBAL(Theme, theme);
    QFETCH(QString, kind);
    applyStyle(*qApp, theme);
    const Tokens &tokens = tokensOf(theme);
    QFrame rail;
    rail.setObjectName(u"navigationRail"_s);
    rail.resize(160, 60);
    auto *button = new QPushButton(&rail);
    button->setProperty("kind", kind);
    button->setGeometry(10, 10, 120, 34);
    const QPixmap rest = rail.grab();
    lookUnderTheMouse(*button);
    const QPixmap under = rail.grab();
    const bool isHigh = theme == Theme::HighContrast;
    const QColor tint = kind == u"rail"_s ? tokens.background : tokens.raised;
    const QColor sign = isHigh ? tokens.border : tint;
    QCOMPARE(inkOf(rest, sign), 0);
    QCOMPARE_GT(inkOf(under, sign), isHigh ? 200 : 2000);
}

void TestStyle::showsWhatIsPressed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("primary") << u"primary"_s;
    QTest::newRow("secondary") << u"secondary"_s;
    QTest::newRow("icon") << u"icon"_s;
}

/// Also while the mouse is over it, as it is when the mouse presses it.
void TestStyle::showsWhatIsPressed()
{
    QFETCH_GLOBAL(Theme, theme);
    QFETCH(QString, kind);
    applyStyle(*qApp, theme);
    const Tokens &tokens = tokensOf(theme);
    QFrame frame;
    frame.resize(160, 60);
    auto *button = new QPushButton(&frame);
    button->setProperty("kind", kind);
    button->setGeometry(10, 10, 120, 34);
    lookUnderTheMouse(*button);
    const QColor sign = kind == u"primary"_s ? tokens.accentPressed : tokens.pressed;
    QCOMPARE_LT(inkOf(frame.grab(), sign), 20); // a corner may have it by chance
    button->setDown(true);
    QCOMPARE_GT(inkOf(frame.grab(), sign), 2000);
    button->setAttribute(Qt::WA_UnderMouse, false);
    QCOMPARE_GT(inkOf(frame.grab(), sign), 2000);
}

void TestStyle::drawsEveryIcon_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/icons"_s).entryList();
    QCOMPARE_GT(files.size(), 40);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void TestStyle::drawsEveryIcon()
{
    QFETCH_GLOBAL(Theme, theme);
    QFETCH(QString, name);
    applyStyle(*qApp, theme);
    const QIcon icon = makeIcon(name, &Tokens::accent);
    QCOMPARE_GT(inkOf(icon.pixmap(QSize(40, 40), 1.0), tokensOf(theme).accent), 20);
}

void TestStyle::drawsIconsInTheColoursOfTheMoment()
{
    QFETCH_GLOBAL(Theme, theme);
    const QIcon icon = makeIcon(u"jobs"_s, &Tokens::text, &Tokens::accent);
    applyStyle(*qApp, theme);
    const Tokens &tokens = tokensOf(theme);
    const auto ink = [&icon](QIcon::Mode mode, QIcon::State state, const QColor &colour) {
        return inkOf(icon.pixmap(QSize(40, 40), 1.0, mode, state), colour);
    };
    QCOMPARE_GT(ink(QIcon::Normal, QIcon::Off, tokens.text), 20);
    QCOMPARE_GT(ink(QIcon::Normal, QIcon::On, tokens.accent), 20);
    QCOMPARE_GT(ink(QIcon::Disabled, QIcon::Off, tokens.disabled), 20);
    QCOMPARE_GT(ink(QIcon::Disabled, QIcon::On, tokens.selectedOffText), 20);
    QCOMPARE_GT(ink(QIcon::Selected, QIcon::Off, tokens.chosenText), 20);
}

void TestStyle::drawsIconsSharplyOnDenseScreens()
{
    const QIcon icon = makeIcon(u"jobs"_s);
    for (const double ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        const QPixmap pixmap = icon.pixmap(QSize(20, 20), ratio);
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
        QCOMPARE(pixmap.width(), qRound(20 * ratio));
    }
    QVERIFY(makeIcon(u"no-such-icon"_s).isNull());
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
