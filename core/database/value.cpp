// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/value.h"

#include <QJsonObject>
#include <QVariant>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Database {
namespace {

/// Qt binds a null QByteArray as NULL; an empty value must stay one.
QByteArray neverNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QByteArray shortest(double number)
{
    if (number == 0)
        return std::signbit(number) ? "-0" : "0"; // QByteArray::number forgets the sign
    return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

QJsonObject tagged(const QString &tag, const QByteArray &text)
{
    return {{tag, QString::fromLatin1(text)}};
}

QByteArray untagged(const QJsonObject &object, const QString &tag)
{
    return object.value(tag).toString().toLatin1();
}

} // namespace

QByteArray Value::toBytes() const
{
    if (const auto *number = std::get_if<qint64>(&content))
        return QByteArray::number(*number);
    if (const auto *number = std::get_if<double>(&content))
        return shortest(*number);
    if (const auto *string = std::get_if<Text>(&content))
        return string->bytes;
    if (const auto *blob = std::get_if<Blob>(&content))
        return blob->bytes;
    return {};
}

QString exactColumn(const QString &name)
{
    // Only text is cast: a REAL would go through 15 digits of text.
    return u"typeof(%1), CASE typeof(%1) WHEN 'text' THEN CAST(%1 AS BLOB) ELSE %1 END"_s.arg(
        quoted(name));
}

Value valueAt(const QSqlQuery &query, int index)
{
    const QString type = query.value(index).toString();
    const QVariant content = query.value(index + 1);
    if (type == u"integer"_s)
        return {content.toLongLong()};
    if (type == u"real"_s)
        return {content.toDouble()};
    if (type == u"text"_s)
        return {Value::Text{content.toByteArray()}};
    if (type == u"blob"_s)
        return {Value::Blob{content.toByteArray()}};
    return {};
}

QString placeholder(const Value &value)
{
    return std::holds_alternative<Value::Text>(value.content) ? u"CAST(? AS TEXT)"_s : u"?"_s;
}

QVariant bindable(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value.content))
        return *number;
    if (const auto *number = std::get_if<double>(&value.content))
        return *number;
    if (value.isNull())
        return {};
    return neverNull(value.toBytes());
}

QJsonValue toJson(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value.content))
        return *number;
    if (const auto *number = std::get_if<double>(&value.content))
        return tagged(u"real"_s, shortest(*number));
    if (const auto *blob = std::get_if<Value::Blob>(&value.content))
        return tagged(u"blob"_s, blob->bytes.toBase64());
    if (const auto *text = std::get_if<Value::Text>(&value.content)) {
        // Compared and not only validated: fromUtf8 also drops a byte order mark.
        const QString string = QString::fromUtf8(text->bytes);
        if (string.toUtf8() == text->bytes)
            return string.isNull() ? u""_s : string;
        return tagged(u"text"_s, text->bytes.toBase64());
    }
    return QJsonValue::Null;
}

Value valueFromJson(const QJsonValue &json)
{
    if (json.isString())
        return Value::text(json.toString());
    if (json.isDouble())
        return Value::integer(json.toInteger());
    const QJsonObject object = json.toObject();
    if (object.contains("real"_L1))
        return {untagged(object, u"real"_s).toDouble()};
    if (object.contains("text"_L1))
        return {Value::Text{QByteArray::fromBase64(untagged(object, u"text"_s))}};
    if (object.contains("blob"_L1))
        return {Value::Blob{QByteArray::fromBase64(untagged(object, u"blob"_s))}};
    return {};
}

QString quoted(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace Printkeeper::Database
