// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "base/result.h"
#include "storage/disktree.h"

#include <functional>

namespace Printkeeper::Storage {

/// Whether a scan lets all other work of the disk go first.
enum class ScanPriority { Normal, Background };

struct ScanOptions
{
    Mounts mounts = Mounts::Stay;
    ScanPriority priority = ScanPriority::Normal;
    int workers = 0; ///< 0: one on a disk that rotates, else as many as help
};

/// How far a scan has come. Files with several names are not in the bytes yet.
struct ScanProgress
{
    /// A folder right in the scanned one, with what was found in it so far.
    struct Part
    {
        QByteArray name;
        Bytes allocated = 0;
    };

    qint64 files = 0; ///< names that are no folder
    qint64 folders = 0;
    qint64 problems = 0;
    Bytes allocated = 0;
    Bytes apparent = 0;
    std::vector<Part> parts;
};

using ScanProgressFunction = std::function<void(const ScanProgress &)>;

/// Reads a tree of folders with several threads. Changes nothing, opens folders only, follows no
/// link; folders that cannot be read are problems of the tree and stop nothing. What is created,
/// removed or moved meanwhile may or may not be in it.
class DiskScanner
{
public:
    explicit DiskScanner(const Clock &clock, ScanOptions options = {})
        : m_clock(clock)
        , m_options(options)
    {}

    /// Blocks until all is read or `cancel` is set, and then answers what it has. `progress` is
    /// called on this thread, at most ten times a second. An Error only when `path`, which may
    /// lead over links, cannot be opened as a folder.
    Result<DiskTree> scan(const QByteArray &path, const ScanProgressFunction &progress = {},
                          const CancelToken &cancel = {}) const;

    /// The same tree as it is now: reads only folders again that have changed since by their times,
    /// and those in which something was written shortly before. A file that was changed in place
    /// keeps its old size until its folder is read. Shares what has not changed with `before`.
    /// Reads everything when it is no longer the same folder, when `before` is incomplete or was
    /// made with other mounts, when a file got one more name than it can find, and now and then to
    /// be rid of what is dead.
    Result<DiskTree> rescan(const DiskTree &before, const ScanProgressFunction &progress = {},
                            const CancelToken &cancel = {}) const;

    /// The same, but of these folders alone, which are read again in any case.
    Result<DiskTree> rescanFolders(const DiskTree &before, const std::vector<NodeIndex> &folders,
                                   const CancelToken &cancel = {}) const;

private:
    Result<DiskTree> rescanWith(const DiskTree &before, const std::vector<NodeIndex> *folders,
                                const ScanProgressFunction &progress,
                                const CancelToken &cancel) const;

    const Clock &m_clock;
    ScanOptions m_options;
};

} // namespace Printkeeper::Storage
