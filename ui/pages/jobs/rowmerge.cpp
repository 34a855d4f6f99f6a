// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/rowmerge.h"

#include <algorithm>
#include <iterator>

namespace Printkeeper::JobsView {
namespace {

/// A job's row before and after.
struct Anchor
{
    int before = 0;
    int after = 0;
};

/// The part in which two lists differ: [first, beforeEnd) became [first, afterEnd).
struct Middle
{
    int first = 0;
    int beforeEnd = 0;
    int afterEnd = 0;
};

Middle differenceOf(const Jobs::JobKeys &before, const Jobs::JobKeys &after)
{
    const auto [left, right] = std::ranges::mismatch(before, after);
    const auto first = left - before.begin();
    auto same = std::min(before.size(), after.size()) - static_cast<std::size_t>(first);
    std::size_t behind = 0;
    while (behind < same && before[before.size() - 1 - behind] == after[after.size() - 1 - behind])
        ++behind;
    return {static_cast<int>(first), static_cast<int>(before.size() - behind),
            static_cast<int>(after.size() - behind)};
}

/// Jobs of the middle that are in both, in their order after; a key that is there twice counts
/// once.
std::vector<Anchor> commonJobs(const Jobs::JobKeys &before, const Jobs::JobKeys &after,
                               const Middle &middle)
{
    struct Place
    {
        qint64 key = 0;
        int row = 0;
        bool isTaken = false;
    };
    std::vector<Place> places;
    places.reserve(static_cast<std::size_t>(middle.beforeEnd - middle.first));
    for (int row = middle.first; row < middle.beforeEnd; ++row)
        places.push_back({before[static_cast<std::size_t>(row)], row});
    std::ranges::stable_sort(places, {}, &Place::key);
    std::vector<Anchor> common;
    for (int row = middle.first; row < middle.afterEnd; ++row) {
        const qint64 key = after[static_cast<std::size_t>(row)];
        const auto place = std::ranges::lower_bound(places, key, {}, &Place::key);
        if (place == places.end() || place->key != key || place->isTaken)
            continue;
        place->isTaken = true;
        common.push_back({place->row, row});
    }
    return common;
}

/// The most of them that kept their order: the longest increasing subsequence.
std::vector<Anchor> inOrder(const std::vector<Anchor> &common)
{
    std::vector<int> tails; // the smallest end of an increasing sequence of each length
    std::vector<int> previous(common.size(), -1);
    for (int i = 0; i < static_cast<int>(common.size()); ++i) {
        const int row = common[static_cast<std::size_t>(i)].before;
        const auto rowOf = [&](int tail) { return common[static_cast<std::size_t>(tail)].before; };
        const auto place = tails.empty() || rowOf(tails.back()) < row
                               ? tails.end()
                               : std::ranges::lower_bound(tails, row, {}, rowOf);
        if (place != tails.begin())
            previous[static_cast<std::size_t>(i)] = *std::prev(place);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<Anchor> anchors;
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0;
         i = previous[static_cast<std::size_t>(i)])
        anchors.push_back(common[static_cast<std::size_t>(i)]);
    std::ranges::reverse(anchors);
    return anchors;
}

} // namespace

std::optional<std::vector<RowChange>> planMerge(const Jobs::JobKeys &before,
                                                const Jobs::JobKeys &after, int most)
{
    const Middle middle = differenceOf(before, after);
    std::vector<Anchor> anchors;
    if (middle.first < middle.beforeEnd && middle.first < middle.afterEnd)
        anchors = inOrder(commonJobs(before, after, middle));
    std::vector<RowChange> changes;
    Anchor below{middle.beforeEnd, middle.afterEnd};
    const auto planGap = [&](const Anchor &above) {
        const int gone = below.before - above.before - 1;
        const int come = below.after - above.after - 1;
        if (gone > 0)
            changes.push_back({above.before + 1, -gone});
        if (come > 0)
            changes.push_back({above.before + 1, come});
        below = above;
    };
    for (auto anchor = anchors.rbegin(); anchor != anchors.rend(); ++anchor) {
        planGap(*anchor);
        if (static_cast<int>(changes.size()) > most)
            return std::nullopt;
    }
    planGap({middle.first - 1, middle.first - 1});
    if (static_cast<int>(changes.size()) > most)
        return std::nullopt;
    return changes;
}

} // namespace Printkeeper::JobsView
