// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "storage/disktree.h"
#include "storage/volume.h"

#include <QString>

#include <optional>
#include <vector>

namespace Printkeeper::Storage {

/// What a scan of `path` has found. A value of its own, so that any scan can be asked about.
struct ScanTotals
{
    QByteArray path;
    Bytes allocated = 0;          ///< as `du -s --block-size=1`
    qint64 unreadableFolders = 0; ///< what is in them was not counted
    qint64 unreadableFiles = 0;   ///< names that could not be looked at
};

/// Those of a tree, but for what lies on other volumes that are mounted in it.
ScanTotals totalsOf(const DiskTree &tree);

/// A file that has no name any more and goes on taking space until its process closes it.
struct DeletedFile
{
    qint64 process = 0; ///< one of those that hold it
    QString program;    ///< what the kernel calls that process
    QByteArray path;    ///< where it was
    Bytes bytes = 0;    ///< allocated
};

/// What the processes of this machine keep from being freed on one device.
struct DeletedFiles
{
    std::vector<DeletedFile> files; ///< each file once, the largest first
    qint64 processesNotSeen = 0;    ///< of other users, which only root may look into

    Bytes bytes() const;
};

/// Reads /proc. `device` is that of `Volume`.
DeletedFiles findDeletedFiles(quint64 device, const CancelToken &cancel = {});

/// What `df` calls used, taken apart.
enum class GapPart {
    Visible,     ///< counted by the scan
    Unreadable,  ///< folders that the scan could not look into, names that it could not look at
    Deleted,     ///< without a name, but still open
    OtherMounts, ///< mounted over a folder of this volume: what lies below cannot be seen
    Elsewhere,   ///< on the same volume, but outside of what was scanned
    Remainder,   ///< what nothing above explains
    Reserved,    ///< kept for root: not used, but not available either
};

/// "visible", "unreadable" …: as JSON writes it.
QString gapPartName(GapPart part);

struct GapLine
{
    GapPart part = GapPart::Visible;
    std::optional<Bytes> bytes; ///< empty when nobody can know how much it is
    qint64 count = 0;           ///< folders, files or mounts that it stands for; 0: has no number
    QString text;               ///< a translated sentence: what it is, what can be done
};

/// Why a volume is fuller than what can be seen on it.
struct SpaceGap
{
    Volume volume;
    /// Only what is there. Those with bytes, but Reserved, add up to `volume.used` exactly; the
    /// remainder is below 0 when more was counted than is in use.
    std::vector<GapLine> lines;
    DeletedFiles deleted;
    std::vector<QByteArray> otherMounts; ///< on the volume
};

/// From facts alone: measures and reads nothing.
SpaceGap explainGap(const Volume &volume, const ScanTotals &scan, DeletedFiles deleted,
                    std::vector<QByteArray> otherMounts);

/// Where other file systems are mounted on the one at `mountPoint`, from the text of
/// /proc/self/mountinfo. Those that are mounted on these in turn hide nothing of it.
std::vector<QByteArray> mountsBelow(const QByteArray &mountInfo, const QByteArray &mountPoint);

/// Measures the volume of the scan and looks at the mounts and at all processes. Fails as volumeOf
/// does. Blocks.
Result<SpaceGap> findSpaceGap(const ScanTotals &scan, const CancelToken &cancel = {});

} // namespace Printkeeper::Storage
