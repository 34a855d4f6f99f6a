// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingparsing.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

/// The components of a path without empty ones and `.`; nothing when there is a `..` or a NUL.
std::optional<QByteArrayList> components(const QByteArray &path)
{
    if (path.contains('\0'))
        return std::nullopt;
    QByteArrayList parts;
    for (const QByteArray &part : path.split('/')) {
        if (part == "..")
            return std::nullopt;
        if (!part.isEmpty() && part != ".")
            parts += part;
    }
    return parts;
}

std::optional<NameStyle> parseNameStyle(const QString &text)
{
    if (text == u"full"_s)
        return NameStyle::Full;
    if (text == u"initials"_s)
        return NameStyle::Initials;
    if (text == u"hidden"_s)
        return NameStyle::Hidden;
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> parsePath(const QString &text)
{
    const QByteArray path = text.toUtf8();
    const auto parts = components(path);
    if (!path.startsWith('/') || !parts)
        return std::nullopt;
    return '/' + parts->join('/');
}

std::optional<QByteArray> parseFolder(const QString &text)
{
    if (text.startsWith(u'/'))
        return parsePath(text);
    const auto parts = components(text.toUtf8());
    if (!parts || parts->isEmpty())
        return std::nullopt;
    return parts->join('/');
}

std::optional<std::vector<PathMapping>> parsePathMap(const QString &text)
{
    std::vector<PathMapping> map;
    for (const QString &pair : text.split(u'|', Qt::SkipEmptyParts)) {
        // "=/", not "=": a folder's name may contain one, and both sides are absolute.
        const qsizetype middle = pair.indexOf(u"=/"_s);
        const auto there = parsePath(pair.left(middle).trimmed());
        const auto here = parsePath(pair.mid(middle + 1).trimmed());
        if (middle < 0 || !there || !here)
            return std::nullopt;
        map.push_back({*there, *here});
    }
    return map;
}

std::optional<bool> parseBoolean(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (QStringList{u"yes"_s, u"true"_s, u"on"_s, u"1"_s}.contains(word))
        return true;
    if (QStringList{u"no"_s, u"false"_s, u"off"_s, u"0"_s}.contains(word))
        return false;
    return std::nullopt;
}

QStringList parseList(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',')) {
        if (!part.trimmed().isEmpty())
            parts += part.trimmed();
    }
    return parts;
}

std::optional<QTimeZone> parseTimeZone(const QString &text)
{
    if (text == u"system"_s)
        return QTimeZone::systemTimeZone();
    const QByteArray id = text.toUtf8();
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return std::nullopt;
    return QTimeZone(id);
}

std::optional<ListenAddress> parseListen(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?:(?:\\[([0-9A-Fa-f:.]+)\\]|([A-Za-z0-9.-]*)):)?([0-9]{1,5})\\z"_s);
    const auto match = form.match(text.trimmed());
    const int port = match.captured(3).toInt();
    if (!match.hasMatch() || port < 1 || port > 65535)
        return std::nullopt;
    const QString address = match.captured(1) + match.captured(2);
    return ListenAddress{address.isEmpty() ? u"127.0.0.1"_s : address, static_cast<quint16>(port)};
}

std::optional<WeeklyTime> parseWeeklyTime(const QString &text)
{
    static const std::array<QString, 7> days{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s,
                                             u"fri"_s, u"sat"_s, u"sun"_s};
    const QStringList parts = text.simplified().split(u' ');
    if (parts.size() != 2)
        return std::nullopt;
    const auto day = std::find(days.begin(), days.end(), parts.front().toLower());
    const QTime time = QTime::fromString(parts.back(), u"hh:mm"_s);
    if (day == days.end() || !time.isValid())
        return std::nullopt;
    return WeeklyTime{static_cast<Qt::DayOfWeek>(day - days.begin() + Qt::Monday), time};
}

std::optional<PrivacySettings> parseNameStyles(const QString &text)
{
    if (const auto everywhere = parseNameStyle(text.trimmed()))
        return PrivacySettings{*everywhere, *everywhere, *everywhere};
    PrivacySettings styles;
    for (const QString &pair : text.split(u'|')) {
        const QString place = pair.section(u'=', 0, 0).trimmed();
        const auto style = parseNameStyle(pair.section(u'=', 1).trimmed());
        NameStyle *const named = place == u"desktop"_s   ? &styles.desktop
                                 : place == u"kiosk"_s   ? &styles.kiosk
                                 : place == u"reports"_s ? &styles.reports
                                                         : nullptr;
        if (!named || !style)
            return std::nullopt;
        *named = *style;
    }
    return styles;
}

} // namespace Printkeeper::Settings
