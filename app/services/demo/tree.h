// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QByteArray>

#include <sys/types.h>

namespace Printkeeper::Demo {

/// Makes folders and files below one folder and counts the files. Never opens what exists: every
/// name must be new.
class Tree
{
public:
    explicit Tree(QByteArray root)
        : m_root(std::move(root))
    {}

    const QByteArray &root() const { return m_root; }
    QByteArray pathOf(const QByteArray &name) const { return m_root + '/' + name; }

    /// A folder below the root whose parent exists.
    Result<void> makeFolder(const QByteArray &name, mode_t mode = 0755) const;
    /// A file with this content and time (ms since the epoch).
    Result<void> write(const QByteArray &name, const QByteArray &content, qint64 modified);

    int files() const { return m_files; }
    Bytes bytes() const { return m_bytes; }

private:
    QByteArray m_root;
    int m_files = 0;
    Bytes m_bytes = 0;
};

} // namespace Printkeeper::Demo
