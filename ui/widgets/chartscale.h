// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace Printkeeper::Widgets {

/// At most `largest` points that look the same: each of equally wide buckets keeps its lowest and
/// its highest point, so that no peak gets lost, and the two ends stay. A gap (a y that is no
/// number) divides the line; each part is one of those returned.
std::vector<std::vector<QPointF>> decimated(const std::vector<QPointF> &points,
                                            std::size_t largest);

/// The lowest and the highest value of the line through `points`, in rising x, between two places,
/// also where it only passes there; nothing where all of that is a gap.
std::optional<std::pair<double, double>> valuesBetween(const std::vector<QPointF> &points,
                                                       double from, double to);

/// Round numbers (1, 2 or 5 by a power of ten apart) that enclose `low` and `high`: about `wanted`.
/// Never empty, and in rising order; for a range that is none, the range is widened.
std::vector<double> valueTicks(double low, double high, int wanted);

/// Decimals with which each of the ticks is exact: what the labels of one axis share.
int decimalsOf(const std::vector<double> &ticks);
/// Labels of an axis of amounts: the unit of the largest and the same decimals for all, as "80 GB"
/// below "100 GB".
QStringList byteLabels(const std::vector<double> &ticks);

struct TimeTick
{
    double x = 0;
    QString label;
};
/// Beginnings of hours, days, months or years between two times in milliseconds since 1970, in
/// local time, `wanted` at most.
std::vector<TimeTick> timeTicks(double from, double to, int wanted);

} // namespace Printkeeper::Widgets
