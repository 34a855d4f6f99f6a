// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

namespace Printkeeper::Database {

/// Whether another process may have this database, which is in WAL mode, open at this moment; a
/// writer that waits for its lock has. SQLite keeps a lock on such a file for as long as a
/// connection lives, and the kernel lists it. False only when that list shows our own lock and is
/// sure to be whole: it hides what other containers do from all but the first of them.
bool mayHaveOtherUsers(const Connection &database);

/// The same for a database in rollback mode, where who waits holds no lock: whether anybody but
/// this connection may have its file open, this process's other connections counted. False only to
/// root in the first container, who sees what every process has open, and only on a disk of this
/// machine that it does not export by NFS. Asks no file system but the database's own, so that
/// none that is away keeps it waiting; on any thread. `seenAt` is where somebody was seen to have
/// it open, who is looked for there before anywhere else; empty the first time.
bool mayBeOpenElsewhere(const Connection &database, QByteArray &seenAt);

/// Whether another file, or none, has the name of the one that is open, as when somebody puts a
/// backup in its place: what is written then is lost.
bool isReplaced(const Connection &database);

/// Whether `list`, in the form of /proc/locks, has a lock of `process` on `file` (device and inode:
/// "fe:00:1234") and none of anybody else.
bool showsLocksOfOnly(qint64 process, const QByteArray &file, const QByteArray &list);

} // namespace Printkeeper::Database
