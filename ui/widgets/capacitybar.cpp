// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/capacitybar.h"

#include "style/track.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <ranges>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr int BarHeight = 16;
constexpr int TickWidth = 2;
constexpr int TickEdge = 1;
constexpr int LabelGap = 4;
constexpr double SmallestPart = 3; // what is there is seen

QFont labelFont(QFont font)
{
    font.setPixelSize(Style::Type::Small);
    return font;
}

QColor fillOf(Glyph level, const Style::Tokens &tokens)
{
    if (level == Glyph::Critical)
        return tokens.critical;
    return level == Glyph::Warning ? tokens.warning : tokens.muted;
}

} // namespace

QBrush unknownHatch(const Style::Tokens &tokens)
{
    constexpr float Faintness = 0.45F;
    QColor faint = tokens.unknown;
    faint.setAlphaF(Faintness);
    return {faint, Qt::BDiagPattern};
}

Glyph levelGlyph(const QString &level)
{
    return level == "critical"_L1  ? Glyph::Critical
           : level == "warning"_L1 ? Glyph::Warning
                                   : Glyph::Good;
}

CapacityBar::CapacityBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CapacityBar::setUsed(double share, Glyph level)
{
    m_used = std::clamp(share, 0.0, 1.0);
    m_level = level;
    update();
}

void CapacityBar::setEnding(double leaving, double waiting)
{
    m_leaving = std::max(0.0, leaving);
    m_waiting = std::max(0.0, waiting);
    update();
}

void CapacityBar::setTicks(std::vector<Tick> ticks)
{
    m_ticks = std::move(ticks);
    std::ranges::sort(m_ticks, {}, &Tick::share);
    update();
}

void CapacityBar::setLevels(int warningPercent, int criticalPercent)
{
    setTicks({{warningPercent / 100.0, QString::number(warningPercent)},
              {criticalPercent / 100.0, u"%1 %"_s.arg(criticalPercent)}});
}

QSize CapacityBar::sizeHint() const
{
    return {160, BarHeight + LabelGap + QFontMetrics(labelFont(font())).height()};
}

void CapacityBar::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath track;
    track.addRoundedRect(QRectF(0, 0, width(), BarHeight), Style::Radius::Control,
                         Style::Radius::Control);
    Style::paintTrack(painter, QRectF(0, 0, width(), BarHeight), Style::Radius::Control, tokens);
    if (m_level == Glyph::Unknown) {
        painter.fillPath(track, unknownHatch(tokens));
    } else {
        painter.setClipPath(track);
        const QRectF used(0, 0, m_used * width(), BarHeight);
        painter.fillRect(used, fillOf(m_level, tokens));
        paintEnding(painter);
        painter.setClipping(false);
        if (m_level == Glyph::Warning)
            paintOutline(painter, track, used);
    }
    paintTicks(painter);
}

/// The warning's fill alone is hardly darker than the track of the light theme.
void CapacityBar::paintOutline(QPainter &painter, const QPainterPath &track,
                               const QRectF &used) const
{
    QPainterPath filled;
    filled.addRect(used);
    constexpr double Width = 1;
    painter.save();
    painter.setClipPath(track);
    painter.setBrush(Qt::NoBrush);
    // Half of it lies outside and is clipped.
    painter.setPen(QPen(Style::tokensOf(palette()).warningOutline, 2 * Width));
    painter.drawPath(track.intersected(filled));
    painter.restore();
}

void CapacityBar::paintEnding(QPainter &painter) const
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    const auto widthOf = [this](double share) {
        return share > 0 ? std::max(SmallestPart, share * width()) : 0.0;
    };
    const double waiting = widthOf(m_waiting);
    const double leaving = widthOf(m_leaving);
    const double end = m_used * width();
    const QRectF hatched(end - waiting, 0, waiting, BarHeight);
    painter.fillRect(hatched, tokens.raised);
    painter.fillRect(hatched, QBrush(tokens.accent, Qt::BDiagPattern));
    painter.fillRect(QRectF(end - waiting - leaving, 0, leaving, BarHeight), tokens.accent);
}

void CapacityBar::paintTicks(QPainter &painter) const
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    painter.setFont(labelFont(font()));
    const QFontMetrics metrics(painter.font());
    int right = width();
    for (const Tick &tick : m_ticks | std::views::reverse) {
        const int x = std::min(qRound(tick.share * width()), width() - TickWidth);
        // On what is filled an edge sets it off, whatever the colour of that.
        if (m_level == Glyph::Unknown || x - TickEdge < m_used * width())
            painter.fillRect(QRect(x - TickEdge, 0, TickWidth + 2 * TickEdge, BarHeight),
                             tokens.surface);
        painter.fillRect(QRect(x, 0, TickWidth, BarHeight), tokens.text);
        // Labels that would run into each other move to the left.
        const int labelWidth = metrics.horizontalAdvance(tick.label);
        const int left = std::min(x + TickWidth / 2 - labelWidth / 2, right - labelWidth);
        painter.setPen(tokens.secondary);
        painter.drawText(QPoint(left, BarHeight + LabelGap + metrics.ascent()), tick.label);
        right = left - 2 * LabelGap;
    }
}

} // namespace Printkeeper::Widgets
