// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace Printkeeper {

/// A time as the web app stores it: naive UTC `YYYY-MM-DD HH:MM:SS[.ffffff]`, also with `T`, `Z`,
/// an offset, without seconds, or only a date. The answer is UTC; empty for anything else.
std::optional<QDateTime> parseTimestamp(QByteArrayView text);
std::optional<QDateTime> parseTimestamp(const QString &text);

/// `time` in the text format that `example` shows (separator, fraction digits, zone); with no or an
/// unreadable example as `YYYY-MM-DD HH:MM:SS.ffffff`.
QString formatTimestampLike(const QDateTime &time, const QString &example);

/// ISO 8601 UTC with `Z` and whole seconds, as JSON writes it; empty for an invalid time.
QString isoUtc(const QDateTime &time);

} // namespace Printkeeper
