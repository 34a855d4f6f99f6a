// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

#include <chrono>

struct sqlite3;

namespace Printkeeper::Jobs {

/// While it lives, ends what a connection runs once that has taken so long: it fails as Cancelled.
/// One at a time for a connection, on its thread.
class TimeLimit
{
public:
    TimeLimit(const Database::Connection &connection, std::chrono::milliseconds most);
    ~TimeLimit();
    TimeLimit(const TimeLimit &) = delete;
    TimeLimit &operator=(const TimeLimit &) = delete;

    bool isReached() const { return m_isReached; }

private:
    static int look(void *limit);

    sqlite3 *m_handle;
    std::chrono::steady_clock::time_point m_end;
    bool m_isReached = false;
};

} // namespace Printkeeper::Jobs
