// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/day.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace Printkeeper {
namespace {

/// The context of this file's words.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Format)
};

} // namespace

QString dayFormat()
{
    //: A format of a date as QLocale::toString() takes it; day and month come first everywhere.
    return Text::tr("d MMM yyyy");
}

QString formatDay(const QDate &day, bool hasYear, const QLocale &locale)
{
    //: A format of a date as QLocale::toString() takes it; day and month come first everywhere.
    return locale.toString(day, hasYear ? dayFormat() : Text::tr("d MMM"));
}

QString formatDay(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    if (!time.isValid())
        return {};
    const QDate day = toZoneOf(time, now).date();
    return formatDay(day, day.year() != toZoneOf(now, now).date().year(), locale);
}

QDateTime toZoneOf(const QDateTime &time, const QDateTime &now)
{
    return now.timeSpec() == Qt::TimeZone ? time.toTimeZone(now.timeZone()) : time.toLocalTime();
}

} // namespace Printkeeper
