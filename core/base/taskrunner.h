// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrent>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Printkeeper {

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
        : m_pool(pool)
    {}
    ~TaskRunner()
    {
        drop();
        for (QFuture<void> &work : m_works)
            work.waitForFinished();
    }
    TaskRunner(const TaskRunner &) = delete;
    TaskRunner &operator=(const TaskRunner &) = delete;

    bool isRunning() const { return m_watcher != nullptr; }
    void cancel() { m_token.cancel(); }

    /// Runs `work` on the pool and gives its result to `answer` here.
    void start(Work work, Answer answer)
    {
        drop();
        std::erase_if(m_works, [](const QFuture<void> &older) { return older.isFinished(); });
        m_token = CancelToken();
        m_dropped = CancelToken();
        auto result = std::make_shared<std::optional<Result<T>>>();
        // Not QFuture::then(context): in Qt 6.4 it asserts when the receiver is gone.
        m_watcher.reset(new QFutureWatcher<void>);
        QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(),
                         [this, result, answer = std::move(answer)] { deliver(*result, answer); });
        m_works.push_back(
            QtConcurrent::run(m_pool, [work = std::move(work), result, token = m_token,
                                       dropped = m_dropped]() mutable {
                // Destroyed before the work counts as finished, and with them all that they hold.
                const Work own = std::exchange(work, nullptr);
                const auto given = std::exchange(result, nullptr);
                if (!dropped.isCancelled())
                    given->emplace(own(token));
            }));
        m_watcher->setFuture(m_works.back());
    }

private:
    /// A watcher is let go while its own signal is being delivered.
    struct DeleteLater
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };

    void drop()
    {
        m_token.cancel();
        m_dropped.cancel();
        if (m_watcher)
            QObject::disconnect(m_watcher.get(), nullptr, m_watcher.get(), nullptr);
        m_watcher.reset();
    }

    /// The last thing that touches this object is the call of the answer.
    void deliver(std::optional<Result<T>> &result, const Answer &answer)
    {
        const Answer own = answer;
        Result<T> given = *std::exchange(result, std::nullopt);
        m_watcher.reset();
        own(std::move(given));
    }

    QThreadPool *m_pool;
    std::unique_ptr<QFutureWatcher<void>, DeleteLater>
        m_watcher;                      ///< of the newest work, until its answer
    std::vector<QFuture<void>> m_works; ///< all that may still run
    CancelToken m_token;
    CancelToken m_dropped;
};

} // namespace Printkeeper
