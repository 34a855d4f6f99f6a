// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QCoreApplication>
#include <QObject>
#include <QThreadPool>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
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
        for (const auto &job : m_jobs)
            job->wait();
    }
    TaskRunner(const TaskRunner &) = delete;
    TaskRunner &operator=(const TaskRunner &) = delete;

    bool isRunning() const { return m_receiver != nullptr; }
    void cancel() { m_token.cancel(); }

    /// Runs `work` on the pool and gives its result to `answer` here.
    void start(Work work, Answer answer)
    {
        drop();
        std::erase_if(m_jobs, [](const auto &older) { return older->isDone(); });
        m_token = CancelToken();
        m_receiver.reset(new QObject);
        auto job = std::make_shared<Job>();
        job->receiver = m_receiver.get();
        job->work = std::move(work);
        job->answer = std::move(answer);
        m_jobs.push_back(job);
        // Not QtConcurrent: in Qt 6.4 waiting for a future while its runnable ends corrupts the heap.
        m_pool->start([this, job, token = m_token] {
            if (!job->begin())
                return;
            std::optional<Result<T>> result;
            {
                // Destroyed before the work counts as done, and with it all that it holds.
                const Work own = std::exchange(job->work, nullptr);
                result.emplace(own(token));
            }
            Answer given = std::exchange(job->answer, nullptr);
            job->finish([this, &result, &given](QObject *receiver) {
                auto shared = std::make_shared<Result<T>>(*std::move(result));
                QMetaObject::invokeMethod(
                    receiver,
                    [this, shared, given = std::move(given)] { deliver(*shared, given); },
                    Qt::QueuedConnection);
            });
        });
    }

private:
    /// A receiver is let go while it is being called.
    struct DeleteLater
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };

    /// One piece of work and who waits for it; shared with the thread that runs it.
    struct Job
    {
        std::mutex mutex;
        std::condition_variable done;
        QObject *receiver = nullptr; ///< null once it was dropped
        bool isBegun = false;
        bool isFinished = false;
        Work work;
        Answer answer;

        /// Whether it is still wanted; from then on only its thread touches work and answer.
        bool begin()
        {
            const std::scoped_lock lock(mutex);
            isBegun = receiver != nullptr;
            return isBegun;
        }
        bool isDone()
        {
            const std::scoped_lock lock(mutex);
            return isFinished;
        }
        void drop()
        {
            const std::scoped_lock lock(mutex);
            receiver = nullptr;
            if (isBegun)
                return;
            work = nullptr;
            answer = nullptr;
            isFinished = true;
        }
        void wait()
        {
            std::unique_lock lock(mutex);
            done.wait(lock, [this] { return isFinished; });
        }
        /// Posts the answer while the receiver cannot go.
        template<typename Post>
        void finish(const Post &post)
        {
            const std::scoped_lock lock(mutex);
            if (receiver)
                post(receiver);
            isFinished = true;
            done.notify_all();
        }
    };

    void drop()
    {
        m_token.cancel();
        for (const auto &job : m_jobs)
            job->drop();
        if (m_receiver)
            QCoreApplication::removePostedEvents(m_receiver.get());
        m_receiver.reset();
    }

    /// The last thing that touches this object is the call of the answer.
    void deliver(Result<T> &result, const Answer &answer)
    {
        const Answer own = answer;
        Result<T> given = std::move(result);
        m_receiver.reset();
        own(std::move(given));
    }

    QThreadPool *m_pool;
    std::unique_ptr<QObject, DeleteLater> m_receiver; ///< of the newest work, until its answer
    std::vector<std::shared_ptr<Job>> m_jobs;         ///< all that may still run
    CancelToken m_token;
};

} // namespace Printkeeper
