// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sharebar.h"

#include "style/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

namespace {

constexpr int BarHeight = 16;
constexpr int Swatch = 10;

} // namespace

ShareBar::ShareBar(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(name);
}

void ShareBar::setParts(std::vector<Part> parts, double whole)
{
    m_parts = std::move(parts);
    m_whole = whole;
    QStringList words;
    for (const Part &part : m_parts)
        words << u"%1: %2"_s.arg(part.name, part.figure);
    setAccessibleDescription(words.join(u", "_s));
    updateGeometry();
    update();
}

std::vector<double> ShareBar::shares() const
{
    std::vector<double> amounts;
    for (const Part &part : m_parts)
        amounts.push_back(std::isfinite(part.amount) ? std::max(0.0, part.amount) : 0);
    const double sum = std::accumulate(amounts.begin(), amounts.end(), 0.0);
    const double whole = std::isfinite(m_whole) ? std::max(m_whole, sum) : sum;
    for (double &amount : amounts)
        amount = whole > 0 ? amount / whole : 0;
    return amounts;
}

QFont ShareBar::smallFont() const
{
    QFont font = this->font();
    font.setPixelSize(Style::Type::Small);
    return font;
}

std::vector<QRect> ShareBar::labelRects(int width) const
{
    const QFontMetrics metrics(smallFont());
    std::vector<QRect> rects;
    int x = 0;
    int y = BarHeight + Space::Small;
    for (const Part &part : m_parts) {
        const int wanted =
            Swatch + Space::Small + metrics.horizontalAdvance(part.name + u' ' + part.figure) + 2;
        const int used = std::min(wanted, std::max(1, width));
        if (x > 0 && x + used > width) {
            x = 0;
            y += metrics.height() + Space::Tiny;
        }
        rects.emplace_back(x, y, used, metrics.height());
        x += used + Space::Large;
    }
    return rects;
}

QSize ShareBar::sizeHint() const
{
    return {320, heightForWidth(std::max(width(), 200))};
}

QSize ShareBar::minimumSizeHint() const
{
    return {120, heightForWidth(std::max(width(), 120))};
}

int ShareBar::heightForWidth(int width) const
{
    const auto rects = labelRects(width);
    return rects.empty() ? BarHeight : rects.back().bottom() + 1;
}

void ShareBar::paintFill(QPainter &painter, const QRectF &rect, Fill fill,
                         const Style::Tokens &tokens) const
{
    if (fill == Fill::Next) {
        painter.fillRect(rect, tokens.chart[0]);
        return;
    }
    if (fill != Fill::Waiting) {
        painter.fillRect(rect, fill == Fill::InUse ? tokens.muted : tokens.hairline);
        return;
    }
    constexpr int Pitch = 5;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, tokens.surface);
    painter.setPen(QPen(tokens.muted, 2));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += Pitch)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    constexpr double NarrowestPart = 3; // what is there is seen
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath track;
    track.addRoundedRect(QRectF(0, 0, width(), BarHeight), Style::Radius::Control,
                         Style::Radius::Control);
    painter.setClipPath(track);
    painter.fillRect(QRectF(0, 0, width(), BarHeight), tokens.raised);
    double x = 0;
    const auto shares = this->shares();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (shares[i] <= 0)
            continue;
        const double length = std::max(NarrowestPart, shares[i] * width());
        paintFill(painter, QRectF(x, 0, length, BarHeight), m_parts[i].fill, tokens);
        x += length;
        painter.fillRect(QRectF(x - 1, 0, 1, BarHeight), tokens.surface);
    }
    painter.setClipping(false);

    painter.setFont(smallFont());
    const QFontMetrics metrics(painter.font());
    const auto rects = labelRects(width());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const QRect &rect = rects[i];
        const QRectF swatch(rect.left() + 0.5, rect.center().y() - Swatch / 2.0 + 0.5, Swatch,
                            Swatch);
        paintFill(painter, swatch, m_parts[i].fill, tokens);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(tokens.border);
        painter.drawRect(swatch);
        const QRect text = rect.adjusted(Swatch + Space::Small - 2, 0, 0, 0);
        const QString figure = u' ' + m_parts[i].figure;
        const QString name = metrics.elidedText(m_parts[i].name, Qt::ElideMiddle,
                                                text.width() - metrics.horizontalAdvance(figure));
        painter.setPen(tokens.secondary);
        painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine, name);
        painter.setPen(tokens.text);
        painter.drawText(text.adjusted(metrics.horizontalAdvance(name), 0, 8, 0),
                         Qt::AlignVCenter | Qt::TextSingleLine, figure);
    }
}

} // namespace Printkeeper::Widgets
