// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/statusrow.h"

#include "base/format.h"
#include "style/track.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using Style::Space;

namespace {

constexpr int Height = 26;
constexpr int BarHeight = 10;

} // namespace

StatusRow::StatusRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatusRow::setBar(const StatusBar &bar, qint64 most, int titleWidth, int numberWidth)
{
    m_bar = bar;
    m_most = most;
    m_titleWidth = titleWidth + 2; // no letter is lost to rounding
    m_numberWidth = numberWidth;
    setObjectName(u"status-"_s + bar.key);
    //: %1: a status
    setAccessibleName(tr("%1: %Ln job(s)", nullptr, static_cast<int>(bar.amount)).arg(bar.title));
    setToolTip(tr("Show these jobs"));
    update();
}

QSize StatusRow::sizeHint() const
{
    return {m_titleWidth + m_numberWidth + 120, Height};
}

void StatusRow::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath ground;
    ground.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Space::Tiny, Space::Tiny);
    if (underMouse() || isDown())
        painter.fillPath(ground, isDown() ? tokens.raised : tokens.background);
    const QRect room = rect(); // in line with the title above and the text below
    painter.setPen(tokens.text);
    const QString title = fontMetrics().elidedText(m_bar.title, Qt::ElideRight, m_titleWidth);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, formatCount(m_bar.amount));
    paintBar(painter,
             room.adjusted(m_titleWidth + Space::Large, 0, -m_numberWidth - Space::Large, 0));
}

void StatusRow::paintBar(QPainter &painter, const QRect &room) const
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    if (room.width() < 2 * BarHeight)
        return;
    const QRectF track(room.x(), room.y() + (room.height() - BarHeight) / 2.0, room.width(),
                       BarHeight);
    Style::paintTrack(painter, track, BarHeight / 2.0, tokens);
    if (m_bar.amount == 0 || m_most == 0)
        return;
    const double share = static_cast<double>(m_bar.amount) / static_cast<double>(m_most);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_bar.isQuiet ? tokens.muted : tokens.chart.front());
    painter.drawRoundedRect(Style::filledPart(track, share), BarHeight / 2.0, BarHeight / 2.0);
}

} // namespace Printkeeper::Overview
