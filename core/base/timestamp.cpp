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

int offsetSeconds(QStringView zone)
{
    if (zone.isEmpty() || zone == u"Z")
        return 0;
    const int hours = zone.mid(1, 2).toInt();
    const int minutes = zone.size() > 3 ? zone.right(2).toInt() : 0;
    const int seconds = hours * 3600 + minutes * 60;
    return zone.front() == u'-' ? -seconds : seconds;
}

/// UTC in the spelling of another zone: `Z`, `+00`, `+0000`, `+00:00` or nothing.
QString utcLike(QStringView zone)
{
    if (zone.isEmpty() || zone == u"Z")
        return zone.toString();
    return zone.size() == 3 ? u"+00"_s : zone.size() == 5 ? u"+0000"_s : u"+00:00"_s;
}

} // namespace

std::optional<QDateTime> parseTimestamp(const QString &text)
{
    const auto match = pattern().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.capturedView(1).toInt(), match.capturedView(2).toInt(),
                     match.capturedView(3).toInt());
    const int milliseconds = match.captured(8).leftJustified(3, u'0').left(3).toInt();
    const QTime time(match.capturedView(5).toInt(), match.capturedView(6).toInt(),
                     match.capturedView(7).toInt(), milliseconds);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).addSecs(-offsetSeconds(match.capturedView(9)));
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
