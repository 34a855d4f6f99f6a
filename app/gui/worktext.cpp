// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/worktext.h"

#include "base/format.h"
#include "pages/overview/overviewtext.h"

#include <QCoreApplication>

namespace Printkeeper::Gui {

using Widgets::Glyph;

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Work)
};

} // namespace

QString titleOf(Work work)
{
    switch (work) {
    case Work::Preview:
        return Text::tr("Looking what can go…");
    case Work::Cleanup:
        return Text::tr("Cleaning up…");
    case Work::DiskCheck:
        return Text::tr("Checking the disks…");
    case Work::Undo:
        return Text::tr("Putting jobs back…");
    case Work::Repair:
        return Text::tr("Making folders…");
    }
    Q_UNREACHABLE();
}

Widgets::Cancelling cancellingOf(Work work)
{
    return work == Work::DiskCheck || work == Work::Repair ? Widgets::Cancelling::Impossible
                                                           : Widgets::Cancelling::Possible;
}

WorkResult resultOfPreview(const Cleanup::CleanupReport &report)
{
    if (report.plan.refused)
        return {Glyph::Warning, report.plan.refused->message, 0};
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report.plan);
    if (report.plan.actions.empty())
        return {Glyph::Good, Text::tr("There is nothing to clean up."), 0};
    return {Glyph::Good, Text::tr("A cleanup would take %1.").arg(Overview::amountText(totals)), 0};
}

WorkResult resultOf(const Cleanup::CleanupReport &report)
{
    if (report.plan.refused)
        return {Glyph::Critical, report.plan.refused->message, 0};
    if (report.dryRun)
        return {Glyph::Warning, Text::tr("The first cleanup waits for you; nothing was changed."),
                0};
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    const bool isWell = totals.failed == 0 && !report.cancelled;
    return {isWell ? Glyph::Good : Glyph::Warning, Overview::cleanupSentence(report),
            Overview::jobsOf(totals) > 0 ? report.run.value_or(0) : 0};
}

WorkResult resultOf(const Storage::DiskReport &report)
{
    const Storage::Volume &volume = report.main.volume;
    const Glyph glyph = report.level() == Storage::DiskLevel::Critical  ? Glyph::Critical
                        : report.level() == Storage::DiskLevel::Warning ? Glyph::Warning
                                                                        : Glyph::Good;
    return {glyph,
            Text::tr("The disk was checked: %1 % used, %2 free.")
                .arg(volume.usedPercent())
                .arg(formatBytes(volume.available)),
            0};
}

WorkResult resultOf(const Cleanup::UndoReport &report)
{
    const QString back = Text::tr("Undone: %n job(s) and temporary file(s) are back.", nullptr,
                                  static_cast<int>(report.undone));
    if (report.failed.empty())
        return {Glyph::Good, back, 0};
    const QString failed =
        Text::tr("%n could not be put back: %1", nullptr, static_cast<int>(report.failed.size()))
            .arg(report.failed.front().reason);
    return {Glyph::Warning, back + u' ' + failed, 0};
}

WorkResult resultOf(const Services::LayoutReport &report)
{
    if (report.repaired == 0)
        return {Glyph::Warning, Text::tr("There was nothing that could be repaired."), 0};
    return {Glyph::Good, Text::tr("Repaired: %n folder(s).", nullptr, report.repaired), 0};
}

WorkResult resultOf(const Error &error)
{
    return {error.kind == ErrorKind::Cancelled ? Glyph::Warning : Glyph::Critical, error.message,
            0};
}

} // namespace Printkeeper::Gui
