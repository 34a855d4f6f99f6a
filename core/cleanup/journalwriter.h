// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/journalstore.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace Printkeeper::Cleanup {

/// Writes the journal on a thread and a connection of its own, in the order in which it is asked
/// to, while its caller does what does not depend on it yet. To be used from one thread.
class JournalWriter
{
public:
    /// What became of something that it was asked to write, once that is known.
    using Written = std::shared_future<Result<void>>;

    /// Of the same `state.db` as this connection, which is another one's.
    explicit JournalWriter(const Database::Connection &state);
    /// Waits for all that it was asked to write.
    ~JournalWriter();
    JournalWriter(const JournalWriter &) = delete;
    JournalWriter &operator=(const JournalWriter &) = delete;

    /// `JournalStore::addIntents`. The operations are the writer's until that has ended.
    Written addIntents(qint64 run, std::shared_ptr<std::vector<Operation>> operations);
    /// `JournalStore::setStates`, with the next intents or by `finish`.
    void setStates(std::vector<JournalStore::Outcome> outcomes);
    /// `JournalStore::removeIntents`.
    Written removeIntents(std::shared_ptr<std::vector<Operation>> operations);
    /// Waits until everything is written.
    Result<void> finish();

private:
    // A QFuture that is waited for may run its task on the thread that waits: not on ours.
    using Task = std::packaged_task<Result<void>()>;

    Written ask(Task task);
    void work();
    std::optional<Task> nextTask();
    Result<void> open();

    const QByteArray m_folder; ///< of `state.db`
    // What only the writer's thread touches.
    std::unique_ptr<Database::Connection> m_state;
    std::vector<JournalStore::Outcome> m_outcomes; ///< not written yet

    std::mutex m_mutex;
    std::condition_variable m_asked;
    std::deque<Task> m_tasks;
    bool m_isEnding = false;
    std::thread m_thread; ///< the last: it uses all of them
};

} // namespace Printkeeper::Cleanup
