// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/format.h"

#include "base/day.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <atomic>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Format)
};

struct AgeUnit
{
    qint64 seconds;
    const char *past;
    const char *future;
};

constexpr std::array<AgeUnit, 4> AgeUnits{{
    {86400 * 365LL, QT_TRANSLATE_N_NOOP("Printkeeper::Format", "%n y ago"),
     QT_TRANSLATE_N_NOOP("Printkeeper::Format", "in %n y")},
    {86400, QT_TRANSLATE_N_NOOP("Printkeeper::Format", "%n d ago"),
     QT_TRANSLATE_N_NOOP("Printkeeper::Format", "in %n d")},
    {3600, QT_TRANSLATE_N_NOOP("Printkeeper::Format", "%n h ago"),
     QT_TRANSLATE_N_NOOP("Printkeeper::Format", "in %n h")},
    {60, QT_TRANSLATE_N_NOOP("Printkeeper::Format", "%n min ago"),
     QT_TRANSLATE_N_NOOP("Printkeeper::Format", "in %n min")},
}};

std::atomic<HourFormat> hourFormat = HourFormat::TwentyFour;

bool countsTwelve()
{
    return hourFormat.load(std::memory_order_relaxed) == HourFormat::Twelve;
}

} // namespace

QString formatBytes(Bytes bytes, const QLocale &locale)
{
    static constexpr std::array<const char16_t *, 6> Units{u"kB", u"MB", u"GB",
                                                           u"TB", u"PB", u"EB"};
    const double amount = std::abs(static_cast<double>(bytes));
    if (amount < 1000)
        return locale.toString(bytes) + u" B"_s;
    double scaled = amount / 1000;
    std::size_t unit = 0;
    while (scaled >= 999.5 && unit + 1 < Units.size()) {
        scaled /= 1000;
        ++unit;
    }
    const int decimals = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
    return locale.toString(bytes < 0 ? -scaled : scaled, 'f', decimals) + u' '
           + QString::fromUtf16(Units.at(unit));
}

QString formatCount(qint64 count, const QLocale &locale)
{
    return locale.toString(count);
}

QString formatAge(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid() || !now.isValid())
        return {};
    const qint64 seconds = then.secsTo(now);
    for (const AgeUnit &unit : AgeUnits) {
        const qint64 n = std::abs(seconds) / unit.seconds;
        if (n > 0)
            return Text::tr(seconds >= 0 ? unit.past : unit.future, nullptr, static_cast<int>(n));
    }
    return Text::tr("just now");
}

HourFormat hourFormatOf(const QLocale &locale)
{
    // Beside words in quotes, only the half of the day is written with this letter.
    static const QRegularExpression words(u"'[^']*'"_s);
    return locale.timeFormat(QLocale::ShortFormat).remove(words).contains(u'a', Qt::CaseInsensitive)
               ? HourFormat::Twelve
               : HourFormat::TwentyFour;
}

void setHourFormat(HourFormat format)
{
    hourFormat = format;
}

QString formatClock(const QTime &time, const QLocale &locale)
{
    return locale.toString(time, countsTwelve() ? u"h:mm AP"_s : u"HH:mm"_s);
}

QString formatDateTime(const QDateTime &time, const QLocale &locale, QLocale::FormatType length)
{
    if (!time.isValid())
        return {};
    if (length != QLocale::LongFormat)
        return formatDay(time.date(), true, locale) + u' ' + formatClock(time.time(), locale);
    return locale.toString(time.date(), length) + u' '
           + locale.toString(time.time(), countsTwelve() ? u"h:mm:ss AP"_s : u"HH:mm:ss"_s) + u' '
           + time.timeZoneAbbreviation();
}

QString formatWhen(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    if (!time.isValid())
        return {};
    const QDateTime local = toZoneOf(time, now);
    const QDate today = toZoneOf(now, now).date();
    const QString clock = formatClock(local.time(), locale);
    const qint64 days = today.daysTo(local.date());
    if (days == 0)
        return Text::tr("today %1").arg(clock);
    if (days == 1)
        return Text::tr("tomorrow %1").arg(clock);
    if (days == -1)
        return Text::tr("yesterday %1").arg(clock);
    const bool hasYear = local.date().year() != today.year();
    return formatDay(local.date(), hasYear, locale) + u' ' + clock;
}

} // namespace Printkeeper
