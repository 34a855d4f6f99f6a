// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobdetails.h"

#include "pages/jobs/filelooker.h"

namespace Printkeeper::JobsView {
namespace {

void addSidecars(JobDetails &details, FileLooker &looker)
{
    const Jobs::FilePlace &model = details.job.file.model;
    for (const QByteArray &name : Jobs::sidecarNames(model.name())) {
        const QByteArray folder = model.folder();
        const Jobs::FilePlace place{model.root, folder.isEmpty() ? name : folder + '/' + name};
        const FileState state = looker.lookAt(place);
        if (state.disk == DiskState::Present)
            details.files.push_back({FilePart::Sidecar, place.absolute(), state});
    }
}

/// A file that the row names beside the model.
void addNamed(JobDetails &details, FileLooker &looker, FilePart part, const Database::Value &value,
              const std::optional<Jobs::FilePlace> &place)
{
    if (value.toBytes().isEmpty())
        return;
    JobFile file{part, place ? place->absolute() : value.toBytes(), {}};
    if (place)
        file.state = looker.lookAt(*place);
    else
        file.state.disk = DiskState::Outside;
    const auto isSame = [&](const JobFile &other) { return other.path == file.path; };
    if (std::ranges::none_of(details.files, isSame))
        details.files.push_back(std::move(file));
}

} // namespace

Result<std::optional<JobDetails>> readJobDetails(const JobsSource &source, const QString &id,
                                                 const CancelToken &cancel)
{
    const auto store = Jobs::JobStore::open(source.databasePath, source.jobs);
    if (!store)
        return store.error();
    const auto job = (*store)->find(id);
    if (!job)
        return job.error();
    if (!*job)
        return std::optional<JobDetails>();
    auto columns = (*store)->row(id);
    if (!columns)
        return columns.error();
    JobDetails details;
    details.job = makeJobRow(0, **job);
    details.columns = std::move(columns).value();
    FileLooker looker(source.farm, (*store)->schema());
    if (cancel.isCancelled())
        return std::optional(details);
    details.job.file = looker.look(**job);
    if (!FileLooker::isSettled(details.job.file)) {
        if (const auto settled = looker.settle({&details.job.file}, **store, cancel); !settled)
            return settled.error();
    }
    const bool isSomewhere = !details.job.file.model.relative.isEmpty();
    details.files.push_back(
        {FilePart::Model, isSomewhere ? details.job.file.model.absolute() : (*job)->file.toBytes(),
         details.job.file});
    if (isSomewhere && !cancel.isCancelled())
        addSidecars(details, looker);
    if (looker.layout() && !cancel.isCancelled()) {
        const Jobs::JobFiles files(source.farm, *looker.layout(), (*store)->schema());
        addNamed(details, looker, FilePart::Metadata, (*job)->metadata, files.metadataOf(**job));
        addNamed(details, looker, FilePart::Thumbnail, (*job)->thumbnail, files.thumbnailOf(**job));
    }
    return std::optional(std::move(details));
}

} // namespace Printkeeper::JobsView
