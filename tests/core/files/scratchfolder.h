// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/folder.h"

#include <filesystem>
#include <string>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace Printkeeper::Test {

/// A temporary folder in which a test makes what it needs, by paths below it. Not QTemporaryDir,
/// which cannot remove names that are not UTF-8.
class ScratchFolder
{
public:
    explicit ScratchFolder(
        const std::string &where = std::filesystem::temp_directory_path().string())
        : m_path(where + "/printkeeper-XXXXXX")
    {
        m_isValid = ::mkdtemp(m_path.data()) != nullptr;
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        if (m_isValid)
            std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;

    bool isValid() const { return m_isValid; }
    QByteArray path(const QByteArray &below = {}) const
    {
        const QByteArray root = QByteArray::fromStdString(m_path);
        return below.isEmpty() ? root : root + '/' + below;
    }
    Files::Folder open() const { return *Files::Folder::openRoot(path()); }

    bool makeFolder(const QByteArray &below) const
    {
        return ::mkdir(path(below).constData(), 0755) == 0;
    }
    bool makeFile(const QByteArray &below, const QByteArray &content = "content") const
    {
        const FileDescriptor file(
            ::open(path(below).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        const auto size = static_cast<std::size_t>(content.size());
        return ::write(file.get(), content.constData(), size) == content.size();
    }
    bool makeLink(const QByteArray &below, const QByteArray &target) const
    {
        return ::symlink(target.constData(), path(below).constData()) == 0;
    }
    bool makeFifo(const QByteArray &below) const
    {
        return ::mkfifo(path(below).constData(), 0600) == 0;
    }
    bool makeSocket(const QByteArray &below) const
    {
        const FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path(below).constData(), sizeof(address.sun_path));
        const auto *any = reinterpret_cast<const sockaddr *>(&address);
        return ::bind(socket.get(), any, sizeof(address)) == 0;
    }
    bool rename(const QByteArray &from, const QByteArray &to) const
    {
        return ::rename(path(from).constData(), path(to).constData()) == 0;
    }

    /// Up to 4 KiB; "absent" when there is nothing to read.
    QByteArray content(const QByteArray &below) const
    {
        const FileDescriptor file(::open(path(below).constData(), O_RDONLY | O_CLOEXEC));
        QByteArray read(4096, '\0');
        const ssize_t size = ::read(file.get(), read.data(), static_cast<std::size_t>(read.size()));
        return size < 0 ? QByteArray("absent") : read.first(size);
    }
    bool exists(const QByteArray &below) const
    {
        struct stat status = {};
        return ::lstat(path(below).constData(), &status) == 0;
    }

private:
    std::string m_path;
    bool m_isValid = false;
};

/// Takes root's power to read and write everything away for a while.
class WithoutRoot
{
public:
    /// Gives `scratch` to the user that acts meanwhile.
    explicit WithoutRoot(const ScratchFolder &scratch)
    {
        if (::geteuid() == 0 && ::chown(scratch.path().constData(), Nobody, Nobody) == 0)
            m_isOther = ::seteuid(Nobody) == 0;
    }
    ~WithoutRoot()
    {
        if (m_isOther) [[maybe_unused]]
            const int error = ::seteuid(0);
    }
    WithoutRoot(const WithoutRoot &) = delete;
    WithoutRoot &operator=(const WithoutRoot &) = delete;

private:
    static constexpr uid_t Nobody = 65534;
    bool m_isOther = false;
};

} // namespace Printkeeper::Test
