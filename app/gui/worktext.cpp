// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/worktext.h"

#include "base/format.h"
#include "pages/cleanup/cleanuptexts.h"
#include "pages/jobs/actiontexts.h"
#include "services/recoveryservice.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

using Widgets::Glyph;

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Work)
};

/// A sentence that programs read too, as who holds a lock since when, with its times as people read
/// them.
QString withLocalTimes(QString sentence)
{
    static const QRegularExpression isoUtc(u"\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"_s);
    for (auto time = isoUtc.match(sentence); time.hasMatch(); time = isoUtc.match(sentence)) {
        const QDateTime local = QDateTime::fromString(time.captured(), Qt::ISODate).toLocalTime();
        sentence.replace(time.capturedStart(), time.capturedLength(), formatDateTime(local));
    }
    return sentence;
}

/// With the reason itself where all that failed have the same one.
QString failedText(const Cleanup::CleanupPlan &plan, qint64 failed)
{
    QSet<QString> reasons;
    for (const Cleanup::CleanupAction &action : plan.actions) {
        if (action.result == Cleanup::ActionResult::Failed)
            reasons.insert(action.error);
    }
    const auto count = static_cast<int>(failed);
    if (reasons.size() == 1 && !reasons.cbegin()->isEmpty())
        //: %1: why, a sentence
        return Text::tr("%n failed and stayed as they were: %1", nullptr, count)
            .arg(*reasons.cbegin());
    return Text::tr("%n failed and stayed as they were; maintenance.log says why.", nullptr, count);
}

/// What became of it, which for the undo of an undo is not that it is back.
QString undoneText(const Cleanup::UndoReport &report)
{
    QStringList said;
    const auto say = [&said](qint64 count, const char *text) {
        if (count > 0)
            said << Text::tr(text, nullptr, static_cast<int>(count));
    };
    say(report.trashedJobs,
        QT_TRANSLATE_N_NOOP("Printkeeper::Work", "%n job(s) went to the trash again."));
    say(report.trashedFiles,
        QT_TRANSLATE_N_NOOP("Printkeeper::Work", "%n file(s) went to the trash again."));
    say(report.archived,
        QT_TRANSLATE_N_NOOP("Printkeeper::Work", "%n job(s) went to the archive again."));
    say(report.folders, QT_TRANSLATE_N_NOOP("Printkeeper::Work", "%n folder(s) are as they were."));
    say(report.backFiles, QT_TRANSLATE_N_NOOP("Printkeeper::Work", "%n file(s) are back."));
    const qint64 jobs = report.undone - report.trashedJobs - report.trashedFiles - report.archived
                        - report.folders - report.backFiles;
    if (jobs > 0 || said.isEmpty())
        said.prepend(Text::tr("%n job(s) are back.", nullptr, static_cast<int>(jobs)));
    //: %1: one or more sentences, as “12 jobs are back.”
    return Text::tr("Undone: %1").arg(said.join(u' '));
}

} // namespace

QString titleOf(Work work)
{
    switch (work) {
    case Work::Cleanup:
        return Text::tr("Cleaning up…");
    case Work::DiskCheck:
        return Text::tr("Checking the disks…");
    case Work::Undo:
        return Text::tr("Putting jobs back…");
    case Work::Recovery:
        return Text::tr("Finishing an interrupted run…");
    case Work::Repair:
        return Text::tr("Making folders…");
    case Work::Archive:
        return Text::tr("Archiving jobs…");
    case Work::Restore:
        return Text::tr("Restoring jobs…");
    case Work::Remove:
        return Text::tr("Removing jobs…");
    case Work::EmptyTrash:
        return Text::tr("Emptying the trash…");
    case Work::Emergency:
        return Text::tr("Recovering space…");
    case Work::Mend:
        return Text::tr("Mending what does not fit together…");
    case Work::DatabaseCheck:
        return Text::tr("Checking the database…");
    }
    Q_UNREACHABLE();
}

QString endedTitleOf(Work work)
{
    switch (work) {
    case Work::Cleanup:
        return Text::tr("Cleanup", "ended");
    case Work::DiskCheck:
        return Text::tr("Disk check", "ended");
    case Work::Undo:
        return Text::tr("Undo", "ended");
    case Work::Recovery:
        return Text::tr("Mending after an interrupted run", "ended");
    case Work::Repair:
        return Text::tr("Making of folders", "ended");
    case Work::Archive:
        return Text::tr("Archiving of jobs", "ended");
    case Work::Restore:
        return Text::tr("Restoring of jobs", "ended");
    case Work::Remove:
        return Text::tr("Removal of jobs", "ended");
    case Work::EmptyTrash:
        return Text::tr("Emptying of the trash", "ended");
    case Work::Emergency:
        return Text::tr("Recovery of space", "ended");
    case Work::Mend:
        return Text::tr("Mending of what did not fit together", "ended");
    case Work::DatabaseCheck:
        return Text::tr("Check of the database", "ended");
    }
    Q_UNREACHABLE();
}

Widgets::Cancelling cancellingOf(Work work)
{
    const bool isShort = work == Work::DiskCheck || work == Work::Repair || work == Work::Recovery;
    return isShort ? Widgets::Cancelling::Impossible : Widgets::Cancelling::Possible;
}

QString textOf(NextStep next)
{
    switch (next) {
    case NextStep::None:
        return {};
    case NextStep::Undo:
        //: Button: takes back what was done
        return Text::tr("Undo");
    case NextStep::Review:
        return Text::tr("Look…");
    }
    Q_UNREACHABLE();
}

WorkResult resultOfCleanup(const Cleanup::CleanupReport &report)
{
    if (report.plan.refused)
        return {Glyph::Critical, report.plan.refused->shown(), NextStep::Review};
    if (report.dryRun)
        return {Glyph::Warning, Text::tr("The first cleanup waits for you; nothing was changed."),
                NextStep::Review};
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    QString sentence = CleanupView::cleanupSentence(report);
    if (!sentence.endsWith(u'.'))
        sentence += u'.';
    QStringList said{sentence, CleanupView::spaceSentence(totals)};
    if (totals.failed > 0)
        said << failedText(report.plan, totals.failed);
    said.removeAll(QString());
    const bool isWell = totals.failed == 0 && !report.cancelled;
    const bool canUndo =
        report.run && CleanupView::jobsOf(totals) > 0 && totals.actions > report.gone.actions;
    return {isWell ? Glyph::Good : Glyph::Warning, said.join(u' '),
            canUndo ? NextStep::Undo : NextStep::None, report.run.value_or(0)};
}

WorkResult resultOfJobs(Work work, const Cleanup::CleanupReport &report)
{
    using Cleanup::JobActionKind;
    const JobActionKind kind = work == Work::Archive   ? JobActionKind::Archive
                               : work == Work::Restore ? JobActionKind::Restore
                                                       : JobActionKind::Remove;
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    const bool isWell = totals.failed == 0 && !report.cancelled && !report.plan.refused;
    const bool canUndo = report.run && totals.actions > report.gone.actions;
    return {isWell ? Glyph::Good : Glyph::Warning, JobsView::resultText(kind, report),
            canUndo ? NextStep::Undo : NextStep::None, report.run.value_or(0)};
}

WorkResult resultOf(const Storage::DiskReport &report)
{
    const Storage::Volume &volume = report.main.volume;
    const Glyph glyph = report.level() == Storage::DiskLevel::Critical  ? Glyph::Critical
                        : report.level() == Storage::DiskLevel::Warning ? Glyph::Warning
                                                                        : Glyph::Good;
    //: %1: a number, %2: an amount, as “41.2 GB”
    const QString checked = Text::tr("The disk was checked: %1 % used, %2 free.")
                                .arg(volume.usedPercent())
                                .arg(formatBytes(volume.available));
    if (!report.notNoted)
        return {glyph, checked};
    WorkResult unnoted{
        glyph == Glyph::Good ? Glyph::Warning : glyph,
        //: %1: why, a sentence
        checked + u' '
            + Text::tr("It could not be noted in the history: %1").arg(report.notNoted->message)};
    unnoted.detail = report.notNoted->detail;
    return unnoted;
}

WorkResult resultOf(const Cleanup::UndoReport &report)
{
    QString back = undoneText(report);
    if (report.gone > 0)
        back += u' ' + Text::tr("%n went for good before.", nullptr, static_cast<int>(report.gone));
    if (report.failed.empty())
        return {Glyph::Good, back};
    const QString failed =
        //: %1: why the first of them could not, a sentence
        Text::tr("%n could not be undone: %1", nullptr, static_cast<int>(report.failed.size()))
            .arg(report.failed.front().reason);
    return {Glyph::Warning, back + u' ' + failed};
}

WorkResult resultOf(const Cleanup::RecoveryReport &report)
{
    return {report.unsolved.empty() ? Glyph::Good : Glyph::Warning, Services::recoveryText(report)};
}

WorkResult resultOfStopped(const Cleanup::UndoReport &report)
{
    WorkResult result = resultOf(report);
    result.glyph = Glyph::Warning;
    result.sentence =
        Text::tr("Stopped. What is left can still be undone.") + u' ' + result.sentence;
    return result;
}

WorkResult resultOf(const Services::LayoutReport &report)
{
    if (report.repaired == 0)
        return {Glyph::Warning, Text::tr("There was nothing that could be repaired.")};
    return {Glyph::Good, Text::tr("Repaired: %n folder(s).", nullptr, report.repaired)};
}

WorkResult resultOf(const Cleanup::PurgeReport &report)
{
    //: %1: an amount, as “41.2 GB”
    const QString gone = Text::tr("The trash was emptied: %n file(s) are gone, %1 are free.",
                                  nullptr, static_cast<int>(report.files))
                             .arg(formatBytes(report.bytes));
    if (report.problems.empty())
        return {Glyph::Good, gone};
    return {Glyph::Warning, gone + u' ' + report.problems.front()};
}

WorkResult resultOf(const Jobs::DatabaseCheck &check)
{
    if (!check.damages.isEmpty())
        return {Glyph::Critical,
                Text::tr("The database is damaged. Stop the web app and restore a backup."),
                NextStep::None, 0, check.damages.join(QLatin1Char('\n'))};
    if (!check.brokenReferences.empty())
        return {Glyph::Warning,
                Text::tr("The database is whole, but %n row(s) point at one that is not there.",
                         nullptr, static_cast<int>(check.brokenReferences.size()))};
    return {Glyph::Good, Text::tr("The database is whole.")};
}

WorkResult resultOf(const Cleanup::EmergencyReport &report)
{
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report.cleanup);
    const bool onlyFreed = totals.actions + totals.failed == 0 && !report.cleanup.plan.refused
                           && !report.cleanup.cancelled;
    if (!onlyFreed)
        return resultOfCleanup(report.cleanup);
    //: %1: an amount, as “41.2 GB”
    return {Glyph::Good,
            totals.freesNow > 0
                ? Text::tr("Space was recovered: %1 are free.").arg(formatBytes(totals.freesNow))
                : Text::tr("There was nothing left that could be recovered.")};
}

WorkResult resultOf(const Cleanup::FixReport &report)
{
    const Cleanup::CleanupPlan &plan = report.report.plan;
    if (plan.refused)
        return {Glyph::Critical, plan.refused->shown(), NextStep::Review};
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report.report);
    const auto removed =
        totals.byKind.value(Cleanup::actionKindName(Cleanup::ActionKind::RemoveOrphan));
    const auto noted = static_cast<qint64>(report.sightings.size()) - removed;
    QStringList said;
    if (totals.actions > 0 || noted == 0)
        said << Text::tr("Mended: %n job(s) and file(s).", nullptr,
                         static_cast<int>(totals.actions));
    if (totals.failed > 0)
        said << failedText(plan, totals.failed);
    if (noted > 0)
        said << Text::tr("%n file(s) without a job are noted; mending moves them to the trash in "
                         "an hour at the earliest.",
                         nullptr, static_cast<int>(noted));
    const bool isWell = totals.failed == 0 && !report.report.cancelled;
    const bool canUndo = report.report.run && totals.actions > 0;
    return {isWell ? Glyph::Good : Glyph::Warning, said.join(QLatin1Char(' ')),
            canUndo ? NextStep::Undo : NextStep::None, report.report.run.value_or(0)};
}

WorkResult resultOf(const Error &error)
{
    return {error.kind == ErrorKind::Cancelled ? Glyph::Warning : Glyph::Critical,
            withLocalTimes(error.message), NextStep::None, 0, error.detail};
}

} // namespace Printkeeper::Gui
