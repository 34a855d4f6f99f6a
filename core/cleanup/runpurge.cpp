// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/runpurge.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

std::optional<qint64> sparedBy(const RunInputs &inputs, bool sparesOwn)
{
    return sparesOwn ? std::optional(inputs.run) : std::nullopt;
}

} // namespace

void tellPurged(const PurgeReport &purged, CleanupReport &report, const RunInputs &inputs)
{
    report.purged += purged.bytes;
    for (const QString &problem : purged.problems) {
        (void)inputs.log.write(LogLevel::Warning, inputs.logTask, u"trash: "_s + problem);
        if (report.trashProblems.empty() || report.trashProblems.back() != problem)
            report.trashProblems.push_back(problem);
    }
    if (purged.files > 0)
        (void)inputs.log.write(
            LogLevel::Info, inputs.logTask,
            u"trash: removed %1 files for good (%2 bytes)"_s.arg(purged.files).arg(purged.bytes));
}

Result<void> purgeOwn(CleanupReport &report, const RunInputs &inputs)
{
    if (inputs.purge != TrashPurge::All)
        return {};
    const auto purged = purgeRun(inputs.state, inputs.run);
    if (!purged)
        return purged.error();
    tellPurged(*purged, report, inputs);
    return {};
}

Result<void> purgeAll(CleanupReport &report, const RunInputs &inputs, const CancelToken &cancel,
                      bool sparesOwn)
{
    if (inputs.purge != TrashPurge::All)
        return {};
    const auto all = [](const QByteArray &) { return true; };
    const auto purged = purgeTrash(inputs.state, inputs.settings, inputs.clock.now(), all, cancel,
                                   sparedBy(inputs, sparesOwn));
    if (!purged)
        return purged.error();
    tellPurged(*purged, report, inputs);
    std::vector<Jobs::FilePlace> gone;
    for (const CleanupAction &action : report.plan.actions) {
        if (action.kind == ActionKind::RemoveTemp)
            gone.insert(gone.end(), action.movedTo.begin(), action.movedTo.end());
    }
    removeEmptyTrashFolders(gone);
    return {};
}

Result<void> purgeExpired(CleanupReport &report, const RunInputs &inputs, const CancelToken &cancel,
                          bool sparesOwn)
{
    if (inputs.purge != TrashPurge::Expired)
        return {};
    const auto purged = purgeTrash(inputs.state, inputs.settings, inputs.clock.now(),
                                   inputs.isDiskCritical, cancel, sparedBy(inputs, sparesOwn));
    if (!purged)
        return purged.error();
    tellPurged(*purged, report, inputs);
    return {};
}

} // namespace Printkeeper::Cleanup
