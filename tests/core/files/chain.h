// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scratchfolder.h"

#include "files/beneath.h"

#include <filesystem>

#include <fcntl.h>

namespace Printkeeper::Test {

inline void removeAll(const QByteArray &path)
{
    std::error_code ignored;
    std::filesystem::remove_all(path.toStdString(), ignored);
}

/// A chain of folders called `d`, each with some files. Removes itself, folder by folder.
class Chain
{
public:
    Chain(const ScratchFolder &scratch, int depth, int filesInEach)
        : m_scratch(scratch)
        , m_depth(depth)
    {
        FileDescriptor at = Files::openAbsolute(scratch.path(), Files::folderFlags());
        for (int i = 0; i < depth && at.isOpen(); ++i) {
            for (int file = 0; file < filesInEach; ++file) {
                const QByteArray name = 'f' + QByteArray::number(file);
                FileDescriptor(::openat(at.get(), name.constData(), O_CREAT | O_WRONLY, 0600));
            }
            ::mkdirat(at.get(), "d", 0700);
            at = FileDescriptor(::openat(at.get(), "d", Files::folderFlags()));
        }
        m_isMade = at.isOpen();
    }
    ~Chain()
    {
        // Each turn takes the rest of the chain out of its first folder.
        for (int i = 0; i < m_depth && m_scratch.exists("d/d"); ++i) {
            m_scratch.rename("d/d", "rest");
            removeAll(m_scratch.path("d"));
            m_scratch.rename("rest", "d");
        }
    }
    Chain(const Chain &) = delete;
    Chain &operator=(const Chain &) = delete;

    bool isMade() const { return m_isMade; }

private:
    const ScratchFolder &m_scratch;
    int m_depth;
    bool m_isMade = false;
};

} // namespace Printkeeper::Test
