// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/farmlayouttwins.h"

#include "files/folder.h"
#include "jobs/jobfiles.h"

#include <algorithm>

namespace Printkeeper::Jobs {
namespace {

constexpr int SampleSize = 200;

/// How many of the jobs have their model in the folder at `path`. A bare name may lie in any of
/// them; a path says where.
int filesIn(const QByteArray &path, const std::vector<Job> &jobs, const JobFiles &files)
{
    const auto folder = Files::Folder::openRoot(path);
    if (!folder)
        return 0;
    return static_cast<int>(std::ranges::count_if(jobs, [&](const Job &job) {
        const auto place = files.modelOf(job);
        const bool isBareName = !job.file.toBytes().contains('/');
        return place && (isBareName || place->root == path) && place->folder().isEmpty()
               && folder->exists(place->name());
    }));
}

/// The path of the folder of `status` that holds most of its files.
QByteArray fullestOf(const FarmLayout &layout, const QString &status, const std::vector<Job> &jobs,
                     const JobFiles &files)
{
    QByteArray best = layout.folderOf(status)->path;
    int most = filesIn(best, jobs, files);
    for (const LayoutFolder &twin : layout.twins()) {
        const int count = twin.status == status ? filesIn(twin.path, jobs, files) : 0;
        if (count > most) {
            most = count;
            best = twin.path;
        }
    }
    return best;
}

} // namespace

Result<void> settleTwins(FarmLayout &layout, const Settings::FarmSettings &settings,
                         const JobStore &store)
{
    QStringList statuses;
    for (const LayoutFolder &twin : layout.twins()) {
        if (!statuses.contains(twin.status))
            statuses.append(twin.status);
    }
    for (const QString &status : statuses) {
        JobFilter filter;
        filter.status = status;
        const auto page = store.page(filter, std::nullopt, SampleSize);
        if (!page)
            return page.error();
        const JobFiles files(settings, layout, store.schema());
        layout.prefer(status, fullestOf(layout, status, page->jobs, files));
    }
    return {};
}

} // namespace Printkeeper::Jobs
