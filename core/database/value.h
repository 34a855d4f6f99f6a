// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QSqlQuery>
#include <QString>

#include <variant>

namespace Printkeeper::Database {

/// One SQLite value, exactly: text keeps its bytes, also those that are not UTF-8, which QVariant
/// and the Qt driver would replace.
struct Value
{
    struct Text
    {
        QByteArray bytes;
        bool operator==(const Text &) const = default;
    };
    struct Blob
    {
        QByteArray bytes;
        bool operator==(const Blob &) const = default;
    };
    std::variant<std::monostate, qint64, double, Text, Blob> content;

    bool isNull() const { return content.index() == 0; }
    bool operator==(const Value &) const = default;

    static Value text(QByteArray bytes) { return {Text{std::move(bytes)}}; }
    static Value text(const QString &string) { return text(string.toUtf8()); }
    static Value integer(qint64 number) { return {number}; }

    /// For people and comparisons without case: text as UTF-8, numbers in digits, NULL empty.
    QByteArray toBytes() const;
};

/// The two select expressions that read column `name` exactly: `typeof(name), CAST … AS BLOB`.
QString exactColumn(const QString &name);

/// The value that `exactColumn` selected at `index` and `index + 1`.
Value valueAt(const QSqlQuery &query, int index);

/// The SQL expression for a bound value of this type (`?`, or `CAST(? AS TEXT)`), and its binding.
QString placeholder(const Value &value);
QVariant bindable(const Value &value);

/// For the journal: `null`, a number, a string, `{"real":…}`, `{"text":base64}`, `{"blob":base64}`.
/// Reversible to the last bit.
QJsonValue toJson(const Value &value);
Value valueFromJson(const QJsonValue &json);

/// `name` as an SQL identifier in double quotes.
QString quoted(const QString &name);

} // namespace Printkeeper::Database
