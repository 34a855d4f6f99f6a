// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/tablefacts.h"

namespace Printkeeper::Jobs {

/// A part that a column of the job table can play.
enum class ColumnRole { Id, Status, File, Created, Updated, Original, Thumbnail, Metadata };

/// A column that was recognised, and how well: 2 by its very name, 1 by what its name ends with.
struct RoleMatch
{
    QString column;
    int score = 0;
};

/// The column of `table` that plays `role` by name and declared type; empty when none does.
RoleMatch findRole(const TableFacts &table, ColumnRole role);

/// Who sent a job: a column of the job table, or with `table` a key into that table of people.
struct PersonColumns
{
    QString column;
    QString table, key, name;
};

/// Who sent the jobs of `table`; empty when nothing says so.
PersonColumns findPerson(const TableFacts &table, const std::vector<TableFacts> &tables);

} // namespace Printkeeper::Jobs
