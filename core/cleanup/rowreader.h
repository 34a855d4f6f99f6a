// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/operation.h"
#include "database/connection.h"

#include <QHash>

#include <memory>

namespace Printkeeper::Cleanup {

/// The SQL condition that a row says all of this, with a placeholder for each value.
QString matching(const Row &row);

/// Reads whole rows of the farm's database exactly. Works on the caller's connection; statements
/// leave no cursor open.
class RowReader
{
public:
    explicit RowReader(const Database::Connection &farm)
        : m_farm(farm)
    {}

    /// Whole rows that say all of `condition`.
    Result<std::vector<Row>> select(const QString &table, const Row &condition);
    /// Rows by SQLite's own number: those above `after`, up to `to`.
    struct RowRange
    {
        qint64 after = 0;
        qint64 to = 0;
    };
    /// Whole rows whose `column` is one of `values`, in one look at the table or at a part of it.
    Result<std::vector<Row>> selectAny(const QString &table, const QString &column,
                                       const std::vector<Database::Value> &values,
                                       const std::optional<RowRange> &range = {});
    /// The numbers of all rows. Empty for a table that is looked up by an index of `column` or that
    /// has no numbers in a row, so that it had better not be read part by part.
    Result<std::optional<RowRange>> rangeOf(const QString &table, const QString &column);

    const Database::Connection &connection() const { return m_farm; }

private:
    /// Whether rows have numbers and `column` no index.
    Result<bool> hasNumbersOnly(const QString &table, const QString &column);
    Result<QStringList> columnsOf(const QString &table);
    Result<QString> selection(const QString &table);
    Result<std::vector<Row>> rowsOf(QSqlQuery &query, const QString &table);

    const Database::Connection &m_farm;
    QHash<QString, QStringList> m_columns;
    QHash<QString, bool> m_numbered;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

} // namespace Printkeeper::Cleanup
