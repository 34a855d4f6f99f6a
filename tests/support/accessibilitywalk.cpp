// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accessibilitywalk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QMap>
#include <QMetaEnum>
#include <QPointer>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Test {
namespace {

/// What a person can do something with; anything else that takes the keyboard needs a reason.
constexpr std::array RolesThatAct{
    QAccessible::Button,       QAccessible::CheckBox, QAccessible::RadioButton,
    QAccessible::PageTab,      QAccessible::Link,     QAccessible::EditableText,
    QAccessible::Table,        QAccessible::List,     QAccessible::Tree,
    QAccessible::Slider,       QAccessible::SpinBox,  QAccessible::ComboBox,
    QAccessible::ButtonMenu,   QAccessible::Chart, // points are told by the arrow keys
    QAccessible::AlertMessage, QAccessible::Pane,  // scrolls by the arrow keys
};

QAccessibleInterface &seen(QWidget &widget)
{
    return *QAccessible::queryAccessibleInterface(&widget);
}

QString roleName(QAccessible::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
}

QString words(QWidget &widget)
{
    return u"%1 “%2” (%3 “%4”)"_s.arg(QString::fromLatin1(widget.metaObject()->className()),
                                      widget.objectName(), roleName(seen(widget).role()),
                                      seen(widget).text(QAccessible::Name));
}

/// A button, a field, a list; not the parts that Qt makes them of.
bool acts(const QWidget &widget)
{
    if (qobject_cast<const QHeaderView *>(&widget) || qobject_cast<const QScrollBar *>(&widget))
        return false;
    if (qobject_cast<const QHeaderView *>(widget.parentWidget())
        || qobject_cast<const QAbstractItemView *>(widget.parentWidget()))
        return false;
    return qobject_cast<const QAbstractButton *>(&widget)
           || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
           || qobject_cast<const QAbstractItemView *>(&widget)
           || qobject_cast<const QAbstractSlider *>(&widget)
           || qobject_cast<const QAbstractSpinBox *>(&widget);
}

void checkNames(const QList<QWidget *> &places, QStringList &problems)
{
    QMap<QString, QWidget *> known;
    for (QWidget *place : places) {
        QAccessibleInterface &interface = seen(*place);
        const QString name = interface.text(QAccessible::Name);
        if (name.trimmed().isEmpty())
            problems << words(*place) + u" has no name."_s;
        if (std::ranges::find(RolesThatAct, interface.role()) == RolesThatAct.end())
            problems << words(*place) + u" has a role in which nobody expects the keyboard."_s;
        if (!interface.state().focusable)
            problems << words(*place) + u" does not say that it takes the keyboard."_s;
        const QString sign =
            QStringList{u"%1"_s.arg(reinterpret_cast<quintptr>(place->parent())),
                        roleName(interface.role()), name, interface.text(QAccessible::Description)}
                .join(u'\n');
        if (known.contains(sign))
            problems << words(*place) + u" cannot be told from its neighbour."_s;
        known[sign] = place;
    }
}

void checkWhatActsAndShows(const QWidget &scope, QStringList &problems)
{
    for (QWidget *widget : scope.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (acts(*widget)
            && (widget->objectName().isEmpty() || widget->objectName().startsWith("qt_"_L1)))
            problems << words(*widget) + u" acts and has no object name."_s;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isPicture = button && button->text().isEmpty() && !button->icon().isNull();
        if (isPicture && button->toolTip().isEmpty())
            problems << words(*widget) + u" is a picture without a tool tip."_s;
        const QAccessible::Role role = seen(*widget).role();
        if (role == QAccessible::Graphic && seen(*widget).text(QAccessible::Name).isEmpty())
            problems << words(*widget) + u" shows something that has no name."_s;
        if (role == QAccessible::Chart
            && seen(*widget).text(QAccessible::Description).trimmed().isEmpty())
            problems << words(*widget) + u" has no sentence that says what it shows."_s;
    }
}

void checkPlace(QWidget &window, QWidget &place, QStringList &problems)
{
    if (place.visibleRegion().isEmpty())
        problems << words(place) + u" has the keyboard and is out of sight."_s;
    const auto rings = window.findChildren<QFocusFrame *>();
    const auto ring = std::ranges::find(rings, &place, &QFocusFrame::widget);
    if (ring == rings.end() || !(*ring)->isVisible() || (*ring)->visibleRegion().isEmpty())
        problems << words(place) + u" has the keyboard and no ring."_s;
}

enum class Way { On, Back };

/// From the first place around to it again.
QList<QWidget *> walk(QWidget &window, QWidget &first, Way way, QStringList &problems)
{
    constexpr int Longest = 500;
    first.setFocus(Qt::TabFocusReason);
    QList<QWidget *> visited;
    for (int i = 0; i < Longest; ++i) {
        QWidget *here = QApplication::focusWidget();
        if (!here) {
            problems << u"After %1 nothing has the keyboard."_s.arg(
                visited.isEmpty() ? u"the start"_s : words(*visited.back()));
            return visited;
        }
        if (visited.contains(here)) {
            if (here != &first)
                problems << words(*here) + u" is reached a second time before the way is round."_s;
            return visited;
        }
        visited << here;
        if (i > 0 && way == Way::On)
            checkPlace(window, *here, problems);
        QTest::keyClick(here, way == Way::On ? Qt::Key_Tab : Qt::Key_Backtab,
                        way == Way::On ? Qt::NoModifier : Qt::ShiftModifier);
        QCoreApplication::processEvents(); // what has to be scrolled is
    }
    problems << u"The keyboard does not come back to %1."_s.arg(words(first));
    return visited;
}

/// Of buttons of which exactly one is chosen, Tab reaches that one and the arrow keys the others.
bool isChosenInsteadOf(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QButtonGroup *group = button ? button->group() : nullptr;
    return group && group->exclusive() && group->checkedButton() && !button->isChecked();
}

} // namespace

QList<QWidget *> keyboardPlaces(const QWidget &scope)
{
    QList<QWidget *> places;
    for (QWidget *widget : scope.findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isVisible()
            && widget->isEnabled() && !isChosenInsteadOf(*widget))
            places << widget;
    }
    return places;
}

QStringList accessibilityProblems(QWidget &window, QWidget &scope)
{
    QStringList problems;
    const QPointer<QWidget> before = QApplication::focusWidget();
    const QList<QWidget *> places = keyboardPlaces(scope);
    checkNames(places, problems);
    checkWhatActsAndShows(scope, problems);
    if (places.isEmpty())
        return problems << words(scope) + u" has nothing that the keyboard can reach."_s;
    const QList<QWidget *> way = walk(window, *places.front(), Way::On, problems);
    for (QWidget *place : places) {
        if (!way.contains(place))
            problems << words(*place) + u" is not reached by Tab."_s;
    }
    for (QWidget *place : way) {
        if (!places.contains(place))
            problems << words(*place) + u" lies below what is open, and Tab reaches it."_s;
    }
    QList<QWidget *> back = walk(window, *places.front(), Way::Back, problems);
    QTest::keyRelease(&window, Qt::Key_Shift); // else Qt believes that it is held
    std::reverse(back.begin() + (back.isEmpty() ? 0 : 1), back.end());
    if (back != way)
        problems << words(scope) + u": Shift+Tab goes another way than Tab."_s;
    if (before)
        before->setFocus(Qt::OtherFocusReason);
    return problems;
}

} // namespace Printkeeper::Test
