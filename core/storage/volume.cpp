// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/volume.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace Printkeeper::Storage {
namespace {

Error failed(int error, const QByteArray &path)
{
    return systemError(error,
                       QCoreApplication::translate("Printkeeper::Volume",
                                                   "The disk of %1 cannot be measured; check that "
                                                   "the folder exists and can be reached.")
                           .arg(escaped(path)));
}

/// The path one component shorter; empty when there is nothing above it.
QByteArray parentOf(QByteArray path)
{
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    const qsizetype slash = path.lastIndexOf('/');
    if (slash < 0 || path.size() == 1)
        return {};
    return slash == 0 ? QByteArray("/") : path.left(slash);
}

Result<QByteArray> nearestExisting(const QByteArray &path)
{
    struct stat status = {};
    for (QByteArray at = path; !at.isEmpty(); at = parentOf(at)) {
        if (::stat(at.constData(), &status) == 0)
            return at;
        if (errno != ENOENT && errno != ENOTDIR)
            return failed(errno, path);
    }
    return failed(ENOENT, path);
}

/// Climbs to the root of the mount. Kernels before 5.8 do not say which folder that is: there a
/// change of device tells, which misses a bind mount.
QByteArray mountPointOf(const QByteArray &existing)
{
    const std::unique_ptr<char, decltype(&std::free)> real(
        ::realpath(existing.constData(), nullptr), &std::free);
    QByteArray at = real ? QByteArray(real.get()) : existing;
    for (QByteArray above = parentOf(at); !above.isEmpty(); above = parentOf(at)) {
        struct statx here = {};
        struct statx there = {};
        if (::statx(AT_FDCWD, at.constData(), AT_SYMLINK_NOFOLLOW, STATX_TYPE, &here) != 0
            || ::statx(AT_FDCWD, above.constData(), AT_SYMLINK_NOFOLLOW, STATX_TYPE, &there) != 0)
            break;
        const bool told = (here.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0;
        const bool deviceChanges =
            here.stx_dev_major != there.stx_dev_major || here.stx_dev_minor != there.stx_dev_minor;
        if (told ? (here.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0 : deviceChanges)
            break;
        at = above;
    }
    return at;
}

/// A share without a size claims 16 EB: capped, so that two figures can still be added.
Bytes inBytes(fsblkcnt_t blocks, const struct statvfs &figures)
{
    constexpr quint64 Most = std::numeric_limits<Bytes>::max() / 2;
    const quint64 unit =
        std::max<quint64>(figures.f_frsize != 0 ? figures.f_frsize : figures.f_bsize, 1);
    return static_cast<Bytes>(std::min<quint64>(blocks, Most / unit) * unit);
}

} // namespace

int Volume::usedPercent() const
{
    int percent = 0;
    while (percent < 100 && isAbove(percent))
        ++percent;
    return percent;
}

double Volume::exactPercent() const
{
    const Bytes whole = used + available;
    return whole > 0 ? static_cast<double>(used) / static_cast<double>(whole) * 100.0 : 0.0;
}

bool Volume::isAbove(int percent) const
{
    return bytesAbove(percent) > 0;
}

Bytes Volume::bytesAbove(int percent) const
{
    // used * 100 > percent * whole, with whole = 100 * q + r, in numbers that cannot overflow.
    const Bytes whole = used + available;
    if (whole <= 0)
        return 0;
    return std::max<Bytes>(used - percent * (whole / 100) - percent * (whole % 100) / 100, 0);
}

Result<Volume> volumeOf(const QByteArray &path)
{
    const Result<QByteArray> existing = nearestExisting(path);
    if (!existing)
        return existing.error();
    struct stat status = {};
    struct statvfs figures = {};
    if (::stat(existing->constData(), &status) != 0
        || ::statvfs(existing->constData(), &figures) != 0)
        return failed(errno, path);
    Volume volume;
    volume.path = path;
    volume.measuredPath = *existing;
    volume.mountPoint = mountPointOf(*existing);
    volume.device = status.st_dev;
    volume.total = inBytes(figures.f_blocks, figures);
    volume.used = inBytes(figures.f_blocks - figures.f_bfree, figures);
    volume.available = inBytes(figures.f_bavail, figures);
    volume.totalInodes = static_cast<qint64>(figures.f_files);
    volume.availableInodes = static_cast<qint64>(figures.f_favail);
    return volume;
}

Result<Volume> volumeOfExisting(const QByteArray &path)
{
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0)
        return failed(errno, path);
    return volumeOf(path);
}

} // namespace Printkeeper::Storage
