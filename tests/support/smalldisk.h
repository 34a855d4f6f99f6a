// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace Printkeeper::Test {

/// A small disk of its own, which a test can fill. Mounting it needs root and a mount namespace.
class SmallDisk
{
public:
    explicit SmallDisk(const QByteArray &options)
    {
        const QByteArray path = QFile::encodeName(m_place.path());
        m_isMounted = ::mount("tmpfs", path.constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk() { ::umount2(QFile::encodeName(m_place.path()).constData(), MNT_DETACH); }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_place.path(); }

    struct statvfs figures() const
    {
        struct statvfs figures = {};
        ::statvfs(QFile::encodeName(path()).constData(), &figures);
        return figures;
    }

    void fillBlocks() const
    {
        const int file = ::open(filler(0).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        for (qsizetype size = 1 << 20; size > 0; size /= 2) {
            while (::write(file, QByteArray(size, 'x').constData(), size_t(size)) > 0) {
            }
        }
        ::close(file);
    }

    void fillInodes() const
    {
        for (int i = 0;; ++i) {
            const int file = ::open(filler(i).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
            if (file < 0)
                return;
            ::close(file);
        }
    }

    void empty() const
    {
        for (const QString &name : QDir(path()).entryList({QStringLiteral("filler-*")}))
            QFile::remove(path() + QLatin1Char('/') + name);
    }

private:
    QByteArray filler(int number) const
    {
        return QFile::encodeName(path()) + "/filler-" + QByteArray::number(number);
    }

    QTemporaryDir m_place;
    bool m_isMounted = false;
};

} // namespace Printkeeper::Test
