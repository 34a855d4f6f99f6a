// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/journaltext.h"

#include <QJsonDocument>

#include <algorithm>
#include <string>

namespace Printkeeper::Cleanup {
namespace {

using Database::Value;

constexpr std::size_t Usual = 1024; ///< how long a text is

bool isPlain(const QByteArray &bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(),
                       [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
}

/// Any value as Qt writes it: within an array, whose brackets go.
void addAny(std::string &text, const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    text.append(array.constData() + 1, static_cast<std::size_t>(array.size()) - 2);
}

void addString(std::string &text, const QByteArray &plain)
{
    text += '"';
    text.append(plain.constData(), static_cast<std::size_t>(plain.size()));
    text += '"';
}

void addString(std::string &text, const QString &string)
{
    const QByteArray bytes = string.toUtf8();
    isPlain(bytes) ? addString(text, bytes) : addAny(text, string);
}

void addValue(std::string &text, const Value &value)
{
    const auto *string = std::get_if<Value::Text>(&value.content);
    if (string && isPlain(string->bytes))
        addString(text, string->bytes);
    else
        addAny(text, Database::toJson(value));
}

void addRow(std::string &text, const Row &row)
{
    text += '[';
    for (const Column &column : row) {
        text += text.back() == '[' ? "[" : ",[";
        addString(text, column.name);
        text += ',';
        addValue(text, column.value);
        text += ']';
    }
    text += ']';
}

void addKey(std::string &text, const char *name)
{
    text += text.back() == '{' ? "\"" : ",\"";
    text += name;
    text += "\":";
}

void addRow(std::string &text, const char *name, const std::optional<Row> &row)
{
    if (!row)
        return;
    addKey(text, name);
    addRow(text, *row);
}

void addReferring(std::string &text, const std::vector<ReferringRow> &rows)
{
    if (rows.empty())
        return;
    addKey(text, "referring");
    text += '[';
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += i == 0 ? "[" : ",[";
        addString(text, rows[i].table);
        text += ',';
        addRow(text, rows[i].row);
        text += ']';
    }
    text += ']';
}

bool isPlain(const Jobs::FilePlace &place)
{
    return isPlain(place.root) && isPlain(place.relative);
}

bool isPlain(const FileMove &move)
{
    return !move.isCopied() && !move.copied && !move.attributes && isPlain(move.from)
           && isPlain(move.to);
}

void addPlace(std::string &text, const Jobs::FilePlace &place)
{
    text += '[';
    addString(text, place.root);
    text += ',';
    addString(text, place.relative);
    text += ']';
}

template<typename Number>
void addNumber(std::string &text, const char *name, Number number)
{
    addKey(text, name);
    addString(text, QByteArray::number(number));
}

void addMove(std::string &text, const FileMove &move)
{
    text += '{';
    addNumber(text, "device", move.identity.device);
    addKey(text, "from");
    addPlace(text, move.from);
    addNumber(text, "inode", move.identity.inode);
    addNumber(text, "mtime_ns", move.identity.modifiedNs);
    addNumber(text, "size", move.identity.size);
    addKey(text, "to");
    addPlace(text, move.to);
    text += '}';
}

} // namespace

QByteArray journalText(const RowChange &change)
{
    std::string text("{");
    text.reserve(Usual);
    addRow(text, "after", change.after);
    addRow(text, "before", change.before);
    addKey(text, "id");
    addValue(text, change.id);
    addKey(text, "id_column");
    addString(text, change.idColumn);
    addReferring(text, change.referring);
    addKey(text, "table");
    addString(text, change.table);
    text += '}';
    return QByteArray::fromStdString(text);
}

QByteArray journalText(const std::vector<FileMove> &moves)
{
    if (!std::ranges::all_of(moves, [](const FileMove &move) { return isPlain(move); }))
        return QJsonDocument(toJson(moves)).toJson(QJsonDocument::Compact);
    std::string text("[");
    text.reserve(Usual);
    for (const FileMove &move : moves) {
        if (text.back() != '[')
            text += ',';
        addMove(text, move);
    }
    text += ']';
    return QByteArray::fromStdString(text);
}

QByteArray journalText(const Jobs::FilePlace &place)
{
    if (!isPlain(place))
        return QJsonDocument(toJson(place)).toJson(QJsonDocument::Compact);
    std::string text;
    addPlace(text, place);
    return QByteArray::fromStdString(text);
}

} // namespace Printkeeper::Cleanup
