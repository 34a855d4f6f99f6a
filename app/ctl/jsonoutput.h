// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/value.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <vector>

namespace Printkeeper::Ctl {

/// Puts foreign bytes under `key`: as text, and only where they are not UTF-8 with U+FFFD and a
/// sibling `KEY_base64` that has the bytes.
void insertName(QJsonObject &object, const QString &key, const QByteArray &bytes);

/// The same for a list: the sibling `KEY_base64` has null for each name that is UTF-8.
void insertNames(QJsonObject &object, const QString &key, const std::vector<QByteArray> &names);

/// Puts a job's id under `key` as the type that it has: a number or a text.
void insertId(QJsonObject &object, const QString &key, const Database::Value &id);

/// The same for an id of which only the text is known: a number when it reads as one. Null for
/// none.
QJsonValue idOf(const QString &id);

/// `text`, or null when it is empty.
QJsonValue textOrNull(const QString &text);

/// ISO 8601 UTC with `Z`; null for an invalid time.
QJsonValue timeOrNull(const QDateTime &time);

/// A time of a schedule: `YYYY-MM-DDTHH:MM:SS±HH:MM`; null for an invalid time.
QJsonValue scheduleTime(const QDateTime &time, const QTimeZone &zone);

/// On one line.
QByteArray toDocument(const QJsonObject &object);

} // namespace Printkeeper::Ctl
