// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/operation.h"

#include "base/escape.h"
#include "cleanup/trashplaces.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

/// A path as a string when it is UTF-8, else as {"base64": …}.
QJsonValue pathToJson(const QByteArray &path)
{
    if (isUtf8(path))
        return QString::fromUtf8(path);
    return QJsonObject{{u"base64"_s, QString::fromLatin1(path.toBase64())}};
}

QByteArray pathFromJson(const QJsonValue &json)
{
    if (json.isString())
        return json.toString().toUtf8();
    return QByteArray::fromBase64(json[u"base64"_s].toString().toLatin1());
}

Jobs::FilePlace placeFromJson(const QJsonValue &json)
{
    return {pathFromJson(json[0]), pathFromJson(json[1])};
}

QJsonArray toJson(const Row &row)
{
    QJsonArray columns;
    for (const Column &column : row)
        columns.append(QJsonArray{column.name, Database::toJson(column.value)});
    return columns;
}

Row rowFromJson(const QJsonValue &json)
{
    Row row;
    for (const QJsonValue &column : json.toArray())
        row.push_back({column[0].toString(), Database::valueFromJson(column[1])});
    return row;
}

/// As strings: JSON numbers are doubles, and an inode may be larger.
QJsonObject toJson(const Files::Identity &identity)
{
    return {{u"device"_s, QString::number(identity.device)},
            {u"inode"_s, QString::number(identity.inode)},
            {u"size"_s, QString::number(identity.size)},
            {u"mtime_ns"_s, QString::number(identity.modifiedNs)}};
}

Files::Identity identityFromJson(const QJsonValue &json)
{
    return {json[u"device"_s].toString().toULongLong(), json[u"inode"_s].toString().toULongLong(),
            json[u"size"_s].toString().toLongLong(), json[u"mtime_ns"_s].toString().toLongLong()};
}

QJsonObject toJson(const Files::FileAttributes &attributes)
{
    return {{u"mode"_s, QString::number(attributes.mode, 8)},
            {u"owner"_s, QString::number(attributes.owner)},
            {u"group"_s, QString::number(attributes.group)},
            {u"mtime_ns"_s, QString::number(attributes.modifiedNs)}};
}

Files::FileAttributes attributesFromJson(const QJsonValue &json)
{
    return {json[u"mode"_s].toString().toUInt(nullptr, 8), json[u"owner"_s].toString().toUInt(),
            json[u"group"_s].toString().toUInt(), json[u"mtime_ns"_s].toString().toLongLong()};
}

std::optional<Row> optionalRow(const QJsonValue &json)
{
    return json.isArray() ? std::optional(rowFromJson(json)) : std::nullopt;
}

constexpr QLatin1StringView UndoPrefix("undo-");

} // namespace

Jobs::FilePlace FileMove::partPlace() const
{
    const QByteArray folder = to.folder();
    return {to.root, folder.isEmpty() ? part : folder + '/' + part};
}

FileMove inverse(const FileMove &move)
{
    return {move.to, move.from, move.copied.value_or(move.identity), {}, {}, move.attributes};
}

bool endsInTrash(const Operation &operation)
{
    return std::any_of(operation.moves.begin(), operation.moves.end(), [](const FileMove &move) {
        return move.to.relative.startsWith(TrashPrefix);
    });
}

bool isRemoval(const Operation &operation)
{
    return operation.change && operation.change->before && !operation.change->after;
}

const Database::Value *findColumn(const Row &row, const QString &name)
{
    const auto found = std::find_if(row.begin(), row.end(),
                                    [&](const Column &column) { return column.name == name; });
    return found == row.end() ? nullptr : &found->value;
}

RowChange inverse(const RowChange &change)
{
    RowChange back = change;
    std::swap(back.before, back.after);
    return back;
}

Operation inverse(const Operation &operation)
{
    Operation back = operation;
    back.entry = 0;
    back.undoes = operation.entry;
    back.kind = operation.kind.startsWith(UndoPrefix) ? operation.kind.mid(UndoPrefix.size())
                                                      : UndoPrefix + operation.kind;
    if (operation.change)
        back.change = inverse(*operation.change);
    if (operation.folder)
        back.folder = inverse(*operation.folder);
    for (FileMove &move : back.moves)
        move = inverse(move);
    std::reverse(back.moves.begin(), back.moves.end());
    return back;
}

QJsonObject toJson(const RowChange &change)
{
    QJsonObject json{{u"table"_s, change.table},
                     {u"id_column"_s, change.idColumn},
                     {u"id"_s, Database::toJson(change.id)}};
    if (change.before)
        json[u"before"_s] = toJson(*change.before);
    if (change.after)
        json[u"after"_s] = toJson(*change.after);
    QJsonArray referring;
    for (const ReferringRow &row : change.referring)
        referring.append(QJsonArray{row.table, toJson(row.row)});
    if (!referring.isEmpty())
        json[u"referring"_s] = referring;
    return json;
}

RowChange rowChangeFromJson(const QJsonObject &json)
{
    RowChange change{json[u"table"_s].toString(),
                     json[u"id_column"_s].toString(),
                     Database::valueFromJson(json[u"id"_s]),
                     optionalRow(json[u"before"_s]),
                     optionalRow(json[u"after"_s]),
                     {}};
    for (const QJsonValue &row : json[u"referring"_s].toArray())
        change.referring.push_back({row[0].toString(), rowFromJson(row[1])});
    return change;
}

QJsonObject toJson(const FolderChange &change)
{
    QJsonObject json{{u"folder"_s, pathToJson(change.path)}};
    if (change.before)
        json[u"before"_s] = toJson(*change.before);
    if (change.after)
        json[u"after"_s] = toJson(*change.after);
    if (change.inode)
        json[u"inode"_s] = QString::number(*change.inode);
    return json;
}

FolderChange folderChangeFromJson(const QJsonObject &json)
{
    FolderChange change{pathFromJson(json[u"folder"_s]), {}, {}};
    if (json[u"before"_s].isObject())
        change.before = attributesFromJson(json[u"before"_s]);
    if (json[u"after"_s].isObject())
        change.after = attributesFromJson(json[u"after"_s]);
    if (json[u"inode"_s].isString())
        change.inode = json[u"inode"_s].toString().toULongLong();
    return change;
}

QJsonArray toJson(const Jobs::FilePlace &place)
{
    return {pathToJson(place.root), pathToJson(place.relative)};
}

QJsonArray toJson(const std::vector<FileMove> &moves)
{
    QJsonArray json;
    for (const FileMove &move : moves) {
        QJsonObject object = toJson(move.identity);
        object[u"from"_s] = toJson(move.from);
        object[u"to"_s] = toJson(move.to);
        if (move.isCopied())
            object[u"part"_s] = pathToJson(move.part);
        if (move.copied)
            object[u"copied"_s] = toJson(*move.copied);
        if (move.attributes)
            object[u"attributes"_s] = toJson(*move.attributes);
        json.append(object);
    }
    return json;
}

std::vector<FileMove> fileMovesFromJson(const QJsonArray &json)
{
    std::vector<FileMove> moves;
    for (const QJsonValue &entry : json) {
        FileMove move{placeFromJson(entry[u"from"_s]),
                      placeFromJson(entry[u"to"_s]),
                      identityFromJson(entry),
                      pathFromJson(entry[u"part"_s]),
                      {},
                      {}};
        if (entry[u"copied"_s].isObject())
            move.copied = identityFromJson(entry[u"copied"_s]);
        if (entry[u"attributes"_s].isObject())
            move.attributes = attributesFromJson(entry[u"attributes"_s]);
        moves.push_back(std::move(move));
    }
    return moves;
}

} // namespace Printkeeper::Cleanup
