// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimeZone>

#include <vector>

namespace Printkeeper::Schedule {

/// A time zone's offsets from UTC as a row of segments that grows as it is asked for: looking one
/// up costs a few nanoseconds where QTimeZone takes microseconds. Used by one thread only.
class ZoneTimeline
{
public:
    /// A stretch of time with one offset; seconds since 1970 in UTC, `end` is outside.
    struct Segment
    {
        qint64 start;
        qint64 end;
        qint64 offset; ///< seconds east of UTC
    };

    /// Knows the zone from a few days before `second` on.
    ZoneTimeline(const QTimeZone &zone, qint64 second);

    const QTimeZone &zone() const { return m_zone; }

    /// Whether `second` lies behind the beginning and not so far ahead that starting anew is
    /// cheaper.
    bool reaches(qint64 second) const;

    /// The segment that holds `second`, which the timeline must reach.
    std::size_t indexAt(qint64 second);

    /// A segment by its index; the row never ends: the last segment lasts for ever. `index` is at
    /// most one behind a segment whose end is finite.
    Segment segment(std::size_t index);

    /// This thread's timeline of the zone, good for `second` and later; valid until the next call.
    static ZoneTimeline &forThread(const QTimeZone &zone, qint64 second);

private:
    void append();

    QTimeZone m_zone;
    std::vector<Segment> m_segments;
    qint64 m_nextOffset = 0;
};

} // namespace Printkeeper::Schedule
