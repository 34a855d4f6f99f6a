// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingcheck.h"

#include "base/escape.h"
#include "settings/settingparsing.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SettingCheck)
};

bool isWithin(const SettingKey &key, const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= key.minimum && number <= key.maximum;
}

bool isUrl(const SettingKey &key, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && key.words.contains(url.scheme());
}

bool isDatabase(const QString &text)
{
    if (!text.startsWith(u"postgresql://"_s))
        return parsePath(text).has_value() && text != u"/"_s;
    return QUrl(text).isValid();
}

bool isAddress(const QString &text)
{
    static const QRegularExpression form(u"\\A[^\\s<>@,\"]+@[^\\s<>@,\"]+\\z"_s);
    return form.match(text).hasMatch();
}

bool isPhone(const QString &text)
{
    static const QRegularExpression form(u"\\A\\+?[0-9]{3,20}\\z"_s);
    return form.match(text).hasMatch();
}

template<typename Predicate>
bool eachOf(const QString &text, Predicate isOne)
{
    const QStringList parts = parseList(text);
    return std::all_of(parts.begin(), parts.end(), isOne);
}

/// None of our values has a line break, a tab or an escape in it; a header or a cron line could.
bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

QString wholeNumber(const SettingKey &key)
{
    switch (key.type) {
    case SettingType::Days:
        return Text::tr("a whole number of days from %1 to %2");
    case SettingType::Hours:
        return Text::tr("a whole number of hours from %1 to %2");
    case SettingType::Seconds:
        return Text::tr("a whole number of seconds from %1 to %2");
    case SettingType::Percent:
        return Text::tr("a whole number of percent from %1 to %2");
    default:
        return Text::tr("a whole number from %1 to %2");
    }
}

} // namespace

bool isAllowed(const SettingKey &key, const QString &text)
{
    if (hasControlCharacter(text))
        return false;
    if (text.isEmpty() && key.whenUnset && key.type != SettingType::Folder)
        return true; // as if it were not there
    switch (key.type) {
    case SettingType::Path:
        return parsePath(text).has_value();
    case SettingType::Folder:
        return parseFolder(text).has_value();
    case SettingType::PathMap:
        return parsePathMap(text).has_value();
    case SettingType::Database:
        return isDatabase(text);
    case SettingType::Text:
    case SettingType::StatusList:
        return true;
    case SettingType::Days:
    case SettingType::Hours:
    case SettingType::Seconds:
    case SettingType::Percent:
    case SettingType::Integer:
        return isWithin(key, text);
    case SettingType::Boolean:
        return parseBoolean(text).has_value();
    case SettingType::Word:
        return key.words.contains(text);
    case SettingType::TimeZone:
        return parseTimeZone(text).has_value();
    case SettingType::Url:
    case SettingType::Secret:
        return isUrl(key, text);
    case SettingType::Address:
        return isAddress(text);
    case SettingType::AddressList:
        return eachOf(text, isAddress);
    case SettingType::PhoneList:
        return eachOf(text, isPhone);
    case SettingType::Listen:
        return parseListen(text).has_value();
    case SettingType::WeeklyTime:
        return text == u"never"_s || parseWeeklyTime(text).has_value();
    case SettingType::NameStyles:
        return parseNameStyles(text).has_value();
    }
    Q_UNREACHABLE();
}

QString allowedText(const SettingKey &key)
{
    switch (key.type) {
    case SettingType::Path:
        return Text::tr("an absolute path without ..");
    case SettingType::Folder:
        return Text::tr("a folder in the uploads, or an absolute path, without ..");
    case SettingType::PathMap:
        //: %1: an example, as “/app/uploads=/srv/uploads”; %2: a character
        return Text::tr("pairs of absolute paths such as %1, separated by %2")
            .arg(u"/app/uploads=/srv/uploads"_s, u"|"_s);
    case SettingType::Database:
        return Text::tr("the absolute path of a file without .., or postgresql://…");
    case SettingType::Text:
    case SettingType::StatusList:
        return Text::tr("text on one line, without control characters");
    case SettingType::Days:
    case SettingType::Hours:
    case SettingType::Seconds:
    case SettingType::Percent:
    case SettingType::Integer:
        return wholeNumber(key).arg(key.minimum).arg(key.maximum);
    case SettingType::Boolean:
        return Text::tr("yes or no");
    case SettingType::Word:
        return Text::tr("one of these words: %1").arg(key.words.join(u", "_s));
    case SettingType::TimeZone:
        return Text::tr("a time zone such as Europe/Berlin, or system");
    case SettingType::Url:
    case SettingType::Secret:
        return Text::tr("an address that starts with %1")
            .arg(key.words.join(u":// or "_s) + u"://"_s);
    case SettingType::Address:
        return Text::tr("an email address");
    case SettingType::AddressList:
        return Text::tr("email addresses, separated by commas");
    case SettingType::PhoneList:
        return Text::tr("telephone numbers such as +4930123456, separated by commas");
    case SettingType::Listen:
        return Text::tr("an address and a port such as 127.0.0.1:9464");
    case SettingType::WeeklyTime:
        return Text::tr("a day and a time such as Mon 08:00, or never");
    case SettingType::NameStyles:
        return Text::tr("one of these words: %1; or a list such as "
                        "desktop=full|kiosk=initials|reports=initials")
            .arg(key.words.join(u", "_s));
    }
    Q_UNREACHABLE();
}

QString shownText(const SettingKey &key, const QString &text)
{
    if (key.type == SettingType::Secret && !text.isEmpty())
        return Text::tr("set, not shown");
    if (!text.contains(u"://"_s))
        return escaped(text);
    // Up to the last @, because a password may contain one: rather too much than a part of it.
    static const QRegularExpression login(u"://.*@"_s);
    static const QRegularExpression password(u"(password|token|secret|key)=[^&]*"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QString shown = text;
    shown.replace(login, u"://…@"_s);
    shown.replace(password, u"\\1=…"_s);
    return escaped(shown);
}

} // namespace Printkeeper::Settings
