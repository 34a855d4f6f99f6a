// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/joblisting.h"

#include "services/farmstate.h"

#include <sys/stat.h>

namespace Printkeeper::Ctl {
namespace {

std::optional<Bytes> sizeOf(const QByteArray &path)
{
    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return status.st_size;
}

} // namespace

Result<std::unique_ptr<JobListing>> JobListing::open(const Services::Farm &farm, const Clock &clock)
{
    std::unique_ptr<JobListing> listing(
        new JobListing({farm.settings(), farm.jobsSettings(), farm.cleanupSettings(), {}, clock}));
    auto opened = Services::OpenedFarm::open(listing->m_context, Database::OpenMode::ReadOnly);
    if (!opened)
        return opened.error();
    listing->m_opened = *std::move(opened);
    return listing;
}

Result<qint64> JobListing::count(const Jobs::JobFilter &filter) const
{
    return m_opened->store().count(filter);
}

Result<std::vector<JobRow>> JobListing::next(const Jobs::JobFilter &filter, qint64 offset,
                                             int limit)
{
    std::vector<JobRow> rows;
    if (m_started && !m_after)
        return rows;
    const Jobs::JobStore &store = m_opened->store();
    auto page =
        m_started ? store.page(filter, m_after, limit) : store.pageAt(filter, offset, limit);
    if (!page)
        return page.error();
    m_started = true;
    m_after = page->next;
    rows.reserve(page->jobs.size());
    for (Jobs::Job &job : page->jobs)
        rows.push_back(rowOf(std::move(job)));
    return rows;
}

/// A journal that cannot be read stops no list.
const Cleanup::HandledJobs &JobListing::handled()
{
    if (!m_handled) {
        const auto state = Services::findFarmState(m_context);
        auto read = state ? Cleanup::HandledJobs::read(state->get()) : state.error();
        m_handled = read ? *std::move(read) : Cleanup::HandledJobs();
    }
    return *m_handled;
}

JobRow JobListing::rowOf(Jobs::Job job)
{
    JobRow row;
    if (const auto place = m_opened->jobFiles().modelOf(job)) {
        row.path = place->absolute();
        row.size = sizeOf(row.path);
        row.isHandled = !row.size && handled().areWithout(job, *place);
    } else {
        row.problem = place.error().message;
    }
    row.job = std::move(job);
    return row;
}

} // namespace Printkeeper::Ctl
