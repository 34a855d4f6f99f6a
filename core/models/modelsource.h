// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "base/filedescriptor.h"
#include "base/result.h"
#include "files/folder.h"
#include "models/worklimit.h"

#include <QByteArray>

namespace Printkeeper::Models {

/// A print file that is open for reading: a regular file of a stranger, who may change, shorten or
/// remove it meanwhile. It is read by pread and never mapped, so that a file that shrinks is a
/// short read and no signal. Use from one thread at a time.
class ModelSource
{
public:
    /// Opens a regular file below an opened folder; no symlink on the way is followed, no FIFO
    /// waited for. NotFound when it is not there, Refused (`not-a-file`) for anything else.
    static Result<ModelSource> open(const Files::Folder &root, const QByteArray &relativePath);
    /// A file that is open already; `name` is what errors call it. Refused for no regular file.
    static Result<ModelSource> adopt(FileDescriptor descriptor, const QByteArray &name);

    const QByteArray &name() const { return m_name; }
    /// When it was opened.
    Bytes size() const { return m_size; }
    /// What changes when the content does: device, inode, size, mtime and ctime (ns) at opening.
    const QByteArray &fingerprint() const { return m_fingerprint; }

    /// Reads up to `size` bytes at `offset`: fewer only at the end or on an error of the disk,
    /// which for a picture are the same.
    Bytes read(Bytes offset, char *into, Bytes size) const;
    /// The same, never more than the file had when it was opened.
    QByteArray read(Bytes offset, Bytes size) const;

private:
    ModelSource(FileDescriptor descriptor, QByteArray name)
        : m_descriptor(std::move(descriptor))
        , m_name(std::move(name))
    {}

    FileDescriptor m_descriptor;
    QByteArray m_name;
    Bytes m_size = 0;
    QByteArray m_fingerprint;
};

/// The errors of this room. NotFound with code `no-picture`: the file is fine and has none.
Error noPicture(const ModelSource &source);
/// Corrupt: what should be there cannot be read.
Error damaged(const ModelSource &source, const QString &detail);
/// Cancelled; code `out-of-time` when nobody cancelled and the time was used up.
Error interrupted(const ModelSource &source, const WorkLimit &limit);

} // namespace Printkeeper::Models
