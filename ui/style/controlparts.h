// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyle>
#include <QStyleOption>

// Where the parts of each control lie.
namespace Printkeeper::Style {

/// Of the arrows of a field, from its end.
inline constexpr int ArrowWidth = 28;
inline constexpr int ShortestScrollHandle = 32;

QRect scrollHandle(const QStyle &style, const QStyleOptionSlider &option);
/// No buttons at the ends: the page areas reach to the edge.
QRect scrollBarRect(const QStyle &style, const QStyleOptionSlider &option,
                    QStyle::SubControl subControl);
QRect spinBoxRect(const QStyleOptionComplex &option, QStyle::SubControl subControl);
QRect comboBoxRect(const QStyleOptionComplex &option, QStyle::SubControl subControl);

} // namespace Printkeeper::Style
