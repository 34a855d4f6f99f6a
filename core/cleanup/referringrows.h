// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/rowreader.h"
#include "jobs/jobschema.h"

#include <set>

namespace Printkeeper::Cleanup {

/// Finds the rows that point at jobs by foreign keys, and what points at those. Farms have no index
/// on such columns: each look reads the whole table, so the jobs of a batch are looked for at once
/// and before the transaction, in parts, between which writers come in. In it they are looked for
/// again when somebody has written since; of a table that takes too long for that, the rows that
/// are new. What somebody has pointed at a job meanwhile there is found behind the transaction.
class ReferringRows
{
public:
    ReferringRows(RowReader &reader, QString jobTable)
        : m_reader(reader)
        , m_jobTable(std::move(jobTable))
    {}

    Result<void> learnForeignKeys();

    /// What refers to these jobs (whole rows) is known from now on, until somebody else writes.
    /// Does nothing when it is known already; so it may be called in a transaction, too.
    Result<void> readAhead(const std::vector<Row> &jobs);
    /// To be called in a transaction, behind its last change: whatever is added later is new.
    Result<void> endTransaction();

    /// Those of the removals, by number, that something points at all the same: a row of a table
    /// too large to be read again under its lock that somebody else has changed meanwhile. To be
    /// asked behind the transaction; costs nothing when nobody has written.
    Result<std::set<std::size_t>> findStrays(const std::vector<const RowChange *> &removals);
    /// Whether there may be some: somebody has written while such a table was known.
    bool mayHaveStrays() const;
    /// The same when a crash came between the transaction and that look, and nobody remembers which
    /// tables were too large.
    Result<std::set<std::size_t>> findReferred(const std::vector<const RowChange *> &removals);

    /// In an order in which they can be inserted again. Refused, code `referred`, when one of them
    /// must outlive the job: another job, or a row whose key is to be emptied.
    Result<std::vector<ReferringRow>> of(const Row &job);

private:
    struct ForeignKey
    {
        QString childTable;
        int number = 0; ///< of the child's keys
        QString parentTable;
        std::vector<std::pair<QString, QString>> columns; ///< the child's and the parent's
        bool staysAlive = false;                          ///< its rows outlive what they point at
    };
    /// What was read of one key at once.
    struct Known
    {
        std::vector<Database::Value> values;         ///< of the child's column
        QHash<QByteArray, std::vector<Row>> rows;    ///< by that value
        std::optional<RowReader::RowRange> numbered; ///< of a table too large to be read again
        bool isOld = false; ///< somebody has written since and only what is new was read
    };

    Result<qint64> dataVersion() const;
    Result<void> catchUp();
    Result<bool> addNewRows(std::size_t key, Known &known);
    bool knows(std::size_t key, const std::vector<Row> &parents) const;
    std::vector<Row> knownChildren(std::size_t key, const std::vector<Row> &parents) const;
    Result<void> readLevel(const QString &table, const std::vector<Row> &rows,
                           std::set<std::size_t> &seen);
    Result<void> readKey(std::size_t key, const std::vector<Row> &parents);
    Result<std::vector<Row>> readParts(std::size_t key, const std::vector<Database::Value> &values,
                                       const RowReader::RowRange &range);
    Result<void> addStrays(std::size_t key, const std::vector<const RowChange *> &removals,
                           std::set<std::size_t> &strays);
    /// False when a row belongs to none of the known values.
    bool sortIn(std::size_t key, const std::vector<Row> &rows, Known &known) const;
    bool isReachedOnce(std::size_t key) const;
    static Row childCondition(const ForeignKey &key, const Row &parent);
    Result<std::vector<Row>> childrenOf(std::size_t key, const Row &condition);
    Result<void> addChildren(std::size_t key, const Row &condition,
                             std::vector<ReferringRow> &found);

    RowReader &m_reader;
    QString m_jobTable;
    std::vector<ForeignKey> m_foreignKeys;
    bool m_hasTriggers = false;
    qint64 m_version = -1;
    QHash<std::size_t, Known> m_known;
    std::set<std::size_t> m_givenUp; ///< keys that were old then: of them, too, something is to be
                                     ///< looked for behind the transactions
};

} // namespace Printkeeper::Cleanup
