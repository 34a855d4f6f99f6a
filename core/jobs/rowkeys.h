// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/rowcursor.h"

#include <QByteArray>

#include <optional>

namespace Printkeeper::Jobs {

/// How SQLite compares the texts of a column.
enum class Collation { Binary, NoCase, RightTrim };

/// Empty for a view, for a collation that is not SQLite's own, and where SQLite would compare other
/// bytes than it shows here.
std::optional<Collation> collationOf(const Database::Connection &connection, const QString &table,
                                     const QString &column);

/// Appends bytes that compare as SQLite compares the values of a column.
void appendKey(QByteArray &bytes, const ValueView &value, Collation collation);
bool isNullKey(QByteArrayView key);

} // namespace Printkeeper::Jobs
