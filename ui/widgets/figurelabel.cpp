// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/figurelabel.h"

#include "style/tokens.h"

#include <QPainter>

namespace Printkeeper::Widgets {

FigureLabel::FigureLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FigureLabel::setFigure(const QString &figure, const QString &unit)
{
    m_figure = figure;
    m_unit = unit;
    setAccessibleName(unit.isEmpty() ? figure : figure + u' ' + unit);
    updateGeometry();
    update();
}

void FigureLabel::setAmount(const QString &amount, const QString &unit)
{
    const qsizetype gap = amount.lastIndexOf(u' ');
    setFigure(amount.left(gap), unit.arg(amount.mid(gap + 1)));
}

QFont FigureLabel::figureFont() const
{
    QFont font = this->font();
    font.setPixelSize(Style::Type::Figure);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont FigureLabel::unitFont() const
{
    QFont font = this->font();
    font.setPixelSize(Style::Type::Section);
    return font;
}

QSize FigureLabel::sizeHint() const
{
    const QFontMetrics figure(figureFont());
    const QFontMetrics unit(unitFont());
    return {figure.horizontalAdvance(m_figure) - bearing() + Style::Space::Small
                + unit.horizontalAdvance(m_unit),
            figure.height()};
}

/// How far from its place the figure's ink begins.
int FigureLabel::bearing() const
{
    return m_figure.isEmpty() ? 0 : QFontMetrics(figureFont()).leftBearing(m_figure.front());
}

void FigureLabel::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setFont(figureFont());
    const QFontMetrics metrics = painter.fontMetrics();
    const int line = metrics.ascent();
    const int start = -bearing();
    painter.setPen(tokens.text);
    painter.drawText(QPoint(start, line), m_figure);
    painter.setFont(unitFont());
    painter.setPen(tokens.secondary);
    painter.drawText(
        QPoint(start + metrics.horizontalAdvance(m_figure) + Style::Space::Small, line), m_unit);
}

} // namespace Printkeeper::Widgets
