// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Printkeeper::Storage {

/// An array whose elements stay where they are while others are added, from any thread. Whoever
/// was given an index may use its element without a lock.
template<typename T>
class SteadyArray
{
public:
    SteadyArray() { m_segments.reserve(MostSegments); }

    /// The index of a new element; empty when there are too many.
    std::optional<quint32> add(const T &element)
    {
        const std::lock_guard lock(m_mutex);
        if (m_size == m_segments.size() * SegmentSize) {
            // Beyond that the table itself would move under the readers.
            if (m_segments.size() == MostSegments)
                return std::nullopt;
            m_segments.push_back(std::make_unique<T[]>(SegmentSize));
        }
        (*this)[m_size] = element;
        return m_size++;
    }

    T &operator[](quint32 index) { return m_segments[index / SegmentSize][index % SegmentSize]; }

    /// When nobody adds any more.
    quint32 size() const { return m_size; }

private:
    static constexpr std::size_t SegmentSize = 1024;
    static constexpr std::size_t MostSegments = 1UL << 18;

    std::mutex m_mutex;
    std::vector<std::unique_ptr<T[]>> m_segments;
    quint32 m_size = 0;
};

} // namespace Printkeeper::Storage
