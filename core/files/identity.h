// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"

#include <QDateTime>
#include <QtGlobal>

struct stat;

namespace Printkeeper::Files {

enum class FileKind { Regular, Directory, Symlink, Other };

/// What tells a file from another one that took its name: device, inode, size and mtime (ns). A
/// value.
struct Identity
{
    quint64 device = 0;
    quint64 inode = 0;
    Bytes size = 0;
    qint64 modifiedNs = 0;

    bool operator==(const Identity &) const = default;
};

/// What a copy should have of its source. A value.
struct FileAttributes
{
    quint32 mode = 0; ///< permission bits
    quint32 owner = 0;
    quint32 group = 0;
    qint64 modifiedNs = 0;

    bool operator==(const FileAttributes &) const = default;
};

/// A look at one name, without following it.
struct FileStatus
{
    Identity identity;
    FileKind kind = FileKind::Other;
    Bytes allocated = 0; ///< st_blocks * 512
    quint64 links = 0;
    quint32 mode = 0;
    quint32 owner = 0;
    quint32 group = 0;

    QDateTime modified() const; ///< UTC
    FileAttributes attributes() const;
};

FileStatus fileStatusFrom(const struct stat &status);

} // namespace Printkeeper::Files
