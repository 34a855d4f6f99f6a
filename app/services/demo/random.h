// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>

namespace Printkeeper::Demo {

/// SplitMix64 (Steele, Lea, Flood 2014): small, quick and the same on every machine, which the
/// standard library's distributions are not. Not for secrets.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {}
    /// A stream of its own for item `index` of the farm `seed`.
    Random(quint64 seed, quint64 index)
        : m_state(seed * 0xd1342543de82ef95ULL + index * 0x9e3779b97f4a7c15ULL)
    {
        m_state = next();
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// A whole number in [0, bound); `bound` is positive.
    int below(int bound) { return static_cast<int>(next() % static_cast<quint64>(bound)); }
    /// A number in [low, high).
    double between(double low, double high)
    {
        return low + (high - low) * static_cast<double>(next() >> 11) * 0x1.0p-53;
    }
    bool oneIn(int count) { return below(count) == 0; }

    template<typename T, std::size_t N>
    const T &pick(const std::array<T, N> &items)
    {
        return items[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }

private:
    quint64 m_state;
};

} // namespace Printkeeper::Demo
