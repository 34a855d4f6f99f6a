// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discovery/composeparser.h"
#include "discovery/farmdiscovery.h"
#include "discovery/placescanner.h"

#include <optional>

namespace Printkeeper::Discovery {

/// A database in which a job table was recognised.
struct JobDatabase
{
    QByteArray path;
    Jobs::JobSchema schema;
    QMap<QString, qint64> statuses;
    qint64 jobs = 0;
    QByteArrayList files; ///< what the newest rows say of their files
};

/// Looks into `path` by SQLite alone. Invalid, code `schema-unknown`, and what else a database
/// says.
Result<JobDatabase> examineDatabase(const QByteArray &path);

/// The deepest folder that both paths lie in.
QByteArray commonFolder(const QByteArray &left, const QByteArray &right);

/// All that the database and the tree of folders at `uploads` say about the farm at `root`, without
/// its schedule and the proposals.
FarmFinding examineFarm(const JobDatabase &database, const QByteArray &root,
                        const QByteArray &uploads, const FoundPlaces &places);

} // namespace Printkeeper::Discovery
