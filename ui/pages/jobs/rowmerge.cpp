// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/rowmerge.h"

#include <algorithm>

namespace Printkeeper::JobsView {
namespace {

/// A job's row before and after.
struct Anchor
{
    int before = 0;
    int after = 0;
};

/// Jobs that are in both, in their order after; an id that is there twice counts once.
std::vector<Anchor> commonJobs(const KnownRows &before, const KnownRows &after)
{
    QHash<QString, int> rows;
    for (const auto &[row, id] : before.ids) {
        if (!id.isEmpty() && !rows.contains(id))
            rows.insert(id, row);
    }
    std::vector<Anchor> common;
    for (const auto &[row, id] : after.ids) {
        const auto found = rows.constFind(id);
        if (found == rows.cend())
            continue;
        common.push_back({*found, row});
        rows.erase(found);
    }
    return common;
}

/// The most of them that kept their order: the longest increasing subsequence.
std::vector<Anchor> inOrder(const std::vector<Anchor> &common)
{
    std::vector<std::size_t> tails; // the smallest end of an increasing sequence of each length
    std::vector<std::ptrdiff_t> previous(common.size(), -1);
    for (std::size_t i = 0; i < common.size(); ++i) {
        const auto place = std::ranges::lower_bound(
            tails, common[i].before, {}, [&](std::size_t tail) { return common[tail].before; });
        if (place != tails.begin())
            previous[i] = static_cast<std::ptrdiff_t>(*std::prev(place));
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<Anchor> anchors;
    for (auto i = tails.empty() ? -1 : static_cast<std::ptrdiff_t>(tails.back()); i >= 0;
         i = previous[static_cast<std::size_t>(i)])
        anchors.push_back(common[static_cast<std::size_t>(i)]);
    std::ranges::reverse(anchors);
    return anchors;
}

/// Rows of a gap that go, in order and apart from each other.
class Goers
{
public:
    void add(RowRange rows)
    {
        if (rows.isEmpty())
            return;
        if (!m_ranges.empty() && m_ranges.back().end == rows.first)
            m_ranges.back().end = rows.end;
        else
            m_ranges.push_back(rows);
    }
    const std::vector<RowRange> &ranges() const { return m_ranges; }

private:
    std::vector<RowRange> m_ranges;
};

/// Rows of `gap` whose jobs are not known any more though they would have to be.
std::vector<int> lostRows(const KnownRows &before, RowRange gap, const std::vector<RowRange> &sure)
{
    std::vector<int> lost;
    for (auto it = before.ids.lower_bound(gap.first); it != before.ids.end() && it->first < gap.end;
         ++it) {
        if (std::ranges::any_of(sure, [&](RowRange range) { return range.contains(it->first); }))
            lost.push_back(it->first);
    }
    return lost;
}

/// The lost rows, and as many of the others as there are too many, from the first on.
Goers goersOf(RowRange gap, const std::vector<int> &lost, int tooMany)
{
    Goers goers;
    int row = gap.first;
    const auto takeUntil = [&](int end) {
        const int taken = std::clamp(end - row, 0, tooMany);
        goers.add({row, row + taken});
        tooMany -= taken;
    };
    for (const int each : lost) {
        takeUntil(each);
        goers.add({each, each + 1});
        row = each + 1;
    }
    takeUntil(gap.end);
    return goers;
}

/// What has to happen between two anchors, from the last row to the first.
void planGap(const KnownRows &before, RowRange gap, int wanted, const std::vector<RowRange> &sure,
             std::vector<RowChange> &changes)
{
    const std::vector<int> lost = lostRows(before, gap, sure);
    const int kept = gap.size() - static_cast<int>(lost.size());
    const Goers goers = goersOf(gap, lost, std::max(kept - wanted, 0));
    for (auto it = goers.ranges().rbegin(); it != goers.ranges().rend(); ++it)
        changes.push_back({it->first, -it->size()});
    if (wanted > kept)
        changes.push_back({gap.first, wanted - kept});
}

} // namespace

std::vector<RowChange> planMerge(const KnownRows &before, const KnownRows &after,
                                 const std::vector<RowRange> &sure)
{
    std::vector<Anchor> anchors = inOrder(commonJobs(before, after));
    anchors.insert(anchors.begin(), {-1, -1});
    anchors.push_back({before.total, after.total});
    std::vector<RowChange> changes;
    for (std::size_t i = anchors.size() - 1; i > 0; --i)
        planGap(before, {anchors[i - 1].before + 1, anchors[i].before},
                anchors[i].after - anchors[i - 1].after - 1, sure, changes);
    return changes;
}

} // namespace Printkeeper::JobsView
