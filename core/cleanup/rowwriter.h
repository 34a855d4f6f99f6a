// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/referringrows.h"
#include "database/statement.h"

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
    /// Learns the tables' foreign keys.
    static Result<std::unique_ptr<RowWriter>> create(const Database::Connection &farm,
                                                     const Jobs::JobSchema &schema);

    /// The whole row of a job; empty when there is none of that id.
    Result<std::optional<Row>> jobRow(const Database::Value &id);
    /// Every row that points at the job by a foreign key, and what points at those, in an order in
    /// which they can be inserted again. Refused, code `referred`, when one of them must outlive
    /// the job: another job, or a row whose key is to be emptied (`ON DELETE SET NULL`).
    Result<std::vector<ReferringRow>> referringRows(const Row &job) { return m_referring.of(job); }
    /// To be called for a batch (whole rows) before the transaction and again in it: reads what
    /// refers to all of them at once, unless nobody has written since it was last read.
    Result<void> readAhead(const std::vector<Row> &jobs) { return m_referring.readAhead(jobs); }
    /// To be called in a transaction, behind its last change.
    Result<void> endTransaction() { return m_referring.endTransaction(); }
    /// Those of the removals, which were committed, that something points at all the same.
    Result<std::set<std::size_t>> findStrays(const std::vector<const RowChange *> &removals)
    {
        return m_referring.findStrays(removals);
    }
    bool mayHaveStrays() const { return m_referring.mayHaveStrays(); }
    /// The same behind a crash.
    Result<std::set<std::size_t>> findReferred(const std::vector<const RowChange *> &removals)
    {
        return m_referring.findReferred(removals);
    }
    /// Who sent the job, as far as the farm's database says.
    QString personOf(const Row &job);

    /// Applies the change if the row still is as `before` says, compared in the same statement.
    Result<RowOutcome> apply(const RowChange &change);
    /// Where a crash has left it.
    Result<RowState> stateOf(const RowChange &change);

private:
    RowWriter(const Database::Connection &farm, const Jobs::JobSchema &schema)
        : m_farm(farm)
        , m_schema(schema)
        , m_reader(farm)
        , m_referring(m_reader, schema.table)
    {}

    /// What the text of an UPDATE depends on, and the statement made of it.
    struct Update
    {
        QString table;
        std::vector<std::pair<QString, bool>> columns; ///< name and whether its value is a text
        std::size_t changed = 0; ///< so many are assigned, the others compared
        std::shared_ptr<Database::Statement> statement;

        bool fits(const QString &name, const std::vector<const Column *> &all,
                  std::size_t assigned) const;
    };

    Update updateOf(const QString &table, const std::vector<const Column *> &columns,
                    std::size_t changed, const Row &before);
    std::shared_ptr<Database::Statement> statementOf(const QString &sql);
    Result<int> run(Database::Statement &statement);
    Result<int> run(const QString &sql, const Row &row);
    Result<bool> matches(const QString &table, const Row &row);

    Result<RowOutcome> remove(const RowChange &change);
    Result<RowOutcome> insert(const RowChange &change);
    Result<RowOutcome> update(const RowChange &change);
    Result<int> insertRow(const QString &table, const Row &row);

    const Database::Connection &m_farm;
    const Jobs::JobSchema &m_schema;
    RowReader m_reader;
    ReferringRows m_referring;
    QHash<QString, std::shared_ptr<Database::Statement>> m_statements;
    Update m_update; ///< the last one: those of a batch are mostly alike
};

} // namespace Printkeeper::Cleanup
