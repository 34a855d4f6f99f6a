// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace Printkeeper::Style {

/// The empty part of a bar, or a line that is awaited. Where a tint tells nothing it
/// has an edge. Leaves the painter as it was.
void paintTrack(QPainter &painter, const QRectF &rect, qreal radius, const Tokens &tokens);
/// The same on the ground of a row that is shaded, which is what a track is filled with elsewhere.
void paintTrackOnShade(QPainter &painter, const QRectF &rect, qreal radius, const Tokens &tokens);

/// Where the filled part of a bar with round ends lies, from its left: `share` (0 to 1) of it. What
/// is there is seen, be it ever so little, and has its round ends, too.
QRectF filledPart(const QRectF &track, double share);

struct SliderParts
{
    QRectF groove, filled, knob;
};
/// A slider, level or upright. Where a tint tells nothing its groove is a line, thinner than what
/// is filled, and its knob a full disc that keeps clear of both. Leaves the painter as it was.
void paintSliderParts(QPainter &painter, const SliderParts &parts, const Tokens &tokens,
                      bool isEnabled);

/// What fills the track of a level progress bar: as much as is done; of a busy one a part at
/// `place` (0 to 1). Leaves the painter as it was.
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option, double place);

} // namespace Printkeeper::Style
