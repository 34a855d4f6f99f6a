// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/queryinterrupt.h"

#include "database/sqlitehandle.h"

#include <QMutexLocker>

#include <sqlite3.h>

namespace Printkeeper::Jobs {

void QueryInterrupt::attach(const Database::Connection &connection)
{
    const QMutexLocker lock(&m_mutex);
    m_handle = Database::sqliteHandle(connection);
}

void QueryInterrupt::detach()
{
    const QMutexLocker lock(&m_mutex);
    m_handle = nullptr;
}

void QueryInterrupt::interrupt()
{
    const QMutexLocker lock(&m_mutex);
    if (m_handle)
        sqlite3_interrupt(m_handle);
}

} // namespace Printkeeper::Jobs
