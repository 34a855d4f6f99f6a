// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Printkeeper::Settings {

/// What a setting is written as. The names say what is parsed, not who uses it.
enum class SettingType {
    Path,     ///< absolute; may be empty when the default is
    Folder,   ///< a folder of the layout: relative to uploads, or absolute
    PathMap,  ///< `there=here`, several separated by `|`
    Database, ///< a path or postgresql://…
    Text,     ///< one line
    Days,     ///< whole numbers, these five
    Hours,
    Seconds,
    Percent,
    Integer,
    Boolean,     ///< yes or no, also true/false, on/off, 1/0
    Word,        ///< one of `words`
    StatusList,  ///< separated by commas
    TimeZone,    ///< an IANA name, or system
    Url,         ///< of one of the schemes in `words`
    Secret,      ///< a URL that opens a door by itself: never shown
    Address,     ///< of email
    AddressList, ///< separated by commas
    PhoneList,   ///< +4930…, separated by commas
    Listen,      ///< ADDRESS:PORT
    WeeklyTime,  ///< `Mon 08:00`, or never
    NameStyles,  ///< one word for every place, or `desktop=full|kiosk=initials|reports=initials`
};

/// One key of the file. The only place that knows its default and its limits.
struct SettingKey
{
    QString name; ///< `layout/<status>` stands for any status
    SettingType type = SettingType::Text;
    QString defaultText =
        {}; ///< as it would be written; `root/…` lies below farm/root; may be empty
    int minimum = 0;
    int maximum = 0;
    QStringList words = {};
    const char *whenUnset = nullptr; ///< what an empty default means, untranslated
};

/// All keys, in the order in which they are shown.
const std::vector<SettingKey> &settingKeys();

/// The key of that name; `layout/Completed` finds `layout/<status>`. Null for one that nobody
/// knows.
const SettingKey *findSettingKey(const QString &name);

/// `whenUnset` in the current language; empty when the default says enough.
QString whenUnset(const SettingKey &key);

} // namespace Printkeeper::Settings
