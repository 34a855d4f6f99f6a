// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/rowreader.h"

#include <algorithm>

namespace Printkeeper::JobsView {
namespace {

Jobs::JobFilter reversed(Jobs::JobFilter filter)
{
    using enum Jobs::SortOrder;
    filter.order = filter.order == Ascending ? Descending : Ascending;
    return filter;
}

JobBlock backwards(Jobs::JobPage page, bool isLast)
{
    std::ranges::reverse(page.jobs);
    return {std::move(page.jobs), isLast};
}

} // namespace

RowReader::RowReader(const Jobs::JobStore &store, Jobs::JobFilter filter)
    : m_store(store)
    , m_filter(std::move(filter))
    , m_reversed(reversed(m_filter))
{}

int RowReader::skippedRows(RowRange range, int total) const
{
    if (range.first == 0 || range.end == total || m_starts.contains(range.first)
        || m_ends.contains(range.end))
        return 0;
    return total < 0 ? range.first : std::min(range.first, total - range.end);
}

Result<JobBlock> RowReader::read(RowRange range, int total)
{
    if (range.first == 0)
        return readForward(range, std::nullopt);
    if (const auto key = m_starts.constFind(range.first); key != m_starts.cend())
        return readForward(range, *key);
    if (range.end == total)
        return readBackward(range, std::nullopt);
    if (const auto key = m_ends.constFind(range.end); key != m_ends.cend())
        return readBackward(range, *key);
    return jump(range, total);
}

Result<JobBlock> RowReader::readForward(RowRange range, const std::optional<Jobs::PageKey> &after)
{
    auto page = m_store.page(m_filter, after, range.size());
    if (!page)
        return page.error();
    if (page->next)
        m_starts.insert(range.end, *page->next);
    return JobBlock{std::move(page->jobs), !page->next};
}

Result<JobBlock> RowReader::readBackward(RowRange range, const std::optional<Jobs::PageKey> &after)
{
    auto page = m_store.page(m_reversed, after, range.size());
    if (!page)
        return page.error();
    if (page->next)
        m_ends.insert(range.first, *page->next);
    // Too few: the table ended before, and these are not the rows that were asked for.
    const bool isWhole = static_cast<int>(page->jobs.size()) == range.size();
    return backwards(std::move(page).value(), isWhole && !after);
}

Result<JobBlock> RowReader::jump(RowRange range, int total)
{
    const bool isNearerToEnd = total >= range.end && range.first > total - range.end;
    auto page = isNearerToEnd ? m_store.pageAt(m_reversed, total - range.end, range.size())
                              : m_store.pageAt(m_filter, range.first, range.size());
    if (!page)
        return page.error();
    if (page->next)
        (isNearerToEnd ? m_ends : m_starts)
            .insert(isNearerToEnd ? range.first : range.end, *page->next);
    if (isNearerToEnd)
        return backwards(std::move(page).value(), false);
    return JobBlock{std::move(page->jobs), !page->next};
}

} // namespace Printkeeper::JobsView
