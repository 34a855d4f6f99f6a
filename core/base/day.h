// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace Printkeeper {

/// "24 Oct", with the year where it is asked for.
QString formatDay(const QDate &day, bool hasYear, const QLocale &locale = QLocale());

/// The format of a day with its year, as QLocale::toDate() takes it.
QString dayFormat();

/// The day of a time, as short as it can be: with the year when it is another one than that of
/// `now`. Local, or in the time zone that `now` is in. Empty for an invalid time.
QString formatDay(const QDateTime &time, const QDateTime &now, const QLocale &locale = QLocale());

/// `time` as a clock shows it where `now` is told.
QDateTime toZoneOf(const QDateTime &time, const QDateTime &now);

} // namespace Printkeeper
