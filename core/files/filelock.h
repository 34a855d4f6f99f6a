// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filedescriptor.h"
#include "base/result.h"

#include <QByteArray>

#include <chrono>

namespace Printkeeper::Files {

enum class LockFileMissing { Create, IsError };

/// An exclusive flock(2) on a file or a folder, held while this lives; the kernel drops it with the
/// process. Busy (message names the file and, when it wrote one, the holder) when `wait` has
/// passed.
class FileLock
{
public:
    static Result<FileLock> acquire(const QByteArray &path, std::chrono::milliseconds wait,
                                    LockFileMissing missing = LockFileMissing::Create);
    /// The same for a name in an opened folder, which messages call `folder`; never creates the
    /// file.
    static Result<FileLock> acquireIn(int folderDescriptor, const QByteArray &name,
                                      std::chrono::milliseconds wait,
                                      const QByteArray &folder = {});
    /// On a folder itself: nothing is made in it, and nothing tells who holds it. Not all
    /// network shares can do that.
    static Result<FileLock> acquireFolder(const QByteArray &path, std::chrono::milliseconds wait);

    /// Writes who holds it into the file, for those who wait.
    Result<void> describeHolder(const QByteArray &text) const;

private:
    FileLock(FileDescriptor descriptor, QByteArray path)
        : m_descriptor(std::move(descriptor))
        , m_path(std::move(path))
    {}

    FileDescriptor m_descriptor;
    QByteArray m_path;
};

} // namespace Printkeeper::Files
