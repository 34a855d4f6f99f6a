// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/escape.h"
#include "base/format.h"
#include "ctl/cleanupoutput.h"
#include "ctl/erroroutput.h"
#include "ctl/textoutput.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

using Cleanup::ActionKind;
using Cleanup::ActionResult;
using Cleanup::ProgressFunction;

constexpr int TerminalRows = 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::CleanupReport)
};

/// The rows of one table; on a terminal no more than a person looks at.
class ShortenedTable
{
public:
    ShortenedTable(const Console &console, std::vector<Align> columns)
        : m_table(std::move(columns))
        , m_limit(console.isTerminal() ? TerminalRows : std::numeric_limits<qint64>::max())
    {}

    TextTable &table() { return m_table; }
    void addRow(std::vector<Cell> cells)
    {
        if (++m_count <= m_limit)
            m_table.addRow(std::move(cells));
    }
    qint64 count() const { return m_count; }

    void print(Console &console) const
    {
        m_table.print(console, 2);
        if (m_count > m_limit)
            console.print(
                u"  "_s
                + Text::tr("… and %1 more; --json lists all.").arg(formatCount(m_count - m_limit)));
    }

private:
    TextTable m_table;
    qint64 m_limit;
    qint64 m_count = 0;
};

QString headingOf(ActionKind kind, bool dryRun)
{
    switch (kind) {
    case ActionKind::RemoveUpload:
        return dryRun ? Text::tr("Would remove these uploads:") : Text::tr("Uploads to remove:");
    case ActionKind::ArchiveJob:
        return dryRun ? Text::tr("Would archive these jobs:") : Text::tr("Jobs to archive:");
    case ActionKind::RemoveTemp:
        return dryRun ? Text::tr("Would remove these temporary files:")
                      : Text::tr("Temporary files to remove:");
    case ActionKind::RestoreJob:
        return dryRun ? Text::tr("Would restore these jobs:") : Text::tr("Jobs to restore:");
    case ActionKind::RemoveJob:
        return dryRun ? Text::tr("Would remove these jobs:") : Text::tr("Jobs to remove:");
    case ActionKind::MoveHome:
        return dryRun ? Text::tr("Would move the files of these jobs:")
                      : Text::tr("Jobs whose files to move:");
    case ActionKind::RemoveOrphan:
        return dryRun ? Text::tr("Would remove these files without a job:")
                      : Text::tr("Files without a job to remove:");
    }
    return {};
}

QString shownPath(const Cleanup::CleanupAction &action, const QByteArray &uploads)
{
    if (action.files.empty())
        return Text::tr("(no file)");
    const QString first =
        escaped(Cleanup::fromUploads(action.files.front().place.absolute(), uploads));
    const auto more = static_cast<int>(action.files.size()) - 1;
    return more == 0 ? first : Text::tr("%1 and %n more", nullptr, more).arg(first);
}

Cell shownState(const Cleanup::CleanupAction &action)
{
    switch (action.result) {
    case ActionResult::Planned:
        return {Text::tr("left as it is"), Tone::Faint};
    case ActionResult::Done:
        return {Text::tr("done"), Tone::Good};
    case ActionResult::Skipped:
        return {Text::tr("skipped: %1").arg(action.error), Tone::Warning};
    case ActionResult::Failed:
        return {Text::tr("failed: %1").arg(action.error), Tone::Critical};
    }
    return {{}};
}

void printActions(Console &console, const Cleanup::CleanupReport &report, ActionKind kind,
                  const QByteArray &uploads)
{
    ShortenedTable rows(console,
                        {Align::Right, Align::Right, Align::Right, Align::Left, Align::Left});
    rows.table().setTitles({Text::tr("Job"), Text::tr("Days"), Text::tr("Size"),
                            report.dryRun ? Text::tr("Why") : Text::tr("Result"),
                            Text::tr("File")});
    for (const Cleanup::CleanupAction &action : report.plan.actions) {
        if (action.kind != kind)
            continue;
        const QByteArray id = action.job ? action.job->id.toBytes() : QByteArray();
        rows.addRow({escaped(id), formatCount(action.ageDays), formatBytes(action.bytes),
                     report.dryRun ? Cell(action.reason) : shownState(action),
                     shownPath(action, uploads)});
    }
    if (rows.count() == 0)
        return;
    console.print();
    console.print(console.toned(headingOf(kind, report.dryRun), Tone::Strong));
    rows.print(console);
}

void printSkipped(Console &console, const Cleanup::CleanupReport &report, const QByteArray &uploads)
{
    if (report.plan.skipped.empty())
        return;
    ShortenedTable rows(console, {Align::Right, Align::Left, Align::Left});
    for (const Cleanup::SkippedItem &item : report.plan.skipped)
        rows.addRow(
            {escaped(item.job), item.reason, escaped(Cleanup::fromUploads(item.path, uploads))});
    console.print();
    console.print(console.toned(Text::tr("Skipped, left as they are:"), Tone::Strong));
    rows.print(console);
}

Cell verdictOf(const Cleanup::CleanupReport &report, const Cleanup::CleanupTotals &totals)
{
    if (report.plan.refused)
        return {Text::tr("Refused, nothing was changed: %1").arg(report.plan.refused->message),
                Tone::Critical};
    if (report.dryRun)
        return {Text::tr("Dry run, nothing was changed: %1 actions planned.")
                    .arg(formatCount(totals.actions)),
                Tone::Strong};
    const QString run = report.run ? QString::number(*report.run) : u"–"_s;
    const QString done = formatCount(totals.actions);
    const QString failed = formatCount(totals.failed);
    if (report.stopped)
        return {Text::tr("Stopped (run %1): %2 actions done, %3 failed, the others left for the "
                         "next run.")
                    .arg(run, done, failed),
                Tone::Critical};
    if (report.cancelled)
        return {Text::tr("Cancelled (run %1): %2 actions done, %3 failed, the others left as they "
                         "are.")
                    .arg(run, done, failed),
                Tone::Warning};
    return {Text::tr("Cleaned up (run %1): %2 actions done, %3 failed.").arg(run, done, failed),
            totals.failed > 0 ? Tone::Warning : Tone::Good};
}

void printTotals(Console &console, const Cleanup::CleanupReport &report,
                 const Cleanup::CleanupTotals &totals)
{
    const QString sentence =
        report.dryRun
            ? Text::tr(
                "Frees now %1, later %2 (when the trash is emptied), moves %3 (frees nothing on "
                "the same disk).")
            : Text::tr(
                "Freed %1 now, %2 later (when the trash is emptied), moved %3 (frees nothing on "
                "the same disk).");
    console.print(sentence.arg(formatBytes(totals.freesNow), formatBytes(totals.freesLater),
                               formatBytes(totals.moved)));
}

/// What goes, or has gone, for good: of the trash and of what the run itself removes.
void printForGood(Console &console, const Cleanup::CleanupReport &report,
                  const Cleanup::CleanupTotals &totals)
{
    if (report.dryRun && report.plan.expiredTrash > 0)
        console.print(Text::tr("Of the trash %1 go for good, which cannot be undone.")
                          .arg(formatBytes(report.plan.expiredTrash)));
    if (totals.forGood == 0)
        return;
    const QString amount = formatBytes(totals.forGood);
    if (!report.plan.keepsRemoved)
        console.print((report.dryRun
                           ? Text::tr("Of what is removed %1 go for good, which cannot be undone.")
                           : Text::tr("Of what was removed %1 are gone for good, which cannot be "
                                      "undone."))
                          .arg(amount));
    else
        console.print(
            (report.dryRun
                 ? Text::tr("The disk is critical: of what is removed %1 go for good at once, "
                            "which cannot be undone.")
                 : Text::tr("The disk was critical: of what was removed %1 are gone for good, "
                            "which cannot be undone."))
                .arg(amount));
}

/// No promise for what is gone.
void sayUndo(Console &console, const Cleanup::CleanupReport &report,
             const Cleanup::CleanupTotals &totals)
{
    const qint64 left = totals.actions - report.gone.actions;
    if (report.dryRun || !report.run || left <= 0)
        return;
    if (report.gone.actions == 0)
        console.say(Text::tr("Take it back with: printkeeperctl undo %1").arg(*report.run));
    else
        console.say(Text::tr("Take %n of the actions back with: printkeeperctl undo %1", nullptr,
                             static_cast<int>(left))
                        .arg(*report.run));
}

} // namespace

ExitCode exitCodeOf(const Cleanup::CleanupReport &report)
{
    if (report.plan.refused)
        return ExitCode::Refused;
    if (report.stopped) {
        // Whatever it was: something may have been changed before.
        const bool isCancelled = report.stopped->kind == ErrorKind::Cancelled;
        return isCancelled ? ExitCode::Cancelled : ExitCode::CouldNotRun;
    }
    if (report.cancelled)
        return ExitCode::Cancelled;
    const bool isWhole = Cleanup::totalsOf(report).failed == 0 && report.trashProblems.empty();
    return isWhole ? ExitCode::Done : ExitCode::Attention;
}

ProgressFunction progressOn(Console &console)
{
    return [&console](const Cleanup::CleanupProgress &now) {
        console.showProgress(
            Text::tr("%1 of %2 actions, %3")
                .arg(formatCount(now.done), formatCount(now.total), formatBytes(now.bytes)));
    };
}

void printCleanup(Console &console, const Cleanup::CleanupReport &report, const QByteArray &uploads)
{
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    const Cell verdict = verdictOf(report, totals);
    console.print(console.toned(verdict.text, verdict.tone));
    if (report.plan.refused) {
        if (!report.plan.refused->flag.isEmpty())
            console.print(Text::tr("When that is meant, lift this guard for one run with %1.")
                              .arg(report.plan.refused->flag));
        return;
    }
    printTotals(console, report, totals);
    printForGood(console, report, totals);
    for (const QString &problem : report.trashProblems)
        console.print(console.toned(problem, Tone::Warning));
    for (const ActionKind kind :
         {ActionKind::RemoveUpload, ActionKind::ArchiveJob, ActionKind::RemoveTemp})
        printActions(console, report, kind, uploads);
    printSkipped(console, report, uploads);
    sayUndo(console, report, totals);
    if (report.stopped)
        console.complain(errorLine(*report.stopped));
}

} // namespace Printkeeper::Ctl
