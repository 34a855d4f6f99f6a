// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

#include <QMutex>

struct sqlite3;

namespace Printkeeper::Jobs {

/// Stops, from another thread, the statement that a connection runs: it fails as Cancelled. Nothing
/// happens while none runs, or no connection is attached. Safe from any thread.
class QueryInterrupt
{
public:
    /// From now on until `detach`, which must come before the connection goes.
    void attach(const Database::Connection &connection);
    void detach();

    void interrupt();

private:
    QMutex m_mutex;
    sqlite3 *m_handle = nullptr;
};

} // namespace Printkeeper::Jobs
