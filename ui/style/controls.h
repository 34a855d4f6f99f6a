// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"

#include <QPainter>
#include <QStyleOption>

// How each control is painted. Each function leaves the painter as it was.
namespace Printkeeper::Style {

/// A filled box with an edge inside of `rect`; a transparent edge is none.
void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge,
              qreal edgeWidth, qreal radius);

/// Whether what stands in the field is no good, which its edge shows.
void setInvalid(QWidget &field, bool isInvalid);

/// The box of a field that one types into or chooses from.
void paintField(QPainter &painter, const QStyleOption &option);
/// A field with its two arrows.
void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option);
void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRadioButton(QPainter &painter, const QStyleOption &option);
void paintButton(QPainter &painter, const QStyleOption &option);
/// A chevron: "up", "down", "left" or "right".
void paintChevron(QPainter &painter, const QStyleOption &option, const QRect &rect,
                  QLatin1StringView direction);
void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove,
                 const QRect &handle);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option);
void paintTab(QPainter &painter, const QStyleOptionTab &option);
/// The two-coloured ring around what has the keyboard; `rect` is the ring's outer edge.
void paintFocusRing(QPainter &painter, const QStyleOption &option, const QRect &rect);

} // namespace Printkeeper::Style
