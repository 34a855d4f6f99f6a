// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/forecastoutput.h"

#include "ctl/jsonoutput.h"
#include "storage/forecasttext.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Forecast)
};

QJsonValue timeAfter(const std::optional<int> &days, const QDateTime &now)
{
    return days ? timeOrNull(now.addDays(*days)) : QJsonValue();
}

/// `rate`: what the key of the growth a day is called.
QJsonObject outlookJson(const Storage::Outlook &outlook, const QString &rate, const QDateTime &now)
{
    const bool isKnown = outlook.trend != Storage::Trend::NotEnoughData;
    return {{u"trend"_s, Storage::trendName(outlook.trend)},
            {rate, isKnown ? QJsonValue(static_cast<qint64>(std::llround(outlook.perDay)))
                           : QJsonValue()},
            {u"days_until_full"_s, outlook.days ? QJsonValue(*outlook.days) : QJsonValue()},
            {u"full_at"_s, timeAfter(outlook.days, now)},
            {u"earliest_at"_s, timeAfter(outlook.earliestDays, now)},
            {u"latest_at"_s, timeAfter(outlook.latestDays, now)}};
}

} // namespace

QJsonValue forecastJson(const std::optional<Storage::VolumeForecast> &forecast,
                        const QDateTime &now)
{
    if (!forecast)
        return {};
    const QString bytes = u"bytes_per_day"_s;
    const Storage::Forecast &space = forecast->bytes;
    QJsonObject json = outlookJson(space.withoutCleanups, bytes, now);
    json.insert(u"history_days"_s, space.historyDays);
    json.insert(u"with_cleanups"_s, space.withCleanups
                                        ? QJsonValue(outlookJson(*space.withCleanups, bytes, now))
                                        : QJsonValue());
    json.insert(u"inodes"_s, forecast->inodes ? QJsonValue(outlookJson(
                                 forecast->inodes->withoutCleanups, u"inodes_per_day"_s, now))
                                              : QJsonValue());
    return json;
}

void printForecast(Console &console, const std::optional<Storage::VolumeForecast> &forecast)
{
    if (!forecast)
        return;
    console.print(Text::tr("Forecast: %1.").arg(Storage::forecastText(forecast->bytes)));
    const QString inodes = Storage::inodeForecastText(*forecast);
    if (!inodes.isEmpty())
        console.print(Text::tr("Forecast: %1.").arg(inodes));
}

} // namespace Printkeeper::Ctl
