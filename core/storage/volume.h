// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QByteArray>

namespace Printkeeper::Storage {

/// The figures of one mounted file system, as `df -B1` prints them: `used` counts what root
/// reserved as free, `available` does not. A value.
struct Volume
{
    QByteArray path;         ///< what was asked for
    QByteArray measuredPath; ///< the path itself, or its nearest parent that exists
    QByteArray mountPoint;   ///< where the file system of measuredPath is mounted
    quint64 device = 0;      ///< the same for all paths on one file system, until it is unmounted
    Bytes total = 0;
    Bytes used = 0;
    Bytes available = 0;
    qint64 totalInodes = 0; ///< 0 where the file system has no fixed number of them
    qint64 availableInodes = 0;

    /// used / (used + available) in whole percent, rounded up: `df --output=pcent`. 0 for a file
    /// system without blocks, of which df says "-".
    int usedPercent() const;
    /// The same, not rounded.
    double exactPercent() const;
    /// Whether used / (used + available) is greater than `percent`, exactly: at the threshold it
    /// is not.
    bool isAbove(int percent) const;
    /// How much must go until it is not above `percent` any more; 0 when it is not.
    Bytes bytesAbove(int percent) const;
};

/// Measures the file system that `path` is on, following symlinks. A path that does not exist yet
/// is measured at its nearest parent that does. NotFound when there is none (an empty or a relative
/// path), PermissionDenied when the way there is closed. Blocks for as long as a dead network share
/// does: never call it on the GUI's thread.
Result<Volume> volumeOf(const QByteArray &path);
/// The same, but NotFound when the path itself does not exist.
Result<Volume> volumeOfExisting(const QByteArray &path);

} // namespace Printkeeper::Storage
