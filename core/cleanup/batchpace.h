// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace Printkeeper::Cleanup {

/// How long a batch keeps the write lock of the farm's database, and how long it leaves it free
/// then: so that a writer of the web app waits for one batch at most and gets its turn behind it.
/// Learns from each batch how many operations the next one has time for.
class BatchPace
{
public:
    /// Waits until it is our turn again. What was done meanwhile without the lock counts.
    void waitForTurn();
    /// The lock has been taken.
    void begin();
    /// Whether there is time for one more operation, and then for what makes it durable. Where no
    /// more than a few are `left`, for these too: a transaction of their own would need a pause.
    bool hasTime(std::size_t left = SIZE_MAX) const;
    /// Behind the last operation.
    void endWork(std::size_t operations);
    enum class Others {
        None,  ///< surely nobody waits for the lock: it need not be left free
        Maybe, ///< somebody may wait
    };
    /// The lock is free.
    void end(Others others);
    /// How long it is left so.
    std::chrono::milliseconds pause() const { return m_pause; }

    /// How many operations one batch has time for.
    std::size_t goodSize() const { return m_goodSize; }

    /// So long must the lock be free behind a hold that a writer which has come during it, at
    /// whatever moment, looks at the lock once: SQLite does so in ever larger steps, and on a busy
    /// machine wakes late from them, as we do.
    static std::chrono::milliseconds
    pauseAfter(std::chrono::milliseconds hold,
               std::chrono::milliseconds wakesLate = std::chrono::milliseconds(0));

private:
    std::chrono::milliseconds workTime() const;

    QElapsedTimer m_held;
    std::chrono::milliseconds m_syncTime{5};  ///< what making it durable took of late
    std::chrono::milliseconds m_wakesLate{5}; ///< how late a sleep of ours ended of late
    qint64 m_workedMs = 0;
    std::size_t m_goodSize = 200;
    std::chrono::milliseconds m_pause{0};
    std::chrono::steady_clock::time_point m_othersUntil; ///< when we may lock it again
};

} // namespace Printkeeper::Cleanup
