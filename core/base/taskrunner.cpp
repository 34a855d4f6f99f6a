// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/taskrunner.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <exception>
#include <vector>

namespace Printkeeper {

namespace {

/// A watcher is let go while its own signal is being delivered.
struct DeleteLater
{
    void operator()(QObject *object) const { object->deleteLater(); }
};

} // namespace

struct BackgroundWork::State
{
    QThreadPool *pool = nullptr;
    std::unique_ptr<QFutureWatcher<void>, DeleteLater> watcher; ///< of the newest, until its answer
    std::vector<QFuture<void>> works;                           ///< all that may still run
    CancelToken token;
    CancelToken dropped;

    void drop()
    {
        token.cancel();
        dropped.cancel();
        if (watcher)
            QObject::disconnect(watcher.get(), nullptr, watcher.get(), nullptr);
        watcher.reset();
    }

    /// The last thing that touches this object is the call of the answer.
    void deliver(const std::function<void()> &answer)
    {
        const std::function<void()> own = answer;
        watcher.reset();
        own();
    }
};

BackgroundWork::BackgroundWork(QThreadPool *pool)
    : m_state(std::make_unique<State>())
{
    m_state->pool = pool;
}

BackgroundWork::~BackgroundWork()
{
    m_state->drop();
    for (QFuture<void> &work : m_state->works)
        work.waitForFinished();
}

bool BackgroundWork::isRunning() const
{
    return m_state->watcher != nullptr;
}

void BackgroundWork::cancel()
{
    m_state->token.cancel();
}

Error BackgroundWork::unexpectedEnd()
{
    return {ErrorKind::System,
            QCoreApplication::translate("Printkeeper",
                                        "It ended unexpectedly, perhaps for want of memory."),
            {},
            {}};
}

void BackgroundWork::start(std::function<void(const CancelToken &)> work,
                           std::function<void()> answer)
{
    State &state = *m_state;
    state.drop();
    std::erase_if(state.works, [](const QFuture<void> &older) { return older.isFinished(); });
    state.token = CancelToken();
    state.dropped = CancelToken();
    // Not QFuture::then(context): in Qt 6.4 it asserts when the receiver is gone.
    state.watcher.reset(new QFutureWatcher<void>);
    QObject::connect(state.watcher.get(), &QFutureWatcherBase::finished, state.watcher.get(),
                     [&state, answer = std::move(answer)] { state.deliver(answer); });
    state.works.push_back(
        QtConcurrent::run(state.pool, [work = std::move(work), token = state.token,
                                       dropped = state.dropped]() mutable {
            // Destroyed before the work counts as finished, and with it all that it holds.
            const std::function<void(const CancelToken &)> own = std::exchange(work, nullptr);
            if (dropped.isCancelled())
                return;
            try {
                own(token);
            } catch (const std::exception &problem) {
                qCritical("Work in the background has thrown: %s", problem.what());
            }
        }));
    state.watcher->setFuture(state.works.back());
}

} // namespace Printkeeper
