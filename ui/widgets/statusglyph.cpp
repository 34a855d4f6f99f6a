// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/statusglyph.h"

#include "style/seenon.h"
#include "style/tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <numbers>
#include <utility>

namespace Printkeeper::Widgets {

using Style::Tokens;

namespace {

QPen roundPen(const QColor &colour, qreal width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// All shapes are drawn in a square from -1 to 1.
void paintOctagon(QPainter &painter, const Tokens &tokens, const QColor &ground)
{
    QPolygonF octagon;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = (corner + 0.5) * std::numbers::pi / 4;
        octagon << QPointF(std::cos(angle), std::sin(angle));
    }
    constexpr double EdgeWidth = 0.16;
    const QColor edge = Style::seenOn(ground, tokens.critical, tokens);
    const bool isLost = edge != tokens.critical;
    if (isLost)
        octagon = QTransform::fromScale(1 - EdgeWidth / 2, 1 - EdgeWidth / 2).map(octagon);
    painter.setPen(isLost ? roundPen(edge, EdgeWidth) : QPen(Qt::NoPen));
    painter.setBrush(tokens.critical);
    painter.drawPolygon(octagon);
    painter.setPen(roundPen(tokens.criticalText, 0.2));
    painter.drawLine(QPointF(-0.34, -0.34), QPointF(0.34, 0.34));
    painter.drawLine(QPointF(0.34, -0.34), QPointF(-0.34, 0.34));
}

void paintTriangle(QPainter &painter, const Tokens &tokens, const QColor &ground)
{
    painter.setPen(roundPen(Style::seenOn(ground, tokens.warningOutline, tokens), 0.14));
    painter.setBrush(tokens.warning);
    painter.drawPolygon(QPolygonF{{0, -0.82}, {0.9, 0.78}, {-0.9, 0.78}});
    painter.setPen(roundPen(tokens.warningText, 0.2));
    painter.drawLine(QPointF(0, -0.22), QPointF(0, 0.22));
    painter.drawPoint(QPointF(0, 0.53));
}

void paintRing(QPainter &painter, const QColor &ink)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(ink, 0.15));
    painter.drawEllipse(QPointF(), 0.9, 0.9);
    painter.setPen(roundPen(ink, 0.18));
    painter.drawPolyline(QPolygonF{{-0.38, 0.04}, {-0.1, 0.32}, {0.42, -0.28}});
}

void paintHatched(QPainter &painter, const QColor &ink)
{
    QPainterPath disc;
    disc.addEllipse(QPointF(), 0.9, 0.9);
    painter.save();
    painter.setClipPath(disc);
    QColor faint = ink;
    faint.setAlphaF(0.35F);
    painter.setPen(QPen(faint, 0.1));
    for (double x = -2; x < 2; x += 0.36)
        painter.drawLine(QPointF(x - 1, 1), QPointF(x + 1, -1));
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(ink, 0.14));
    painter.drawPath(disc);
    painter.setPen(roundPen(ink, 0.19));
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

void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const Tokens &tokens,
                const QColor &ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.scale(rect.width() / 2, rect.height() / 2);
    switch (glyph) {
    case Glyph::Critical:
        paintOctagon(painter, tokens, ground);
        break;
    case Glyph::Warning:
        paintTriangle(painter, tokens, ground);
        break;
    case Glyph::Good:
        paintRing(painter, Style::seenOn(ground, tokens.good, tokens));
        break;
    case Glyph::Unknown:
        paintHatched(painter, Style::seenOn(ground, tokens.unknown, tokens));
        break;
    }
    painter.restore();
}

QIcon glyphIcon(Glyph glyph, int size, const Tokens &tokens, qreal ratio)
{
    QIcon icon;
    for (const auto &[mode, ground] :
         {std::pair(QIcon::Normal, tokens.surface), std::pair(QIcon::Selected, tokens.chosen)}) {
        QPixmap picture(QSize(size, size) * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintGlyph(painter, QRectF(0, 0, size, size), glyph, tokens, ground);
        painter.end();
        icon.addPixmap(picture, mode);
    }
    return icon;
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
    const Tokens &tokens = Style::tokensOf(palette());
    paintGlyph(painter, QRectF(rect()), m_glyph, tokens, tokens.surface);
}

} // namespace Printkeeper::Widgets
