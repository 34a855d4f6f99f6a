// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a JobsModel asks its reader for.

#include "pages/jobs/jobsmodel.h"

#include <algorithm>

namespace Printkeeper::JobsView {
namespace {

constexpr int PageSize = 200;
constexpr int DearPageSize = 2000; // where each page costs a pass over the table
constexpr int Ahead = 100;         // rows read beyond the visible ones
constexpr int Compared = 50;       // rows compared beyond the visible ones after a change

RowRange around(RowRange rows, int more, int total)
{
    const int first = std::clamp(rows.first - more, 0, total);
    return {first, std::clamp(rows.end + more, first, total)};
}

} // namespace

/// Posts what is needed and not asked for already, so that nothing is begun twice.
void JobsModel::ask()
{
    const bool isWaitingForChange = isShown() && m_asked && !m_asked->again.empty();
    if (!isWaitingForChange)
        m_askedChange = m_change;
    JobsRequest request = needs();
    if (request.isEmpty() || isAsked(request))
        return;
    m_asked = request;
    m_thread.post(std::move(request));
}

JobsRequest JobsModel::needs() const
{
    JobsRequest request;
    request.look = m_look;
    request.change = m_askedChange;
    request.filter = m_filter;
    const bool isSearch = !m_filter.search.isEmpty();
    if (!isShown()) {
        request.rows = {{0, PageSize}};
    } else {
        request.total = m_isCounted ? m_total : -1;
        request.rows = missingPages();
        if (m_shownChange != m_askedChange)
            request.again = comparedRows();
        if (isSearch && (!m_isCounted || !request.again.empty()))
            request.matching = Want::Count;
    }
    if (m_countedChange != m_askedChange)
        request.byStatus = Want::Count;
    return request;
}

bool JobsModel::isAsked(const JobsRequest &needs) const
{
    if (!m_asked || m_asked->look != needs.look || m_asked->change != needs.change)
        return false;
    const bool areRowsAsked = std::ranges::all_of(needs.rows, [this](RowRange range) {
        return std::ranges::find(m_asked->rows, range) != m_asked->rows.end();
    });
    return areRowsAsked && (needs.again.empty() || !m_asked->again.empty())
           && (needs.byStatus == Want::Nothing || m_asked->byStatus == Want::Count)
           && (needs.matching == Want::Nothing || m_asked->matching == Want::Count);
}

/// Whole pages, so that one goes on from where the other ended.
std::vector<RowRange> JobsModel::missingPages() const
{
    const int size = m_isDear ? DearPageSize : PageSize;
    const RowRange wanted = around(m_visible, Ahead, m_total);
    std::vector<RowRange> pages;
    for (int first = wanted.first / size * size; first < wanted.end; first += size) {
        const RowRange page{first, std::min(first + size, m_total)};
        if (!isRead({std::max(page.first, wanted.first), std::min(page.end, wanted.end)}))
            pages.push_back(page);
    }
    const auto isOutOfSight = [this](RowRange page) {
        return page.end <= m_visible.first || page.first >= m_visible.end;
    };
    std::ranges::stable_sort(pages, {}, isOutOfSight);
    return pages;
}

/// The visible rows and the one that is selected, each with those around it.
std::vector<RowRange> JobsModel::comparedRows() const
{
    const RowRange visible = around(m_visible, Compared, m_total);
    if (visible.isEmpty())
        return {{0, PageSize}};
    std::vector<RowRange> rows{visible};
    if (m_kept.isValid() && !visible.contains(m_kept.row()))
        rows.push_back(around({m_kept.row(), m_kept.row() + 1}, Compared, m_total));
    return rows;
}

bool JobsModel::isRead(RowRange rows) const
{
    for (int row = rows.first; row < rows.end; ++row) {
        if (!m_cache.find(row))
            return false;
    }
    return true;
}

} // namespace Printkeeper::JobsView
