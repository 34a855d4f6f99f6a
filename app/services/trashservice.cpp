// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/trashservice.h"

#include "cleanup/farmmark.h"
#include "services/farmrun.h"
#include "services/farmstate.h"
#include "services/reserves.h"
#include "services/runoutcome.h"
#include "tasks/runsource.h"
#include "tasks/taskrun.h"

#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

Result<Cleanup::PurgeReport> purgeAll(const FarmContext &context, const Database::Connection &state,
                                      const Tasks::TaskContext &task)
{
    FarmRun run(context, state, task, {});
    if (auto prepared = run.prepare(u"empty-trash"_s, {}); !prepared)
        return prepared.error();
    // In other folders, as when a disk is not mounted, the files would be taken for gone.
    const auto facts = guardFacts(&state);
    if (!facts)
        return facts.error();
    const auto refused = Cleanup::rootRefusal(run.farm().layout(), facts->marks);
    if (!refused)
        return refused.error();
    if (*refused)
        return errorOf(**refused);
    const auto whatever = [](const QByteArray &) { return true; };
    auto purged =
        Cleanup::purgeTrash(state, context.cleanup, context.clock.now(), whatever, task.cancel);
    if (purged)
        (void)run.log().write(
            LogLevel::Info, u"trash"_s,
            u"emptied: %1 files, %2 bytes"_s.arg(purged->files).arg(purged->bytes));
    return purged;
}

} // namespace

Result<std::vector<Cleanup::TrashedItem>> trashOf(const FarmContext &context)
{
    const auto state = findFarmState(context);
    if (!state)
        return state.error();
    return *state ? Cleanup::trashContents(**state, context.cleanup)
                  : std::vector<Cleanup::TrashedItem>();
}

Result<Cleanup::PurgeReport> emptyTrash(const FarmContext &context, const CancelToken &cancel)
{
    const auto state = openWritableState(context, cancel);
    if (!state)
        return state.error();
    const auto atLast = qScopeGuard([&] { keepReserves(context, **state); });
    Cleanup::PurgeReport report;
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        auto purged = purgeAll(context, **state, task);
        if (!purged)
            return purged.error();
        report = *std::move(purged);
        using enum Tasks::RunResult;
        const auto result = report.problems.empty() ? Ok : Attention;
        return Tasks::RunOutcome{task.cancel.isCancelled() ? Cancelled : result, report.files,
                                 report.bytes,
                                 report.problems.empty() ? QString() : report.problems.front(),
                                 static_cast<qint64>(report.problems.size())};
    };
    const auto recorded =
        Tasks::recordRun(u"empty-trash"_s, {std::nullopt, Tasks::runSource(), cancel},
                         Tasks::RunStore(**state), context.clock, work);
    if (recorded.error)
        return *recorded.error;
    return report;
}

} // namespace Printkeeper::Services
