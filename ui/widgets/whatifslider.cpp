// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/whatifslider.h"

#include "style/track.h"

#include <QAccessible>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

namespace {

constexpr double Handle = 8; // radius
constexpr double Ring = 4;   // around the handle, for the keyboard
constexpr double Bar = 4;
constexpr int Margin = static_cast<int>(Handle + Ring);
constexpr int CurveHeight = 72;

} // namespace

WhatIfSlider::WhatIfSlider(const QString &name, QWidget *parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(name);
}

void WhatIfSlider::setFormats(Format value, Format amount)
{
    m_formatValue = std::move(value);
    m_formatAmount = std::move(amount);
    sliderChange(SliderValueChange);
}

void WhatIfSlider::setCurve(std::vector<QPointF> curve)
{
    std::erase_if(curve, [](const QPointF &point) {
        return !std::isfinite(point.x()) || !std::isfinite(point.y());
    });
    m_curve = std::move(curve);
    m_highest = 0;
    for (const QPointF &point : m_curve)
        m_highest = std::max(m_highest, point.y());
    sliderChange(SliderValueChange);
    updateGeometry();
}

double WhatIfSlider::amount() const
{
    if (m_curve.empty())
        return 0;
    const double x = value();
    const auto after = std::ranges::lower_bound(m_curve, x, {}, &QPointF::x);
    if (after == m_curve.begin())
        return after->y();
    if (after == m_curve.end())
        return m_curve.back().y();
    const QPointF &before = *(after - 1);
    const double share = (x - before.x()) / (after->x() - before.x());
    return before.y() + share * (after->y() - before.y());
}

QString WhatIfSlider::valueText() const
{
    const QString text = m_formatValue ? m_formatValue(value()) : QLocale().toString(value());
    return m_formatAmount && !m_curve.empty() ? u"%1: %2"_s.arg(text, m_formatAmount(amount()))
                                              : text;
}

QFont WhatIfSlider::labelFont() const
{
    QFont font = this->font();
    font.setPixelSize(Style::Type::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize WhatIfSlider::sizeHint() const
{
    return {180, minimumSizeHint().height()};
}

QSize WhatIfSlider::minimumSizeHint() const
{
    const int curve = m_curve.empty() ? 0 : CurveHeight;
    return {120, curve + 2 * Margin + QFontMetrics(labelFont()).height()};
}

QRectF WhatIfSlider::track() const
{
    const double middle = height() - QFontMetrics(labelFont()).height() - Margin;
    return {static_cast<double>(Margin), middle - Bar / 2, width() - 2.0 * Margin, Bar};
}

double WhatIfSlider::xOf(double value) const
{
    const double range = std::max(1, maximum() - minimum());
    const double share = std::clamp((value - minimum()) / range, 0.0, 1.0);
    return track().left() + share * track().width();
}

double WhatIfSlider::yOf(double amount) const
{
    const double bottom = track().top() - Handle - 1;
    const double room = bottom - Space::Small;
    const double share = m_highest > 0 ? std::clamp(amount / m_highest, 0.0, 1.0) : 0;
    return bottom - share * room;
}

int WhatIfSlider::valueAt(double x) const
{
    const double share =
        std::clamp((x - track().left()) / std::max(1.0, track().width()), 0.0, 1.0);
    return minimum() + qRound(share * (maximum() - minimum()));
}

void WhatIfSlider::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change); // tells screen readers of a new value
    update();
}

void WhatIfSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setSliderPosition(valueAt(event->position().x()));
}

void WhatIfSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        setSliderPosition(valueAt(event->position().x()));
}

void WhatIfSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void WhatIfSlider::focusInEvent(QFocusEvent *event)
{
    QAbstractSlider::focusInEvent(event);
    update();
}

void WhatIfSlider::focusOutEvent(QFocusEvent *event)
{
    QAbstractSlider::focusOutEvent(event);
    update();
}

void WhatIfSlider::wheelEvent(QWheelEvent *event)
{
    // A page that scrolls under the mouse must not change a rule.
    if (hasFocus())
        QAbstractSlider::wheelEvent(event);
    else
        event->ignore();
}

void WhatIfSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_curve.empty())
        paintCurve(painter);
    paintSlider(painter);
}

void WhatIfSlider::paintCurve(QPainter &painter) const
{
    constexpr float AreaShare = 0.15F;
    const Style::Tokens &tokens = Style::tokensOf(palette());
    const QColor colour = isEnabled() ? tokens.chart[0] : tokens.muted;
    QPolygonF line;
    for (const QPointF &point : m_curve)
        line << QPointF(xOf(point.x()), yOf(point.y()));
    QPolygonF area = line;
    area << QPointF(line.last().x(), yOf(0)) << QPointF(line.first().x(), yOf(0));
    QColor fill = colour;
    fill.setAlphaF(AreaShare);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);

    const QPointF dot(xOf(value()), yOf(amount()));
    QPen dashed(tokens.secondary, 1);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    painter.drawLine(QPointF(dot.x(), 0), QPointF(dot.x(), track().center().y() - Handle));
    painter.setPen(QPen(tokens.surface, 1.5));
    painter.setBrush(colour);
    painter.drawEllipse(dot, 4.5, 4.5);
}

void WhatIfSlider::paintSlider(QPainter &painter) const
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    const QRectF track = this->track();
    const double x = xOf(value());
    const QPointF middle(x, track.center().y());
    QRectF knob(0, 0, 2 * Handle, 2 * Handle);
    knob.moveCenter(middle);
    Style::paintSliderParts(painter,
                            {track, QRectF(track.left(), track.top(), x - track.left(), Bar), knob},
                            tokens, isEnabled());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawEllipse(middle, Handle + Ring - 1.5, Handle + Ring - 1.5);
    }
    painter.setFont(labelFont());
    const QFontMetricsF metrics(painter.font());
    const QString label = m_formatValue ? m_formatValue(value()) : QLocale().toString(value());
    const double labelWidth = metrics.horizontalAdvance(label);
    const double left = std::clamp(x - labelWidth / 2, 0.0, std::max(0.0, width() - labelWidth));
    painter.setPen(isEnabled() ? tokens.text : tokens.disabled);
    painter.drawText(QPointF(left, height() - metrics.descent()), label);
}

} // namespace Printkeeper::Widgets
