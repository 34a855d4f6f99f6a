// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/filedescriptor.h"
#include "base/result.h"
#include "files/identity.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Printkeeper::Files {

class Folder;

/// Whether files can be renamed between two open folders: one file system and one mount of it.
bool isOnOneMount(const Folder &left, const Folder &right);

/// What the database or a walk calls a file: a path below an opened folder, without a leading
/// slash,
/// `.` or `..`, empty components or NUL. Components are any other bytes of at most 255.
bool isSafeRelativePath(const QByteArray &path);

/// How a copy is made. `attributes` are those of the source unless others are named.
struct CopyRequest
{
    std::optional<FileAttributes> attributes;
    CancelToken cancel;
};

/// A copy that was made, and what it should have had: a file system that knows no owners, modes or
/// fine times (vfat, some shares) keeps what it can.
struct MadeCopy
{
    FileStatus status;
    FileAttributes wanted;
};

struct DirectoryEntry
{
    QByteArray name;
    FileKind kind = FileKind::Other;
};

/// A directory that is open: every call is (its descriptor, one component), so that nothing which
/// happens to the path above can lead it elsewhere. Symlinks are never followed and no mount is
/// crossed below a root. Use from one thread at a time.
class Folder
{
public:
    /// Opens an absolute path as a root of its own. The path itself may lead over symlinks and
    /// mounts: it is the administrator's word, not the web app's.
    static Result<Folder> openRoot(const QByteArray &absolutePath);
    /// The same where the last name must be a folder's own: Error code `symlink` when it is a link.
    static Result<Folder> openRealRoot(const QByteArray &absolutePath);

    /// Opens a folder below this one: `openat2(BENEATH|NO_SYMLINKS|NO_MAGICLINKS|NO_XDEV)`, or
    /// component by component where the kernel lacks it. An empty path is this folder again.
    Result<Folder> openBelow(const QByteArray &relativePath) const;
    /// The same, making what is missing with `mode` and this folder's owner.
    Result<Folder> makeBelow(const QByteArray &relativePath, quint32 mode) const;
    /// Makes one folder in one step: under a temporary dot name it gets its mode and owner, and
    /// then its name, so that a crash leaves it whole or not at all (see removeLeftovers()). Error
    /// code `exists` when the name is taken. `beforeNamed` has its say before it has its name.
    Result<Folder>
    makeNew(const QByteArray &name, quint32 mode,
            const std::function<Result<void>(const Folder &)> &beforeNamed = {}) const;

    const QByteArray &path() const { return m_path; }
    int descriptor() const { return m_descriptor.get(); }

    /// NotFound when there is nothing of that name.
    Result<FileStatus> status(const QByteArray &name) const;
    Result<FileStatus> status() const;
    /// The same question without the sentence that says why not.
    bool exists(const QByteArray &name) const;

    /// All names but `.` and `..`, as the kernel gives them.
    Result<std::vector<DirectoryEntry>> entries() const;

    /// Opens a regular file for reading, never following a link or waiting for a FIFO.
    Result<FileDescriptor> openFile(const QByteArray &name) const;

    /// Renames without ever replacing: Error code `exists` when the name is taken, code
    /// `other-file-system` (Invalid) when the two lie on different ones. Where the file system
    /// lacks RENAME_NOREPLACE: linkat and unlinkat.
    Result<void> renameTo(const QByteArray &name, const Folder &target,
                          const QByteArray &newName) const;

    /// Copies a regular file, as `expected` (inode 0: any), to a new name on another file system,
    /// with owner, mode and times as far as that one has them, down to its disk, and reads it back:
    /// an Error when it does not read the same, when the source is another one now (Refused, code
    /// `changed`) or when cancelled, which it looks for with every piece. Then there is no copy.
    /// The folder is not synced.
    Result<MadeCopy> copyTo(const QByteArray &name, const Identity &expected, const Folder &target,
                            const QByteArray &newName, const CopyRequest &request = {}) const;

    Result<void> removeFile(const QByteArray &name) const;
    Result<void> removeEmptyFolder(const QByteArray &name) const;

    /// Writes a whole file under `name`: temporary dot name, fsync, rename, fsync of the folder.
    /// Replaces an older one in one step.
    Result<void> writeFile(const QByteArray &name, const QByteArray &content, quint32 mode) const;
    /// The same for a file that is there, whose status was `before`: owner, group and mode stay as
    /// they were. Refused, code `changed`, when it is another file now or has changed since;
    /// PermissionDenied when its owner cannot be kept. Then nothing is changed.
    Result<void> rewriteFile(const QByteArray &name, const QByteArray &content,
                             const FileStatus &before) const;
    /// Removes what a crash left of writing or making `name`. Nobody must be doing so now.
    void removeLeftovers(const QByteArray &name) const;
    Result<QByteArray> readFile(const QByteArray &name, Bytes limit) const;

    /// Gives the folder this mode and, where they differ, this owner and group; times stay.
    /// PermissionDenied, and nothing is changed, when the owner is not ours to change.
    Result<void> setAttributes(const FileAttributes &wanted) const;

    /// Makes renames in this folder survive a power cut.
    Result<void> sync() const;

private:
    friend class TreeWalk; // goes up again by `..`, which a caller must not

    Folder(FileDescriptor descriptor, QByteArray path)
        : m_descriptor(std::move(descriptor))
        , m_path(std::move(path))
    {}

    static Result<Folder> openRootWith(const QByteArray &absolutePath, int flags);
    Result<Folder> makeOne(const QByteArray &name, quint32 mode) const;
    Result<Folder> makeInPlace(const QByteArray &name, quint32 mode) const;
    Result<MadeCopy> fillCopy(const QByteArray &name, const Identity &expected, int source,
                              FileDescriptor copy, const Folder &target, const QByteArray &newName,
                              const CopyRequest &request) const;
    void addEntries(std::vector<DirectoryEntry> &found, const char *buffer, qsizetype size) const;
    /// `before` of a file that is rewritten; null for one that is written anew.
    Result<void> writeOver(const QByteArray &name, const QByteArray &content, quint32 mode,
                           const FileStatus *before) const;
    Result<void> fillAndRename(const QByteArray &temporary, const QByteArray &name,
                               const QByteArray &content, quint32 mode, FileDescriptor file,
                               const FileStatus *before) const;

    FileDescriptor m_descriptor;
    QByteArray m_path;
};

} // namespace Printkeeper::Files
