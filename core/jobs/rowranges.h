// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobstore.h"

#include <QSqlError>

#include <optional>

namespace Printkeeper::Jobs {

/// Cuts a table into ranges of its row numbers, one after the other in rising or falling order, of
/// which each takes about as long to read as the pace says. From `next` to `done` the table is read
/// in one transaction; between two ranges no lock is held. Not for use within a transaction.
class RowRanges
{
public:
    RowRanges(const Database::Connection &connection, const QString &table,
              const QString &rowNumber, SortOrder direction, RangePace pace);
    ~RowRanges();
    RowRanges(const RowRanges &) = delete;
    RowRanges &operator=(const RowRanges &) = delete;

    /// One that begins at a row; empty at the end and after an error.
    std::optional<RowNumbers> next();
    /// The range has been read: the next one is longer or shorter by how long that took, without
    /// what was waited for others.
    void done();

    const QSqlError &lastError() const { return m_error; }
    const QString &sql() const { return m_sql; }

private:
    bool run(const QString &sql);
    std::optional<qint64> firstRow();

    const Database::Connection &m_connection;
    SortOrder m_direction;
    RangePace m_pace;
    qint64 m_rows;
    QString m_extreme; ///< select the first row number of all
    QString m_beyond;  ///< condition for those behind %1
    QString m_sql;
    QSqlError m_error;
    std::optional<qint64> m_last;
    bool m_isOpen = false;
    std::chrono::steady_clock::time_point m_begun;
};

} // namespace Printkeeper::Jobs
