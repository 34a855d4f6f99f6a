// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/fixplanner.h"

#include "base/escape.h"
#include "base/format.h"
#include "cleanup/claims.h"
#include "cleanup/cleanuprule.h"
#include "cleanup/duefiles.h"
#include "cleanup/freenames.h"
#include "cleanup/guards.h"
#include "cleanup/lateclaims.h"
#include "cleanup/openfiles.h"
#include "cleanup/restoreplaces.h"
#include "cleanup/sourcefolders.h"
#include "jobs/status.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

// Between two looks at a file without a job, and since its row or itself was last written.
constexpr qint64 CertainSeconds = 3600;

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Reconciler)
};

Error leaveAlone(const QString &reason)
{
    return {ErrorKind::Refused, reason, {}, {}};
}

/// One of a preview is the same as one of the run when this is.
QByteArray keyOf(const Finding &finding)
{
    return QByteArrayList{findingKindName(finding.kind).toUtf8(), finding.path,
                          finding.job.toUtf8(), finding.fix.toUtf8()}
        .join('\0');
}

class FixPlanner
{
public:
    FixPlanner(const FixInputs &inputs, const CancelToken &cancel)
        : m_inputs(inputs)
        , m_cancel(cancel)
        , m_sources(inputs.jobFiles.layout())
    {}

    Result<FixReport> make();

private:
    Result<void> readClaims();
    Result<void> planFinding(Finding &finding);
    Result<void> planOrphan(Finding &finding);
    Result<void> planWrongFolder(Finding &finding);
    Result<void> checkJob(const Jobs::Job &job, const Jobs::FilePlace &found) const;
    Result<Jobs::FilePlace> homeOf(const Jobs::Job &job, const Jobs::FilePlace &model,
                                   const Jobs::FilePlace &found);
    void settleTargets(CleanupAction &action, const Jobs::FilePlace &home);
    void completeTargets();
    Result<void> refuse();
    bool isOpen(const Files::Identity &identity) const
    {
        return m_open.contains(identity.device, identity.inode);
    }
    Result<void> add(Finding &finding, CleanupAction action, const QString &fix);

    const FixInputs &m_inputs;
    const CancelToken &m_cancel;
    Claims m_claims;
    qint64 m_jobs = 0;
    qint64 m_orphans = 0;
    OpenFiles m_open;
    QHash<QByteArray, Sighting> m_seen;
    FileMover m_files{DeviceCheck::Same};
    FreeNames m_names{m_files, nullptr, &m_claims};
    SourceFolders m_sources;
    QHash<QString, Jobs::FilePlace> m_homes; ///< of what is to move, by job
    std::unique_ptr<DueFiles> m_due;
    FixReport m_report;
};

Result<FixReport> FixPlanner::make()
{
    const auto handled = HandledJobs::read(m_inputs.state);
    if (!handled)
        return handled.error();
    auto findings = reconcile(m_inputs.store, m_inputs.jobFiles, m_cancel, m_inputs.remembered,
                              m_inputs.progress, *handled);
    if (!findings)
        return findings.error();
    auto seen = m_inputs.state ? SightingStore(*m_inputs.state).all()
                               : Result<QHash<QByteArray, Sighting>>(QHash<QByteArray, Sighting>());
    if (!seen)
        return seen.error();
    m_seen = *std::move(seen);
    m_report.findings = *std::move(findings);
    m_report.actions.resize(m_report.findings.size());
    m_report.report.plan.at = m_inputs.now;
    m_report.report.plan.keepsRemoved = m_inputs.keepsRemoved;
    if (auto read = readClaims(); !read)
        return read.error();
    m_open = OpenFiles::find();
    m_due = std::make_unique<DueFiles>(m_inputs.jobFiles, m_claims, m_inputs.now,
                                       m_report.findings.size());
    for (Finding &finding : m_report.findings) {
        if (m_cancel.isCancelled())
            return Error{ErrorKind::Cancelled, Text::tr("The comparison was cancelled."), {}, {}};
        if (const auto planned = planFinding(finding); !planned)
            m_report.report.plan.skipped.push_back(
                {finding.path, finding.job, planned.error().message});
    }
    m_due->settleShared(m_report.report.plan.actions);
    completeTargets();
    if (auto refused = refuse(); !refused)
        return refused.error();
    return std::move(m_report);
}

Result<void> FixPlanner::readClaims()
{
    if (auto noted = LateClaims::note(m_inputs.store, m_report.report.plan); !noted)
        return noted;
    auto read = m_inputs.store.forEach(
        [this](const Jobs::Job &job) {
            m_claims.add(m_inputs.jobFiles, job, m_inputs.jobFiles.modelOf(job));
            ++m_jobs;
            return true;
        },
        m_cancel);
    m_claims.seal();
    return read;
}

Result<void> FixPlanner::add(Finding &finding, CleanupAction action, const QString &fix)
{
    finding.fix = fix;
    const auto &confirmed = m_inputs.request.confirmed;
    if (confirmed && !confirmed->contains(keyOf(finding))) {
        finding.fix.clear();
        return leaveAlone(Text::tr("It was not in the list that was confirmed."));
    }
    action.reason = fix;
    const auto at = static_cast<std::size_t>(&finding - m_report.findings.data());
    m_report.actions[at] = m_report.report.plan.actions.size();
    m_report.report.plan.actions.push_back(std::move(action));
    return {};
}

/// An Error says why a finding of a kind that can be mended is not.
Result<void> FixPlanner::planFinding(Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::OrphanFile:
        return planOrphan(finding);
    case FindingKind::WrongFolder:
        return planWrongFolder(finding);
    case FindingKind::KeptOriginal:
    case FindingKind::MissingFile:
    case FindingKind::TwinFolder:
    case FindingKind::UnknownStatus:
    case FindingKind::DuplicateClaim:
    case FindingKind::UnsafePath:
        return {}; // only a person can know what is right
    }
    Q_UNREACHABLE();
}

Result<void> FixPlanner::planOrphan(Finding &finding)
{
    if (finding.needsAPerson)
        return {};
    const auto place = m_inputs.jobFiles.layout().placeOf(finding.path);
    const auto status = place ? m_files.status(*place) : Result<Files::FileStatus>(Error{});
    if (!status || status->kind != Files::FileKind::Regular)
        return {}; // a folder that could not be read
    const auto seen = m_seen.constFind(finding.path);
    const bool isKnown = seen != m_seen.constEnd() && seen->since <= m_inputs.now
                         && isSameFile(status->identity, seen->identity, DeviceCheck::Any);
    const QDateTime since = isKnown ? seen->since : m_inputs.now;
    m_report.sightings.push_back({finding.path, status->identity, since});
    ++m_orphans;
    if (const auto kept = m_inputs.keeps.reasonFor(*place))
        return leaveAlone(*kept);
    if (isOpen(status->identity))
        return leaveAlone(Text::tr("A program has it open right now."));
    if (status->modified().secsTo(m_inputs.now) < CertainSeconds)
        return leaveAlone(Text::tr("It was written less than an hour ago."));
    if (!isKnown)
        return leaveAlone(Text::tr("It is noted first; from an hour later on, mending moves it "
                                   "to the trash."));
    if (since.secsTo(m_inputs.now) < CertainSeconds)
        return leaveAlone(Text::tr("It was first seen %1 and goes to the trash an hour later at "
                                   "the earliest.")
                              .arg(formatWhen(since, m_inputs.now)));
    CleanupAction action;
    action.kind = ActionKind::RemoveOrphan;
    action.bytes = status->links > 1 ? 0 : status->allocated;
    action.files.push_back({*place, status->identity, action.bytes, FileRole::Model, {}});
    if (const auto closed = m_sources.closedOf(action))
        return leaveAlone(m_sources.reasonFor(*closed));
    action.ageDays = static_cast<int>(status->modified().daysTo(m_inputs.now));
    return add(finding, std::move(action), Text::tr("It goes to the trash."));
}

Result<void> FixPlanner::planWrongFolder(Finding &finding)
{
    const auto job = m_inputs.store.find(finding.job);
    if (!job || !*job)
        return job ? leaveAlone(Text::tr("There is no such job any more.")) : job.error();
    const auto model = m_inputs.jobFiles.modelOf(**job);
    const auto found = m_inputs.jobFiles.layout().placeOf(finding.path);
    if (!model || !found)
        return model ? leaveAlone(Text::tr("It lies in no folder of the farm.")) : model.error();
    if (auto checked = checkJob(**job, *found); !checked)
        return checked;
    const auto home = homeOf(**job, *model, *found);
    if (!home)
        return home.error();
    CleanupAction action;
    action.kind = ActionKind::MoveHome;
    action.job = **job;
    if (auto collected = m_due->collect(action, *found); !collected)
        return collected;
    settleTargets(action, *home);
    if (const auto closed = m_sources.closedOf(action))
        return leaveAlone(m_sources.reasonFor(*closed));
    for (const PlannedFile &file : action.files) {
        if (isOpen(file.identity))
            return leaveAlone(Text::tr("A program has its file %1 open right now.")
                                  .arg(escaped(file.place.absolute())));
    }
    m_homes.insert(finding.job, *home);
    return add(finding, std::move(action), Text::tr("It goes to %1.").arg(escaped(home->root)));
}

Result<void> FixPlanner::checkJob(const Jobs::Job &job, const Jobs::FilePlace &found) const
{
    if (Jobs::statusKey(job.statusText()) == u"printing"_s)
        return leaveAlone(Text::tr("It is being printed right now."));
    // The web app may be about to move the file itself.
    const Jobs::StateTime state = Jobs::stateTime(job.updated, job.created);
    if (state.time && state.time->secsTo(m_inputs.now) < CertainSeconds)
        return leaveAlone(Text::tr("The job changed less than an hour ago."));
    const auto kept = whyKept(m_inputs.keeps, m_inputs.store, job, found);
    if (!kept)
        return kept.error();
    return *kept ? Result<void>(leaveAlone(**kept)) : Result<void>();
}

/// Where the row means the file to be.
Result<Jobs::FilePlace> FixPlanner::homeOf(const Jobs::Job &job, const Jobs::FilePlace &model,
                                           const Jobs::FilePlace &found)
{
    const Jobs::FarmLayout &layout = m_inputs.jobFiles.layout();
    const Jobs::LayoutFolder *folder = layout.folderOf(Jobs::statusKey(job.statusText()));
    if (found == model) {
        // The row names the file itself, in the folder of another status.
        const Jobs::FilePlace home{folder ? folder->path : QByteArray(), found.name()};
        if (!folder || !leadsTo(home, job.statusText(), job, m_inputs.jobFiles))
            return leaveAlone(Text::tr("The job could not be found again in the folder of its "
                                       "status."));
        const auto obstacle = obstacleAt(*folder, layout);
        return obstacle ? Result<Jobs::FilePlace>(leaveAlone(*obstacle)) : home;
    }
    const auto lies = std::ranges::count_if(layout.folders(), [&](const auto &each) {
        const Jobs::FilePlace place{each.path, model.name()};
        return each.exists && m_claims.modelClaims(place) == 0 && m_files.status(place);
    });
    if (lies > 1)
        return leaveAlone(Text::tr("Files of that name lie in several folders; a person must say "
                                   "which one is the job's."));
    const auto home = std::ranges::find(layout.folders(), model.root, &Jobs::LayoutFolder::path);
    const auto obstacle =
        home == layout.folders().end() ? std::optional<QString>() : obstacleAt(*home, layout);
    return obstacle ? Result<Jobs::FilePlace>(leaveAlone(*obstacle)) : model;
}

/// What lies beside the model goes with it, unless something of that name is there already.
void FixPlanner::settleTargets(CleanupAction &action, const Jobs::FilePlace &home)
{
    const auto named = m_inputs.jobFiles.modelOf(*action.job);
    const bool isNamedByRow = named && *named == home;
    std::vector<PlannedFile> files;
    action.targets.clear();
    for (const PlannedFile &file : action.files) {
        const bool isModel = file.role == FileRole::Model;
        const Jobs::FilePlace target = isModel ? home : beside(home, file.place.name());
        if (!isModel && isNamedByRow && !m_names.take({target})) {
            action.bytes -= file.allocated;
            continue;
        }
        files.push_back(file);
        action.targets.push_back(target);
    }
    action.files = std::move(files);
    // Where the row names the file, there is no other name for it.
    if (!isNamedByRow)
        m_names.settle(action.targets);
}

/// A sidecar that jobs share was given to the last of them only when all were known. Where its name
/// is taken, all that goes with that job is settled anew.
void FixPlanner::completeTargets()
{
    for (CleanupAction &action : m_report.report.plan.actions) {
        if (action.targets.empty() || action.targets.size() == action.files.size())
            continue;
        std::vector<Jobs::FilePlace> added;
        for (std::size_t i = action.targets.size(); i < action.files.size(); ++i)
            added.push_back(beside(action.targets.front(), action.files[i].place.name()));
        if (m_names.take(added)) {
            action.targets.insert(action.targets.end(), added.begin(), added.end());
            continue;
        }
        for (const Jobs::FilePlace &target : action.targets)
            m_names.giveBack(target);
        settleTargets(action, m_homes.value(action.job->idText()));
    }
}

/// An empty or an older database makes every file one without a job.
Result<void> FixPlanner::refuse()
{
    CleanupPlan &plan = m_report.report.plan;
    const auto taken =
        std::ranges::count(plan.actions, ActionKind::RemoveOrphan, &CleanupAction::kind);
    const auto refused = rootRefusal(m_inputs.jobFiles.layout(), m_inputs.remembered);
    if (!refused)
        return refused.error();
    if (*refused && !m_inputs.request.lifted.root)
        plan.refused = *refused;
    else if (!m_inputs.request.lifted.share)
        plan.refused =
            shareRefusal({{actionKindName(ActionKind::RemoveOrphan), taken, m_jobs + m_orphans}},
                         m_inputs.maxSharePercent);
    return {};
}

} // namespace

QSet<QByteArray> confirmedFixes(const FixReport &preview)
{
    QSet<QByteArray> confirmed;
    for (std::size_t i = 0; i < preview.findings.size(); ++i) {
        if (i < preview.actions.size() && preview.actions[i])
            confirmed.insert(keyOf(preview.findings[i]));
    }
    return confirmed;
}

Result<FixReport> planFixes(const FixInputs &inputs, const CancelToken &cancel)
{
    return FixPlanner(inputs, cancel).make();
}

} // namespace Printkeeper::Cleanup
