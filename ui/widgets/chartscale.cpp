// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chartscale.h"

#include "base/day.h"
#include "base/format.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

using Points = std::vector<QPointF>;

std::vector<Points> partsOf(const Points &points)
{
    std::vector<Points> parts(1);
    for (const QPointF &point : points) {
        if (std::isfinite(point.y()) && std::isfinite(point.x()))
            parts.back().push_back(point);
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    if (parts.back().empty())
        parts.pop_back();
    return parts;
}

/// The lowest and the highest of one bucket, in their order.
void keepExtremes(Points::const_iterator begin, Points::const_iterator end, Points &kept)
{
    auto [low, high] = std::minmax_element(
        begin, end, [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
    if (high < low)
        std::swap(low, high);
    kept.push_back(*low);
    if (high != low)
        kept.push_back(*high);
}

Points thinned(const Points &points, std::size_t largest)
{
    if (points.size() <= largest)
        return points;
    // Two points of each bucket, and the two ends.
    const std::size_t buckets =
        std::max<std::size_t>(1, (std::max<std::size_t>(4, largest) - 2) / 2);
    const double start = points.front().x();
    const double width = (points.back().x() - start) / static_cast<double>(buckets);
    Points kept{points.front()};
    auto begin = points.begin() + 1;
    const auto last = points.end() - 1;
    for (std::size_t bucket = 1; bucket <= buckets && begin != last; ++bucket) {
        const double limit = start + width * static_cast<double>(bucket);
        const auto end =
            bucket == buckets
                ? last
                : std::find_if(begin, last, [limit](const QPointF &p) { return p.x() >= limit; });
        if (begin != end)
            keepExtremes(begin, end, kept);
        begin = end;
    }
    kept.push_back(points.back());
    return kept;
}

enum class Unit { Minute, Hour, Day, Month, Year };
struct Step
{
    Unit unit;
    int count;
    double length; ///< about, in milliseconds
};
constexpr double Minute = 60'000;
constexpr double Hour = 60 * Minute;
constexpr double Day = 24 * Hour;
constexpr std::array Steps{
    Step{Unit::Minute, 1, Minute},
    Step{Unit::Minute, 5, 5 * Minute},
    Step{Unit::Minute, 15, 15 * Minute},
    Step{Unit::Minute, 30, 30 * Minute},
    Step{Unit::Hour, 1, Hour},
    Step{Unit::Hour, 3, 3 * Hour},
    Step{Unit::Hour, 6, 6 * Hour},
    Step{Unit::Hour, 12, 12 * Hour},
    Step{Unit::Day, 1, Day},
    Step{Unit::Day, 2, 2 * Day},
    Step{Unit::Day, 7, 7 * Day},
    Step{Unit::Day, 14, 14 * Day},
    Step{Unit::Month, 1, 31 * Day},
    Step{Unit::Month, 3, 92 * Day},
    Step{Unit::Month, 6, 183 * Day},
    Step{Unit::Year, 1, 366 * Day},
    Step{Unit::Year, 5, 1827 * Day},
    Step{Unit::Year, 20, 7305 * Day},
};

QDateTime firstTick(const QDateTime &from, const Step &step)
{
    const QDate day = from.date();
    switch (step.unit) {
    case Unit::Minute:
        return {day, QTime(from.time().hour(), 0)};
    case Unit::Hour:
        return day.startOfDay();
    case Unit::Day: // weeks begin on Monday, so that the ticks stay where they are from day to day
        return day.addDays(step.count >= 7 ? 1 - day.dayOfWeek() : 0).startOfDay();
    case Unit::Month:
        return QDate(day.year(), 1, 1).startOfDay();
    case Unit::Year:
        return QDate(day.year() - day.year() % step.count, 1, 1).startOfDay();
    }
    Q_UNREACHABLE();
}

QDateTime nextTick(const QDateTime &tick, const Step &step)
{
    switch (step.unit) {
    case Unit::Minute:
        return tick.addSecs(step.count * 60);
    case Unit::Hour:
        return tick.addSecs(step.count * 3600);
    case Unit::Day:
        return tick.date().addDays(step.count).startOfDay();
    case Unit::Month:
        return tick.date().addMonths(step.count).startOfDay();
    case Unit::Year:
        return tick.date().addYears(step.count).startOfDay();
    }
    Q_UNREACHABLE();
}

QString labelOf(const QDateTime &tick, const Step &step)
{
    if (step.unit <= Unit::Hour && tick.time().msecsSinceStartOfDay() > 0)
        return formatClock(tick.time());
    if (step.unit == Unit::Year)
        return QString::number(tick.date().year());
    if (step.unit == Unit::Month)
        return QLocale().toString(tick.date(), u"MMM yyyy"_s);
    return formatDay(tick.date(), false);
}

std::vector<TimeTick> ticksOf(const Step &step, double from, double to, std::size_t most)
{
    const auto begin = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(from));
    std::vector<TimeTick> ticks;
    for (QDateTime tick = firstTick(begin, step);; tick = nextTick(tick, step)) {
        const auto x = static_cast<double>(tick.toMSecsSinceEpoch());
        if (x > to || ticks.size() >= most)
            return ticks;
        if (x >= from)
            ticks.push_back({x, labelOf(tick, step)});
    }
}

} // namespace

std::vector<std::vector<QPointF>> decimated(const std::vector<QPointF> &points, std::size_t largest)
{
    std::vector<Points> parts = partsOf(points);
    std::size_t sum = 0;
    for (const Points &part : parts)
        sum += part.size();
    if (sum <= largest)
        return parts;
    for (Points &part : parts)
        part = thinned(part, largest * part.size() / sum);
    return parts;
}

std::optional<std::pair<double, double>> valuesBetween(const std::vector<QPointF> &points,
                                                       double from, double to)
{
    std::optional<std::pair<double, double>> values;
    const auto takeIn = [&values](double y) {
        if (!std::isfinite(y))
            return;
        const auto [low, high] = values.value_or(std::pair(y, y));
        values = {std::min(low, y), std::max(high, y)};
    };
    auto point = std::ranges::lower_bound(points, from, {}, &QPointF::x);
    // Of the piece that ends at the point; no number where either end is a gap.
    const auto takeInPiece = [&](double x) {
        if (point == points.begin() || point == points.end())
            return;
        const QPointF &before = *std::prev(point);
        takeIn(before.y()
               + (point->y() - before.y()) * (x - before.x()) / (point->x() - before.x()));
    };
    takeInPiece(from);
    for (; point != points.end() && point->x() <= to; ++point)
        takeIn(point->y());
    takeInPiece(to);
    return values;
}

std::vector<double> valueTicks(double low, double high, int wanted)
{
    if (!std::isfinite(low) || !std::isfinite(high))
        low = 0, high = 1;
    if (!(high > low)) {
        const double room = std::max(std::abs(low) * 0.05, low == 0 ? 1.0 : 0.0);
        high = low + room;
        low -= low > 0 ? room : 0;
    }
    const double raw = (high - low) / std::max(1, wanted);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    const double share = raw / power;
    const double step = (share > 5 ? 10 : share > 2 ? 5 : share > 1 ? 2 : 1) * power;
    std::vector<double> ticks;
    const double first = std::floor(low / step + 1e-9);
    const double last = std::ceil(high / step - 1e-9);
    for (double tick = first; tick <= last && ticks.size() < 100; ++tick)
        ticks.push_back(tick * step);
    return ticks;
}

int decimalsOf(const std::vector<double> &ticks)
{
    constexpr int Most = 6;
    constexpr double Nothing = 1e-6;
    double power = 1;
    for (int decimals = 0; decimals < Most; ++decimals, power *= 10) {
        const auto isExact = [power](double tick) {
            return std::abs(tick * power - std::round(tick * power)) < Nothing;
        };
        if (std::ranges::all_of(ticks, isExact))
            return decimals;
    }
    return Most;
}

QStringList byteLabels(const std::vector<double> &ticks)
{
    constexpr double Largest = 1e18; // of the units
    double most = 0;
    for (const double tick : ticks)
        most = std::max(most, std::abs(tick));
    double unit = 1;
    while (most >= unit * 1000 && unit < Largest)
        unit *= 1000;
    std::vector<double> scaled;
    for (const double tick : ticks)
        scaled.push_back(tick / unit);
    const QString name = formatBytes(static_cast<Bytes>(unit)).section(u' ', -1);
    const int decimals = decimalsOf(scaled);
    QStringList labels;
    for (const double tick : scaled)
        labels << QLocale().toString(tick, 'f', decimals) + u' ' + name;
    return labels;
}

std::vector<TimeTick> timeTicks(double from, double to, int wanted)
{
    const auto most = static_cast<std::size_t>(std::max(1, wanted));
    const auto fits = [&](const Step &step) { return (to - from) / step.length <= wanted - 1; };
    const auto found = std::ranges::find_if(Steps, fits);
    const auto step = found == Steps.end() ? std::prev(Steps.end()) : found;
    std::vector<TimeTick> ticks = ticksOf(*step, from, to, most);
    if (ticks.size() > 1 || step == Steps.begin())
        return ticks;
    // One alone is no scale.
    std::vector<TimeTick> finer = ticksOf(*std::prev(step), from, to, most + 1);
    return finer.size() > most ? ticks : finer;
}

} // namespace Printkeeper::Widgets
