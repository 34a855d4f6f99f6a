// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "files/identity.h"
#include "jobs/farmlayout.h"
#include "jobs/job.h"

#include <QDateTime>
#include <QString>

namespace Printkeeper::JobsView {

/// What was found at the place that a row means.
enum class DiskState {
    NotLooked,   ///< nobody has looked yet
    Present,     ///< a regular file
    Missing,     ///< no such file
    WrongFolder, ///< in the folder of another status, and no other job's
    Outside,     ///< the row's path leaves the folders of the farm
    NoFolder,    ///< no folder is known for the row's status
    NotAFile,    ///< something else of that name
    Unreadable,  ///< it could not be looked at
};

struct FileState
{
    DiskState disk = DiskState::NotLooked;
    Bytes size = 0;
    Files::Identity identity;  ///< of the file as it was seen; null where there is none
    QByteArray otherFolder;    ///< path of the folder where it lies instead
    Jobs::FilePlace model;     ///< empty where there can be none
    Jobs::FilePlace thumbnail; ///< that the row names; may not be there
    Files::Identity thumbnailIdentity;

    /// Whether a file lies where the row says, be it in the right folder or not.
    bool isThere() const { return identity != Files::Identity(); }
    bool operator==(const FileState &) const = default;
};

/// A time of the table; `text` is the column's own when it cannot be read as a time.
struct ShownTime
{
    QDateTime time; ///< UTC
    QString text;

    bool operator==(const ShownTime &) const = default;
};

/// One job as the table shows it. Every text but `id` is escaped, one line long and no longer than
/// a line can be, whatever the database holds.
struct JobRow
{
    qint64 key = 0;      ///< in a Jobs::JobOrder
    QString id;          ///< as the table has it
    QString idLine;      ///< for people
    QString name;        ///< the original name, else that of the file
    QString path;        ///< what the row says about the file
    QByteArray fileName; ///< its last part, for what is told by the ending
    QString statusKey;
    QString status; ///< for people
    QString person;
    ShownTime created;
    ShownTime updated;
    FileState file;

    bool operator==(const JobRow &) const = default;
};

JobRow makeJobRow(qint64 key, const Jobs::Job &job);

} // namespace Printkeeper::JobsView
