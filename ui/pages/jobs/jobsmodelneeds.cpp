// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a JobsModel asks its reader for.

#include "pages/jobs/jobsmodel.h"

#include <algorithm>

namespace Printkeeper::JobsView {
namespace {

constexpr int PageSize = 100;
constexpr int Ahead = 100; // rows read beyond the visible ones

} // namespace

/// Posts what is needed and not asked for already, so that nothing is begun twice.
void JobsModel::ask()
{
    if (m_next)
        return;
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
    request.change = m_change;
    request.filter = m_filter;
    request.among = m_among;
    if (isShown()) {
        request.known = m_order;
        request.visible = m_visible;
        request.rows = missingPages();
    }
    if (!isShown() || !m_isCounted || m_orderChange != m_change)
        request.order = Want::Now;
    if (m_countedChange != m_change)
        request.byStatus = Want::Now;
    return request;
}

bool JobsModel::isAsked(const JobsRequest &needs) const
{
    if (!m_asked || m_asked->look != needs.look || m_asked->change != needs.change
        || m_asked->among != needs.among || (!needs.rows.empty() && m_asked->known != needs.known))
        return false;
    const bool areRowsAsked = std::ranges::all_of(needs.rows, [this](RowRange range) {
        return std::ranges::find(m_asked->rows, range) != m_asked->rows.end();
    });
    return areRowsAsked && (needs.order == Want::Nothing || m_asked->order == Want::Now)
           && (needs.byStatus == Want::Nothing || m_asked->byStatus == Want::Now);
}

/// Takes off what was asked for what has been answered.
void JobsModel::takeOff(const JobsAnswer &answer)
{
    if (answer.error)
        m_asked.reset();
    if (!m_asked || m_asked->change != answer.change)
        return;
    for (const RowBlock &block : answer.rows) {
        if (block.order == m_asked->known)
            std::erase(m_asked->rows, block.range);
    }
    if (answer.order && answer.order->part == Part::Whole)
        m_asked->order = Want::Nothing;
    if (answer.byStatus)
        m_asked->byStatus = Want::Nothing;
}

/// Whole pages, the visible ones first.
std::vector<RowRange> JobsModel::missingPages() const
{
    const RowRange wanted = nearRows(Ahead);
    const auto isFresh = [this](int row) { return m_cache.isFresh(keyAt(row), m_change); };
    std::vector<RowRange> pages;
    for (int first = wanted.first / PageSize * PageSize; first < wanted.end; first += PageSize) {
        const RowRange page{first, std::min(first + PageSize, m_total)};
        const RowRange part{std::max(page.first, wanted.first), std::min(page.end, wanted.end)};
        bool isMissing = false;
        for (int row = part.first; row < part.end && !isMissing; ++row)
            isMissing = !isFresh(row);
        if (isMissing)
            pages.push_back(page);
    }
    const auto isOutOfSight = [this](RowRange page) {
        return page.end <= m_visible.first || page.first >= m_visible.end;
    };
    std::ranges::stable_sort(pages, {}, isOutOfSight);
    return pages;
}

} // namespace Printkeeper::JobsView
