// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <memory>

namespace Printkeeper {

/// Asks running work to stop. Copies share one state; any thread may cancel or ask. Work polls it
/// at least every 50 ms and still reports what it did, which a cancelled QFuture could not.
class CancelToken
{
public:
    CancelToken()
        : m_cancelled(std::make_shared<std::atomic_bool>(false))
    {}

    void cancel() { m_cancelled->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace Printkeeper
