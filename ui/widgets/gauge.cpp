// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/gauge.h"

#include "style/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr double Start = 210; // degrees, counted as in mathematics
constexpr double Sweep = 240;
constexpr double LabelRoom = 18;
constexpr double Narrowest = 48; // below that nothing could be read

double thicknessOf(const QRectF &circle)
{
    return std::clamp(circle.width() * 0.09, 8.0, 16.0);
}

QPen arcPen(const QBrush &brush, double thickness)
{
    return {brush, thickness, Qt::SolidLine, Qt::FlatCap};
}

void paintArc(QPainter &painter, const QRectF &circle, double share)
{
    constexpr int Degree = 16; // Qt counts in sixteenths
    painter.drawArc(circle, qRound(Start * Degree), -qRound(Sweep * share * Degree));
}

/// What such an arc covers.
QPainterPath sectorOf(const QRectF &circle, double thickness, double share)
{
    const double half = thickness / 2;
    const QRectF outer = circle.adjusted(-half, -half, half, half);
    const QRectF inner = circle.adjusted(half, half, -half, -half);
    QPainterPath sector;
    sector.arcMoveTo(outer, Start);
    sector.arcTo(outer, Start, -Sweep * share);
    sector.arcTo(inner, Start - Sweep * share, Sweep * share);
    sector.closeSubpath();
    return sector;
}

/// One pixel wide, inside of `shape`.
void paintOutline(QPainter &painter, const QPainterPath &shape, const QColor &colour)
{
    painter.save();
    painter.setClipPath(shape);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2)); // half of it lies outside and is clipped
    painter.drawPath(shape);
    painter.restore();
}

QPointF onCircle(const QRectF &circle, double share, double further)
{
    const double angle = qDegreesToRadians(Start - Sweep * share);
    const double radius = circle.width() / 2 + further;
    return circle.center() + QPointF(radius * std::cos(angle), -radius * std::sin(angle));
}

/// As large as the room allows: an arc of 240 degrees is three quarters as high as wide.
QRectF circleIn(const QRectF &room)
{
    const double side = std::min(room.width(), room.height() / 0.76);
    QRectF circle(0, 0, side, side);
    circle.moveCenter({room.center().x(), 0});
    circle.moveTop(room.top() + (room.height() - side * 0.76) / 2);
    return circle;
}

} // namespace

Gauge::Gauge(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(name);
    describe();
}

void Gauge::setValue(std::optional<double> share, Glyph level, const QString &figure,
                     const QString &unit)
{
    const bool isKnown = share && std::isfinite(*share);
    m_share = isKnown ? std::optional(std::clamp(*share, 0.0, 1.0)) : std::nullopt;
    m_level = isKnown ? level : Glyph::Unknown;
    m_figure = isKnown ? figure : u"–"_s;
    //: In place of a figure
    m_unit = isKnown ? unit : tr("unknown");
    describe();
    update();
}

void Gauge::setTicks(std::vector<Tick> ticks)
{
    m_ticks = std::move(ticks);
    std::erase_if(m_ticks, [](const Tick &tick) { return !std::isfinite(tick.share); });
    describe();
    update();
}

void Gauge::describe()
{
    if (!m_share) {
        setAccessibleDescription(tr("Not known"));
        return;
    }
    QStringList parts{u"%1: %2 %3"_s.arg(glyphName(m_level), m_figure, m_unit).trimmed()};
    for (const Tick &tick : m_ticks)
        //: %1: a level, as “warning 80 %”
        parts << tr("Threshold: %1.").arg(tick.label);
    setAccessibleDescription(parts.join(u". "_s));
}

void Gauge::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double room = m_ticks.empty() ? 0 : LabelRoom;
    const QRectF outer = circleIn(QRectF(rect()).adjusted(room * 1.4, room, -room * 1.4, 0));
    if (outer.width() < Narrowest)
        return;
    const double thickness = thicknessOf(outer);
    const QRectF circle =
        outer.adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2);
    painter.setPen(arcPen(tokens.raised, thickness));
    paintArc(painter, circle, 1);
    if (tokens.needsEdges()) // as paintTrack() has it
        paintOutline(painter, sectorOf(circle, thickness, 1), tokens.hairline);
    if (!m_share) {
        painter.setPen(arcPen(unknownHatch(tokens), thickness));
        paintArc(painter, circle, 1);
    } else if (*m_share > 0) {
        const QColor fill = m_level == Glyph::Critical  ? tokens.critical
                            : m_level == Glyph::Warning ? tokens.warning
                                                        : tokens.muted;
        painter.setPen(arcPen(fill, thickness));
        paintArc(painter, circle, *m_share);
        // As a bar has it: the fill alone is hardly darker than the track of the light theme.
        if (m_level == Glyph::Warning)
            paintOutline(painter, sectorOf(circle, thickness, *m_share), tokens.warningOutline);
    }
    paintTicks(painter, circle);
    paintFigure(painter, circle);
}

void Gauge::paintTicks(QPainter &painter, const QRectF &circle) const
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    const double half = thicknessOf(circle) / 2;
    QFont small = font();
    small.setPixelSize(Style::Type::Small);
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    for (const Tick &tick : m_ticks) {
        const double share = std::clamp(tick.share, 0.0, 1.0);
        const QLineF line(onCircle(circle, share, -half), onCircle(circle, share, half + 2));
        // On what is filled an edge sets it off, whatever the colour of that.
        if (!m_share || share <= *m_share) {
            painter.setPen(QPen(tokens.surface, 4, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(line);
        }
        painter.setPen(QPen(tokens.text, 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line);
        const double labelWidth = metrics.horizontalAdvance(tick.label);
        const QPointF at = onCircle(circle, share, half + 8);
        // On the left it ends at the arc, on the right it begins there.
        const double left = at.x() - labelWidth * (1 - share);
        painter.setPen(tokens.secondary);
        painter.drawText(QPointF(std::clamp(left, 0.0, std::max(0.0, width() - labelWidth)),
                                 at.y() + metrics.ascent() / 2 - 1),
                         tick.label);
    }
}

void Gauge::paintFigure(QPainter &painter, const QRectF &circle) const
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    const double room = circle.width() - thicknessOf(circle) * 3;
    QFont figure = font();
    figure.setPixelSize(std::min<int>(Style::Type::Figure, qRound(circle.width() / 4)));
    figure.setWeight(QFont::DemiBold);
    const double wanted = QFontMetricsF(figure).horizontalAdvance(m_figure);
    if (wanted > room)
        figure.setPixelSize(
            std::max(Style::Type::Small, qFloor(figure.pixelSize() * room / wanted)));
    QFont unit = font();
    unit.setPixelSize(std::min<int>(Style::Type::Body, qRound(circle.width() / 10)));
    unit.setPixelSize(std::max<int>(Style::Type::Small, unit.pixelSize()));
    const QFontMetricsF big(figure);
    const QFontMetricsF small(unit);
    const double middle = circle.center().y() + circle.height() * 0.04;
    painter.setFont(figure);
    painter.setPen(tokens.text);
    painter.drawText(QRectF(circle.left(), middle - big.height() / 2, circle.width(), big.height()),
                     Qt::AlignCenter, m_figure);
    painter.setFont(unit);
    painter.setPen(tokens.secondary);
    painter.drawText(QRectF(circle.left(), middle + big.capHeight() / 2 + small.height() * 0.4,
                            circle.width(), small.height()),
                     Qt::AlignCenter, small.elidedText(m_unit, Qt::ElideRight, room));
}

} // namespace Printkeeper::Widgets
