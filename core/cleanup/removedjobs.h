// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "database/connection.h"
#include "settings/cleanupsettings.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace Printkeeper::Cleanup {

/// A job that a cleanup or a person has removed and nobody has put back: undo `{run, job}` does.
struct RemovedJob
{
    qint64 run = 0;
    QString job;     ///< its id
    QByteArray file; ///< its model's name, as bytes
    QString original;
    QString person;
    QString statusBefore; ///< as the table spelled it
    QDateTime removed;    ///< UTC
    Bytes bytes = 0;
    std::optional<QDateTime> inTrashUntil; ///< UTC; empty when its files are gone for good
    bool canBeRestored = false;            ///< nothing that lies there keeps an undo from it
    QString obstacle; ///< sentence: why not, although its files are in the trash
};

/// Which removed jobs: `search` in file, original name, person or id (no wildcard, no case); the
/// newest first. A negative `limit` means all.
struct RemovedQuery
{
    QString search;
    qint64 limit = -1;
    qint64 offset = 0;
};

struct RemovedPage
{
    qint64 total = 0; ///< without limit and offset
    qint64 all = 0;   ///< without the search, too
    std::vector<RemovedJob> jobs;
};

/// Reads them from the journal in `state.db`, which must have the tables of this version; looks at
/// the trash for those of the page only.
Result<RemovedPage> findRemovedJobs(const Database::Connection &state,
                                    const Settings::CleanupSettings &settings,
                                    const RemovedQuery &query);

} // namespace Printkeeper::Cleanup
