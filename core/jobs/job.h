// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/value.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Printkeeper::Jobs {

/// One row of the job table as it is read; nothing in it is trusted. Texts of times and paths are
/// the column's own.
struct Job
{
    Database::Value id;
    Database::Value status; ///< NULL is possible
    Database::Value file;
    Database::Value created;
    Database::Value updated;
    Database::Value thumbnail;
    Database::Value metadata;
    QString original;
    QString person;

    QString idText() const { return QString::fromUtf8(id.toBytes()); }
    QString statusText() const { return QString::fromUtf8(status.toBytes()); }
};

/// A row by SQLite's own number of it.
struct NumberedJob
{
    qint64 number = 0;
    Job job;
};

/// The time of a job's state in UTC and whether a time was there that could not be read.
struct StateTime
{
    std::optional<QDateTime> time;
    bool unreadable = false;
};

/// `updated`, else `created`; a text that is no time is never replaced by the other column.
StateTime stateTime(const Database::Value &updated, const Database::Value &created);

} // namespace Printkeeper::Jobs
