// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/timestamp.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {
namespace {

const QRegularExpression &pattern()
{
    static const QRegularExpression expression(
        u"\\A(\\d{4})-(\\d\\d)-(\\d\\d)(?:([ T])(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?"
        "(Z|[+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?)?)?\\z"_s);
    return expression;
}

/// Takes the parts of a time away from the front of its text.
class TimestampReader
{
public:
    explicit TimestampReader(QByteArrayView text)
        : m_rest(text)
    {}

    bool isAtEnd() const { return m_rest.isEmpty(); }
    bool skip(char expected)
    {
        if (m_rest.isEmpty() || m_rest.front() != expected)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    /// -1 when so many digits are not there.
    int number(qsizetype digits)
    {
        if (m_rest.size() < digits)
            return -1;
        int value = 0;
        for (const char digit : m_rest.first(digits)) {
            if (digit < '0' || digit > '9')
                return -1;
            value = value * 10 + (digit - '0');
        }
        m_rest = m_rest.sliced(digits);
        return value;
    }

private:
    QByteArrayView m_rest;
};

constexpr qint64 MsPerSecond = 1000;
constexpr qint64 MsPerMinute = 60 * MsPerSecond;
constexpr qint64 MsPerHour = 60 * MsPerMinute;
constexpr qint64 MsPerDay = 24 * MsPerHour;

/// One to nine digits, of which a time here keeps three.
std::optional<qint64> readFraction(TimestampReader &reader)
{
    constexpr int Most = 9;
    qint64 ms = 0;
    qint64 worth = MsPerSecond / 10;
    int digits = 0;
    for (int digit = reader.number(1); digit >= 0; digit = reader.number(1)) {
        if (++digits > Most)
            return std::nullopt;
        ms += worth * digit;
        worth /= 10;
    }
    return digits > 0 ? std::optional(ms) : std::nullopt;
}

/// HH:MM[:SS[.fraction]] in milliseconds.
std::optional<qint64> readClock(TimestampReader &reader)
{
    const int hours = reader.number(2);
    const int minutes = reader.skip(':') ? reader.number(2) : -1;
    const bool hasSeconds = reader.skip(':');
    const int seconds = hasSeconds ? reader.number(2) : 0;
    const auto fraction =
        hasSeconds && reader.skip('.') ? readFraction(reader) : std::optional<qint64>(0);
    if (!fraction || !QTime::isValid(hours, minutes, seconds))
        return std::nullopt;
    return hours * MsPerHour + minutes * MsPerMinute + seconds * MsPerSecond + *fraction;
}

/// Z, or hours with or without minutes, with or without a colon; 0 for nothing.
std::optional<qint64> readZone(TimestampReader &reader)
{
    if (reader.skip('Z'))
        return 0;
    const bool isEast = reader.skip('+');
    if (!isEast && !reader.skip('-'))
        return 0;
    const int hours = reader.number(2);
    const bool hasMinutes = reader.skip(':') || !reader.isAtEnd();
    const int minutes = hasMinutes ? reader.number(2) : 0;
    if (!QTime::isValid(hours, minutes, 0))
        return std::nullopt;
    const qint64 offset = hours * MsPerHour + minutes * MsPerMinute;
    return isEast ? offset : -offset;
}

/// UTC in the spelling of another zone: `Z`, `+00`, `+0000`, `+00:00` or nothing.
QString utcLike(QStringView zone)
{
    if (zone.isEmpty() || zone == u"Z")
        return zone.toString();
    return zone.size() == 3 ? u"+00"_s : zone.size() == 5 ? u"+0000"_s : u"+00:00"_s;
}

} // namespace

// A plan reads the time of each of a million jobs: a regular expression takes ten times as long.
std::optional<QDateTime> parseTimestamp(QByteArrayView text)
{
    TimestampReader reader(text);
    const int year = reader.number(4);
    const int month = reader.skip('-') ? reader.number(2) : -1;
    const int day = reader.skip('-') ? reader.number(2) : -1;
    if (year < 0 || !QDate::isValid(year, month, day))
        return std::nullopt;
    std::optional<qint64> clock = 0;
    std::optional<qint64> offset = 0;
    if (reader.skip(' ') || reader.skip('T')) {
        clock = readClock(reader);
        offset = readZone(reader);
    }
    if (!clock || !offset || !reader.isAtEnd())
        return std::nullopt;
    constexpr qint64 EpochDay = 2440588; // 1970-01-01 by Julian days
    const qint64 days = QDate(year, month, day).toJulianDay() - EpochDay;
    return QDateTime::fromMSecsSinceEpoch(days * MsPerDay + *clock - *offset, Qt::UTC);
}

std::optional<QDateTime> parseTimestamp(const QString &text)
{
    return parseTimestamp(QByteArrayView(text.toLatin1()));
}

QString formatTimestampLike(const QDateTime &time, const QString &example)
{
    const QDateTime utc = time.toUTC();
    const auto match = pattern().match(example);
    const bool known = match.hasMatch() && !match.captured(4).isEmpty();
    const QChar separator = known ? match.captured(4).front() : u' ';
    const qsizetype digits = known ? match.captured(8).size() : 6;
    QString text = utc.toString(u"yyyy-MM-dd"_s) + separator + utc.toString(u"HH:mm:ss"_s);
    if (digits > 0)
        text += u'.' + utc.toString(u"zzz"_s).leftJustified(digits, u'0').left(digits);
    return known ? text + utcLike(match.capturedView(9)) : text;
}

QString isoUtc(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s) : QString();
}

} // namespace Printkeeper
