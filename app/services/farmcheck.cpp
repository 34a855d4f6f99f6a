// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/farmcheck.h"

#include "base/escape.h"
#include "base/format.h"
#include "cleanup/journalstore.h"
#include "services/cleanupservice.h"
#include "services/farmstate.h"
#include "services/jobtrail.h"
#include "services/layoutcheck.h"
#include "services/openedfarm.h"
#include "services/restservice.h"
#include "services/schedulecheck.h"
#include "services/statuscollector.h"

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

QString command(QLatin1StringView arguments)
{
    return u"printkeeperctl "_s + arguments;
}

/// The lines of the farm as a whole.
class FarmCheck
{
public:
    FarmCheck(const FarmContext &context, const CancelToken &cancel)
        : m_context(context)
        , m_cancel(cancel)
        , m_now(context.clock.now().toTimeZone(context.farm.timezone))
    {}

    std::vector<CheckLine> lines() &&;
    /// Without what a look at one job says better, and only what is not well.
    std::vector<CheckLine> obstacles() &&;

private:
    void lookAtDatabase();
    void lookAtFolders();
    void lookAtPlan();
    void lookAtState();
    void lookAtPause();
    void lookAtSchedule();
    bool isScheduleFaulty();
    void lookAtLastRun();
    void add(const QString &id, bool isOk, const QString &message, const QString &fix = {})
    {
        m_lines.push_back({id, isOk, message, isOk ? QString() : fix});
    }

    const FarmContext &m_context;
    const CancelToken &m_cancel;
    QDateTime m_now;
    std::vector<CheckLine> m_lines;
};

void FarmCheck::lookAtDatabase()
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    if (!farm) {
        add(u"database"_s, false, farm.error().message, command("config-check"_L1));
        return;
    }
    const auto count = (*farm)->store().count({});
    if (!count) {
        add(u"database"_s, false, count.error().message, command("config-check"_L1));
        return;
    }
    add(u"database"_s, true,
        Text::tr("The database %1 can be read; its table %2 has %Ln job(s).", nullptr,
                 static_cast<int>(*count))
            .arg(escaped((*farm)->connection().path()), escaped((*farm)->store().schema().table)));
}

void FarmCheck::lookAtFolders()
{
    const auto layout = checkLayout(m_context, LayoutRepair::No);
    if (!layout) {
        add(u"folders"_s, false, layout.error().message, command("config-check"_L1));
        return;
    }
    bool isWell = true;
    for (const LayoutReport::Row &row : layout->folders) {
        if (row.problem.isEmpty())
            continue;
        isWell = false;
        add(u"folders"_s, false, escaped(row.path) + u": "_s + row.problem,
            row.fix.isEmpty() ? QString() : command("layout --repair"_L1));
    }
    if (isWell)
        add(u"folders"_s, true,
            Text::tr("The %Ln folder(s) of the jobs are there, with the right owner and mode.",
                     nullptr, static_cast<int>(layout->folders.size())));
}

void FarmCheck::lookAtPlan()
{
    const auto preview = CleanupService(m_context).preview({}, m_cancel);
    if (!preview)
        return; // for a reason that stands in another line
    if (const auto &refused = preview->plan.refused) {
        add(u"guard"_s, false, refused->message, command("cleanup --dry-run"_L1));
        return;
    }
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(preview->plan);
    const auto left = static_cast<int>(preview->plan.skipped.size());
    QString message =
        totals.actions > 0
            ? Text::tr("%Ln job(s) and leftover(s) are due now.", nullptr,
                       static_cast<int>(totals.actions))
            : Text::tr("Nothing is due: uploads go after %1 days, completed jobs after %2.")
                  .arg(m_context.cleanup.staleUploadDays.count())
                  .arg(m_context.cleanup.completedDays.count());
    if (left > 0)
        message += u' '
                   + Text::tr("%Ln more would be due and are left alone, each for a reason.",
                              nullptr, left);
    add(u"due"_s, true, message);
}

void FarmCheck::lookAtState()
{
    const auto state = findFarmState(m_context);
    if (!state) {
        add(u"state"_s, false, state.error().message, command("config-check"_L1));
        return;
    }
    if (!*state || !isApproved(**state))
        add(u"approval"_s, false,
            Text::tr("The first cleanup waits for a person, so the schedule only plans."),
            command("cleanup"_L1));
    const auto unfinished =
        *state ? Cleanup::JournalStore(**state).hasUnfinished() : Result<bool>(false);
    if (unfinished && *unfinished && !isFarmLocked(m_context))
        add(u"interrupted"_s, false,
            Text::tr("A run was interrupted; the next one first finishes what it left."),
            command("recover"_L1));
}

/// Also where the schedule cannot be read.
void FarmCheck::lookAtPause()
{
    const auto pauses = RestService(m_context).pauses();
    if (!pauses)
        return;
    const auto pause = std::ranges::find(*pauses, u"cleanup"_s, &Tasks::Pause::task);
    if (pause != pauses->end())
        add(u"pause"_s, false,
            Text::tr("The cleanup is paused until %1.").arg(formatWhen(pause->until, m_now)),
            command("resume cleanup"_L1));
}

void FarmCheck::lookAtSchedule()
{
    lookAtPause();
    const auto list = collectTasks(m_context);
    if (!list)
        return;
    if (list->scheduleError) {
        add(u"schedule"_s, false, list->scheduleError->message);
        return;
    }
    if (isScheduleFaulty())
        return;
    const auto cleanup = std::ranges::find(list->tasks, u"cleanup"_s, &Tasks::TaskRunStatus::task);
    if (cleanup == list->tasks.end())
        return;
    if (cleanup->next)
        add(u"schedule"_s, true,
            Text::tr("The schedule runs the cleanup next %1.")
                .arg(formatWhen(*cleanup->next, m_now)));
    else
        add(u"schedule"_s, false,
            Text::tr("Nothing in the schedule %1 runs the cleanup; add a line for it.")
                .arg(escaped(m_context.farm.crontab)),
            command("tasks"_L1));
}

/// For a single fault cron runs nothing of the file, whatever its other lines say.
bool FarmCheck::isScheduleFaulty()
{
    const auto content = readSchedule(m_context.farm.crontab);
    if (!content || !*content)
        return false;
    const auto faults = findScheduleFaults(**content);
    if (faults.empty())
        return false;
    add(u"schedule"_s, false,
        //: %1: a file; %2: what is wrong in which line, and what comes of it; sentences
        Text::tr("The schedule %1 has a mistake. %2")
            .arg(escaped(m_context.farm.crontab), faults.front().message),
        command("status"_L1));
    return true;
}

void FarmCheck::lookAtLastRun()
{
    const auto state = findFarmState(m_context);
    const auto last = state && *state ? Tasks::RunStore(**state).lastAttempt(u"cleanup"_s)
                                      : Result<std::optional<Tasks::Run>>(std::nullopt);
    const auto newest = state && *state ? Tasks::RunStore(**state).last(u"cleanup"_s) : last;
    if (!last || !newest)
        return;
    if (!*last) {
        add(u"last-run"_s, false, Text::tr("No cleanup has ever run."), command("cleanup"_L1));
        return;
    }
    const Tasks::Run &run = **last;
    using enum Tasks::RunResult;
    const auto result = run.result.value_or(Ok);
    QString message = Text::tr("The last cleanup was %1 (run %2), %Ln action(s).", nullptr,
                               static_cast<int>(run.actions))
                          .arg(formatAge(run.started, m_now))
                          .arg(run.id);
    if (!run.message.isEmpty())
        message += u' ' + run.message;
    if (run.undoneBy)
        message += u' ' + Text::tr("It was undone by run %1.").arg(*run.undoneBy);
    if ((*newest)->id != run.id)
        message += u' '
                   + Text::tr("A later one, %1 (run %2), was skipped or cancelled.")
                         .arg(formatAge((*newest)->started, m_now))
                         .arg((*newest)->id);
    add(u"last-run"_s, result == Ok, message, command("runs"_L1));
}

std::vector<CheckLine> FarmCheck::lines() &&
{
    lookAtDatabase();
    lookAtFolders();
    lookAtPlan();
    lookAtState();
    lookAtSchedule();
    lookAtLastRun();
    return std::move(m_lines);
}

std::vector<CheckLine> FarmCheck::obstacles() &&
{
    lookAtState();
    lookAtSchedule();
    lookAtLastRun();
    return std::move(m_lines);
}

} // namespace

std::vector<CheckLine> checkFarm(const FarmContext &context, const CancelToken &cancel)
{
    return FarmCheck(context, cancel).lines();
}

std::vector<CheckLine> checkJob(const FarmContext &context, const QString &id,
                                const CancelToken &cancel)
{
    std::vector<CheckLine> lines = followJob(context, id, cancel);
    for (CheckLine &line : FarmCheck(context, cancel).obstacles())
        lines.push_back(std::move(line));
    return lines;
}

} // namespace Printkeeper::Services
