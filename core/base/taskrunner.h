// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include <functional>
#include <optional>

namespace Printkeeper
{

/// Runs one piece of work at a time off the caller's thread and answers on it, exactly once. A newer
/// start cancels the older work and drops its answer; when the owner goes, no answer comes. Lives on
/// the thread that starts it. `cancel()` asks the work to stop; its answer still comes.
template <typename T>
class TaskRunner
{
public:
    using Work = std::function<Result<T>(const CancelToken &)>;
    using Answer = std::function<void(Result<T>)>;

    explicit TaskRunner(QThreadPool *pool = QThreadPool::globalInstance()) : m_pool(pool) {}
    ~TaskRunner()
    {
        cancel();
        if (m_watcher)
            m_watcher->future().waitForFinished();
    }
    TaskRunner(const TaskRunner &) = delete;
    TaskRunner &operator=(const TaskRunner &) = delete;

    bool isRunning() const { return m_running; }
    void cancel() { m_token.cancel(); }

    /// Runs `work` on the pool and gives its result to `answer` here.
    void start(Work work, Answer answer)
    {
        cancel();
        m_token = CancelToken();
        m_running = true;
        // Not QFuture::then(context): in Qt 6.4 it asserts when the receiver is gone. The older
        // watcher finishes by itself, disconnected.
        if (m_watcher)
            retire();
        m_watcher = std::make_unique<QFutureWatcher<std::optional<Result<T>>>>();
        QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(),
                         [this, answer = std::move(answer)] {
                             m_running = false;
                             const auto done = answer;
                             Result<T> result = *m_watcher->result();
                             done(std::move(result));
                         });
        m_watcher->setFuture(QtConcurrent::run(
            m_pool, [work = std::move(work), token = m_token]() -> std::optional<Result<T>> {
                return work(token);
            }));
    }

private:
    using Watcher = QFutureWatcher<std::optional<Result<T>>>;

    /// Lets an outdated watcher end on its own; it may be the one whose answer is being given.
    void retire()
    {
        Watcher *old = m_watcher.release();
        QObject::disconnect(old, nullptr, old, nullptr);
        old->deleteLater();
    }

    QThreadPool *m_pool;
    std::unique_ptr<Watcher> m_watcher;
    CancelToken m_token;
    bool m_running = false;
};

} // namespace Printkeeper
