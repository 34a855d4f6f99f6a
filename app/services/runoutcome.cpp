// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/runoutcome.h"

#include "tasks/runsource.h"

#include <QCoreApplication>

namespace Printkeeper::Services {

Tasks::RunOutcome outcomeOf(const Cleanup::CleanupReport &report)
{
    using enum Tasks::RunResult;
    const std::optional<Error> &stopped = report.stopped;
    if (report.plan.refused)
        return {Refused, 0, 0, report.plan.refused->shown()};
    if (!stopped && report.dryRun)
        return {
            AwaitingApproval, 0, 0,
            QCoreApplication::translate(
                "Printkeeper::Farm", "The first cleanup waits for a person; nothing was changed.")};
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    const bool isTrashEmptied = report.trashProblems.empty();
    const auto result = stopped                                ? Failed
                        : report.cancelled                     ? Cancelled
                        : totals.failed > 0 || !isTrashEmptied ? Attention
                                                               : Ok;
    const QString message = stopped          ? stopped->message
                            : isTrashEmptied ? QString()
                                             : report.trashProblems.front();
    return {result,        totals.actions,    totals.freesNow, message,
            totals.failed, totals.freesLater, totals.moved};
}

Tasks::RunOutcome outcomeOf(const Cleanup::UndoReport &report, bool isCancelled)
{
    using enum Tasks::RunResult;
    const auto result = report.stopped          ? Failed
                        : isCancelled           ? Cancelled
                        : report.failed.empty() ? Ok
                                                : Attention;
    return {result, report.undone, 0, report.stopped ? report.stopped->message : QString(),
            static_cast<qint64>(report.failed.size())};
}

Error errorOf(const Cleanup::Refusal &refusal)
{
    const bool isWindow = Tasks::runSource() == Tasks::RunSource::App;
    return {ErrorKind::Refused,
            isWindow ? refusal.shown() : refusal.message,
            {},
            QStringLiteral("refused-by-guard")};
}

} // namespace Printkeeper::Services
