// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Test {
namespace {

Cleanup::CleanupAction sampleAction(Cleanup::ActionKind kind, int number, Bytes bytes)
{
    Cleanup::CleanupAction action;
    action.kind = kind;
    const QByteArray name = "part-" + QByteArray::number(number);
    if (kind == Cleanup::ActionKind::RemoveTemp) {
        action.files.push_back({{"/srv/farm/uploads", name + ".tmp"}, {}, bytes});
    } else {
        action.job.emplace();
        action.job->id = Database::Value::integer(number);
        action.job->status = Database::Value::text(u"Uploaded"_s);
        action.job->file = Database::Value::text(name + ".stl");
        action.files.push_back({{"/srv/farm/uploads/uploaded", name + "\n.stl"}, {}, bytes});
    }
    action.bytes = bytes;
    action.ageDays = number + 8;
    action.reason = u"Nothing has happened to it for some days"_s;
    return action;
}

Tasks::Run sampleRun(qint64 id, qint64 actions)
{
    Tasks::Run run;
    run.id = id;
    run.command = u"cleanup"_s;
    run.source = Tasks::RunSource::Cron;
    run.started = QDateTime({2026, 3, 1}, {2, static_cast<int>(id)}, Qt::UTC);
    run.finished = run.started.addSecs(3);
    run.result = Tasks::RunResult::Ok;
    run.actions = actions;
    return run;
}

} // namespace

Cleanup::CleanupPlan samplePlan(int uploads, int completed, int temporaries)
{
    using enum Cleanup::ActionKind;
    Cleanup::CleanupPlan plan;
    plan.at = SampleClock().now();
    for (int i = 0; i < uploads + completed; ++i)
        plan.actions.push_back(i < uploads ? sampleAction(RemoveUpload, i, 1000)
                                           : sampleAction(ArchiveJob, i, 2000));
    for (int i = 0; i < temporaries; ++i)
        plan.actions.push_back(sampleAction(RemoveTemp, i, 500));
    return plan;
}

CleanupView::PlanPointer shared(Cleanup::CleanupPlan plan)
{
    return std::make_shared<const Cleanup::CleanupPlan>(std::move(plan));
}

Cleanup::AgeCurve sampleCurve(int days, Bytes bytes)
{
    Cleanup::AgeCurve curve;
    for (int day = 0; day <= 3650; ++day) {
        curve.jobs.push_back(std::max(days - day, 0));
        curve.bytes.push_back(curve.jobs.back() * bytes);
    }
    curve.measured = days;
    return curve;
}

Tasks::FarmStatus sampleStatus(qint64 dueUploads, qint64 dueCompleted)
{
    Tasks::FarmStatus status;
    status.at = SampleClock().now();
    status.uploads = "/srv/farm/uploads";
    status.volume = Tasks::VolumeStatus{
        "/srv/farm/uploads", {u"uploads"_s}, 100'000, 60'000, 40'000, 60, 90, 95, u"ok"_s};
    status.dueUploads = dueUploads;
    status.dueCompleted = dueCompleted;
    status.areJobsCompared = true;
    Tasks::TaskRunStatus cleanup;
    cleanup.task = u"cleanup"_s;
    cleanup.next = QDateTime({2026, 3, 3}, {2, 0}, Qt::UTC);
    status.tasks = {cleanup};
    return status;
}

CleanupView::CleanupRest sampleRest()
{
    CleanupView::CleanupRest rest;
    rest.runs = {sampleRun(3, 41), sampleRun(2, 12), sampleRun(1, 0)};
    rest.runs[1].undoneBy = 9;
    rest.keeps = {{Cleanup::KeepKind::Job, "12", SampleClock().now(), {}, u"thesis"_s}};
    rest.trash = {{3,
                   u"7"_s,
                   {"/srv/farm/uploads/uploaded/gear.stl"},
                   4000,
                   SampleClock().now().addDays(-1),
                   SampleClock().now().addDays(29)},
                  {3,
                   {},
                   {"/srv/farm/uploads/x.tmp"},
                   500,
                   SampleClock().now().addDays(-1),
                   SampleClock().now().addDays(29)}};
    return rest;
}

} // namespace Printkeeper::Test
