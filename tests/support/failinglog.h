// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <sqlite3.h>

namespace Printkeeper::Test {

/// While it lives, databases that are opened have a write-ahead log that can be made to fail, as
/// that of a disk which is about to die: from the next time on that it is to be brought to the
/// disk, nothing more can be written to it. One at a time. Link SQLite::SQLite3.
class FailingLog
{
public:
    /// Of the databases whose name ends like that.
    explicit FailingLog(QByteArrayView database)
    {
        s_database = database;
        s_hasFailed = s_isFailing = false;
        s_real = sqlite3_vfs_find(nullptr);
        s_vfs = *s_real;
        s_vfs.zName = "failing-log";
        s_vfs.xOpen = open;
        sqlite3_vfs_register(&s_vfs, 1);
    }
    ~FailingLog()
    {
        sqlite3_vfs_register(s_real, 1);
        sqlite3_vfs_unregister(&s_vfs);
    }
    FailingLog(const FailingLog &) = delete;
    FailingLog &operator=(const FailingLog &) = delete;

    void fail() { s_isFailing = true; }
    void mend() { s_hasFailed = s_isFailing = false; }
    bool hasFailed() const { return s_hasFailed; }

private:
    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *made)
    {
        const int result = s_real->xOpen(vfs, name, file, flags, made);
        const bool isLog = (flags & SQLITE_OPEN_WAL) != 0 && name
                           && QByteArrayView(name).endsWith(s_database.toByteArray() + "-wal");
        if (result == SQLITE_OK && isLog) {
            s_methods = file->pMethods;
            s_failing = *s_methods;
            s_failing.xSync = sync;
            s_failing.xWrite = write;
            file->pMethods = &s_failing;
        }
        return result;
    }
    static int sync(sqlite3_file *file, int flags)
    {
        s_hasFailed = s_hasFailed || s_isFailing;
        return s_hasFailed ? SQLITE_IOERR_FSYNC : s_methods->xSync(file, flags);
    }
    static int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
    {
        return s_hasFailed ? SQLITE_IOERR_WRITE : s_methods->xWrite(file, data, size, offset);
    }

    static inline QByteArrayView s_database;
    static inline bool s_isFailing = false;
    static inline bool s_hasFailed = false;
    static inline sqlite3_vfs *s_real = nullptr;
    static inline sqlite3_vfs s_vfs = {};
    static inline const sqlite3_io_methods *s_methods = nullptr;
    static inline sqlite3_io_methods s_failing = {};
};

} // namespace Printkeeper::Test
