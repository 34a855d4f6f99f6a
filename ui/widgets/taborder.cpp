// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/taborder.h"

#include <QLayout>
#include <QScrollArea>

namespace Printkeeper::Widgets {
namespace {

void collect(QWidget &widget, QList<QWidget *> &places);

void collect(const QLayout &layout, QList<QWidget *> &places)
{
    for (int i = 0; i < layout.count(); ++i) {
        const QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            collect(*widget, places);
        else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout())
            collect(*inner, places);
    }
}

void collect(QWidget &widget, QList<QWidget *> &places)
{
    if (widget.focusPolicy() & Qt::TabFocus)
        places << &widget;
    if (const auto *scroll = qobject_cast<QScrollArea *>(&widget); scroll && scroll->widget())
        collect(*scroll->widget(), places);
    else if (const QLayout *layout = widget.layout())
        collect(*layout, places);
    else if (!qobject_cast<QAbstractScrollArea *>(&widget)) {
        for (QObject *child : widget.children()) {
            if (auto *inner = qobject_cast<QWidget *>(child); inner && !inner->isWindow())
                collect(*inner, places);
        }
    }
}

} // namespace

void orderTabsByLayout(QWidget &root)
{
    QList<QWidget *> places;
    collect(root, places);
    for (qsizetype i = 1; i < places.size(); ++i)
        QWidget::setTabOrder(places[i - 1], places[i]);
}

} // namespace Printkeeper::Widgets
