// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/layoutcheck.h"

#include "base/crashpoint.h"
#include "base/escape.h"
#include "cleanup/farmmark.h"
#include "cleanup/journalstore.h"
#include "cleanup/recovery.h"
#include "files/closedfolder.h"
#include "files/folder.h"
#include "jobs/farmlayout.h"
#include "services/farmstate.h"
#include "services/interruptedruns.h"
#include "services/layoutstrangers.h"
#include "services/logbacklog.h"
#include "services/runoutcome.h"
#include "tasks/farmlock.h"
#include "tasks/runsource.h"
#include "tasks/taskrun.h"

#include <QCoreApplication>

#include <algorithm>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

constexpr quint32 PermissionBits = 07777;
constexpr quint32 OwnerAll = 0700;
constexpr quint32 OthersWrite = 0002;
constexpr quint32 Sticky = 01000;
constexpr quint32 DefaultMode = 0755;

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Farm)
};

bool hasBadMode(quint32 mode)
{
    return (mode & OwnerAll) != OwnerAll || ((mode & OthersWrite) != 0 && (mode & Sticky) == 0);
}

QString problemOf(const Files::FileStatus &status, const Files::FileStatus &uploads)
{
    if (status.owner != uploads.owner)
        return Text::tr("It belongs to %1 instead of %2; as root: chown it.")
            .arg(ownerName(status), ownerName(uploads));
    if (hasBadMode(status.mode))
        return Text::tr("Its mode %1 keeps its owner out or lets everybody write.")
            .arg(modeText(status.mode));
    return {};
}

/// The mode of a folder that is as it should be; what is missing is made like it.
quint32 usualMode(const Jobs::FarmLayout &layout)
{
    for (const Jobs::LayoutFolder &folder : layout.folders()) {
        const auto opened =
            folder.exists ? Files::Folder::openRoot(folder.path) : Result<Files::Folder>(Error{});
        const auto now = opened ? opened->status() : Result<Files::FileStatus>(opened.error());
        if (now && !hasBadMode(now->mode))
            return now->mode & PermissionBits;
    }
    return DefaultMode;
}

/// By which the folders of the last run are known; none where they may be others.
Result<Cleanup::FarmMarks> marksOf(const Database::Connection *state,
                                   const Cleanup::LiftedGuards &lifted)
{
    const auto facts = guardFacts(lifted.root ? nullptr : state);
    return facts ? Result<Cleanup::FarmMarks>(facts->marks) : facts.error();
}

class LayoutCheck
{
public:
    LayoutCheck(const Jobs::FarmLayout &layout, const Cleanup::FarmMarks &marks,
                Files::FileStatus uploads, bool canGive)
        : m_layout(layout)
        , m_strange(Cleanup::strangeFolders(layout, marks))
        , m_uploads(uploads)
        , m_canGive(canGive)
        , m_usualMode(usualMode(layout))
    {}

    void check(const Jobs::LayoutFolder &folder);
    LayoutReport report;
    std::vector<Cleanup::FolderChange> changes; ///< those that repair makes

private:
    void checkMissing(LayoutReport::Row &row, const Jobs::LayoutFolder &folder);
    void planChange(LayoutReport::Row &row, const Files::FileStatus &status);

    const Jobs::FarmLayout &m_layout;
    QSet<QByteArray> m_strange; ///< not those of the last run
    Files::FileStatus m_uploads;
    bool m_canGive; ///< folders in uploads to their owner
    quint32 m_usualMode;
};

void LayoutCheck::checkMissing(LayoutReport::Row &row, const Jobs::LayoutFolder &folder)
{
    row.problem = Text::tr("The folder is missing.");
    // A disk that is not mounted is no missing folder: what lies outside of uploads is never made.
    if (!folder.path.startsWith(m_layout.uploads() + '/')) {
        row.problem += u' ' + Text::tr("Is its disk mounted? It is never made.");
        return;
    }
    if (m_strange.contains(folder.path)) {
        row.problem += u' ' + Text::tr("Is its disk mounted?");
        return;
    }
    row.fix = Text::tr("It is made, with mode %1.").arg(modeText(m_usualMode));
    changes.push_back(
        {row.path, {}, Files::FileAttributes{m_usualMode, m_uploads.owner, m_uploads.group, 0}});
}

void LayoutCheck::planChange(LayoutReport::Row &row, const Files::FileStatus &status)
{
    Files::FileAttributes wanted = status.attributes();
    QStringList fixes;
    const bool isInUploads = row.path.startsWith(m_layout.uploads() + '/')
                             && !row.path.mid(m_layout.uploads().size() + 1).contains('/');
    const bool isOthers = status.owner != m_uploads.owner;
    if (isOthers && (::geteuid() == 0 || (m_canGive && isInUploads))) {
        wanted.owner = m_uploads.owner;
        wanted.group = m_uploads.group;
        fixes << Text::tr("It is given to %1.").arg(ownerName(m_uploads));
    } else if (isOthers && isInUploads) {
        row.fix = Text::tr("Started by root, repair gives it to %1.").arg(ownerName(m_uploads));
    }
    const bool isOurs = wanted.owner == ::geteuid() || ::geteuid() == 0;
    if (hasBadMode(status.mode) && isOurs) {
        wanted.mode = DefaultMode;
        fixes << Text::tr("Its mode becomes %1.").arg(modeText(DefaultMode));
    }
    if (fixes.isEmpty())
        return;
    row.fix = fixes.join(u' ');
    changes.push_back({row.path, status.attributes(), wanted});
}

void LayoutCheck::check(const Jobs::LayoutFolder &folder)
{
    LayoutReport::Row row{folder.status, folder.path, folder.exists, {}, {}, {}, {}};
    const auto status =
        row.exists ? Files::folderStatus(folder.path) : Result<Files::FileStatus>(Error{});
    if (!row.exists) {
        checkMissing(row, folder);
    } else if (!status) {
        row.problem = status.error().message;
    } else {
        row.owner = ownerName(*status);
        row.mode = modeText(status->mode);
        if (m_strange.contains(folder.path)) {
            row.problem = Text::tr("It is not the folder that was used last time.") + u' '
                          + Text::tr("Is its disk mounted?");
        } else {
            row.problem = problemOf(*status, m_uploads);
            planChange(row, *status);
        }
    }
    report.folders.push_back(row);
}

struct Inspected
{
    LayoutReport report;
    std::vector<Cleanup::FolderChange> changes;
};

Result<Inspected> inspect(const FarmContext &context, const Cleanup::FarmMarks &marks)
{
    const auto layout = Jobs::FarmLayout::find(context.farm);
    if (!layout)
        return layout.error();
    const auto root = Files::Folder::openRoot(context.farm.uploads);
    const auto uploads = root ? root->status() : Result<Files::FileStatus>(root.error());
    if (!uploads)
        return uploads.error();
    LayoutCheck check(*layout, marks, *uploads, context.giveFolders != nullptr);
    for (const Jobs::LayoutFolder &folder : layout->folders())
        check.check(folder);
    for (const Jobs::LayoutFolder &twin : layout->twins()) {
        check.check(twin);
        check.report.folders.back().problem =
            Text::tr("Another folder is used for this status too; the jobs' files lie there.");
    }
    for (const QByteArray &stranger : layout->strangers())
        check.report.strangers.push_back(context.farm.uploads + '/' + stranger);
    addStrangers(*layout, check.report);
    return Inspected{std::move(check.report), std::move(check.changes)};
}

bool changesOwner(const Cleanup::FolderChange &change)
{
    return change.before && change.after && change.before->owner != change.after->owner;
}

/// The owner is given by root's hand; what is left of the change is ours then.
Result<void> applyRepair(const Cleanup::FolderChange &change, const Cleanup::FolderNote &note)
{
    if (::geteuid() == 0 || !changesOwner(change))
        return Cleanup::applyFolderChange(change, note);
    const auto given = Cleanup::folderAt(change.path);
    if (!given)
        return given.error();
    return Cleanup::applyFolderChange(
        {change.path, *given && (*given)->owner == change.after->owner ? *given : change.before,
         change.after});
}

/// Noted before it is done, so that a crash leaves nothing that undo does not know.
Result<int> repairFolders(const FarmContext &context, const Database::Connection &state, qint64 run,
                          const std::vector<Cleanup::FolderChange> &changes)
{
    std::vector<Cleanup::Operation> operations;
    for (const Cleanup::FolderChange &change : changes) {
        Cleanup::Operation operation;
        operation.kind = u"repair-folder"_s;
        operation.folder = change;
        operations.push_back(std::move(operation));
    }
    const Cleanup::JournalStore journal(state);
    if (auto noted = journal.addIntents(run, operations); !noted)
        return noted.error();
    crashPoint("repair-noted");
    if (context.giveFolders && std::ranges::any_of(changes, changesOwner))
        (void)context.giveFolders();
    int repaired = 0;
    bool isLogged = true;
    std::vector<Cleanup::JournalStore::Outcome> outcomes;
    for (const Cleanup::Operation &operation : operations) {
        const auto note = [&](const Cleanup::FolderChange &made) {
            return journal.setFolder(operation.entry, made);
        };
        const auto applied = applyRepair(*operation.folder, note);
        crashPoint("repair-folder");
        repaired += applied ? 1 : 0;
        outcomes.push_back(
            {operation.entry, applied ? Cleanup::EntryState::Done : Cleanup::EntryState::Failed});
        const auto logged = context.log("maintenance.log")
                                .write(applied ? LogLevel::Info : LogLevel::Warning, u"layout"_s,
                                       u"%1 %2"_s.arg(applied ? u"repaired"_s : u"not repaired"_s,
                                                      escaped(operation.folder->path)));
        isLogged = isLogged && logged;
    }
    const auto written = journal.setStates(outcomes);
    if (!isLogged)
        (void)LogBacklog(context, state).complete(run);
    return written ? Result<int>(repaired) : written.error();
}

/// What a crash left of an earlier repair. What it left of jobs waits for a run of them: that needs
/// the farm's database, and these folders in order.
Result<void> recoverRepair(const FarmContext &context, const Database::Connection &state,
                           qint64 run)
{
    const auto recovered = Cleanup::recoverFolders(state);
    if (!recovered)
        return recovered.error();
    const LogBacklog log(context, state);
    (void)log.catchUp();
    if (recovered->finished + recovered->takenBack > 0)
        (void)log.tell(
            {{LogLevel::Warning, u"an interrupted repair was mended: %1 finished, %2 taken back"_s
                                     .arg(recovered->finished)
                                     .arg(recovered->takenBack)}});
    const auto isOpen = Cleanup::JournalStore(state).hasUnfinished();
    if (!isOpen || *isOpen)
        return isOpen ? Result<void>() : isOpen.error();
    return closeInterruptedRuns(context, state, run);
}

} // namespace

QString ownerName(const Files::FileStatus &status)
{
    const passwd *user = ::getpwuid(status.owner);
    const ::group *group = ::getgrgid(status.group);
    return (user ? QString::fromLocal8Bit(user->pw_name) : QString::number(status.owner)) + u':'
           + (group ? QString::fromLocal8Bit(group->gr_name) : QString::number(status.group));
}

QString modeText(quint32 mode)
{
    return u"0%1"_s.arg(mode & PermissionBits, 0, 8);
}

Result<LayoutReport> checkLayout(const FarmContext &context, LayoutRepair repair,
                                 const Cleanup::LiftedGuards &lifted)
{
    if (repair == LayoutRepair::No) {
        // What is wrong with the state is told by who needs it.
        const auto state = findFarmState(context);
        const auto marks = marksOf(state ? state->get() : nullptr, lifted);
        auto inspected = inspect(context, marks.value_or(Cleanup::FarmMarks()));
        return inspected ? Result<LayoutReport>(std::move(inspected->report)) : inspected.error();
    }
    const auto state = openFarmState(context);
    if (!state)
        return state.error();
    std::optional<LayoutReport> report;
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        const auto lock =
            Tasks::lockFarm(context.farm.state, context.farm.uploads, u"layout"_s, context.clock);
        if (!lock)
            return lock.error();
        const auto marks = marksOf(state->get(), lifted);
        if (!marks)
            return marks.error();
        if (const auto refused = Cleanup::uploadsRefusal(context.farm.uploads, *marks))
            return errorOf(*refused);
        if (const auto recovered =
                task.run ? recoverRepair(context, **state, *task.run) : Result<void>();
            !recovered)
            return recovered.error();
        const auto before = inspect(context, *marks);
        if (!before)
            return before.error();
        if (!task.run && !before->changes.empty())
            return Error{ErrorKind::System,
                         Text::tr("The run could not be recorded, so nothing was changed; check "
                                  "farm/state and the space on its disk."),
                         {},
                         {}};
        const auto repaired = before->changes.empty()
                                  ? Result<int>(0)
                                  : repairFolders(context, **state, *task.run, before->changes);
        if (!repaired)
            return repaired.error();
        auto after = inspect(context, *marks);
        if (!after)
            return after.error();
        report = std::move(after->report);
        report->repaired = *repaired;
        return Tasks::RunOutcome{Tasks::RunResult::Ok, report->repaired, 0, {}};
    };
    const auto recorded = Tasks::recordRun(u"layout"_s, {std::nullopt, Tasks::runSource(), {}},
                                           Tasks::RunStore(**state), context.clock, work);
    if (recorded.error)
        return *recorded.error;
    return *std::move(report);
}

} // namespace Printkeeper::Services
