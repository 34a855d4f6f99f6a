// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/statuscounts.h"

#include "jobs/status.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

std::vector<StatusCount> makeStatusCounts(const QMap<QString, qint64> &jobs)
{
    std::vector<StatusCount> counts;
    for (auto it = jobs.cbegin(); it != jobs.cend(); ++it) {
        const QString key = Jobs::statusKey(it.key());
        const auto known = std::ranges::find(counts, key, &StatusCount::key);
        if (known == counts.end())
            counts.push_back({key, Jobs::statusTitle(it.key()), it.value()});
        else
            known->jobs += it.value();
    }
    const QStringList order = Jobs::knownStatusKeys();
    std::ranges::stable_sort(counts, {}, [&](const StatusCount &count) {
        const qsizetype place = order.indexOf(count.key);
        return place < 0 ? order.size() : place;
    });
    return counts;
}

qint64 jobsIn(const std::vector<StatusCount> &counts, const QString &statusKey)
{
    qint64 jobs = 0;
    for (const StatusCount &count : counts) {
        if (statusKey.isEmpty() || count.key == statusKey)
            jobs += count.jobs;
    }
    return jobs;
}

} // namespace Printkeeper::JobsView
