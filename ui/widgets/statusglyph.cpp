// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/statusglyph.h"

#include "style/tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <numbers>

namespace Printkeeper::Widgets {

using Style::Tokens;

namespace {

QPen roundPen(const QColor &colour, qreal width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// All shapes are drawn in a square from -1 to 1.
void paintOctagon(QPainter &painter, const Tokens &tokens)
{
    QPolygonF octagon;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = (corner + 0.5) * std::numbers::pi / 4;
        octagon << QPointF(std::cos(angle), std::sin(angle));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.critical);
    painter.drawPolygon(octagon);
    painter.setPen(roundPen(tokens.criticalText, 0.2));
    painter.drawLine(QPointF(-0.34, -0.34), QPointF(0.34, 0.34));
    painter.drawLine(QPointF(0.34, -0.34), QPointF(-0.34, 0.34));
}

void paintTriangle(QPainter &painter, const Tokens &tokens)
{
    painter.setPen(roundPen(tokens.warningOutline, 0.14));
    painter.setBrush(tokens.warning);
    painter.drawPolygon(QPolygonF{{0, -0.82}, {0.9, 0.78}, {-0.9, 0.78}});
    painter.setPen(roundPen(tokens.warningText, 0.2));
    painter.drawLine(QPointF(0, -0.22), QPointF(0, 0.22));
    painter.drawPoint(QPointF(0, 0.53));
}

void paintRing(QPainter &painter, const Tokens &tokens)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(tokens.good, 0.15));
    painter.drawEllipse(QPointF(), 0.9, 0.9);
    painter.setPen(roundPen(tokens.good, 0.18));
    painter.drawPolyline(QPolygonF{{-0.38, 0.04}, {-0.1, 0.32}, {0.42, -0.28}});
}

void paintHatched(QPainter &painter, const Tokens &tokens)
{
    QPainterPath disc;
    disc.addEllipse(QPointF(), 0.9, 0.9);
    painter.save();
    painter.setClipPath(disc);
    QColor faint = tokens.unknown;
    faint.setAlphaF(0.35F);
    painter.setPen(QPen(faint, 0.1));
    for (double x = -2; x < 2; x += 0.36)
        painter.drawLine(QPointF(x - 1, 1), QPointF(x + 1, -1));
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(tokens.unknown, 0.14));
    painter.drawPath(disc);
    painter.setPen(roundPen(tokens.unknown, 0.19));
    QPainterPath mark;
    mark.moveTo(-0.28, -0.2);
    mark.cubicTo(-0.28, -0.62, 0.34, -0.6, 0.3, -0.2);
    mark.cubicTo(0.28, 0.0, 0.0, 0.0, 0.0, 0.22);
    painter.drawPath(mark);
    painter.drawPoint(QPointF(0, 0.5));
}

} // namespace

QString glyphName(Glyph glyph)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("Printkeeper::StatusGlyph", text);
    };
    switch (glyph) {
    case Glyph::Critical:
        //: Word for a sign
        return translated(QT_TRANSLATE_NOOP("Printkeeper::StatusGlyph", "Critical"));
    case Glyph::Warning:
        //: Word for a sign
        return translated(QT_TRANSLATE_NOOP("Printkeeper::StatusGlyph", "Warning"));
    case Glyph::Good:
        //: Word for a sign
        return translated(QT_TRANSLATE_NOOP("Printkeeper::StatusGlyph", "Good"));
    case Glyph::Unknown:
        //: Word for a sign
        return translated(QT_TRANSLATE_NOOP("Printkeeper::StatusGlyph", "Unknown"));
    }
    Q_UNREACHABLE();
}

void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.scale(rect.width() / 2, rect.height() / 2);
    switch (glyph) {
    case Glyph::Critical:
        paintOctagon(painter, tokens);
        break;
    case Glyph::Warning:
        paintTriangle(painter, tokens);
        break;
    case Glyph::Good:
        paintRing(painter, tokens);
        break;
    case Glyph::Unknown:
        paintHatched(painter, tokens);
        break;
    }
    painter.restore();
}

StatusGlyph::StatusGlyph(Glyph glyph, int size, QWidget *parent)
    : QWidget(parent)
    , m_glyph(glyph)
{
    setFixedSize(size, size);
    setAccessibleName(glyphName(glyph));
}

void StatusGlyph::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    setAccessibleName(glyphName(glyph));
    update();
}

void StatusGlyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(painter, QRectF(rect()), m_glyph, Style::tokensOf(palette()));
}

} // namespace Printkeeper::Widgets
