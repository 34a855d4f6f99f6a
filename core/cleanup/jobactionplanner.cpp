// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/jobactionplanner.h"

#include "base/escape.h"
#include "cleanup/archiveplaces.h"
#include "cleanup/claims.h"
#include "cleanup/cleanuprule.h"
#include "cleanup/duefiles.h"
#include "cleanup/farmmark.h"
#include "cleanup/freenames.h"
#include "cleanup/journalstore.h"
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

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Cleanup)
};

class JobActionPlanner
{
public:
    JobActionPlanner(const JobActionInputs &inputs, const CancelToken &cancel)
        : m_inputs(inputs)
        , m_cancel(cancel)
        , m_archivedKey(Jobs::statusKey(inputs.archivedStatus))
        , m_sources(inputs.jobFiles.layout())
    {
        m_plan.at = inputs.now;
        m_plan.keepsRemoved = inputs.keepsRemoved;
    }

    Result<CleanupPlan> make();

private:
    Result<void> findChosen();
    Result<void> readJobs(Claims &claims);
    void planChosen(const Claims &claims);
    void settleRestoredPlaces(const Claims &claims);
    Result<void> planJob(const Jobs::Job &job, DueFiles &files);
    Result<void> checkRow(const Jobs::Job &job) const;
    Result<void> checkStatus(const QString &key) const;
    Result<void> settle(CleanupAction &action, DueFiles &files);
    Result<void> settleRestoring(CleanupAction &action, DueFiles &files);
    Result<void> settleArchiving(CleanupAction &action);
    Result<void> checkFiles(const CleanupAction &action);
    Result<void> checkFolder(const Jobs::LayoutFolder &folder) const;
    void setAge(CleanupAction &action, DueFiles &files) const;

    const JobActionInputs &m_inputs;
    const CancelToken &m_cancel;
    QString m_archivedKey;
    QHash<QString, int> m_rows; ///< of each chosen id
    std::vector<Jobs::Job> m_chosen;
    OpenFiles m_open;
    SourceFolders m_sources;
    CleanupPlan m_plan;
};

Error leaveAlone(const QString &reason)
{
    return {ErrorKind::Refused, reason, {}, {}};
}

Error cancelled()
{
    return {ErrorKind::Cancelled, Text::tr("Cancelled; nothing was changed."), {}, {}};
}

Result<CleanupPlan> JobActionPlanner::make()
{
    if (auto found = findChosen(); !found)
        return found.error();
    Claims claims;
    if (auto read = readJobs(claims); !read)
        return read.error();
    claims.seal();
    planChosen(claims);
    if (m_cancel.isCancelled())
        return cancelled();
    const auto refused = rootRefusal(m_inputs.jobFiles.layout(), m_inputs.remembered);
    if (!refused)
        return refused.error();
    m_plan.refused = *refused;
    return std::move(m_plan);
}

Result<void> JobActionPlanner::findChosen()
{
    constexpr int PageSize = 1000;
    for (const QString &id : m_inputs.request.jobs)
        m_rows.insert(id, 0);
    if (!m_inputs.request.all)
        return {};
    std::optional<Jobs::PageKey> after;
    do {
        if (m_cancel.isCancelled())
            return cancelled();
        auto page = m_inputs.store.page(*m_inputs.request.all, after, PageSize);
        if (!page)
            return page.error();
        for (const Jobs::Job &job : page->jobs)
            m_rows.insert(job.idText(), 0);
        after = page->next;
    } while (after);
    return {};
}

/// All rows are looked at: only then it is known which files are claimed twice.
Result<void> JobActionPlanner::readJobs(Claims &claims)
{
    if (auto noted = LateClaims::note(m_inputs.store, m_plan); !noted)
        return noted;
    QHash<QByteArray, QString> keys;
    return m_inputs.store.forEach(
        [&](const Jobs::Job &job) {
            const QByteArray status = job.status.toBytes();
            if (!keys.contains(status))
                keys.insert(status, Jobs::statusKey(job.statusText()));
            const QByteArray file = job.file.toBytes();
            claims.add(m_inputs.jobFiles, job, m_inputs.jobFiles.modelOf(file, keys.value(status)));
            const auto chosen = m_rows.find(job.idText());
            if (chosen != m_rows.end()) {
                ++*chosen;
                m_chosen.push_back(job);
            }
            return true;
        },
        m_cancel);
}

void JobActionPlanner::planChosen(const Claims &claims)
{
    const QString gone = Text::tr("There is no such job any more.");
    for (auto id = m_rows.keyValueBegin(); id != m_rows.keyValueEnd(); ++id) {
        if (id->second == 0)
            m_plan.skipped.push_back({{}, id->first, gone});
    }
    if (!m_chosen.empty())
        m_open = OpenFiles::find();
    DueFiles files(m_inputs.jobFiles, claims, m_plan.at, m_chosen.size());
    for (const Jobs::Job &job : m_chosen) {
        if (m_cancel.isCancelled())
            return;
        if (const auto planned = planJob(job, files); !planned) {
            const auto model = m_inputs.jobFiles.modelOf(job);
            m_plan.skipped.push_back({model ? model->absolute() : job.file.toBytes(), job.idText(),
                                      planned.error().message});
        }
    }
    // What came to the archive with a job goes back with it, as the journal says.
    if (m_inputs.request.kind != JobActionKind::Restore)
        files.settleShared(m_plan.actions);
    settleArchivePlaces(m_plan, m_inputs.jobFiles.layout(), m_inputs.archivedStatus, claims);
    settleRestoredPlaces(claims);
}

/// Where a name is taken, what is said now is what will be done.
void JobActionPlanner::settleRestoredPlaces(const Claims &claims)
{
    FileMover files = FileMover::forLooking(DeviceCheck::Same);
    FreeNames names(files, nullptr, &claims);
    for (CleanupAction &action : m_plan.actions) {
        if (action.kind == ActionKind::RestoreJob
            && action.targets.front() != action.files.front().place)
            names.settle(action.targets);
    }
}

/// An Error says why the job is left alone.
Result<void> JobActionPlanner::planJob(const Jobs::Job &job, DueFiles &files)
{
    if (auto checked = checkRow(job); !checked)
        return checked;
    const auto model = m_inputs.jobFiles.modelOf(job);
    if (!model)
        return model.error();
    const auto kept = whyKept(m_inputs.keeps, m_inputs.store, job, *model);
    if (!kept)
        return kept.error();
    if (*kept)
        return leaveAlone(**kept);
    CleanupAction action;
    action.kind = actionKindOf(m_inputs.request.kind);
    action.job = job;
    if (auto collected = files.collect(action, *model); !collected)
        return collected;
    if (auto settled = settle(action, files); !settled)
        return settled;
    if (auto checked = checkFiles(action); !checked)
        return checked;
    setAge(action, files);
    ++m_plan.dueByStatus[job.statusText()];
    m_plan.actions.push_back(std::move(action));
    return {};
}

Result<void> JobActionPlanner::checkRow(const Jobs::Job &job) const
{
    if (m_rows.value(job.idText()) > 1)
        return leaveAlone(Text::tr("Two jobs have this id; correct it in the database."));
    const auto seen = m_inputs.request.seen.constFind(job.idText());
    const bool isAsSeen =
        seen == m_inputs.request.seen.constEnd()
        || (seen->status == job.status && seen->file == job.file && seen->updated == job.updated);
    if (!isAsSeen)
        return leaveAlone(Text::tr("The job changed meanwhile; it was left alone."));
    return checkStatus(Jobs::statusKey(job.statusText()));
}

Result<void> JobActionPlanner::checkStatus(const QString &key) const
{
    if (key == u"printing"_s)
        return leaveAlone(Text::tr("It is being printed right now."));
    const bool isArchived = key == m_archivedKey;
    if (m_inputs.request.kind == JobActionKind::Archive && isArchived)
        return leaveAlone(Text::tr("It is in the archive already."));
    if (m_inputs.request.kind == JobActionKind::Restore && !isArchived)
        return leaveAlone(Text::tr("It is not in the archive."));
    if (!isArchived && !m_inputs.jobFiles.layout().folderOf(key))
        return leaveAlone(Text::tr("The farm has no folder for its status, so nobody can know "
                                   "what may be done with it."));
    return {};
}

Result<void> JobActionPlanner::checkFiles(const CleanupAction &action)
{
    if (const auto closed = m_sources.closedOf(action))
        return leaveAlone(m_sources.reasonFor(*closed));
    for (const PlannedFile &file : action.files) {
        if (m_open.contains(file.identity.device, file.identity.inode))
            return leaveAlone(Text::tr("A program has its file %1 open right now.")
                                  .arg(escaped(file.place.absolute())));
    }
    return {};
}

Result<void> JobActionPlanner::settle(CleanupAction &action, DueFiles &files)
{
    switch (m_inputs.request.kind) {
    case JobActionKind::Archive:
        return settleArchiving(action);
    case JobActionKind::Remove:
        action.reason = Text::tr("Removed by a person");
        return {};
    case JobActionKind::Restore:
        return settleRestoring(action, files);
    }
    Q_UNREACHABLE();
}

Result<void> JobActionPlanner::settleRestoring(CleanupAction &action, DueFiles &files)
{
    std::optional<Operation> archiving;
    if (m_inputs.state) {
        auto found = JournalStore(*m_inputs.state).newestArchiving(action.job->idText());
        if (!found)
            return found.error();
        archiving = *std::move(found);
    }
    if (archiving) {
        if (auto added = files.addMovedWith(action, archiving->moves); !added)
            return added;
    }
    if (auto settled = settleRestore(action, archiving, m_inputs.restoredStatus, m_inputs.jobFiles);
        !settled)
        return settled;
    if (action.targets.front() == action.files.front().place)
        return {};
    const auto &folders = m_inputs.jobFiles.layout().folders();
    const auto folder =
        std::ranges::find(folders, action.targets.front().root, &Jobs::LayoutFolder::path);
    return folder == folders.end() ? Result<void>() : checkFolder(*folder);
}

Result<void> JobActionPlanner::checkFolder(const Jobs::LayoutFolder &folder) const
{
    const auto obstacle = obstacleAt(folder, m_inputs.jobFiles.layout());
    return obstacle ? Result<void>(leaveAlone(*obstacle)) : Result<void>();
}

Result<void> JobActionPlanner::settleArchiving(CleanupAction &action)
{
    const Jobs::LayoutFolder *archive =
        archiveFolderOf(m_inputs.jobFiles.layout(), m_inputs.archivedStatus, *action.job);
    if (!archive)
        return leaveAlone(Text::tr("There is no folder for the status \"%1\" that it would get; "
                                   "name one with the setting layout/%1.")
                              .arg(escaped(m_inputs.archivedStatus)));
    action.reason = Text::tr("Archived by a person");
    if (!isInArchive(action, *archive))
        return checkFolder(*archive);
    action.targets = archivePlacesOf(action, *archive);
    return {};
}

void JobActionPlanner::setAge(CleanupAction &action, DueFiles &files) const
{
    constexpr qint64 SecondsPerDay = 24 * 3600;
    const Jobs::StateTime state = Jobs::stateTime(action.job->updated, action.job->created);
    const QDateTime since =
        state.time ? *state.time : files.modifiedAt(action.files.front().place).value_or(m_plan.at);
    action.ageDays = static_cast<int>(std::max<qint64>(0, since.secsTo(m_plan.at) / SecondsPerDay));
}

} // namespace

Result<CleanupPlan> planJobAction(const JobActionInputs &inputs, const CancelToken &cancel)
{
    return JobActionPlanner(inputs, cancel).make();
}

} // namespace Printkeeper::Cleanup
