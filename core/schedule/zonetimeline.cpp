// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/zonetimeline.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace Printkeeper::Schedule {

namespace {

constexpr qint64 day = 86400;
constexpr qint64 forEver = std::numeric_limits<qint64>::max();

QDateTime utc(qint64 second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
}

} // namespace

ZoneTimeline::ZoneTimeline(const QTimeZone &zone, qint64 second)
    : m_zone(zone)
{
    // The room before `second` holds the transition whose repeated hour may still last.
    const qint64 start = second - 4 * day;
    m_segments.push_back({start, start, 0});
    m_nextOffset = m_zone.offsetFromUtc(utc(start));
    append();
    m_segments.erase(m_segments.begin());
}

bool ZoneTimeline::reaches(qint64 second) const
{
    constexpr qint64 longestWalk = 200 * 366 * day;
    const Segment &last = m_segments.back();
    return second >= m_segments.front().start + 3 * day
           && (second < last.end || second - last.end < longestWalk);
}

std::size_t ZoneTimeline::indexAt(qint64 second)
{
    while (m_segments.back().end <= second)
        append();
    const auto behind = std::ranges::upper_bound(m_segments, second, {}, &Segment::start);
    return std::size_t(behind - m_segments.begin()) - 1;
}

ZoneTimeline::Segment ZoneTimeline::segment(std::size_t index)
{
    if (index == m_segments.size())
        append();
    return m_segments[index];
}

void ZoneTimeline::append()
{
    const qint64 start = m_segments.back().end;
    Segment added = {start, forEver, m_nextOffset};
    for (qint64 second = start;;) {
        // A second later: asked at the very time of the last transition in its table, Qt 6.4
        // answers that there is none, instead of going on with the zone's rule.
        const QTimeZone::OffsetData next = m_zone.nextTransition(utc(second + 1));
        if (!next.atUtc.isValid() || next.atUtc.toSecsSinceEpoch() <= second)
            break;
        second = next.atUtc.toSecsSinceEpoch();
        if (next.offsetFromUtc != added.offset) {
            added.end = second;
            m_nextOffset = next.offsetFromUtc;
            break;
        }
    }
    m_segments.push_back(added);
}

ZoneTimeline &ZoneTimeline::forThread(const QTimeZone &zone, qint64 second)
{
    // Only a memory of what QTimeZone says: no result depends on it.
    constexpr std::size_t kept = 8;
    thread_local std::vector<std::unique_ptr<ZoneTimeline>> recent;

    const auto known = std::ranges::find_if(
        recent, [&](const auto &timeline) { return timeline->zone() == zone; });
    if (known == recent.end()) {
        if (recent.size() == kept)
            recent.pop_back();
        recent.insert(recent.begin(), std::make_unique<ZoneTimeline>(zone, second));
    } else {
        if (!(*known)->reaches(second))
            *known = std::make_unique<ZoneTimeline>(zone, second);
        std::rotate(recent.begin(), known, known + 1);
    }
    return *recent.front();
}

} // namespace Printkeeper::Schedule
