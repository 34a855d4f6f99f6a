// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/accessibility.h"
#include "widgets/button.h"
#include "widgets/linebreaks.h"
#include "widgets/toaststack.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

Q_DECLARE_METATYPE(Printkeeper::Style::Theme)

namespace {

/// A window with a button and a stack over it.
struct Window
{
    Window()
    {
        widget.resize(800, 600);
        widget.show();
    }

    QWidget widget;
    Button *below = new Button(ButtonKind::Secondary, u"Below"_s, &widget);
    ToastStack *stack = new ToastStack(&widget);
};

ToastMessage message(Glyph glyph, const QString &sentence)
{
    return {glyph, sentence, {}, {}};
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesAfterItsTime();
    void staysWhileTheMouseIsOnIt();
    void staysWhileTheKeyboardIsOnIt();
    void staysUntilClosedWhenCritical();
    void asksOnceForItsAction();
    void offersNothingThatWasDoneElsewhere();
    void showsThreeAndLetsTheOthersWait();
    void keepsAPlaceForWhatIsNotCritical();
    void standsAtTheBottomAndKeepsInside_data();
    void standsAtTheBottomAndKeepsInside();
    void breaksAPathBetweenItsNames_data();
    void breaksAPathBetweenItsNames();
    void breaksAPathForALabelOfAnyWidth();
    void putsItsButtonBelowWhereItIsNarrow();
    void hasItsCrossesBelowEachOther();
    void givesTheKeyboardBack();
    void hasTheEdgeOfTheTheme_data();
    void hasTheEdgeOfTheTheme();
    void isAnAlertForScreenReaders();
};

void TestMessages::initTestCase()
{
    installAccessibility();
    Style::applyStyle(*qApp, Style::Theme::Light);
}

void TestMessages::goesAfterItsTime()
{
    Window window;
    window.stack->setStay(60ms);
    window.stack->showToast(message(Glyph::Good, u"41 jobs were removed."_s));
    QCOMPARE(window.stack->toasts().size(), 1U);
    QVERIFY(window.stack->isVisible());
    QTRY_VERIFY(window.stack->toasts().empty());
    QVERIFY(!window.stack->isVisible());
}

void TestMessages::staysWhileTheMouseIsOnIt()
{
    Window window;
    window.stack->setStay(60ms);
    window.stack->showToast(message(Glyph::Good, u"first"_s));
    Toast *first = window.stack->toasts().front();
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    first->setAttribute(Qt::WA_UnderMouse);
    QApplication::sendEvent(first, &enter);
    window.stack->showToast(message(Glyph::Good, u"second"_s));
    QTRY_COMPARE(window.stack->toasts().size(), 1U);
    QCOMPARE(window.stack->toasts().front(), first);
    first->setAttribute(Qt::WA_UnderMouse, false);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(first, &leave);
    QTRY_VERIFY(window.stack->toasts().empty());
}

void TestMessages::staysWhileTheKeyboardIsOnIt()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window.widget));
    window.stack->setStay(60ms);
    window.stack->showToast(message(Glyph::Good, u"first"_s));
    Toast *first = window.stack->toasts().front();
    window.stack->focusNewest();
    window.stack->showToast(message(Glyph::Good, u"second"_s));
    QTRY_COMPARE(window.stack->toasts().size(), 1U);
    QCOMPARE(window.stack->toasts().front(), first);
    window.below->setFocus();
    QTRY_VERIFY(window.stack->toasts().empty());
}

void TestMessages::staysUntilClosedWhenCritical()
{
    Window window;
    window.stack->setStay(20ms);
    window.stack->showToast(message(Glyph::Critical, u"The disk is full."_s));
    window.stack->showToast(message(Glyph::Good, u"Done."_s));
    QTRY_COMPARE(window.stack->toasts().size(), 1U);
    QCOMPARE(window.stack->toasts().front()->glyph(), Glyph::Critical);
    window.stack->findChild<Button *>(u"toastClose"_s)->click();
    QVERIFY(window.stack->toasts().empty());
}

void TestMessages::asksOnceForItsAction()
{
    Window window;
    int asked = 0;
    window.stack->showToast({Glyph::Good, u"Done."_s, u"Undo"_s, [&asked] { ++asked; }});
    auto *action = window.stack->findChild<Button *>(u"toastAction"_s);
    action->click();
    action->click();
    QCOMPARE(asked, 1);
    QVERIFY(window.stack->toasts().empty());
}

void TestMessages::offersNothingThatWasDoneElsewhere()
{
    Window window;
    int asked = 0;
    for (const qint64 about : {1, 2, 3, 4})
        window.stack->showToast(
            {Glyph::Good, u"Done."_s, u"Undo"_s, [&asked] { ++asked; }, {}, about});
    const auto actionOf = [&window](std::size_t place) {
        return window.stack->toasts().at(place)->findChild<Button *>(u"toastAction"_s);
    };
    QCOMPARE(window.stack->waiting(), 1);
    window.stack->withdrawAction(3);
    window.stack->withdrawAction(4);
    QVERIFY(actionOf(0)->isVisible() && actionOf(1)->isVisible());
    QVERIFY(!actionOf(2)->isVisible());
    window.stack->focusNewest();
    QCOMPARE(window.widget.focusWidget()->objectName(), u"toastClose"_s);
    actionOf(0)->click();
    QCOMPARE(asked, 1);
    QCOMPARE(window.stack->toasts().back()->about(), 4); // it waited, and has no button
    QVERIFY(!actionOf(2));
}

void TestMessages::showsThreeAndLetsTheOthersWait()
{
    Window window;
    for (const auto &sentence : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
        window.stack->showToast(message(Glyph::Good, sentence));
    QCOMPARE(window.stack->toasts().size(), 3U);
    QCOMPARE(window.stack->waiting(), 2);
    QCOMPARE_LT(window.stack->toasts()[0]->y(), window.stack->toasts()[2]->y());
    window.stack->toasts().front()->dismiss();
    QCOMPARE(window.stack->toasts().back()->sentence(), u"4"_s);
    QCOMPARE(window.stack->waiting(), 1);
}

void TestMessages::keepsAPlaceForWhatIsNotCritical()
{
    Window window;
    for (const auto &sentence : {u"1"_s, u"2"_s, u"3"_s})
        window.stack->showToast(message(Glyph::Critical, sentence));
    QCOMPARE(window.stack->waiting(), 1);
    window.stack->showToast(message(Glyph::Good, u"Done."_s));
    QCOMPARE(window.stack->toasts().back()->sentence(), u"Done."_s);
    window.stack->toasts().back()->dismiss();
    QCOMPARE(window.stack->waiting(), 1);
    window.stack->toasts().front()->dismiss();
    QCOMPARE(window.stack->waiting(), 0);
}

void TestMessages::standsAtTheBottomAndKeepsInside_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("wide") << QSize(1280, 800) << u"Done."_s;
    QTest::newRow("narrow") << QSize(480, 800) << u"Done."_s;
    QTest::newRow("narrow and long") << QSize(480, 800) << u"A long sentence. "_s.repeated(12);
    QTest::newRow("narrower") << QSize(400, 800) << u"Done."_s;
    QTest::newRow("narrower and long") << QSize(400, 800) << u"A long sentence. "_s.repeated(12);
    QTest::newRow("as a phone") << QSize(320, 800) << u"41 jobs were moved to the trash."_s;
    QTest::newRow("narrowest") << QSize(240, 800) << u"41 jobs were moved to the trash."_s;
    QTest::newRow("with a long word")
        << QSize(320, 800) << u"Written to /srv/farm/"_s + u"a_long_name_"_s.repeated(10);
}

void TestMessages::standsAtTheBottomAndKeepsInside()
{
    QFETCH(QSize, size);
    QFETCH(QString, sentence);
    Window window;
    window.stack->showToast({Glyph::Warning, sentence, u"Undo"_s, {}});
    window.widget.resize(size);
    QTRY_COMPARE(window.widget.size(), size);
    const QRect place = window.stack->geometry();
    QVERIFY(window.widget.rect().contains(place));
    QCOMPARE_LE(qAbs(place.center().x() - window.widget.rect().center().x()), 1);
    const Toast *toast = window.stack->toasts().front();
    for (const QWidget *child : toast->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        QVERIFY(toast->rect().contains(child->geometry()));
        QCOMPARE_GE(child->height(), child->minimumSizeHint().height());
        const int least = child->minimumWidth();
        QCOMPARE_GE(child->width(), least > 0 ? least : child->minimumSizeHint().width());
        if (child->hasHeightForWidth())
            QCOMPARE_GE(child->height(), child->heightForWidth(child->width()));
    }
    QCOMPARE(toast->sentence(), sentence);
}

void TestMessages::breaksAPathBetweenItsNames_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("room");      // a line is as wide
    QTest::addColumn<QStringList>("parts"); // between which it may be broken besides at spaces
    const QString path = u"/srv/makerspace/uploads/old-gear_v2.stl"_s;
    const QStringList names{u"/"_s,    u"srv/"_s,  u"makerspace/"_s, u"uploads/"_s,
                            u"old-"_s, u"gear_"_s, u"v2."_s,         u"stl"_s};
    const QString half = u"/srv/makerspace/"_s;
    QTest::newRow("with room for it") << path << path + u"…"_s << QStringList{path};
    QTest::newRow("too long for a line") << path << half << names;
    QTest::newRow("the last of a sentence")
        << u"Written to "_s + path << half << QStringList{u"Written to /"_s} + names.mid(1);
    QTest::newRow("a name too long for a line")
        << u"/mmmmmm"_s << u"mmm"_s
        << QStringList{u"/"_s, u"m"_s, u"m"_s, u"m"_s, u"m"_s, u"m"_s, u"m"_s};
    QTest::newRow("only words") << u"A few words of a sentence."_s << u"sentence.…"_s
                                << QStringList{u"A few words of a sentence."_s};
}

void TestMessages::breaksAPathBetweenItsNames()
{
    QFETCH(QString, sentence);
    QFETCH(QString, room);
    const QFontMetrics metrics(qApp->font());
    QStringList parts =
        breakable(sentence, metrics, metrics.horizontalAdvance(room)).split(QChar(0x200B));
    QTEST(parts, "parts");
}

void TestMessages::breaksAPathForALabelOfAnyWidth()
{
    const QStringList parts{u"Part of /"_s,        u"srv/"_s, u"old-"_s,
                            u"0123456789abcdef"_s, u"ghi."_s, u"stl"_s};
    QCOMPARE(breakable(parts.join(QString())).split(QChar(0x200B)), parts);
    const QString flower = u"🌼"_s; // two halves, which stay together
    QCOMPARE(breakable(flower.repeated(17)), flower.repeated(16) + QChar(0x200B) + flower);
    QCOMPARE(breakable({}), QString());
}

void TestMessages::putsItsButtonBelowWhereItIsNarrow()
{
    Window window;
    window.stack->showToast({Glyph::Good, u"41 jobs were moved to the trash."_s, u"Undo"_s, {}});
    const auto *action = window.stack->findChild<Button *>(u"toastAction"_s);
    const auto *close = window.stack->findChild<Button *>(u"toastClose"_s);
    const int low = window.stack->height();
    QCOMPARE_LT(action->y(), close->geometry().bottom());
    window.widget.resize(280, 600);
    QTRY_COMPARE_GT(action->y(), close->geometry().bottom());
    QCOMPARE_GT(window.stack->height(), low);
    window.widget.resize(800, 600);
    QTRY_COMPARE_LT(action->y(), close->geometry().bottom());
    QCOMPARE(window.stack->height(), low);
}

void TestMessages::hasItsCrossesBelowEachOther()
{
    Window window;
    window.widget.resize(320, 600);
    window.stack->showToast({Glyph::Good, u"41 jobs were moved to the trash."_s, u"Undo"_s, {}});
    window.stack->showToast(
        message(Glyph::Good, u"12 jobs written to /srv/farm/a_name_that_is_long_by_itself.csv."_s));
    const auto centres = [&window] {
        QList<int> found;
        for (const Toast *toast : window.stack->toasts()) {
            const auto *close = toast->findChild<Button *>(u"toastClose"_s);
            found << close->mapTo(window.stack, close->rect().center()).x();
        }
        return found;
    };
    QTRY_COMPARE(window.widget.width(), 320);
    QCOMPARE(centres().size(), 2);
    QTRY_COMPARE(centres().front(), centres().back());
}

void TestMessages::givesTheKeyboardBack()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window.widget));
    window.below->setFocus();
    window.stack->showToast(message(Glyph::Good, u"Done."_s));
    QCOMPARE(QApplication::focusWidget(), window.below);
    window.stack->focusNewest();
    QVERIFY(window.stack->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(window.stack->toasts().empty());
    QCOMPARE(QApplication::focusWidget(), window.below);
}

void TestMessages::hasTheEdgeOfTheTheme_data()
{
    QTest::addColumn<Style::Theme>("theme");
    QTest::newRow("light") << Style::Theme::Light;
    QTest::newRow("dark") << Style::Theme::Dark;
    QTest::newRow("high contrast") << Style::Theme::HighContrast;
}

/// As wide as that of what else has one.
void TestMessages::hasTheEdgeOfTheTheme()
{
    QFETCH(Style::Theme, theme);
    Style::applyStyle(*qApp, theme);
    Window window;
    window.stack->showToast(message(Glyph::Good, u"Done."_s));
    Toast *toast = window.stack->toasts().front();
    QTRY_VERIFY(!toast->graphicsEffect()); // it fades in
    const QImage image = toast->grab().toImage();
    Style::applyStyle(*qApp, Style::Theme::Light);
    const Style::Tokens &tokens = Style::tokensOf(theme);
    const int middle = image.width() / 2;
    for (int y = 0; y < tokens.borderWidth; ++y) {
        QCOMPARE(image.pixelColor(middle, y), tokens.border);
        QCOMPARE(image.pixelColor(middle, image.height() - 1 - y), tokens.border);
    }
    QCOMPARE(image.pixelColor(middle, tokens.borderWidth), tokens.surface);
}

void TestMessages::isAnAlertForScreenReaders()
{
    Window window;
    window.stack->showToast(message(Glyph::Warning, u"Low on space."_s));
    const auto *seen = QAccessible::queryAccessibleInterface(window.stack->toasts().front());
    QCOMPARE(seen->role(), QAccessible::AlertMessage);
    QCOMPARE(seen->text(QAccessible::Name), u"Warning: Low on space."_s);
}

QTEST_MAIN(TestMessages)
#include "tst_messages.moc"
