// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanupplanner.h"

#include "base/escape.h"
#include "cleanup/archiveplaces.h"
#include "cleanup/claims.h"
#include "cleanup/cleanuprule.h"
#include "cleanup/duefiles.h"
#include "cleanup/farmmark.h"
#include "cleanup/lateclaims.h"
#include "cleanup/openfiles.h"
#include "cleanup/sourcefolders.h"
#include "cleanup/tempfiles.h"
#include "files/folder.h"
#include "jobs/status.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Cleanup)
};

/// A job that a rule may take once its files were looked at.
struct Candidate
{
    Jobs::Job job;
    const CleanupRule *rule = nullptr;
    std::optional<QDateTime> since; ///< empty: the file's own time counts
};

class Planner
{
public:
    Planner(const PlanInputs &inputs, const CancelToken &cancel)
        : m_inputs(inputs)
        , m_cancel(cancel)
        , m_rules(makeRules(inputs.settings, inputs.request.only))
        , m_archives(inputs.jobFiles.layout(), inputs.settings.archivedStatus)
        , m_sources(inputs.jobFiles.layout())
    {
        m_plan.at = inputs.request.at.value_or(inputs.now);
        m_plan.keepsRemoved = inputs.settings.keepRemovedDays.count() > 0;
    }

    Result<CleanupPlan> make();

private:
    Result<void> readJobs(Claims &claims);
    void readJob(const Jobs::Job &job, Claims &claims);
    const std::vector<std::size_t> &rulesOf(const QString &key);
    void considerRule(const Jobs::Job &job, const CleanupRule &rule, RuleShare &share);
    bool mayTakeTooMuch() const;
    void leaveOtherJobs();
    void planCandidates(const Claims &claims);
    void planCandidate(const Candidate &candidate, DueFiles &files);
    bool leaveHandled(const Candidate &candidate, const Jobs::FilePlace &model, DueFiles &files);
    bool isConfirmed(const Candidate &candidate);
    void leaveKeptTempFiles();
    void leaveUnconfirmedTempFiles();
    void leaveTempFilesOfClosedFolders();
    void skipFolder(const QByteArray &folder, const QString &job);
    void skip(const Jobs::Job &job, const QByteArray &path, const QString &reason);
    const QString &reasonFor(const CleanupAction &action);
    Result<void> applyGuards();
    void leaveInArchive(CleanupAction &action) const;
    std::optional<QString> obstacleOf(const CleanupAction &action);
    bool leavesDisk(const CleanupAction &action);
    const QString &keyOf(const Database::Value &status);

    const PlanInputs &m_inputs;
    const CancelToken &m_cancel;
    std::vector<CleanupRule> m_rules;
    ArchiveFolders m_archives;
    std::vector<RuleShare> m_shares;
    std::vector<Candidate> m_candidates;
    QHash<QByteArray, QString> m_keys;
    Database::Value m_lastStatus;
    std::optional<QString> m_lastKey;
    QHash<QByteArray, std::optional<quint64>> m_disks;     ///< of archives, by path
    QHash<QByteArray, std::optional<QString>> m_obstacles; ///< at archives, by path
    std::map<std::pair<ActionKind, int>, QString> m_reasons;
    std::optional<QString> m_rulesOf;
    std::vector<std::size_t> m_lastRules; ///< by number, for that status
    OpenFiles m_open;
    SourceFolders m_sources;
    QSet<QByteArray> m_skippedFolders;
    CleanupPlan m_plan;
};

Result<CleanupPlan> Planner::make()
{
    Claims claims;
    if (auto read = readJobs(claims); !read)
        return read.error();
    claims.seal();
    const bool isForOne = !m_inputs.job.isEmpty();
    if (isForOne && !mayTakeTooMuch())
        leaveOtherJobs();
    planCandidates(claims);
    if (!isForOne && isWanted(ActionKind::RemoveTemp, m_inputs.request.only)) {
        planTempFiles(m_inputs.jobFiles.layout(), m_inputs.settings, claims, m_cancel, m_plan);
        leaveKeptTempFiles();
        leaveUnconfirmedTempFiles();
        leaveTempFilesOfClosedFolders();
    }
    if (m_cancel.isCancelled())
        return Error{ErrorKind::Cancelled, Text::tr("Cancelled; nothing was changed."), {}, {}};
    if (auto guarded = applyGuards(); !guarded)
        return guarded.error();
    if (isForOne)
        leaveOtherJobs();
    return std::move(m_plan);
}

/// Whether the guard `share` could refuse if every candidate were taken: only then it depends on
/// the files of all of them.
bool Planner::mayTakeTooMuch() const
{
    std::vector<RuleShare> most = m_shares;
    for (const Candidate &candidate : m_candidates)
        ++most[static_cast<std::size_t>(candidate.rule - m_rules.data())].taken;
    return shareRefusal(most, m_inputs.settings.maxSharePercent).has_value();
}

void Planner::leaveOtherJobs()
{
    std::erase_if(m_candidates, [this](const Candidate &candidate) {
        return candidate.job.idText() != m_inputs.job;
    });
    std::erase_if(m_plan.actions, [this](const CleanupAction &action) {
        return !action.job || action.job->idText() != m_inputs.job;
    });
    std::erase_if(m_plan.skipped,
                  [this](const SkippedItem &item) { return item.job != m_inputs.job; });
    m_plan.dueByStatus.clear();
}

/// Most jobs have the status of the one before.
const QString &Planner::keyOf(const Database::Value &status)
{
    if (m_lastKey && status == m_lastStatus)
        return *m_lastKey;
    const QByteArray spelling = status.toBytes();
    auto key = m_keys.find(spelling);
    if (key == m_keys.end())
        key = m_keys.insert(spelling, Jobs::statusKey(QString::fromUtf8(spelling)));
    m_lastStatus = status;
    m_lastKey = *key;
    return *m_lastKey;
}

Result<void> Planner::readJobs(Claims &claims)
{
    if (auto noted = LateClaims::note(m_inputs.store, m_plan); !noted)
        return noted;
    for (const CleanupRule &rule : m_rules)
        m_shares.push_back({actionKindName(rule.kind), 0, 0});
    return m_inputs.store.forEach(
        [&](const Jobs::Job &job) {
            readJob(job, claims);
            return true;
        },
        m_cancel);
}

void Planner::readJob(const Jobs::Job &job, Claims &claims)
{
    const QString &key = keyOf(job.status);
    const auto model = m_inputs.jobFiles.modelOf(job.file.toBytes(), key);
    if (m_inputs.visitor)
        m_inputs.visitor(job, key, model);
    claims.add(m_inputs.jobFiles, job, model);
    for (const std::size_t rule : rulesOf(key))
        considerRule(job, m_rules[rule], m_shares[rule]);
}

/// Most jobs have the status of the one before.
const std::vector<std::size_t> &Planner::rulesOf(const QString &key)
{
    if (m_rulesOf == key)
        return m_lastRules;
    m_rulesOf = key;
    m_lastRules.clear();
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        if (m_rules[i].statuses.contains(key))
            m_lastRules.push_back(i);
    }
    return m_lastRules;
}

void Planner::considerRule(const Jobs::Job &job, const CleanupRule &rule, RuleShare &share)
{
    ++share.jobs;
    const Jobs::StateTime state = Jobs::stateTime(job.updated, job.created);
    if (state.unreadable) {
        skip(job, {},
             Text::tr("The time of the job cannot be read, so its age is unknown; correct it in "
                      "the database."));
        return;
    }
    const qint64 limit = std::chrono::seconds(rule.age).count();
    if (!state.time || state.time->secsTo(m_plan.at) > limit)
        m_candidates.push_back({job, &rule, state.time});
}

void Planner::planCandidates(const Claims &claims)
{
    DueFiles files(m_inputs.jobFiles, claims, m_plan.at, m_candidates.size());
    if (!m_candidates.empty())
        m_open = OpenFiles::find();
    for (const Candidate &candidate : m_candidates) {
        if (m_cancel.isCancelled())
            return;
        if (isConfirmed(candidate))
            planCandidate(candidate, files);
    }
    files.settleShared(m_plan.actions);
    settleArchivePlaces(m_plan, m_inputs.jobFiles.layout(), m_inputs.settings.archivedStatus,
                        claims);
}

void Planner::planCandidate(const Candidate &candidate, DueFiles &files)
{
    const QString key = keyOf(candidate.job.status);
    const auto model = m_inputs.jobFiles.modelOf(candidate.job.file.toBytes(), key);
    if (!model) {
        skip(candidate.job, candidate.job.file.toBytes(), model.error().message);
        return;
    }
    if (leaveHandled(candidate, *model, files))
        return;
    const auto kept = whyKept(m_inputs.keeps, m_inputs.store, candidate.job, *model);
    if (!kept || *kept) {
        skip(candidate.job, model->absolute(), kept ? **kept : kept.error().message);
        return;
    }
    if (!m_inputs.jobFiles.layout().folderOf(key)) {
        const QString why =
            key.isEmpty() ? Text::tr("It has no status, so nobody can know what may be done with "
                                     "it; correct it in the database.")
                          : Text::tr("The farm has no folder for its status \"%1\", so nobody can "
                                     "know what may be done with it; name one with the setting "
                                     "layout/%1.")
                                .arg(escaped(candidate.job.statusText()));
        skip(candidate.job, model->absolute(), why);
        return;
    }
    CleanupAction action;
    action.kind = candidate.rule->kind;
    action.job = candidate.job;
    if (auto collected = files.collect(action, *model); !collected) {
        skip(candidate.job, model->absolute(), collected.error().message);
        return;
    }
    const QDateTime since =
        candidate.since ? *candidate.since : files.modifiedAt(*model).value_or(m_plan.at);
    if (since.secsTo(m_plan.at) <= std::chrono::seconds(candidate.rule->age).count())
        return;
    leaveInArchive(action);
    if (const auto closed = m_sources.closedOf(action)) {
        skipFolder(*closed, candidate.job.idText());
        return;
    }
    if (const auto obstacle = obstacleOf(action)) {
        skip(candidate.job, model->absolute(), *obstacle);
        return;
    }
    action.leavesDisk = leavesDisk(action);
    constexpr qint64 SecondsPerDay = 24 * 3600;
    action.ageDays = static_cast<int>(since.secsTo(m_plan.at) / SecondsPerDay);
    action.reason = reasonFor(action);
    ++m_plan.dueByStatus[candidate.job.statusText()];
    for (std::size_t i = 0; i < m_rules.size(); ++i)
        m_shares[i].taken += &m_rules[i] == candidate.rule ? 1 : 0;
    m_plan.actions.push_back(std::move(action));
}

/// A record that stays of what was removed is nothing that a rule could take.
bool Planner::leaveHandled(const Candidate &candidate, const Jobs::FilePlace &model,
                           DueFiles &files)
{
    if (!m_inputs.handled.areWithout(candidate.job, model))
        return false;
    if (const auto is = files.modifiedAt(model); is || is.error().kind != ErrorKind::NotFound)
        return false;
    --m_shares[static_cast<std::size_t>(candidate.rule - m_rules.data())].jobs;
    return true;
}

/// Whether a person wants it taken, who saw it as it is now.
bool Planner::isConfirmed(const Candidate &candidate)
{
    const auto &confirmed = m_inputs.request.confirmed;
    if (!confirmed)
        return true;
    const auto job = confirmed->jobs.constFind(candidate.job.idText());
    if (job == confirmed->jobs.cend())
        return false;
    const bool isAsSeen = job->kind == candidate.rule->kind && job->seen.isSame(candidate.job);
    if (!isAsSeen)
        skip(candidate.job, candidate.job.file.toBytes(),
             Text::tr("The job has changed since it was looked at; it is left alone."));
    return isAsSeen;
}

void Planner::leaveUnconfirmedTempFiles()
{
    const auto &confirmed = m_inputs.request.confirmed;
    std::erase_if(m_plan.actions, [&](const CleanupAction &action) {
        return confirmed && action.kind == ActionKind::RemoveTemp
               && !confirmed->files.contains(action.files.front().place.absolute());
    });
}

void Planner::leaveKeptTempFiles()
{
    std::erase_if(m_plan.actions, [this](const CleanupAction &action) {
        const auto kept = action.kind == ActionKind::RemoveTemp
                              ? m_inputs.keeps.reasonFor(action.files.front().place)
                              : std::nullopt;
        if (kept)
            m_plan.skipped.push_back({action.files.front().place.absolute(), {}, *kept});
        return kept.has_value();
    });
}

void Planner::leaveTempFilesOfClosedFolders()
{
    std::erase_if(m_plan.actions, [this](const CleanupAction &action) {
        const auto closed =
            action.kind == ActionKind::RemoveTemp ? m_sources.closedOf(action) : std::nullopt;
        if (closed)
            skipFolder(*closed, {});
        return closed.has_value();
    });
}

/// Told once, however many lie in it; who asks for one job is told of that one.
void Planner::skipFolder(const QByteArray &folder, const QString &job)
{
    if (!m_inputs.job.isEmpty())
        m_plan.skipped.push_back({folder, job, m_sources.reasonFor(folder)});
    else if (!m_skippedFolders.contains(folder))
        m_plan.skipped.push_back({folder, {}, m_sources.reasonFor(folder)});
    m_skippedFolders.insert(folder);
}

void Planner::skip(const Jobs::Job &job, const QByteArray &path, const QString &reason)
{
    m_plan.skipped.push_back({path, job.idText(), reason});
}

/// Many have the same one.
const QString &Planner::reasonFor(const CleanupAction &action)
{
    QString &reason = m_reasons[{action.kind, action.ageDays}];
    if (!reason.isEmpty())
        return reason;
    reason = action.kind == ActionKind::ArchiveJob
                 ? Text::tr("Completed %n day(s) ago", nullptr, action.ageDays)
                 : Text::tr("Nothing has happened to it for %n day(s)", nullptr, action.ageDays);
    return reason;
}

/// Of a job whose file lies in its archive already only the row changes.
void Planner::leaveInArchive(CleanupAction &action) const
{
    const Jobs::LayoutFolder *archive =
        action.kind == ActionKind::ArchiveJob ? m_archives.of(*action.job) : nullptr;
    if (archive && isInArchive(action, *archive))
        action.targets = archivePlacesOf(action, *archive);
}

/// Why the job cannot be taken now, or not be archived; empty when it can.
std::optional<QString> Planner::obstacleOf(const CleanupAction &action)
{
    for (const PlannedFile &file : action.files) {
        if (m_open.contains(file.identity.device, file.identity.inode))
            return Text::tr("A program has its file %1 open right now.")
                .arg(escaped(file.place.absolute()));
    }
    if (action.kind != ActionKind::ArchiveJob)
        return std::nullopt;
    const Jobs::LayoutFolder *archive = m_archives.of(*action.job);
    if (!archive) {
        return Text::tr("There is no folder for the status \"%1\" that it would get; name one "
                        "with the setting layout/%1.")
            .arg(escaped(m_inputs.settings.archivedStatus));
    }
    if (isInArchive(action, *archive))
        return std::nullopt;
    auto obstacle = m_obstacles.find(archive->path);
    if (obstacle == m_obstacles.end())
        obstacle =
            m_obstacles.insert(archive->path, obstacleAt(*archive, m_inputs.jobFiles.layout()));
    return *obstacle;
}

/// Only another file system is one: to another mount of the same a file is copied for nothing.
bool Planner::leavesDisk(const CleanupAction &action)
{
    if (action.kind != ActionKind::ArchiveJob)
        return false;
    const Jobs::LayoutFolder *archive = m_archives.of(*action.job);
    auto disk = m_disks.find(archive->path);
    if (disk == m_disks.end()) {
        const auto folder = Files::Folder::openRoot(archive->path);
        const auto status = folder ? folder->status() : Result<Files::FileStatus>(folder.error());
        disk = m_disks.insert(archive->path,
                              status ? std::optional(status->identity.device) : std::nullopt);
    }
    return *disk && **disk != action.files.front().identity.device;
}

Result<void> Planner::applyGuards()
{
    const LiftedGuards &lifted = m_inputs.request.lifted;
    if (!lifted.root) {
        const auto refused = rootRefusal(m_inputs.jobFiles.layout(), m_inputs.remembered);
        if (!refused)
            return refused.error();
        m_plan.refused = *refused;
    }
    if (!m_plan.refused && !lifted.clock && !m_inputs.request.at)
        m_plan.refused = clockRefusal(m_inputs.now, m_inputs.memory);
    if (!m_plan.refused && !lifted.share)
        m_plan.refused = shareRefusal(m_shares, m_inputs.settings.maxSharePercent);
    return {};
}

} // namespace

Result<CleanupPlan> makePlan(const PlanInputs &inputs, const CancelToken &cancel)
{
    return Planner(inputs, cancel).make();
}

} // namespace Printkeeper::Cleanup
