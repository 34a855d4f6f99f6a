// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/rotatingdisk.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

#include <sys/sysmacros.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

/// Of the disk's driver, or of who has made the disk: those that stand for a virtual one.
constexpr std::array VirtualDisks = {"virtio_blk"_L1, "vbd"_L1,  "QEMU"_L1,  "VMware"_L1,
                                     "Msft"_L1,       "VBOX"_L1, "Google"_L1};

QString lineOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readLine()).trimmed()
                                          : QString();
}

bool isVirtual(const QString &disk)
{
    const QString driver = QFileInfo(disk + u"/device/driver"_s).canonicalFilePath();
    const QString maker = lineOf(disk + u"/device/vendor"_s);
    return std::ranges::any_of(VirtualDisks, [&](QLatin1StringView name) {
        return driver.section(u'/', -1) == name || maker == name;
    });
}

bool isDiskRotating(const QString &disk)
{
    if (lineOf(disk + u"/queue/rotational"_s) != u"1")
        return false;
    const QDir parts(disk + u"/slaves"_s);
    const QStringList names = parts.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    if (names.isEmpty())
        return !isVirtual(disk);
    return std::ranges::any_of(names, [&](const QString &name) {
        // A partition has its disk above it.
        const QString part = QFileInfo(parts.filePath(name)).canonicalFilePath();
        return isDiskRotating(QFile::exists(part + u"/queue"_s) ? part : part + u"/.."_s);
    });
}

} // namespace

bool isRotating(quint64 device, const QByteArray &sysfs)
{
    const QString place =
        QFile::decodeName(sysfs) + u"/dev/block/%1:%2"_s.arg(major(device)).arg(minor(device));
    const QString disk = QFileInfo(place).canonicalFilePath();
    if (disk.isEmpty())
        return false;
    return isDiskRotating(QFile::exists(disk + u"/queue"_s) ? disk : disk + u"/.."_s);
}

} // namespace Printkeeper::Storage
