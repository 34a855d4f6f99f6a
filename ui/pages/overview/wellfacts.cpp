// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/wellfacts.h"

#include "base/day.h"
#include "base/format.h"
#include "pages/overview/overviewtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::WellFacts)
};

/// From 20 o'clock yesterday until 8 today, as people here count.
bool isLastNight(const QDateTime &time, const QDateTime &now)
{
    constexpr int Evening = 20;
    constexpr int Morning = 8;
    const QDateTime local = time.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    return (days == 0 && local.time().hour() < Morning)
           || (days == 1 && local.time().hour() >= Evening);
}

QString lastCleanup(const Tasks::FarmStatus &status, const QDateTime &now)
{
    if (!status.lastCleanup || status.lastCleanup->isUndone)
        return {};
    const Tasks::CleanupDone &done = *status.lastCleanup;
    return isLastNight(done.started, now)
               //: %1: what a cleanup did
               ? Text::tr("Last night: %1").arg(cleanupDoneText(done))
               //: %1: a time, as “today 02:00”, %2: what it did
               : Text::tr("Last cleanup, %1: %2")
                     .arg(formatWhen(done.started, now), cleanupDoneText(done));
}

QString punctual(const Tasks::FarmStatus &status, const QDateTime &now)
{
    constexpr int WholeDays = 29;
    const auto &known = status.punctuality;
    if (!known || known->expected == 0 || known->onTime != known->expected)
        return {};
    if (known->since.daysTo(status.at) >= WholeDays)
        return Text::tr("Every run of the last 30 days was on time");
    //: %1: a day
    return Text::tr("Every run since %1 was on time").arg(formatDay(known->since, now));
}

QString files(const Tasks::FarmStatus &status)
{
    const bool isSo = status.areJobsCompared && status.jobs > 0 && status.jobsWithoutFile == 0
                      && status.jobsOutside == 0;
    return isSo ? Text::tr("Every job has its file") : QString();
}

QString due(const Tasks::FarmStatus &status, const QDateTime &now)
{
    if (!status.areJobsCompared)
        return {};
    const qint64 jobs = status.dueUploads + status.dueCompleted;
    if (jobs == 0)
        return Text::tr("No job waits for a cleanup");
    const auto cleanup = std::ranges::find(status.tasks, u"cleanup"_s, &Tasks::TaskRunStatus::task);
    if (cleanup == status.tasks.end() || !cleanup->next)
        return {};
    //: %1: a time, as “today 02:00”
    return Text::tr("%n job(s) are due, the cleanup %1 takes them", nullptr, static_cast<int>(jobs))
        .arg(formatWhen(*cleanup->next, now));
}

QString disks(const Tasks::FarmStatus &status)
{
    const bool isSo = !status.volumes.empty()
                      && std::ranges::all_of(status.volumes, [](const Tasks::VolumeStatus &volume) {
                             return volume.level == "ok"_L1;
                         });
    if (!isSo)
        return {};
    const auto count = static_cast<int>(status.volumes.size());
    return count == 1 ? Text::tr("The disk is below its warning level")
                      : Text::tr("All %n disk(s) are below their warning level", nullptr, count);
}

QString nextRun(const Tasks::FarmStatus &status, const QDateTime &now)
{
    const Tasks::TaskRunStatus *first = nullptr;
    for (const Tasks::TaskRunStatus &task : status.tasks) {
        if (task.next && (!first || *task.next < *first->next))
            first = &task;
    }
    return first
               //: %1: the name of a task, %2: a time, as “today 02:00”
               ? Text::tr("Next: %1, %2").arg(taskTitle(first->task), formatWhen(*first->next, now))
               : QString();
}

} // namespace

QString cleanupDoneText(const Tasks::CleanupDone &done)
{
    QStringList parts;
    if (done.removed > 0)
        parts << Text::tr("%n upload(s) removed", nullptr, static_cast<int>(done.removed));
    if (done.archived > 0)
        parts << Text::tr("%n job(s) archived", nullptr, static_cast<int>(done.archived));
    if (done.temporaries > 0)
        parts << Text::tr("%n temporary file(s) removed", nullptr,
                          static_cast<int>(done.temporaries));
    return parts.isEmpty() ? Text::tr("nothing was due") : parts.join(u", "_s);
}

bool runsByItself(const Tasks::FarmStatus &status)
{
    return !status.tasks.empty()
           && std::ranges::all_of(status.tasks, [](const Tasks::TaskRunStatus &task) {
                  return task.next.has_value();
              });
}

bool isAllWell(const Tasks::FarmStatus &status)
{
    return status.attention.empty() && runsByItself(status);
}

std::vector<WellFact> wellFacts(const Tasks::FarmStatus &status, const QDateTime &now)
{
    std::vector<WellFact> facts{{u"cleanup"_s, lastCleanup(status, now)},
                                {u"punctual"_s, punctual(status, now)},
                                {u"files"_s, files(status)},
                                {u"disks"_s, disks(status)},
                                {u"due"_s, due(status, now)},
                                {u"next"_s, nextRun(status, now)}};
    std::erase_if(facts, [](const WellFact &fact) { return fact.text.isEmpty(); });
    return facts;
}

} // namespace Printkeeper::Overview
