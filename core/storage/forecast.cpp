// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/forecast.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

constexpr double MillisecondsADay = 24.0 * 3600 * 1000;
constexpr int WindowDays = 56;
constexpr int WeekDays = 7;
constexpr int FewestDays = 5;
constexpr std::size_t FewestPairs = 5;
constexpr double Horizon = 3650; ///< days; beyond it nobody can know
constexpr double Band = 0.1;     ///< the tenth of the weeks that grew least, and most

/// The amount that would be used had nothing been freed.
struct GrossPoint
{
    double day = 0; ///< before `now`: negative
    double amount = 0;
};

double dayOf(const QDateTime &time, const QDateTime &now)
{
    return static_cast<double>(now.msecsTo(time)) / MillisecondsADay;
}

/// Less than a hundredth is a file system that counts its own tables differently today.
bool isSameVolume(qint64 total, qint64 other)
{
    return std::abs(total - other) <= other / 100;
}

/// Those that say something about this volume, in rising order.
std::vector<FillPoint> usablePoints(const FillHistory &history, const QDateTime &now)
{
    std::vector<FillPoint> points;
    const QDateTime since = now.addDays(-WindowDays);
    for (const FillPoint &point : history.points) {
        if (point.time.isValid() && point.total > 0 && point.time >= since && point.time <= now)
            points.push_back(point);
    }
    std::ranges::stable_sort(points, {}, &FillPoint::time);
    if (points.empty())
        return points;
    const qint64 total = points.back().total;
    const auto other = std::find_if(points.rbegin(), points.rend(), [total](const auto &point) {
        return !isSameVolume(point.total, total);
    });
    points.erase(points.begin(), other.base());
    return points;
}

/// What was freed within the time of the points, in rising order.
std::vector<FreedAmount> freedWithin(const FillHistory &history, const FillPoint &first,
                                     const FillPoint &last)
{
    std::vector<FreedAmount> freed;
    for (const FreedAmount &one : history.freed) {
        if (one.amount > 0 && one.time > first.time && one.time <= last.time)
            freed.push_back(one);
    }
    std::ranges::stable_sort(freed, {}, &FreedAmount::time);
    return freed;
}

/// Adds back what was freed, then keeps one point of each day, counted back from now: the one with
/// the middle amount, so that many samples of one day weigh no more than one.
std::vector<GrossPoint> dailyPoints(const std::vector<FillPoint> &points,
                                    const std::vector<FreedAmount> &freed, const QDateTime &now)
{
    std::vector<GrossPoint> daily;
    std::vector<GrossPoint> ofDay;
    const auto closeDay = [&] {
        if (ofDay.empty())
            return;
        std::ranges::stable_sort(ofDay, {}, &GrossPoint::amount);
        daily.push_back(ofDay[(ofDay.size() - 1) / 2]);
        ofDay.clear();
    };
    auto next = freed.begin();
    double back = 0;
    for (const FillPoint &point : points) {
        for (; next != freed.end() && next->time <= point.time; ++next)
            back += static_cast<double>(next->amount);
        const GrossPoint gross{dayOf(point.time, now), static_cast<double>(point.used) + back};
        if (!ofDay.empty() && std::floor(ofDay.front().day) != std::floor(gross.day))
            closeDay();
        ofDay.push_back(gross);
    }
    closeDay();
    return daily;
}

/// Growth a day between all points that are `least` to `most` days apart, rising.
std::vector<double> ratesBetween(const std::vector<GrossPoint> &points, double least, double most)
{
    std::vector<double> rates;
    for (std::size_t first = 0; first < points.size(); ++first) {
        for (std::size_t second = first + 1; second < points.size(); ++second) {
            const double days = points[second].day - points[first].day;
            if (days >= least && days <= most)
                rates.push_back((points[second].amount - points[first].amount) / days);
        }
    }
    std::ranges::sort(rates);
    return rates;
}

/// From week to week, so that each holds the same weekdays, and so that a single large upload is in
/// a few of them only. Where too little is left between gaps: of all points far enough apart.
std::vector<double> weeklyRates(const std::vector<GrossPoint> &points)
{
    constexpr double Slack = 0.5; // samples are not taken to the minute
    auto rates = ratesBetween(points, WeekDays - Slack, WeekDays + Slack);
    if (rates.size() >= FewestPairs)
        return rates;
    const double span = points.back().day - points.front().day;
    return ratesBetween(points, std::min(WeekDays - Slack, span / 2), WindowDays);
}

/// Of sorted values; between two of them when it must be.
double quantile(const std::vector<double> &sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double rest = at - std::floor(at);
    return sorted[below] * (1 - rest) + sorted[above] * rest;
}

std::optional<int> daysUntilFull(qint64 available, double perDay)
{
    if (perDay <= 0 || static_cast<double>(available) > perDay * Horizon)
        return std::nullopt;
    // A rate that came out of a division may be off in its last digit.
    constexpr double Rounding = 1e-9;
    const double days = static_cast<double>(available) / perDay;
    return std::max(1, static_cast<int>(std::ceil(days - days * Rounding)));
}

/// `relief` a day is freed.
Outlook outlookOf(const std::vector<double> &rates, double relief, qint64 available)
{
    Outlook outlook;
    outlook.perDay = quantile(rates, 0.5) - relief;
    if (available <= 0) {
        outlook.trend = Trend::Full;
        return outlook;
    }
    outlook.days = daysUntilFull(available, outlook.perDay);
    outlook.earliestDays = daysUntilFull(available, quantile(rates, 1 - Band) - relief);
    outlook.latestDays = daysUntilFull(available, quantile(rates, Band) - relief);
    if (outlook.days)
        outlook.trend = Trend::Growing;
    else
        outlook.trend = -outlook.perDay * Horizon > static_cast<double>(available)
                            ? Trend::Shrinking
                            : Trend::Steady;
    return outlook;
}

double sumOf(const std::vector<FreedAmount> &freed)
{
    double sum = 0;
    for (const FreedAmount &one : freed)
        sum += static_cast<double>(one.amount);
    return sum;
}

} // namespace

QString trendName(Trend trend)
{
    switch (trend) {
    case Trend::NotEnoughData:
        return u"not-enough-data"_s;
    case Trend::Shrinking:
        return u"shrinking"_s;
    case Trend::Steady:
        return u"steady"_s;
    case Trend::Growing:
        return u"growing"_s;
    case Trend::Full:
        return u"full"_s;
    }
    return {};
}

Forecast forecastOf(const FillHistory &history, const QDateTime &now)
{
    Forecast forecast;
    const std::vector<FillPoint> points = usablePoints(history, now);
    if (points.empty())
        return forecast;
    const FillPoint &last = points.back();
    forecast.from = last.time;
    forecast.used = last.used;
    forecast.available = last.available;
    const double span = dayOf(last.time, points.front().time);
    forecast.historyDays = static_cast<int>(span);
    if (last.available <= 0)
        forecast.withoutCleanups.trend = Trend::Full; // no rate is needed to know that
    const std::vector<FreedAmount> freed = freedWithin(history, points.front(), last);
    const std::vector<GrossPoint> daily = dailyPoints(points, freed, now);
    if (span < WeekDays || daily.size() < FewestDays || dayOf(last.time, now) < -WeekDays)
        return forecast;
    const std::vector<double> rates = weeklyRates(daily);
    if (rates.empty())
        return forecast;
    forecast.withoutCleanups = outlookOf(rates, 0, last.available);
    if (freed.size() >= 2)
        forecast.withCleanups = outlookOf(rates, sumOf(freed) / span, last.available);
    return forecast;
}

} // namespace Printkeeper::Storage
