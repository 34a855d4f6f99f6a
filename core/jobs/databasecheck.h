// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "base/canceltoken.h"
#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <vector>

namespace Printkeeper::Jobs {

/// What SQLite finds when it reads the whole of a database.
struct DatabaseCheck
{
    /// A row that points at one which is not there.
    struct BrokenReference
    {
        QString table;
        qint64 row = 0; ///< SQLite's number of it; 0 in a table without
        QString parent;
    };
    QStringList damages; ///< in SQLite's words, the first hundred; empty: it is whole
    std::vector<BrokenReference> brokenReferences; ///< the first hundred
    Bytes size = 0;
    Bytes free = 0; ///< that compacting would give back
    QString journalMode;

    bool isWell() const { return damages.isEmpty() && brokenReferences.empty(); }
};

/// Reads all of the database and writes nothing. Beside a journal mode other than "wal" nobody can
/// write to it for as long as this takes. NotFound, Busy, Cancelled; what is no database at all is
/// Corrupt.
Result<DatabaseCheck>
checkDatabase(const QByteArray &path, const CancelToken &cancel = {},
              std::chrono::milliseconds busyTimeout = std::chrono::seconds(5));

} // namespace Printkeeper::Jobs
