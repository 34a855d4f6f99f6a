// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/cleanupoutput.h"
#include "ctl/erroroutput.h"
#include "ctl/jsonoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

using Cleanup::ActionResult;

std::vector<QByteArray> plannedPaths(const Cleanup::CleanupAction &action,
                                     const QByteArray &uploads)
{
    std::vector<QByteArray> paths;
    for (const Cleanup::PlannedFile &file : action.files)
        paths.push_back(Cleanup::fromUploads(file.place.absolute(), uploads));
    return paths;
}

/// Where its files lie now; of one that is only planned, where they would go. In which trash what
/// is removed waits depends on the number of the run, so that is known of none before there is one.
std::vector<QByteArray> finalPaths(const Cleanup::CleanupAction &action, bool isDryRun,
                                   const QByteArray &uploads)
{
    const std::vector<Jobs::FilePlace> &places = isDryRun ? action.targets : action.movedTo;
    std::vector<QByteArray> paths;
    for (std::size_t i = 0; i < action.files.size() && i < places.size(); ++i) {
        // What stays where it is no run moves.
        if (places[i] != action.files[i].place)
            paths.push_back(Cleanup::fromUploads(places[i].absolute(), uploads));
    }
    return paths;
}

void insertJob(QJsonObject &json, const Cleanup::CleanupAction &action)
{
    insertId(json, u"job"_s, action.job ? action.job->id : Database::Value());
}

QJsonObject actionJson(const Cleanup::CleanupAction &action, bool isDryRun,
                       const QByteArray &uploads)
{
    QJsonObject json{{u"kind"_s, Cleanup::actionKindName(action.kind)},
                     {u"bytes"_s, action.bytes},
                     {u"age_days"_s, action.ageDays},
                     {u"reason"_s, action.reason},
                     {u"result"_s, Cleanup::actionResultName(action.result)},
                     {u"error"_s, textOrNull(action.error)}};
    insertJob(json, action);
    insertNames(json, u"paths"_s, plannedPaths(action, uploads));
    insertNames(json, u"to"_s, finalPaths(action, isDryRun, uploads));
    return json;
}

QJsonObject skippedJson(const Cleanup::CleanupAction &action, const QByteArray &uploads)
{
    QJsonObject json{{u"reason"_s, action.error}};
    insertJob(json, action);
    insertName(json, u"path"_s,
               action.files.empty()
                   ? QByteArray()
                   : Cleanup::fromUploads(action.files.front().place.absolute(), uploads));
    return json;
}

QJsonObject skippedJson(const Cleanup::SkippedItem &item, const QByteArray &uploads)
{
    QJsonObject json{{u"job"_s, idOf(item.job)}, {u"reason"_s, item.reason}};
    insertName(json, u"path"_s, Cleanup::fromUploads(item.path, uploads));
    return json;
}

QJsonObject totalsJson(const Cleanup::CleanupTotals &totals)
{
    QJsonObject byKind;
    for (auto it = totals.byKind.begin(); it != totals.byKind.end(); ++it)
        byKind.insert(it.key(), it.value());
    return {{u"actions"_s, totals.actions},
            {u"bytes"_s, totals.bytes},
            {u"frees_now_bytes"_s, totals.freesNow},
            {u"frees_later_bytes"_s, totals.freesLater},
            {u"moved_bytes"_s, totals.moved},
            {u"for_good_bytes"_s, totals.forGood},
            {u"failed"_s, totals.failed},
            {u"by_kind"_s, byKind}};
}

QJsonValue refusalJson(const std::optional<Cleanup::Refusal> &refusal)
{
    if (!refusal)
        return {};
    return QJsonObject{{u"guard"_s, refusal->guard},
                       {u"message"_s, refusal->message},
                       {u"flag"_s, textOrNull(refusal->flag)}};
}

} // namespace

QJsonObject cleanupJson(const Cleanup::CleanupReport &report, const QByteArray &uploads)
{
    QJsonArray actions;
    QJsonArray skipped;
    for (const Cleanup::SkippedItem &item : report.plan.skipped)
        skipped.append(skippedJson(item, uploads));
    for (const Cleanup::CleanupAction &action : report.plan.actions) {
        if (action.result == ActionResult::Skipped)
            skipped.append(skippedJson(action, uploads));
        else
            actions.append(actionJson(action, report.dryRun, uploads));
    }
    QJsonArray trashProblems;
    for (const QString &problem : report.trashProblems)
        trashProblems.append(problem);
    QJsonObject json{{u"dry_run"_s, report.dryRun},
                     {u"run"_s, report.run ? QJsonValue(*report.run) : QJsonValue()},
                     {u"at"_s, timeOrNull(report.plan.at)},
                     {u"cancelled"_s, report.cancelled},
                     {u"actions"_s, actions},
                     {u"totals"_s, totalsJson(Cleanup::totalsOf(report))},
                     {u"skipped"_s, skipped},
                     {u"refused"_s, refusalJson(report.plan.refused)},
                     {u"expired_trash_bytes"_s, report.plan.expiredTrash},
                     {u"purged_bytes"_s, report.purged},
                     {u"trash_problems"_s, trashProblems}};
    if (report.stopped)
        json.insert(u"error"_s, errorJson(*report.stopped));
    return json;
}

} // namespace Printkeeper::Ctl
