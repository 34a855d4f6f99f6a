// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QString>

#include <utility>
#include <vector>

namespace Printkeeper::Widgets {

/// At most `largest` points that look the same: each of equally wide buckets keeps its lowest and
/// its highest point, so that no peak gets lost, and the two ends stay. A gap (a y that is no
/// number) divides the line; each part is one of those returned.
std::vector<std::vector<QPointF>> decimated(const std::vector<QPointF> &points,
                                            std::size_t largest);

/// Round numbers (1, 2 or 5 by a power of ten apart) that enclose `low` and `high`: about `wanted`.
/// Never empty, and in rising order; for a range that is none, the range is widened.
std::vector<double> valueTicks(double low, double high, int wanted);

struct TimeTick
{
    double x = 0;
    QString label;
};
/// Beginnings of hours, days, months or years between two times in milliseconds since 1970, in
/// local time, `wanted` at most.
std::vector<TimeTick> timeTicks(double from, double to, int wanted);

} // namespace Printkeeper::Widgets
