// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/spacegap.h"

#include "base/escape.h"
#include "base/format.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SpaceGap)
};

QString unreadableText(const ScanTotals &scan)
{
    QStringList texts;
    if (scan.unreadableFolders > 0)
        texts << Text::tr("%n folder(s) could not be looked into; what is in them shows only as "
                          "not explained. Scan as the farm's user or as root.",
                          nullptr, static_cast<int>(scan.unreadableFolders));
    if (scan.unreadableFiles > 0)
        texts << Text::tr("%n file(s) could not be looked at; what they take shows only as not "
                          "explained.",
                          nullptr, static_cast<int>(scan.unreadableFiles));
    return texts.join(u' ');
}

QString deletedText(const DeletedFiles &deleted)
{
    QString text;
    if (!deleted.files.empty()) {
        const DeletedFile &largest = deleted.files.front();
        text = Text::tr("%n deleted file(s) are still open and take space until their program "
                        "closes them or is started again; the largest is held by %1 (process %2).",
                        nullptr, static_cast<int>(deleted.files.size()))
                   .arg(largest.program, QString::number(largest.process));
    }
    if (deleted.processesNotSeen > 0) {
        const QString unseen =
            Text::tr("%n program(s) of other users could not be looked into; only root can.",
                     nullptr, static_cast<int>(deleted.processesNotSeen));
        text = text.isEmpty() ? unseen : text + u' ' + unseen;
    }
    return text;
}

QString mountsText(const std::vector<QByteArray> &mounts)
{
    return Text::tr("%n other volume(s) are mounted on this one, such as at %1: they have space of "
                    "their own, and what lies in the folders below them cannot be seen.",
                    nullptr, static_cast<int>(mounts.size()))
        .arg(escaped(mounts.front()));
}

QString elsewhereText(const Volume &volume, const ScanTotals &scan)
{
    return Text::tr("The volume begins at %1, and only %2 was looked through: everything outside "
                    "of it shows as not explained. Scan %1 to see it.")
        .arg(escaped(volume.mountPoint), escaped(scan.path));
}

/// Whether the scan has begun at the top of the volume.
bool isWhole(const Volume &volume, const ScanTotals &scan)
{
    QByteArray path = scan.path;
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path == volume.mountPoint;
}

QString remainderText(Bytes remainder, const Volume &volume, const ScanTotals &scan)
{
    if (remainder < 0)
        return Text::tr("More was counted than the volume says is in use: files have changed since "
                        "the scan, or share their space with each other.");
    if (remainder == 0)
        return Text::tr("Everything is explained.");
    if (!isWhole(volume, scan))
        return Text::tr("What lies on the volume outside of %1, which was not looked at, and what "
                        "a scan of it would leave unexplained.")
            .arg(escaped(scan.path));
    return Text::tr("Nothing above explains this: the file system's own tables, snapshots, or "
                    "files that have changed since the scan.");
}

/// `\040` and its like, as the kernel writes what would break its line.
QByteArray unescaped(const QByteArray &field)
{
    QByteArray text;
    for (qsizetype at = 0; at < field.size(); ++at) {
        bool isOctal = false;
        const int code = field[at] == '\\' ? field.mid(at + 1, 3).toInt(&isOctal, 8) : 0;
        text += isOctal ? static_cast<char>(code) : field[at];
        at += isOctal ? 3 : 0;
    }
    return text;
}

/// One line of mountinfo, see proc(5).
struct MountLine
{
    QByteArray id;
    QByteArray parent;
    QByteArray device; ///< major:minor
    QByteArray point;
};

std::vector<MountLine> mountLines(const QByteArray &mountInfo)
{
    constexpr qsizetype PointField = 4;
    std::vector<MountLine> lines;
    for (const QByteArray &line : mountInfo.split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() > PointField)
            lines.push_back({fields[0], fields[1], fields[2], unescaped(fields[PointField])});
    }
    return lines;
}

} // namespace

ScanTotals totalsOf(const DiskTree &tree)
{
    const std::vector<FolderFacts> &folders = tree.parts().folders;
    const quint64 device = folders.front().device;
    ScanTotals totals{tree.path(), tree.allocated(tree.root())};
    for (const ScanFailure &failure : tree.parts().failures)
        ++(failure.name.isEmpty() ? totals.unreadableFolders : totals.unreadableFiles);
    for (const FolderFacts &folder : folders) {
        const bool isMount = folder.parent != NoFolder && folder.isDead == 0
                             && folder.device != device && folders[folder.parent].device == device;
        if (isMount)
            totals.allocated -= folder.allocated;
    }
    return totals;
}

QString gapPartName(GapPart part)
{
    switch (part) {
    case GapPart::Visible:
        return u"visible"_s;
    case GapPart::Unreadable:
        return u"unreadable"_s;
    case GapPart::Deleted:
        return u"deleted-open"_s;
    case GapPart::OtherMounts:
        return u"other-mounts"_s;
    case GapPart::Elsewhere:
        return u"elsewhere"_s;
    case GapPart::Remainder:
        return u"remainder"_s;
    case GapPart::Reserved:
        return u"reserved"_s;
    }
    return {};
}

SpaceGap explainGap(const Volume &volume, const ScanTotals &scan, DeletedFiles deleted,
                    std::vector<QByteArray> otherMounts)
{
    SpaceGap gap{volume, {}, std::move(deleted), std::move(otherMounts)};
    const auto count = [](const auto &items) { return static_cast<qint64>(items.size()); };
    gap.lines.push_back({GapPart::Visible, scan.allocated, 0,
                         Text::tr("Files and folders below %1.").arg(escaped(scan.path))});
    if (const qint64 unread = scan.unreadableFolders + scan.unreadableFiles; unread > 0)
        gap.lines.push_back({GapPart::Unreadable, {}, unread, unreadableText(scan)});
    const Bytes open = gap.deleted.bytes();
    if (!gap.deleted.files.empty())
        gap.lines.push_back(
            {GapPart::Deleted, open, count(gap.deleted.files), deletedText(gap.deleted)});
    else if (gap.deleted.processesNotSeen > 0)
        gap.lines.push_back({GapPart::Deleted, {}, 0, deletedText(gap.deleted)});
    if (!gap.otherMounts.empty())
        gap.lines.push_back(
            {GapPart::OtherMounts, {}, count(gap.otherMounts), mountsText(gap.otherMounts)});
    if (!isWhole(volume, scan))
        gap.lines.push_back({GapPart::Elsewhere, {}, 0, elsewhereText(volume, scan)});
    const Bytes remainder = volume.used - scan.allocated - open;
    gap.lines.push_back({GapPart::Remainder, remainder, 0, remainderText(remainder, volume, scan)});
    if (const Bytes reserved = volume.total - volume.used - volume.available; reserved > 0)
        gap.lines.push_back(
            {GapPart::Reserved, reserved, 0,
             Text::tr("Kept back for the system: free, but not for the farm to use.")});
    return gap;
}

std::vector<QByteArray> mountsBelow(const QByteArray &mountInfo, const QByteArray &mountPoint)
{
    const std::vector<MountLine> lines = mountLines(mountInfo);
    // Of several at one place the last one is on top.
    const auto own = std::find_if(lines.rbegin(), lines.rend(),
                                  [&](const MountLine &line) { return line.point == mountPoint; });
    std::vector<QByteArray> mounts;
    for (const MountLine &line : lines) {
        if (own != lines.rend() && line.parent == own->id && line.device != own->device)
            mounts.push_back(line.point);
    }
    std::ranges::sort(mounts);
    const auto twice = std::ranges::unique(mounts);
    mounts.erase(twice.begin(), twice.end());
    return mounts;
}

Result<SpaceGap> findSpaceGap(const ScanTotals &scan, const CancelToken &cancel)
{
    const Result<Volume> volume = volumeOf(scan.path);
    if (!volume)
        return volume.error();
    QFile mountInfo(u"/proc/self/mountinfo"_s);
    const QByteArray text =
        mountInfo.open(QIODevice::ReadOnly) ? mountInfo.readAll() : QByteArray();
    DeletedFiles deleted = findDeletedFiles(volume->device, cancel);
    if (cancel.isCancelled())
        return Error{ErrorKind::Cancelled,
                     Text::tr("Looking for what takes space on %1 was cancelled.")
                         .arg(escaped(volume->mountPoint)),
                     {},
                     {}};
    return explainGap(*volume, scan, std::move(deleted), mountsBelow(text, volume->mountPoint));
}

} // namespace Printkeeper::Storage
