// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

#include <QCoreApplication>
#include <QSqlError>

namespace Printkeeper::Cleanup {

/// What a person is told of an error of the journal's table.
inline Error journalError(const QSqlError &error)
{
    return Database::Connection::errorOf(
        error, QCoreApplication::translate("Printkeeper::Cleanup",
                                           "The journal of what cleanup does could not be read or "
                                           "written; check farm/state and the space on its disk."));
}

} // namespace Printkeeper::Cleanup
