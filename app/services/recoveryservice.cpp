// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/recoveryservice.h"

#include "services/farmrun.h"
#include "services/farmstate.h"
#include "services/reserves.h"
#include "services/runoutcome.h"
#include "tasks/runsource.h"
#include "tasks/taskrun.h"

#include <QCoreApplication>
#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Recovery)
};

/// Every run begins like this; this one ends here.
Result<Cleanup::RecoveryReport> recoverIn(FarmRun &run)
{
    const auto prepared = run.prepare(u"recover"_s, {});
    if (run.refused())
        return errorOf(*run.refused());
    const Cleanup::RecoveryReport report = run.recovered();
    // What could not be solved stops other runs; here it is the answer, when that is all.
    if (!prepared && (report.unsolved.empty() || report.stopped))
        return prepared.error();
    return report;
}

Tasks::RunOutcome outcomeOf(const Cleanup::RecoveryReport &report)
{
    using enum Tasks::RunResult;
    const qint64 mended = report.finished + report.takenBack;
    const auto result = !report.unsolved.empty() ? Attention : mended > 0 ? Ok : Skipped;
    return {result, mended, 0, recoveryText(report)};
}

} // namespace

Result<Cleanup::RecoveryReport> recoverFarm(const FarmContext &context, const CancelToken &cancel)
{
    const auto opened = openStateWithReserve(context);
    if (!opened)
        return opened.error();
    const auto *const state = &opened->state;
    const auto atLast = qScopeGuard([&] { keepReserves(context, **state, opened->room); });
    Cleanup::RecoveryReport report;
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        FarmRun run(context, **state, task, {});
        auto recovered = recoverIn(run);
        if (!recovered)
            return recovered.error();
        report = *std::move(recovered);
        return outcomeOf(report);
    };
    const auto recorded = Tasks::recordRun(u"recover"_s, {std::nullopt, Tasks::runSource(), cancel},
                                           Tasks::RunStore(**state), context.clock, work);
    if (recorded.error)
        return *recorded.error;
    return report;
}

QString recoveryText(const Cleanup::RecoveryReport &report)
{
    QStringList said;
    if (report.finished > 0)
        said << Text::tr("%n interrupted job(s) turned out to be done.", nullptr,
                         static_cast<int>(report.finished));
    if (report.takenBack > 0)
        said << Text::tr("%n interrupted job(s) were put back as they had been.", nullptr,
                         static_cast<int>(report.takenBack));
    if (!report.unsolved.empty())
        said << Text::tr("%n interrupted job(s) need a person: %1", nullptr,
                         static_cast<int>(report.unsolved.size()))
                    .arg(report.unsolved.front());
    return said.isEmpty() ? Text::tr("No run was interrupted; there was nothing to finish.")
                          : said.join(u' ');
}

} // namespace Printkeeper::Services
