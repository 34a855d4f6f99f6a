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
    bool isTrashKnown = false;  ///< else nobody can say now whether its files still wait there
    bool canBeRestored = false; ///< nothing in the farm keeps an undo from it
    QString obstacle;           ///< sentence: why not, although its files may be in the trash
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
/// the trash and at the farm's database for those of the page only. Why that cannot be looked at is
/// what keeps a job from being put back.
Result<RemovedPage> findRemovedJobs(const Database::Connection &state,
                                    const Result<const Database::Connection *> &farm,
                                    const Settings::CleanupSettings &settings,
                                    const RemovedQuery &query);

} // namespace Printkeeper::Cleanup
