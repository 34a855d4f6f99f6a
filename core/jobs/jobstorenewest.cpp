// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of a JobStore with the highest numbers, which cost nothing to find.

#include "jobs/jobstore.h"
#include "jobs/rowcursor.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {

using Database::Value;

Result<std::vector<NumberedJob>> JobStore::newest(int most) const
{
    return readNumbered(u"ORDER BY %1 DESC LIMIT %2"_s.arg(rowNumberName()).arg(most));
}

Result<std::vector<NumberedJob>> JobStore::above(qint64 number, int most) const
{
    return readNumbered(
        u"WHERE %1 > %2 ORDER BY %1 LIMIT %3"_s.arg(rowNumberName()).arg(number).arg(most));
}

Result<std::vector<NumberedJob>> JobStore::readNumbered(const QString &rest) const
{
    std::vector<NumberedJob> jobs;
    if (rowNumberName().isEmpty())
        return jobs;
    const std::array parts{
        std::pair{m_schema.id, &Job::id},
        std::pair{m_schema.status, &Job::status},
        std::pair{m_schema.file, &Job::file},
        std::pair{m_schema.created, &Job::created},
        std::pair{m_schema.updated, &Job::updated},
        std::pair{m_schema.thumbnail, &Job::thumbnail},
        std::pair{m_schema.metadata, &Job::metadata},
    };
    QStringList columns{rowNumberName()};
    std::vector<Value Job::*> values;
    for (const auto &[column, value] : parts) {
        if (column.isEmpty())
            continue;
        columns << Database::quoted(column);
        values.push_back(value);
    }
    const QString sql = u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s
                        + Database::quoted(m_schema.table) + u" NOT INDEXED "_s + rest;
    RowCursor row(*m_connection, sql);
    while (row.next()) {
        NumberedJob &next = jobs.emplace_back();
        next.number = row.view(0).integer;
        for (std::size_t i = 0; i < values.size(); ++i)
            row.read(static_cast<int>(i + 1), next.job.*values[i]);
    }
    if (row.lastError().isValid())
        return readError(row.lastError(), sql);
    return jobs;
}

} // namespace Printkeeper::Jobs
