// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/rowkeys.h"

#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace Printkeeper::Widgets {

bool isKeyOfRow(const QKeyEvent &event)
{
    const int key = event.key();
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
}

bool moveFocusByKey(const std::vector<QWidget *> &row, const QKeyEvent &event)
{
    std::vector<QWidget *> places;
    std::ranges::copy_if(row, std::back_inserter(places), [](const QWidget *widget) {
        return !widget->isHidden() && widget->isEnabled();
    });
    const auto current = std::ranges::find_if(places, &QWidget::hasFocus);
    if (current == places.end())
        return false;
    const auto last = places.end() - 1;
    auto target = current;
    if (event.key() == Qt::Key_Left && current != places.begin())
        --target;
    else if (event.key() == Qt::Key_Right && current != last)
        ++target;
    else if (event.key() == Qt::Key_Home)
        target = places.begin();
    else if (event.key() == Qt::Key_End)
        target = last;
    if (target == current)
        return false;
    (*target)->setFocus(event.key() == Qt::Key_Left || event.key() == Qt::Key_Home
                            ? Qt::BacktabFocusReason
                            : Qt::TabFocusReason);
    return true;
}

} // namespace Printkeeper::Widgets
