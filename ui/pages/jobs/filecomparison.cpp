// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/filecomparison.h"

#include "cleanup/filemover.h"
#include "database/statedatabase.h"
#include "jobs/farmlayouttwins.h"

#include <QSet>

namespace Printkeeper::JobsView {
namespace {

using Cleanup::FindingKind;

constexpr std::size_t MostOrphans = 100'000;

/// The keys of all jobs of a kind of finding, in order.
Result<KeysPointer> keysOf(FindingKind kind, const std::vector<Cleanup::Finding> &findings,
                           const Jobs::JobStore &store, const CancelToken &cancel)
{
    QSet<QString> jobs;
    for (const Cleanup::Finding &finding : findings) {
        // One without a job is about a whole folder.
        if (finding.kind == kind && !finding.job.isEmpty())
            jobs.insert(finding.job);
    }
    auto keys = store.keysOf(jobs, cancel);
    if (!keys)
        return keys.error();
    return std::make_shared<const std::vector<qint64>>(*std::move(keys));
}

std::vector<OrphanFile> orphansOf(const std::vector<Cleanup::Finding> &findings,
                                  const Jobs::FarmLayout &layout, const CancelToken &cancel)
{
    std::vector<OrphanFile> orphans;
    Cleanup::FileMover files(Cleanup::DeviceCheck::Any);
    for (const Cleanup::Finding &finding : findings) {
        if (cancel.isCancelled() || orphans.size() >= MostOrphans)
            break;
        const auto place =
            finding.kind == FindingKind::OrphanFile ? layout.placeOf(finding.path) : std::nullopt;
        if (!place)
            continue;
        // A folder that cannot be read is one, too.
        const auto status = files.status(*place);
        if (status && status->kind == Files::FileKind::Regular)
            orphans.push_back({*place, status->identity.size, status->modified()});
    }
    return orphans;
}

} // namespace

Result<FileComparison> compareFiles(const JobsSource &source, const CancelToken &cancel,
                                    const Cleanup::ComparisonFunction &progress)
{
    const auto store = Jobs::JobStore::open(source.databasePath, source.jobs);
    if (!store)
        return store.error();
    auto layout = Jobs::FarmLayout::find(source.farm);
    if (!layout)
        return layout.error();
    if (auto settled = Jobs::settleTwins(*layout, source.farm, **store); !settled)
        return settled.error();
    const Jobs::JobFiles files(source.farm, *layout, (*store)->schema());
    const auto state = Database::openStateDatabaseReadOnly(source.farm.state);
    const auto handled = state ? Cleanup::HandledJobs::read(state->get()) : state.error();
    const auto findings = Cleanup::reconcile(**store, files, cancel, {}, progress,
                                             handled.value_or(Cleanup::HandledJobs()));
    if (!findings)
        return findings.error();
    auto missing = keysOf(FindingKind::MissingFile, *findings, **store, cancel);
    if (!missing)
        return missing.error();
    auto wrongFolder = keysOf(FindingKind::WrongFolder, *findings, **store, cancel);
    if (!wrongFolder)
        return wrongFolder.error();
    return FileComparison{*std::move(missing), *std::move(wrongFolder),
                          orphansOf(*findings, *layout, cancel), !cancel.isCancelled()};
}

} // namespace Printkeeper::JobsView
