// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

namespace Printkeeper {

/// What TaskRunner does whatever the type of the result is; use that.
class BackgroundWork
{
public:
    explicit BackgroundWork(QThreadPool *pool);
    ~BackgroundWork();
    BackgroundWork(const BackgroundWork &) = delete;
    BackgroundWork &operator=(const BackgroundWork &) = delete;

    bool isRunning() const;
    void cancel();
    void start(std::function<void(const CancelToken &)> work, std::function<void()> answer);

    /// Of work that has thrown, or of which there is no result for another reason.
    static Error unexpectedEnd();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Runs one piece of work at a time off the caller's thread and answers on it, exactly once. A
/// newer start cancels the older work and drops its answer; when the owner goes, no answer comes,
/// and the destructor waits for what still runs, older work too, so that work may use what its
/// owner has: declare the runner as the owner's last member. `cancel()` asks the work to stop; its
/// answer still comes. Work that was dropped before a thread was free never runs. An answer may
/// start the next work or destroy the runner. Lives on one thread, which must have an event loop.
template<typename T>
class TaskRunner
{
public:
    using Work = std::function<Result<T>(const CancelToken &)>;
    using Answer = std::function<void(Result<T>)>;

    explicit TaskRunner(QThreadPool *pool = QThreadPool::globalInstance())
        : m_background(pool)
    {}

    bool isRunning() const { return m_background.isRunning(); }
    void cancel() { m_background.cancel(); }

    /// Runs `work` on the pool and gives its result to `answer` here.
    void start(Work work, Answer answer)
    {
        auto result = std::make_shared<Result<T>>(BackgroundWork::unexpectedEnd());
        m_background.start(
            [work = std::move(work), result](const CancelToken &token) { *result = work(token); },
            [answer = std::move(answer), result] { answer(std::move(*result)); });
    }

private:
    BackgroundWork m_background;
};

} // namespace Printkeeper
