// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/controlparts.h"

#include "style/tokens.h"

#include <algorithm>

namespace Printkeeper::Style {
namespace {

constexpr int TextLeft = Space::Small + 3; // where a line edit of its own begins to write
constexpr int LineEditMargin = 2;          // of a line edit inside of another field

} // namespace

QRect scrollHandle(const QStyle &style, const QStyleOptionSlider &option)
{
    const bool isLevel = option.orientation == Qt::Horizontal;
    const int room = isLevel ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int length = room;
    if (range > 0) {
        const qint64 wanted = qint64(room) * option.pageStep / (range + option.pageStep);
        length = std::clamp(static_cast<int>(wanted), std::min(ShortestScrollHandle, room), room);
    }
    const int start = style.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown);
    const QRect handle = isLevel ? QRect(start, 0, length, option.rect.height())
                                 : QRect(0, start, option.rect.width(), length);
    return handle.translated(option.rect.topLeft());
}

QRect scrollBarRect(const QStyle &style, const QStyleOptionSlider &option,
                    QStyle::SubControl subControl)
{
    const QRect bar = option.rect;
    const QRect handle = scrollHandle(style, option);
    const bool isLevel = option.orientation == Qt::Horizontal;
    switch (subControl) {
    case QStyle::SC_ScrollBarGroove:
        return bar;
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarSubPage:
        return isLevel ? QRect(bar.topLeft(), QPoint(handle.left() - 1, bar.bottom()))
                       : QRect(bar.topLeft(), QPoint(bar.right(), handle.top() - 1));
    case QStyle::SC_ScrollBarAddPage:
        return isLevel ? QRect(QPoint(handle.right() + 1, bar.top()), bar.bottomRight())
                       : QRect(QPoint(bar.left(), handle.bottom() + 1), bar.bottomRight());
    default:
        return {};
    }
}

QRect spinBoxRect(const QStyleOptionComplex &option, QStyle::SubControl subControl)
{
    const QRect field = option.rect;
    const int left = field.right() - ArrowWidth + 1;
    const int half = field.height() / 2;
    QRect rect;
    switch (subControl) {
    case QStyle::SC_SpinBoxUp:
        rect = QRect(left, field.top(), ArrowWidth, half);
        break;
    case QStyle::SC_SpinBoxDown:
        rect = QRect(left, field.top() + half, ArrowWidth, field.height() - half);
        break;
    case QStyle::SC_SpinBoxEditField:
        rect = field.adjusted(TextLeft - LineEditMargin, 2, -ArrowWidth, -2);
        break;
    default:
        rect = field;
        break;
    }
    return QStyle::visualRect(option.direction, field, rect);
}

QRect comboBoxRect(const QStyleOptionComplex &option, QStyle::SubControl subControl)
{
    constexpr int LabelMargin = 1; // Qt's, around a text that is only chosen
    const QRect field = option.rect;
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    const int inset = combo && combo->editable ? LineEditMargin : LabelMargin;
    QRect rect = field;
    if (subControl == QStyle::SC_ComboBoxArrow)
        rect.setLeft(field.right() - ArrowWidth + 1);
    else if (subControl == QStyle::SC_ComboBoxEditField)
        rect = field.adjusted(TextLeft - inset, 2, -ArrowWidth, -2);
    return QStyle::visualRect(option.direction, field, rect);
}

} // namespace Printkeeper::Style
