// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/alertssettings.h"
#include "settings/farmsettings.h"
#include "settings/metricssettings.h"
#include "settings/privacysettings.h"

#include <optional>

namespace Printkeeper::Settings {

/// The texts of settings as values. Each answers nothing for a text that is none of its kind; none
/// reads a file.

/// An absolute path without `.`, `..`, doubled or trailing slashes; a `..` is refused, because
/// leaving it out could mean another folder where there are links.
std::optional<QByteArray> parsePath(const QString &text);

/// The same for a folder that may be relative: a name or names without `.` and `..`.
std::optional<QByteArray> parseFolder(const QString &text);

/// `there=here|there=here`; the first `=/` parts the two.
std::optional<std::vector<PathMapping>> parsePathMap(const QString &text);

std::optional<bool> parseBoolean(const QString &text);

/// Parts between commas, trimmed, without empty ones.
QStringList parseList(const QString &text);

/// An IANA name, or "system".
std::optional<QTimeZone> parseTimeZone(const QString &text);

/// `127.0.0.1:9464`, `[::1]:9464`; without an address it is the loopback.
std::optional<ListenAddress> parseListen(const QString &text);

/// `Mon 08:00`.
std::optional<WeeklyTime> parseWeeklyTime(const QString &text);

/// `initials`, or `desktop=full|kiosk=initials`; places that are not named keep their default.
std::optional<PrivacySettings> parseNameStyles(const QString &text);

} // namespace Printkeeper::Settings
