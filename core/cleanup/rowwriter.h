// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/operation.h"
#include "database/connection.h"
#include "jobs/jobschema.h"

#include <QHash>

#include <memory>

namespace Printkeeper::Cleanup {

enum class RowOutcome {
    Written,
    Changed, ///< the row is no longer what `before` says: nothing was written
};

enum class RowState { Before, After, Neither };

/// Reads and writes rows of the farm's database exactly. Works on the caller's connection, within
/// the caller's transaction; statements are prepared once and leave no cursor open.
class RowWriter
{
public:
    /// Learns the tables' columns and foreign keys.
    static Result<std::unique_ptr<RowWriter>> create(const Database::Connection &farm,
                                                     const Jobs::JobSchema &schema);

    /// The whole row of a job; empty when there is none of that id.
    Result<std::optional<Row>> jobRow(const Database::Value &id);
    /// Every row that points at the job by a foreign key, and what points at those, in an order in
    /// which they can be inserted again. Refused, code `referred`, when one of them must outlive
    /// the job: another job, or a row whose key is to be emptied (`ON DELETE SET NULL`).
    Result<std::vector<ReferringRow>> referringRows(const Row &job);

    /// Applies the change if the row still is as `before` says, compared in the same statement.
    Result<RowOutcome> apply(const RowChange &change);
    /// Where a crash has left it.
    Result<RowState> stateOf(const RowChange &change);

private:
    struct ForeignKey
    {
        QString childTable;
        int number = 0; ///< of the child's keys
        QString parentTable;
        std::vector<std::pair<QString, QString>> columns; ///< the child's and the parent's
        bool staysAlive = false;                          ///< its rows outlive what they point at
    };

    RowWriter(const Database::Connection &farm, const Jobs::JobSchema &schema)
        : m_farm(farm)
        , m_schema(schema)
    {}

    Result<void> learnForeignKeys();
    Result<QStringList> columnsOf(const QString &table);
    Result<std::vector<Row>> select(const QString &table, const Row &condition);
    /// What the child's columns must say to point at `parent`; empty when nothing can.
    static Row childCondition(const ForeignKey &key, const Row &parent);
    Result<void> addChildren(const ForeignKey &key, const Row &condition,
                             std::vector<ReferringRow> &found);
    Result<int> run(const QString &sql, const std::vector<Database::Value> &values);
    Result<bool> matches(const QString &table, const Row &row);

    Result<RowOutcome> remove(const RowChange &change);
    Result<RowOutcome> insert(const RowChange &change);
    Result<RowOutcome> update(const RowChange &change);
    Result<int> insertRow(const QString &table, const Row &row);

    const Database::Connection &m_farm;
    const Jobs::JobSchema &m_schema;
    std::vector<ForeignKey> m_foreignKeys;
    QHash<QString, QStringList> m_columns;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

} // namespace Printkeeper::Cleanup
