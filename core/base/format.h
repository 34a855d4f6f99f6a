// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace Printkeeper {

/// An amount of storage for people: decimal units as disks are sold, three significant digits
/// ("41.2 GB", "830 kB", "0 B"), in the locale's numerals.
QString formatBytes(Bytes bytes, const QLocale &locale = QLocale());

/// A whole number with the locale's group separator.
QString formatCount(qint64 count, const QLocale &locale = QLocale());

/// How long ago `then` was, in its largest unit ("3 d ago", "just now"); of a time to come "in 2
/// h". Empty when one of the times is invalid.
QString formatAge(const QDateTime &then, const QDateTime &now);

/// How hours are counted for people.
enum class HourFormat {
    TwentyFour, ///< "14:05"
    Twelve      ///< "2:05 PM"
};
/// What a locale counts in by itself.
HourFormat hourFormatOf(const QLocale &locale);
/// For all times of day that this process writes for people from here on; 24 hours until it is
/// said. From any thread.
void setHourFormat(HourFormat format);

/// A time of day, to the minute.
QString formatClock(const QTime &time, const QLocale &locale = QLocale());
/// A date and time as they are; the long form has seconds and the time zone. Empty for an invalid
/// one.
QString formatDateTime(const QDateTime &time, const QLocale &locale = QLocale(),
                       QLocale::FormatType length = QLocale::ShortFormat);

/// A date and time that is as short as it can be: "today 02:00", "tomorrow 02:00", "24 Oct 02:00",
/// with the year when it is another one. Local, or in the time zone that `now` is in. Empty for an
/// invalid time.
QString formatWhen(const QDateTime &time, const QDateTime &now, const QLocale &locale = QLocale());

} // namespace Printkeeper
