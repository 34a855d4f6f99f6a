// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/actiontexts.h"

#include "base/format.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Cleanup::JobActionKind;

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::JobsView)
};

QString doneText(JobActionKind kind, int jobs)
{
    switch (kind) {
    case JobActionKind::Archive:
        return Text::tr("%n job(s) archived.", nullptr, jobs);
    case JobActionKind::Restore:
        return Text::tr("%n job(s) restored.", nullptr, jobs);
    case JobActionKind::Remove:
        return Text::tr("%n job(s) removed.", nullptr, jobs);
    }
    Q_UNREACHABLE();
}

QString firstErrorOf(const Cleanup::CleanupPlan &plan)
{
    const auto hasFailed = [](const Cleanup::CleanupAction &action) {
        return action.result == Cleanup::ActionResult::Failed;
    };
    const auto failed = std::ranges::find_if(plan.actions, hasFailed);
    return failed == plan.actions.end() ? QString() : failed->error;
}

} // namespace

QString actionTitle(JobActionKind kind)
{
    switch (kind) {
    case JobActionKind::Archive:
        return Text::tr("Archive jobs");
    case JobActionKind::Restore:
        return Text::tr("Restore jobs");
    case JobActionKind::Remove:
        return Text::tr("Remove jobs");
    }
    Q_UNREACHABLE();
}

QString runText(JobActionKind kind, qint64 jobs)
{
    const int count = static_cast<int>(jobs);
    switch (kind) {
    case JobActionKind::Archive:
        return Text::tr("Archive %n job(s)", nullptr, count);
    case JobActionKind::Restore:
        return Text::tr("Restore %n job(s)", nullptr, count);
    case JobActionKind::Remove:
        return Text::tr("Hold to remove %n job(s)", nullptr, count);
    }
    Q_UNREACHABLE();
}

QString planText(JobActionKind kind, const Cleanup::CleanupPlan &plan, qint64 jobs)
{
    const int count = static_cast<int>(jobs);
    if (count == 0)
        return Text::tr("There is nothing to do: every chosen job is left alone.");
    switch (kind) {
    case JobActionKind::Archive:
        return Text::tr("%n job(s) will be archived: the files go to the archive, and the rows say "
                        "so.",
                        nullptr, count);
    case JobActionKind::Restore:
        return Text::tr("%n job(s) will go back from the archive to where they were.", nullptr,
                        count);
    case JobActionKind::Remove:
        return plan.keepsRemoved
                   ? Text::tr("%n job(s) will be removed: the files wait in the trash and can be "
                              "put back.",
                              nullptr, count)
                   : Text::tr("%n job(s) will be removed for good: this farm keeps no trash.",
                              nullptr, count);
    }
    Q_UNREACHABLE();
}

QString spaceText(const Cleanup::CleanupTotals &totals)
{
    QStringList parts;
    if (totals.freesNow > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("Frees %1 at once.").arg(formatBytes(totals.freesNow));
    if (totals.freesLater > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("Frees %1 when the trash lets go.").arg(formatBytes(totals.freesLater));
    if (totals.moved > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("Moves %1, which frees nothing on the same disk.")
                     .arg(formatBytes(totals.moved));
    return parts.join(u' ');
}

QString resultText(JobActionKind kind, const Cleanup::CleanupReport &report)
{
    if (report.plan.refused)
        return report.plan.refused->shown();
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    QStringList parts;
    if (totals.actions > 0 || totals.failed == 0)
        parts << doneText(kind, static_cast<int>(totals.actions));
    if (totals.failed > 0)
        //: %1: why the first of them did, a sentence
        parts << Text::tr("%n job(s) stayed as they were: %1", nullptr,
                          static_cast<int>(totals.failed))
                     .arg(firstErrorOf(report.plan));
    if (report.cancelled)
        parts << Text::tr("Then it was stopped.");
    return parts.join(u' ');
}

} // namespace Printkeeper::JobsView
