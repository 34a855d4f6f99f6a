// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"
#include "settings/jobssettings.h"

#include <QStringList>

#include <vector>

namespace Printkeeper::Jobs {

/// A column of another table that points at a job by a foreign key.
struct Reference
{
    QString table;
    QString column;
};

/// Which table holds the jobs and which column plays which part. Column names are empty where the
/// table has none; `table`, `id`, `status` and `file` never are.
struct JobSchema
{
    QString table;
    QString id, status, file;
    bool idIsRowNumber = false; ///< the id is SQLite's own: always an integer
    bool idIsUnique = false;    ///< a primary key that is never NULL
    QString created, updated;
    QString original;  ///< the name that the person gave the file
    QString thumbnail; ///< path of the web app's picture
    QString metadata;  ///< path of a JSON sidecar
    QString person;    ///< who sent it: a name, or with `personTable` a key into that
    QString personTable, personKey, personName;
    QStringList columns;     ///< all that can be written, in the table's order
    QStringList pathColumns; ///< file, metadata, thumbnail: those that there are
    std::vector<Reference> references;
};

/// Recognises the job table by the part that its columns play (an id of any type, a status, a file
/// or path, times), whatever it is called; `settings` name what is not recognised. Invalid, code
/// `schema-unknown`, says which tables there are when none or more than one could be it.
Result<JobSchema> recogniseSchema(const Database::Connection &connection,
                                  const Settings::JobsSettings &settings);

} // namespace Printkeeper::Jobs
