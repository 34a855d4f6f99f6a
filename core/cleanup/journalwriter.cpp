// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/journalwriter.h"

#include "database/statedatabase.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

JournalWriter::JournalWriter(const Database::Connection &state)
    : m_folder(state.path().left(state.path().lastIndexOf('/')))
    , m_thread([this] { work(); })
{}

JournalWriter::~JournalWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_asked.notify_one();
    m_thread.join();
}

JournalWriter::Written JournalWriter::ask(Task task)
{
    Written written = task.get_future().share();
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_asked.notify_one();
    return written;
}

/// Nothing once there is no more to come.
std::optional<JournalWriter::Task> JournalWriter::nextTask()
{
    std::unique_lock lock(m_mutex);
    m_asked.wait(lock, [this] { return m_isEnding || !m_tasks.empty(); });
    if (m_tasks.empty())
        return std::nullopt;
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    return task;
}

void JournalWriter::work()
{
    while (auto task = nextTask())
        (*task)();
    // A connection ends on the thread that has opened it.
    m_state.reset();
}

Result<void> JournalWriter::open()
{
    if (m_state)
        return {};
    auto opened = Database::openStateDatabase(m_folder);
    if (!opened)
        return opened.error();
    m_state = *std::move(opened);
    // The names of states come from one table. For each look at the list of a CHECK, SQLite makes a
    // table in memory: that would be half of the time of an INSERT.
    if (auto set = m_state->execute(u"PRAGMA ignore_check_constraints = ON"_s); !set)
        return set;
    // Each of the indexes is written somewhere else.
    return m_state->execute(u"PRAGMA cache_size = -16384"_s);
}

JournalWriter::Written JournalWriter::addIntents(qint64 run,
                                                 std::shared_ptr<std::vector<Operation>> operations)
{
    return ask(Task([this, run, operations = std::move(operations)]() -> Result<void> {
        if (auto opened = open(); !opened)
            return opened;
        // One wait for the disk, not two: until then those look as after a crash behind COMMIT.
        auto written = JournalStore(*m_state).addIntents(run, *operations, m_outcomes);
        if (written)
            m_outcomes.clear();
        return written;
    }));
}

void JournalWriter::setStates(std::vector<JournalStore::Outcome> outcomes)
{
    ask(Task([this, outcomes = std::move(outcomes)]() -> Result<void> {
        m_outcomes.insert(m_outcomes.end(), outcomes.begin(), outcomes.end());
        return {};
    }));
}

JournalWriter::Written
JournalWriter::removeIntents(std::shared_ptr<std::vector<Operation>> operations)
{
    return ask(Task([this, operations = std::move(operations)]() -> Result<void> {
        if (auto opened = open(); !opened)
            return opened;
        return JournalStore(*m_state).removeIntents(*operations);
    }));
}

Result<void> JournalWriter::finish()
{
    const Written written = ask(Task([this]() -> Result<void> {
        if (m_outcomes.empty())
            return {};
        if (auto opened = open(); !opened)
            return opened;
        auto noted = JournalStore(*m_state).setStates(m_outcomes);
        if (noted)
            m_outcomes.clear();
        return noted;
    }));
    return written.get();
}

} // namespace Printkeeper::Cleanup
