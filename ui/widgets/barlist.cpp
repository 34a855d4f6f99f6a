// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/barlist.h"

#include "style/track.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr int RowHeight = 28;
constexpr int BarHeight = 10;
constexpr int NarrowestBar = 32;

} // namespace

BarList::BarList(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarList::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    QStringList sentences;
    for (const Bar &bar : m_bars)
        sentences << u"%1: %2"_s.arg(bar.label, bar.figure);
    setAccessibleDescription(sentences.join(u", "_s));
    updateGeometry();
    update();
    if (m_aligned)
        m_aligned->update();
}

void BarList::align(BarList &one, BarList &other)
{
    one.m_aligned = &other;
    other.m_aligned = &one;
}

int BarList::widest(QString Bar::*text) const
{
    const QFontMetricsF metrics(font());
    double width = 0;
    for (const Bar &bar : m_bars)
        width = std::max(width, metrics.horizontalAdvance(bar.*text));
    return qCeil(width) + 1;
}

int BarList::columnOf(QString Bar::*text) const
{
    return std::max(widest(text), m_aligned ? m_aligned->widest(text) : 0);
}

QSize BarList::sizeHint() const
{
    return {240, RowHeight * static_cast<int>(m_bars.size())};
}

QSize BarList::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void BarList::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int figures = columnOf(&Bar::figure);
    const int room = width() - figures - 2 * Style::Space::Medium - NarrowestBar;
    const int labels = std::max(0, std::min(columnOf(&Bar::label), room));
    const int start = labels + Style::Space::Medium;
    const int length = width() - figures - Style::Space::Medium - start;
    qint64 largest = 1;
    for (const Bar &bar : m_bars)
        largest = std::max(largest, bar.amount);

    int top = 0;
    for (const Bar &bar : m_bars) {
        painter.setPen(tokens.text);
        painter.drawText(QRect(0, top, labels, RowHeight), Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(bar.label, Qt::ElideRight, labels));
        painter.drawText(QRect(width() - figures, top, figures, RowHeight),
                         Qt::AlignVCenter | Qt::AlignRight, bar.figure);
        const QRectF track(start, top + (RowHeight - BarHeight) / 2.0, length, BarHeight);
        Style::paintTrack(painter, track, BarHeight / 2.0, tokens);
        painter.setPen(Qt::NoPen);
        const double share = static_cast<double>(bar.amount) / static_cast<double>(largest);
        if (bar.amount > 0) {
            painter.setBrush(bar.emphasis == Emphasis::Quiet ? tokens.muted : tokens.chart[0]);
            painter.drawRoundedRect(Style::filledPart(track, share), BarHeight / 2.0,
                                    BarHeight / 2.0);
        }
        top += RowHeight;
    }
}

} // namespace Printkeeper::Widgets
