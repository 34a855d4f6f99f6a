// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/timelimit.h"

#include "database/sqlitehandle.h"

#include <sqlite3.h>

namespace Printkeeper::Jobs {
namespace {

constexpr int StepsBetweenLooks = 2000; // of SQLite's machine: some ten microseconds

} // namespace

TimeLimit::TimeLimit(const Database::Connection &connection, std::chrono::milliseconds most)
    : m_handle(Database::sqliteHandle(connection))
    , m_end(std::chrono::steady_clock::now() + most)
{
    sqlite3_progress_handler(m_handle, StepsBetweenLooks, &TimeLimit::look, this);
}

TimeLimit::~TimeLimit()
{
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

int TimeLimit::look(void *limit)
{
    auto *self = static_cast<TimeLimit *>(limit);
    self->m_isReached = std::chrono::steady_clock::now() >= self->m_end;
    return self->m_isReached ? 1 : 0;
}

} // namespace Printkeeper::Jobs
