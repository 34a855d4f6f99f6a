// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

#include <vector>

namespace Printkeeper::JobsView {

/// Jobs of one status, however the table spells it.
struct StatusCount
{
    QString key;   ///< empty: the job has no status
    QString title; ///< for people
    qint64 jobs = 0;

    bool operator==(const StatusCount &) const = default;
};

/// In the order of a job's life, unknown statuses last. `jobs` are counts by spelling.
std::vector<StatusCount> makeStatusCounts(const QMap<QString, qint64> &jobs);

/// Jobs of the status, of all when it is empty.
qint64 jobsIn(const std::vector<StatusCount> &counts, const QString &statusKey);

} // namespace Printkeeper::JobsView
