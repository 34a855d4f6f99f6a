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
    /// Whole rows whose `column` is one of `values`, in one look at the table.
    Result<std::vector<Row>> selectAny(const QString &table, const QString &column,
                                       const std::vector<Database::Value> &values);

    const Database::Connection &connection() const { return m_farm; }

private:
    Result<QStringList> columnsOf(const QString &table);
    Result<QString> selection(const QString &table);
    Result<std::vector<Row>> rowsOf(QSqlQuery &query, const QString &table);

    const Database::Connection &m_farm;
    QHash<QString, QStringList> m_columns;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

} // namespace Printkeeper::Cleanup
