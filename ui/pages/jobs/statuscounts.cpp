// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/statuscounts.h"

#include "base/escape.h"
#include "jobs/status.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

QString statusTitle(const QString &spelling)
{
    static const QHash<QString, const char *> titles{
        {u"uploaded"_s, QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Uploaded")},
        {u"pending"_s, QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Pending")},
        {u"rejected"_s, QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Rejected")},
        {u"readytoprint"_s, QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Ready to print")},
        {u"printing"_s, QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Printing")},
        {u"completed"_s, QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Completed")},
        {u"paidpickedup"_s, QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Paid, picked up")},
        {u"archived"_s, QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Archived")},
    };
    const QString key = Jobs::statusKey(spelling);
    if (const char *title = titles.value(key))
        return QCoreApplication::translate("Printkeeper::JobsView", title);
    if (key.isEmpty())
        return QCoreApplication::translate("Printkeeper::JobsView", "No status");
    return escaped(spelling);
}

std::vector<StatusCount> makeStatusCounts(const QMap<QString, qint64> &jobs)
{
    std::vector<StatusCount> counts;
    for (auto it = jobs.cbegin(); it != jobs.cend(); ++it) {
        const QString key = Jobs::statusKey(it.key());
        const auto known = std::ranges::find(counts, key, &StatusCount::key);
        if (known == counts.end())
            counts.push_back({key, statusTitle(it.key()), it.value()});
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
