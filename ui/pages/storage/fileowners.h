// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "settings/disksettings.h"
#include "settings/farmsettings.h"
#include "settings/jobssettings.h"
#include "storage/disktree.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace Printkeeper::StorageView {

using TreePointer = std::shared_ptr<const Storage::DiskTree>;

/// Where jobs and their files are, and what the farm calls a large one.
struct StorageSource
{
    QByteArray databasePath; ///< empty when the database is no file
    Settings::JobsSettings jobs;
    Settings::FarmSettings farm;
    Settings::DiskSettings disk = {};
};

/// Whose a file is, by the job table.
struct FileOwner
{
    enum class Kind : quint8 {
        Unknown, ///< nobody has looked
        Job,     ///< a job names it, or it belongs to one by its name
        Trash,   ///< it was removed and waits
        Own,     ///< Printkeeper has it: room for the day on which the disk is full
        NoJob,
    };

    Kind kind = Kind::Unknown;
    QString person = {}; ///< of a job; empty when the table does not say
    bool operator==(const FileOwner &) const = default;
};

/// What one person's files take.
struct PersonUse
{
    FileOwner owner; ///< a person's, the trash, our own, or no job
    qint64 files = 0;
    Bytes allocated = 0;
};

class FileOwners;
using OwnersPointer = std::shared_ptr<const FileOwners>;

/// The owner of each file of a tree. An immutable value, safe to read from any thread; of no use
/// for another tree than its own and those that rescans make of it, where a file that is newer is
/// Unknown.
class FileOwners
{
public:
    /// Reads the whole job table. Busy, NotFound … as the job store; Cancelled. Without a database
    /// nobody is known.
    static Result<OwnersPointer> of(const TreePointer &tree, const StorageSource &source,
                                    const CancelToken &cancel);

    FileOwner ownerOf(const Storage::DiskTree &tree, Storage::NodeIndex node) const;
    /// Everybody, then the trash, our own, and the files without a job; most bytes first.
    const std::vector<PersonUse> &uses() const { return m_uses; }
    const TreePointer &tree() const { return m_tree; }

private:
    void addUp();

    TreePointer m_tree;
    QStringList m_people;
    /// Which of the people a file belongs to, by node.
    std::vector<std::pair<Storage::NodeIndex, quint32>> m_owned;
    std::vector<PersonUse> m_uses;
};

/// The jobs that some files belong to.
struct FoundJobs
{
    QStringList jobs; ///< ids
    /// Of the files that were asked for one by one: no job's, or beside the models of several.
    std::vector<QByteArray> withoutJob;
};

/// `files` are absolute paths; of a folder in `folders` the jobs whose models are in it at any
/// depth. Looks at the job table alone. Cancelled, Busy …
Result<FoundJobs> findJobs(const StorageSource &source, const std::vector<QByteArray> &files,
                           const std::vector<QByteArray> &folders, const CancelToken &cancel);

} // namespace Printkeeper::StorageView
