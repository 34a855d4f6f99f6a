// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/batchpace.h"

#include <algorithm>
#include <array>
#include <thread>

namespace Printkeeper::Cleanup {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

// A writer waits for our whole transaction. It has looked at the lock six times after 53 ms, again
// at 78 and then at 103 ms: the hold ends before the first of these, and one that a slow disk has
// made longer before the second.
constexpr milliseconds LongestHold = 50ms;
constexpr milliseconds ShortestWork = 12ms;
constexpr std::size_t FewestAtOnce = 50;
constexpr std::size_t MostAtOnce = 2000;

// What SQLite lets pass before it looks at a lock again, from one look to the next.
constexpr std::array LooksAgain{1ms, 2ms, 5ms, 10ms, 15ms, 20ms, 25ms, 25ms, 25ms, 50ms};
constexpr milliseconds ShortestPause = 5ms;

} // namespace

milliseconds BatchPace::pauseAfter(milliseconds hold, milliseconds wakesLate)
{
    constexpr milliseconds Late = 2ms;
    constexpr milliseconds LatestToWake = 50ms;
    milliseconds waited{0};
    milliseconds gap{0};
    for (const milliseconds next : LooksAgain) {
        if (waited >= hold)
            break;
        gap = next;
        waited += next;
    }
    return std::max(gap + Late, ShortestPause) + std::min(2 * wakesLate, LatestToWake);
}

/// On a busy machine, whoever waits wakes as late as we do.
void BatchPace::waitForTurn()
{
    using std::chrono::steady_clock;
    if (steady_clock::now() >= m_othersUntil)
        return;
    std::this_thread::sleep_until(m_othersUntil);
    const auto late = std::chrono::ceil<milliseconds>(steady_clock::now() - m_othersUntil);
    m_wakesLate = std::max(late, m_wakesLate * 7 / 8);
}

void BatchPace::begin()
{
    m_held.start();
    m_workedMs = m_held.elapsed();
}

milliseconds BatchPace::workTime() const
{
    return std::max(LongestHold - m_syncTime, ShortestWork);
}

bool BatchPace::hasTime(std::size_t left) const
{
    const milliseconds more = left <= m_goodSize / 8 ? workTime() / 8 : milliseconds(0);
    return m_held.elapsed() < (workTime() + more).count();
}

/// Some fewer than there was time for: what is left over makes a transaction of its own, from which
/// nothing is to be learnt.
void BatchPace::endWork(std::size_t operations)
{
    m_workedMs = m_held.elapsed();
    if (operations < m_goodSize / 2 && hasTime())
        return;
    const auto time = static_cast<std::size_t>(workTime().count());
    const auto worked = static_cast<std::size_t>(std::max<qint64>(m_workedMs, 1));
    const std::size_t most = operations * time * 5 / (worked * 6);
    m_goodSize = std::clamp(std::min(most, 2 * m_goodSize), FewestAtOnce, MostAtOnce);
}

void BatchPace::end(Others others)
{
    const qint64 held = m_held.elapsed();
    m_syncTime = (m_syncTime + milliseconds(held - m_workedMs)) / 2;
    m_pause =
        others == Others::None ? milliseconds(0) : pauseAfter(milliseconds(held), m_wakesLate);
    m_othersUntil = std::chrono::steady_clock::now() + m_pause;
}

} // namespace Printkeeper::Cleanup
