// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/journaltext.h"

#include <QJsonDocument>

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

using Database::Value;

bool isPlain(const QByteArray &bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(),
                       [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
}

/// Any value as Qt writes it: within an array, whose brackets go.
void addAny(QByteArray &text, const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    text += QByteArrayView(array).sliced(1).chopped(1);
}

void addString(QByteArray &text, const QByteArray &plain)
{
    text += '"';
    text += plain;
    text += '"';
}

void addString(QByteArray &text, const QString &string)
{
    const QByteArray bytes = string.toUtf8();
    isPlain(bytes) ? addString(text, bytes) : addAny(text, string);
}

void addValue(QByteArray &text, const Value &value)
{
    const auto *string = std::get_if<Value::Text>(&value.content);
    if (string && isPlain(string->bytes))
        addString(text, string->bytes);
    else
        addAny(text, Database::toJson(value));
}

void addRow(QByteArray &text, const Row &row)
{
    text += '[';
    for (const Column &column : row) {
        text += text.endsWith('[') ? "[" : ",[";
        addString(text, column.name);
        text += ',';
        addValue(text, column.value);
        text += ']';
    }
    text += ']';
}

void addKey(QByteArray &text, const char *name)
{
    text += text.endsWith('{') ? "\"" : ",\"";
    text += name;
    text += "\":";
}

void addRow(QByteArray &text, const char *name, const std::optional<Row> &row)
{
    if (!row)
        return;
    addKey(text, name);
    addRow(text, *row);
}

void addReferring(QByteArray &text, const std::vector<ReferringRow> &rows)
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

bool isPlain(const FileMove &move)
{
    return !move.isCopied() && !move.copied && !move.attributes && isPlain(move.from.root)
           && isPlain(move.from.relative) && isPlain(move.to.root) && isPlain(move.to.relative);
}

void addPlace(QByteArray &text, const char *name, const Jobs::FilePlace &place)
{
    addKey(text, name);
    text += '[';
    addString(text, place.root);
    text += ',';
    addString(text, place.relative);
    text += ']';
}

template<typename Number>
void addNumber(QByteArray &text, const char *name, Number number)
{
    addKey(text, name);
    addString(text, QByteArray::number(number));
}

void addMove(QByteArray &text, const FileMove &move)
{
    text += '{';
    addNumber(text, "device", move.identity.device);
    addPlace(text, "from", move.from);
    addNumber(text, "inode", move.identity.inode);
    addNumber(text, "mtime_ns", move.identity.modifiedNs);
    addNumber(text, "size", move.identity.size);
    addPlace(text, "to", move.to);
    text += '}';
}

} // namespace

QByteArray journalText(const RowChange &change)
{
    QByteArray text("{");
    addRow(text, "after", change.after);
    addRow(text, "before", change.before);
    addKey(text, "id");
    addValue(text, change.id);
    addKey(text, "id_column");
    addString(text, change.idColumn);
    addReferring(text, change.referring);
    addKey(text, "table");
    addString(text, change.table);
    return text + '}';
}

QByteArray journalText(const std::vector<FileMove> &moves)
{
    if (!std::ranges::all_of(moves, [](const FileMove &move) { return isPlain(move); }))
        return QJsonDocument(toJson(moves)).toJson(QJsonDocument::Compact);
    QByteArray text("[");
    for (const FileMove &move : moves) {
        if (!text.endsWith('['))
            text += ',';
        addMove(text, move);
    }
    return text + ']';
}

} // namespace Printkeeper::Cleanup
