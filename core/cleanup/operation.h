// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "cleanup/folderchange.h"
#include "database/value.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Printkeeper::Cleanup {

/// Some or all columns of one row, in the order of the table.
struct Column
{
    QString name;
    Database::Value value;
    bool operator==(const Column &) const = default;
};
using Row = std::vector<Column>;

/// Null when the row has no such column.
const Database::Value *findColumn(const Row &row, const QString &name);

/// A whole row of another table that points at the job.
struct ReferringRow
{
    QString table;
    Row row;
    bool operator==(const ReferringRow &) const = default;
};

/// A change of one row, reversible by exchanging before and after: no `after` removes it (with what
/// refers to it), no `before` puts it back, both write the columns that differ; equal ones only
/// make sure that the row still is as it was. `before` is compared with the table in the
/// transaction.
struct RowChange
{
    QString table;
    QString idColumn;
    Database::Value id;
    std::optional<Row> before;
    std::optional<Row> after;
    std::vector<ReferringRow> referring;
};

/// One rename, reversible by exchanging the two places. The identity is the file's own. To another
/// file system the file is copied: under the name `part` in the folder that it goes to, before the
/// transaction; there the copy is renamed, and behind it the source goes.
struct FileMove
{
    Jobs::FilePlace from;
    Jobs::FilePlace to;
    Files::Identity identity;
    QByteArray part = {};                       ///< empty for a mere rename
    std::optional<Files::Identity> copied = {}; ///< once there is a copy
    /// What the file has where it belongs and its copy has not, since that file system cannot.
    std::optional<Files::FileAttributes> attributes = {};

    bool isCopied() const { return !part.isEmpty(); }
    Jobs::FilePlace partPlace() const;
};
/// The move that takes `move`, which was done, back.
FileMove inverse(const FileMove &move);

/// What a run does to one job or temporary file: at most one row change and its files, as one; or
/// to one folder of the layout. Its inverse undoes it. `entry` is its line in the journal, 0 before
/// it was written; `undoes` the line that is undone once this is done, 0 for none.
struct Operation
{
    /// What a job is found by once it is gone.
    struct Label
    {
        QString file;
        QString original;
        QString person;
        QString status; ///< before
    };

    qint64 entry = 0;
    qint64 undoes = 0;
    QString kind;
    QString job;
    std::optional<RowChange> change;
    std::vector<FileMove> moves;
    std::optional<FolderChange> folder = {};
    Bytes bytes = 0;
    QString reason;
    std::optional<Label> label; ///< of a removed job
};

/// Whether the files of the operation lie in a trash once it is done.
bool endsInTrash(const Operation &operation);
/// Whether a row goes.
bool isRemoval(const Operation &operation);

RowChange inverse(const RowChange &change);
/// The operation that takes `operation`, which is in the journal, back.
Operation inverse(const Operation &operation);

/// The journal's form; reversible to the last byte.
QJsonObject toJson(const FolderChange &change);
FolderChange folderChangeFromJson(const QJsonObject &json);
QJsonObject toJson(const RowChange &change);
RowChange rowChangeFromJson(const QJsonObject &json);
QJsonArray toJson(const Jobs::FilePlace &place);
QJsonArray toJson(const std::vector<FileMove> &moves);
std::vector<FileMove> fileMovesFromJson(const QJsonArray &json);

} // namespace Printkeeper::Cleanup
