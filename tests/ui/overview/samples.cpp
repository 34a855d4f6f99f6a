// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Test {
namespace {

constexpr Bytes Gigabyte = 1'000'000'000;

QDateTime utc(int day, int hour, int minute = 0)
{
    return QDateTime({2026, 3, day}, {hour, minute}, Qt::UTC);
}

Tasks::TaskRunStatus taskOf(const QString &name, const QDateTime &last, const QDateTime &next)
{
    Tasks::TaskRunStatus task;
    task.task = name;
    task.lastStarted = last;
    task.lastFinished = last.addSecs(3);
    task.lastResult = u"ok"_s;
    task.lastSource = u"cron"_s;
    task.next = next;
    return task;
}

} // namespace

SampleClock::SampleClock()
    : time(utc(2, 12, 4))
{}

Tasks::FarmStatus wellStatus()
{
    Tasks::FarmStatus status;
    status.at = utc(2, 12, 4);
    status.root = "/srv/farm";
    status.uploads = "/srv/farm/uploads";
    status.volume = Tasks::VolumeStatus{"/srv/farm/uploads",
                                        {u"uploads"_s},
                                        950 * Gigabyte,
                                        692 * Gigabyte,
                                        239 * Gigabyte,
                                        75,
                                        90,
                                        95,
                                        u"ok"_s};
    status.volumes = {*status.volume};
    status.jobs = 4812;
    status.jobsByStatus = {{u"ARCHIVED"_s, 3195}, {u"COMPLETED"_s, 1204}, {u"PENDING"_s, 87},
                           {u"PRINTING"_s, 14},   {u"UPLOADED"_s, 302},   {u"Uploaded"_s, 10}};
    status.database = "/srv/farm/instance/app.db";
    status.hasSchedule = true;
    status.tasks = {taskOf(u"cleanup"_s, utc(2, 2), utc(3, 2)),
                    taskOf(u"check-disk"_s, utc(2, 12), utc(2, 18))};
    status.tasks.front().lastActions = 23;
    status.tasks.front().lastFreed = 1'900'000'000;
    status.dueUploads = 12;
    status.dueCompleted = 29;
    status.dueSpace = {0, 11 * Gigabyte, 2 * Gigabyte};
    status.trashBytes = 19 * Gigabyte;
    status.areJobsCompared = true;
    status.runsWellSince = utc(1, 2);
    status.lastCleanup = Tasks::CleanupDone{7, utc(2, 2), u"cron"_s, 14, 9, 0, false};
    status.punctuality = Tasks::Punctuality{utc(1, 2).addDays(-30), 150, 150};
    for (int hour = 0; hour < 42; hour += 6)
        status.samples.push_back({utc(1, 0).addSecs(3600 * hour), 950 * Gigabyte,
                                  (680 + hour / 6) * Gigabyte, (251 - hour / 6) * Gigabyte, 0, 0,
                                  0});
    return status;
}

Tasks::FarmStatus troubledStatus()
{
    using enum Tasks::Severity;
    Tasks::FarmStatus status = wellStatus();
    status.hasSchedule = false;
    for (Tasks::TaskRunStatus &task : status.tasks)
        task.next.reset();
    status.volume->level = u"critical"_s;
    status.attention = {{u"disk-critical"_s, Critical, u"The disk is 96 % full"_s,
                         u"4 GB are free."_s, u"printkeeperctl cleanup"_s},
                        {u"jobs-missing-file"_s, Warning, u"17 jobs have no file on disk"_s,
                         u"Jobs: 1, 2"_s, u"printkeeperctl jobs"_s},
                        {u"layout-broken"_s,
                         Warning,
                         u"1 folder for jobs is missing"_s,
                         {},
                         u"printkeeperctl layout --repair"_s}};
    status.missingFolders = {"/srv/farm/uploads/printing"};
    return status;
}

Tasks::FarmStatus waitingStatus()
{
    Tasks::FarmStatus status = wellStatus();
    status.awaitsApproval = true;
    status.lastCleanup.reset();
    status.attention = {{u"cleanup-awaiting-approval"_s,
                         Tasks::Severity::Warning,
                         u"The first cleanup waits for you"_s,
                         {},
                         {}}};
    return status;
}

Tasks::FarmStatus statusWith(const QString &code)
{
    Tasks::FarmStatus status = wellStatus();
    status.attention = {
        {code, Tasks::Severity::Critical, u"Something is wrong"_s, u"In detail"_s, {}}};
    return status;
}

Tasks::FarmStatus unreadableStatus()
{
    Tasks::FarmStatus status = wellStatus();
    status.jobs = 0;
    status.jobsByStatus.clear();
    status.database.clear();
    status.dueUploads = 0;
    status.dueCompleted = 0;
    status.areJobsCompared = false;
    status.attention = {{u"database-unreadable"_s, Tasks::Severity::Critical,
                         u"The database app.db cannot be opened"_s, u"unable to open"_s,
                         u"printkeeperctl config-check"_s}};
    return status;
}

} // namespace Printkeeper::Test
