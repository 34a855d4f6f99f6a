// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <sys/types.h>

namespace Printkeeper::Files {

/// A name as the kernel lists it. `name` ends with a NUL and lives as long as the block that it
/// stands in.
struct RawEntry
{
    const char *name;
    quint32 length;
    unsigned char type; ///< DT_REG …; DT_UNKNOWN where the file system does not tell
    quint64 inode;
};

/// A buffer full of a folder's entries, read without a copy of any: for walks over millions of
/// names. `.` and `..` are left out.
class EntryBlock
{
public:
    static constexpr std::size_t Capacity = 64UL * 1024;

    EntryBlock()
        : m_bytes(std::make_unique_for_overwrite<Words>())
    {}

    /// Fills the block with what comes next. False at the end of the folder, and with an errno in
    /// `error` when it cannot be read.
    bool read(int folder, int &error)
    {
        ssize_t size = 0;
        do {
            size = ::getdents64(folder, m_bytes.get(), Capacity);
        } while (size < 0 && errno == EINTR);
        error = size < 0 ? errno : 0;
        m_size = size > 0 ? static_cast<std::size_t>(size) : 0;
        return size > 0;
    }

    /// Whether there is probably another block of this folder.
    bool isFull() const { return m_size > Capacity / 2; }

    /// Calls `visit(const RawEntry &)` for each until it says false.
    template<typename Visit>
    void forEach(const Visit &visit) const
    {
        const auto *bytes = reinterpret_cast<const char *>(m_bytes.get());
        for (std::size_t at = 0; at < m_size;) {
            const auto *entry = reinterpret_cast<const dirent64 *>(bytes + at);
            at += entry->d_reclen;
            const char *name = entry->d_name;
            const bool isDots =
                name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
            if (isDots)
                continue;
            if (!visit(RawEntry{name, static_cast<quint32>(std::strlen(name)), entry->d_type,
                                entry->d_ino}))
                return;
        }
    }

private:
    struct Words ///< aligned as the kernel's entries are
    {
        quint64 word[Capacity / sizeof(quint64)];
    };

    std::unique_ptr<Words> m_bytes;
    std::size_t m_size = 0;
};

} // namespace Printkeeper::Files
