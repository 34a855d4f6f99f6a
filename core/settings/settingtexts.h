// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Printkeeper::Settings {

/// A setting in the words of a person who runs a farm, translated.
struct SettingText
{
    QString title;
    QString explanation; ///< one sentence, or empty
};

/// What the setting `key` is called on a screen; for one that has no words, its key.
SettingText describeSetting(const QString &key);

/// "days", "percent" …, or empty: what stands behind a number of this setting.
QString unitOfSetting(const QString &key);

/// A word that may be written for `key` as it is called on a screen.
QString wordTitle(const QString &key, const QString &word);

} // namespace Printkeeper::Settings
