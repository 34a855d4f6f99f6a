// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/jobtrail.h"

#include "base/escape.h"
#include "base/format.h"
#include "cleanup/cleanuprule.h"
#include "cleanup/filemover.h"
#include "cleanup/handledjobs.h"
#include "files/folder.h"
#include "jobs/status.h"
#include "services/cleanupservice.h"
#include "services/farmstate.h"
#include "services/jobactionservice.h"
#include "services/layoutcheck.h"
#include "services/openedfarm.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::FarmCheck)
};

class JobTrail
{
public:
    JobTrail(const FarmContext &context, const QString &id, const CancelToken &cancel)
        : m_context(context)
        , m_id(id)
        , m_cancel(cancel)
        , m_now(context.clock.now().toTimeZone(context.farm.timezone))
    {}

    std::vector<CheckLine> follow() &&;

private:
    std::optional<Cleanup::RemovedJob> findRemoved(const QByteArray &file) const;
    void tellRemoved(const QString &line, bool isOk, const Cleanup::RemovedJob &removed);
    bool isHandled(const OpenedFarm &farm, const Jobs::Job &job);
    void lookAtRow(const Jobs::Job &job);
    void lookAtFile(const OpenedFarm &farm, const Jobs::Job &job);
    void lookAtOwner(const Files::Folder &folder, const Files::FileStatus &file);
    void lookAtRule(const Jobs::Job &job);
    void lookAtPlan();
    void add(const QString &id, bool isOk, const QString &message, const QString &fix = {})
    {
        m_lines.push_back({id, isOk, message, fix});
    }

    const FarmContext &m_context;
    const QString &m_id;
    const CancelToken &m_cancel;
    QDateTime m_now;
    std::vector<CheckLine> m_lines;
};

std::vector<CheckLine> JobTrail::follow() &&
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    const auto job =
        farm ? (*farm)->store().find(m_id) : Result<std::optional<Jobs::Job>>(farm.error());
    if (!job) {
        add(u"database"_s, false, job.error().message, u"printkeeperctl config-check"_s);
        return std::move(m_lines);
    }
    const auto removed = *job ? std::nullopt : findRemoved({});
    if (removed)
        tellRemoved(u"row"_s, false, *removed);
    else if (!*job)
        add(u"row"_s, false, Text::tr("The database has no job %1.").arg(escaped(m_id)),
            u"printkeeperctl jobs"_s);
    if (!*job)
        return std::move(m_lines);
    lookAtRow(**job);
    if (isHandled(**farm, **job))
        return std::move(m_lines);
    lookAtFile(**farm, **job);
    lookAtRule(**job);
    lookAtPlan();
    return std::move(m_lines);
}

/// The newest removal of the id; of this file, unless any is meant.
std::optional<Cleanup::RemovedJob> JobTrail::findRemoved(const QByteArray &file) const
{
    const auto removed = JobActionService(m_context).removedJobs({m_id, -1, 0});
    if (!removed)
        return std::nullopt;
    const auto found = std::ranges::find_if(removed->jobs, [&](const auto &each) {
        return each.job == m_id && (file.isEmpty() || each.file == file);
    });
    return found == removed->jobs.end() ? std::nullopt : std::optional(*found);
}

void JobTrail::tellRemoved(const QString &line, bool isOk, const Cleanup::RemovedJob &removed)
{
    const QString run = QString::number(removed.run);
    const QString when = formatWhen(removed.removed, m_now);
    if (removed.canBeRestored)
        add(line, isOk,
            Text::tr("It was removed by run %1, %2; its files wait in the trash.").arg(run, when),
            u"printkeeperctl undo %1 --job %2"_s.arg(run, escaped(m_id)));
    else if (removed.inTrashUntil && removed.isTrashKnown)
        add(line, isOk,
            Text::tr("It was removed by run %1, %2; its files wait in the trash.").arg(run, when)
                + u' ' + removed.obstacle);
    else if (removed.inTrashUntil)
        add(line, isOk,
            Text::tr("It was removed by run %1, %2; whether its files still wait in the trash "
                     "cannot be looked at now.")
                    .arg(run, when)
                + u' ' + removed.obstacle);
    else
        add(line, isOk,
            Text::tr("It was removed by run %1, %2; its files are gone for good.").arg(run, when));
}

/// Whether only the record stays of a job that was removed; then that is said, and nothing else is
/// to be looked at.
bool JobTrail::isHandled(const OpenedFarm &farm, const Jobs::Job &job)
{
    const auto state = findFarmState(m_context);
    const auto handled = state ? Cleanup::HandledJobs::read(state->get()) : state.error();
    const auto model = farm.jobFiles().modelOf(job);
    if (!handled || !model || !handled->areWithout(job, *model))
        return false;
    const auto file = Cleanup::FileMover::forLooking(Cleanup::DeviceCheck::Any).status(*model);
    const auto removed = findRemoved(model->name());
    if (file || file.error().kind != ErrorKind::NotFound || !removed)
        return false;
    tellRemoved(u"file"_s, true, *removed);
    return true;
}

void JobTrail::lookAtRow(const Jobs::Job &job)
{
    const Jobs::StateTime state = Jobs::stateTime(job.updated, job.created);
    const QString status = escaped(job.statusText());
    if (state.unreadable)
        add(u"row"_s, false,
            Text::tr("The database has it as “%1”, but its time cannot be read; correct it there.")
                .arg(status));
    else if (state.time)
        add(u"row"_s, true,
            Text::tr("The database has it as “%1”, changed %2.")
                .arg(status, formatAge(*state.time, m_now)));
    else
        add(u"row"_s, true,
            Text::tr("The database has it as “%1”, without a time; that of its file counts.")
                .arg(status));
}

void JobTrail::lookAtFile(const OpenedFarm &farm, const Jobs::Job &job)
{
    const auto model = farm.jobFiles().modelOf(job);
    if (!model) {
        add(u"path"_s, false, model.error().message);
        return;
    }
    const QString path = escaped(model->absolute());
    const auto root = Files::Folder::openRoot(model->root);
    if (!root) {
        add(u"file"_s, false,
            Text::tr("The folder %1 of its file cannot be opened; is its disk mounted?")
                .arg(escaped(model->root)));
        return;
    }
    const auto folder = root->openBelow(model->folder());
    const auto file = folder ? folder->status(model->name()) : folder.error();
    if (!file) {
        add(u"file"_s, false,
            file.error().kind == ErrorKind::NotFound ? Text::tr("Its file %1 is missing.").arg(path)
                                                     : file.error().message);
        return;
    }
    add(u"file"_s, true,
        Text::tr("Its file %1 is there: %2, written %3.")
            .arg(path, formatBytes(file->identity.size), formatAge(file->modified(), m_now)));
    lookAtOwner(*folder, *file);
}

/// Who may rename in a folder may move its files, whoever they belong to; unless it is sticky.
void JobTrail::lookAtOwner(const Files::Folder &folder, const Files::FileStatus &file)
{
    constexpr quint32 OwnerWrites = 0300;
    const auto uploads = Files::Folder::openRoot(m_context.farm.uploads);
    const auto farm = uploads ? uploads->status() : uploads.error();
    const auto place = folder.status();
    if (!farm || !place)
        return;
    const bool isWritable =
        place->owner == farm->owner && (place->mode & OwnerWrites) == OwnerWrites;
    if (isWritable)
        add(u"owner"_s, true,
            Text::tr("It belongs to %1, mode %2, in a folder that %3 may change.")
                .arg(ownerName(file), modeText(file.mode), ownerName(*place)));
    else
        add(u"owner"_s, false,
            Text::tr("Its folder %1 belongs to %2, mode %3, so %4 cannot move its file.")
                .arg(escaped(folder.path()), ownerName(*place), modeText(place->mode),
                     ownerName(*farm)),
            u"printkeeperctl layout --repair"_s);
}

void JobTrail::lookAtRule(const Jobs::Job &job)
{
    const QString key = Jobs::statusKey(job.statusText());
    const auto rules = Cleanup::makeRules(m_context.cleanup, {});
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const auto &each) { return each.statuses.contains(key); });
    if (rule == rules.end()) {
        add(u"rule"_s, true,
            Text::tr("No rule takes jobs with the status “%1”.").arg(escaped(job.statusText())));
        return;
    }
    const auto days = static_cast<int>(rule->age.count());
    const QString what =
        rule->kind == Cleanup::ActionKind::ArchiveJob
            ? Text::tr("Jobs with this status go to the archive after %Ln day(s).", nullptr, days)
            : Text::tr("Jobs with this status are removed after %Ln day(s).", nullptr, days);
    const auto since = Jobs::stateTime(job.updated, job.created).time;
    const QDateTime due = since ? since->addDays(days) : QDateTime();
    add(u"rule"_s, true,
        due > m_now ? what + u' ' + Text::tr("This one is due %1.").arg(formatWhen(due, m_now))
                    : what);
}

void JobTrail::lookAtPlan()
{
    const auto preview = CleanupService(m_context).previewOf(m_id, m_cancel);
    if (!preview)
        return;
    if (const auto &refused = preview->plan.refused)
        add(u"guard"_s, false, refused->message, u"printkeeperctl cleanup --dry-run"_s);
    for (const Cleanup::SkippedItem &item : preview->plan.skipped)
        add(u"left-alone"_s, false, Text::tr("It is left alone: %1").arg(item.reason));
    for (const Cleanup::CleanupAction &action : preview->plan.actions)
        add(u"due"_s, true, Text::tr("The next cleanup takes it: %1.").arg(action.reason));
}

} // namespace

std::vector<CheckLine> followJob(const FarmContext &context, const QString &id,
                                 const CancelToken &cancel)
{
    return JobTrail(context, id, cancel).follow();
}

} // namespace Printkeeper::Services
