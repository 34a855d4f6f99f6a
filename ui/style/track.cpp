// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/track.h"

#include "style/controls.h"

#include <algorithm>

namespace Printkeeper::Style {
namespace {

double doneShare(const QStyleOptionProgressBar &option)
{
    const double range = double(option.maximum) - option.minimum;
    return std::clamp((double(option.progress) - option.minimum) / range, 0.0, 1.0);
}

void paintTrackOf(QPainter &painter, const QRectF &rect, qreal radius, const Tokens &tokens,
                  const QColor &fill)
{
    const bool hasEdge = tokens.needsEdges();
    paintBox(painter, rect, fill, hasEdge ? tokens.hairline : QColor(Qt::transparent),
             hasEdge ? 1 : 0, radius);
}

} // namespace

void paintTrack(QPainter &painter, const QRectF &rect, qreal radius, const Tokens &tokens)
{
    paintTrackOf(painter, rect, radius, tokens, tokens.raised);
}

void paintTrackOnShade(QPainter &painter, const QRectF &rect, qreal radius, const Tokens &tokens)
{
    paintTrackOf(painter, rect, radius, tokens, tokens.surface);
}

QRectF filledPart(const QRectF &track, double share)
{
    QRectF filled = track;
    filled.setWidth(std::min(track.width(), std::max(track.height(), share * track.width())));
    return filled;
}

void paintSliderParts(QPainter &painter, const SliderParts &parts, const Tokens &tokens,
                      bool isEnabled)
{
    constexpr qreal Edge = 2;
    const auto paintFull = [&painter](const QRectF &rect, const QColor &colour) {
        paintBox(painter, rect, colour, Qt::transparent, 0,
                 std::min(rect.width(), rect.height()) / 2);
    };
    const QColor ink = isEnabled ? tokens.accent : tokens.disabled;
    const bool isLined = tokens.needsEdges();
    if (isLined) {
        const bool isLevel = parts.groove.width() > parts.groove.height();
        const qreal inset = (std::min(parts.groove.width(), parts.groove.height()) - Edge) / 2;
        paintFull(isLevel ? parts.groove.adjusted(0, inset, 0, -inset)
                          : parts.groove.adjusted(inset, 0, -inset, 0),
                  tokens.hairline);
    } else {
        paintFull(parts.groove, tokens.raised);
    }
    paintFull(parts.filled, ink);
    if (isLined) {
        paintFull(parts.knob.adjusted(-Edge, -Edge, Edge, Edge), tokens.surface);
        paintFull(parts.knob, ink);
    } else {
        paintBox(painter, parts.knob, tokens.surface, ink, Edge, parts.knob.width() / 2);
    }
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option, double place)
{
    constexpr double BusyShare = 0.3;
    const Tokens &tokens = tokensOf(option.palette);
    const QRectF track(option.rect);
    const bool isBusy = option.maximum <= option.minimum;
    const double share = isBusy ? BusyShare : doneShare(option);
    if (share <= 0)
        return;
    QRectF filled = filledPart(track, share);
    const double rest = track.width() - filled.width();
    const bool isFromRight = option.invertedAppearance != (option.direction == Qt::RightToLeft);
    if (isBusy)
        filled.translate(place * rest, 0);
    else if (isFromRight)
        filled.translate(rest, 0);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    paintBox(painter, filled, isEnabled ? tokens.accent : tokens.disabled, Qt::transparent, 0,
             track.height() / 2);
}

} // namespace Printkeeper::Style
