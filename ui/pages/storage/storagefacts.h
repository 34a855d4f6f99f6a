// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "pages/storage/fileowners.h"
#include "storage/spacegap.h"
#include "storage/treestatistics.h"

#include <QDateTime>

#include <array>
#include <optional>

namespace Printkeeper::StorageView {

/// Ages by which files are told apart, in days.
inline constexpr std::array<int, 5> AgeLimits{1, 7, 30, 90, 365};

/// Which files are listed; all of them at first.
struct FileChoice
{
    std::optional<QByteArray> extension; ///< in lower case; empty for files without one
    std::optional<int> age;              ///< an index into the ages
    std::optional<FileOwner> owner;

    bool isAll() const { return !extension && !age && !owner; }
    bool operator==(const FileChoice &) const = default;
};

/// A file as it is listed.
struct FileRow
{
    Storage::NodeIndex node = 0;
    QByteArray path; ///< absolute
    QByteArray name;
    QByteArray folder; ///< below the scanned one; empty for that itself
    Bytes size = 0;    ///< its length
    Bytes allocated = 0;
    qint64 modified = 0; ///< seconds since 1970
    FileOwner owner;
};

/// What is right in the scanned folder.
struct FolderUse
{
    QByteArray name; ///< empty: the files right in it
    Bytes allocated = 0;
    qint64 files = 0;
};

class FileFates;

/// What the page tells of a tree, made off the GUI thread.
struct StorageFacts
{
    TreePointer tree;
    std::shared_ptr<const FileFates> fates;
    FileChoice choice;
    std::vector<FileRow> rows; ///< the longest of the choice
    qint64 rowsOfChoice = 0;   ///< how many there are
    Bytes bytesOfChoice = 0;   ///< allocated
    Bytes largeFile = 0;       ///< a file that is longer is a large one
    qint64 largeFiles = 0;     ///< of the whole tree
    std::vector<FolderUse> folders;
    std::vector<Storage::ExtensionUse> types; ///< most space first
    std::vector<Storage::AgeUse> ages;
    std::vector<Storage::ScanProblem> problems; ///< the first of them
    Storage::ScanTotals totals;
};

using FactsPointer = std::shared_ptr<const StorageFacts>;

/// What the facts are made from.
struct FactsRequest
{
    TreePointer tree;
    OwnersPointer owners; ///< null as long as nobody has looked
    FactsPointer before;  ///< of an earlier tree; may be null
    FileChoice choice;
    Bytes largeFile = 0; ///< a file that is longer is a large one
    QDateTime now;
    std::vector<QByteArray> due; ///< files that the next cleanup takes
    QByteArray uploads;
    std::vector<QByteArray> otherFolders; ///< whose files are no uploads
};

/// Cancelled. Any thread; for a million files some tenths of a second.
Result<FactsPointer> makeFacts(const FactsRequest &request, const CancelToken &cancel);

/// At most that many files are listed.
inline constexpr std::size_t MostRows = 500;

} // namespace Printkeeper::StorageView
