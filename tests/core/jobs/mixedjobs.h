// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/jobdatabase.h"

namespace Printkeeper::Test {

/// Jobs with everything that disturbs an order: ties, NULL, numbers among texts, bytes that are not
/// UTF-8, collations, people in another table. `idColumn` is how the id is declared, `idExpression`
/// makes it of i, which is 1 and up.
inline void makeMixedJobs(const JobDatabase &database, int jobs, const QString &idColumn,
                          const QString &idExpression)
{
    using namespace Qt::Literals::StringLiterals;
    database.run(u"CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE)"_s);
    database.run(u"INSERT INTO users VALUES (0, 'Zoe'), (1, 'Ada'), (2, NULL), (3, 'ada')"_s);
    database.run(u"CREATE TABLE jobs (%1, user_id INTEGER REFERENCES users, filename TEXT, "
                 "original_filename TEXT COLLATE NOCASE, status TEXT, created_at DATETIME, "
                 "updated_at, thumbnail_path COLLATE RTRIM)"_s.arg(idColumn));
    database.run(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %2) "
        "INSERT INTO jobs SELECT %1, CASE WHEN i % 7 < 5 THEN i % 7 END, "
        "CASE WHEN i % 11 = 0 THEN NULL ELSE 'f' || (i * 7919 % (%2 + 1)) END, "
        "CASE i % 4 WHEN 0 THEN 'A' || (i % 50) WHEN 1 THEN 'a' || (i % 50) WHEN 2 THEN NULL "
        "ELSE 'é' || i END, "
        "CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN 'UPLOADED' ELSE 'Completed' END, "
        "CASE WHEN i % 3 = 0 THEN NULL ELSE '2026-01-' || (10 + i % 17) END, "
        "CASE i % 6 WHEN 0 THEN NULL WHEN 1 THEN i % 9 WHEN 2 THEN (i % 9) / 2.0 "
        "WHEN 3 THEN CAST(x'ff' AS TEXT) || (i % 9) WHEN 4 THEN CAST(i % 9 AS BLOB) "
        "ELSE CAST(i % 9 AS TEXT) END, 't' || substr('   ', 1, i % 4) FROM n"_s.arg(idExpression)
            .arg(jobs));
}

} // namespace Printkeeper::Test
