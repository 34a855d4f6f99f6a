// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingkeys.h"

namespace Printkeeper::Settings {

/// Whether `text` may be written for `key`.
bool isAllowed(const SettingKey &key, const QString &text);

/// What may be written for `key`, as the end of a sentence: "a whole number of days from 1 to
/// 3650".
QString allowedText(const SettingKey &key);

/// `text` for a screen, a log or an error: on one line, a secret as "set, not shown", and URLs
/// without the password in them.
QString shownText(const SettingKey &key, const QString &text);

} // namespace Printkeeper::Settings
