// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filedescriptor.h"
#include "files/entryblock.h"
#include "storage/disktree.h"

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Printkeeper::Storage {

/// A folder that is open for as long as something below it waits to be opened.
struct OpenFolder
{
    OpenFolder(FileDescriptor opened, quint32 number, std::size_t openedBy, std::atomic<int> &count)
        : descriptor(std::move(opened))
        , folder(number)
        , worker(openedBy)
        , openCount(count)
    {
        ++openCount;
    }
    ~OpenFolder() { --openCount; }
    OpenFolder(const OpenFolder &) = delete;
    OpenFolder &operator=(const OpenFolder &) = delete;

    FileDescriptor descriptor;
    quint32 folder;
    std::size_t worker;
    /// The folders in it by name, where an earlier scan knows them. Read only.
    std::shared_ptr<const QHash<QByteArray, quint32>> known;
    std::atomic<int> &openCount;
};

/// A folder to enter, or a block of names of one to look at.
struct ScanTask
{
    quint32 folder = 0;
    TreeNode *node = nullptr;   ///< the folder's
    const char *name = nullptr; ///< the folder's, in its slab
    quint32 length = 0;
    std::shared_ptr<OpenFolder> at; ///< above the folder, or null when too many are open; the
                                    ///< folder itself for a block
    std::unique_ptr<Files::EntryBlock> block;
};

/// What waits to be done: each worker takes the newest of its own and, when it has none, the oldest
/// of another. Any thread.
class ScanQueue
{
public:
    explicit ScanQueue(std::size_t workers)
        : m_tasks(workers)
    {}

    void push(std::size_t worker, ScanTask task)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_tasks[worker].push_back(std::move(task));
            ++m_waiting;
            ++m_unfinished;
        }
        m_changed.notify_one();
    }

    /// The same for many; leaves `tasks` empty.
    void push(std::size_t worker, std::vector<ScanTask> &tasks)
    {
        {
            const std::lock_guard lock(m_mutex);
            for (ScanTask &task : tasks)
                m_tasks[worker].push_back(std::move(task));
            m_waiting += int(tasks.size());
            m_unfinished += tasks.size();
        }
        tasks.clear();
        m_changed.notify_all();
    }

    /// Waits for something to do; empty when nothing will come any more. Call done() after each.
    std::optional<ScanTask> take(std::size_t worker)
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            if (m_isStopped || m_unfinished == 0)
                return std::nullopt;
            if (auto task = takeAny(worker))
                return task;
            m_changed.wait(lock);
        }
    }

    void done()
    {
        const std::lock_guard lock(m_mutex);
        if (--m_unfinished == 0)
            m_changed.notify_all();
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_changed.notify_all();
    }

    /// Roughly how much waits to be taken.
    int waiting() const { return m_waiting.load(std::memory_order_relaxed); }

private:
    std::optional<ScanTask> takeAny(std::size_t worker)
    {
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            auto &tasks = m_tasks[(worker + i) % m_tasks.size()];
            if (tasks.empty())
                continue;
            ScanTask task = std::move(i == 0 ? tasks.back() : tasks.front());
            i == 0 ? tasks.pop_back() : tasks.pop_front();
            --m_waiting;
            return task;
        }
        return std::nullopt;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::deque<ScanTask>> m_tasks;
    std::size_t m_unfinished = 0; ///< waiting or being done
    std::atomic<int> m_waiting = 0;
    bool m_isStopped = false;
};

} // namespace Printkeeper::Storage
