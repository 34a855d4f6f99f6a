// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/spacereserve.h"

#include "base/crashpoint.h"
#include "cleanup/trashplaces.h"
#include "files/folder.h"
#include "storage/volume.h"

#include <QRandomGenerator>

namespace Printkeeper::Cleanup {
namespace {

constexpr auto ReserveName = "reserve";
constexpr auto SpaceName = "space";
constexpr Bytes SpaceBytes = Bytes(2) << 20;
constexpr int EmptyFiles = 8;
// The rest is for the farm: a reserve must not be what fills the disk.
constexpr Bytes LeastAvailable = 2 * SpaceBytes;
constexpr qint64 LeastInodes = 2 * EmptyFiles;
// With the folders of the reserve.
constexpr Bytes BareAvailable = SpaceBytes + (Bytes(64) << 10);
constexpr qint64 BareInodes = EmptyFiles + 3;
constexpr quint32 FolderMode = 0700;
constexpr quint32 FileMode = 0600;

QByteArray reservePath()
{
    return PrivateFolder.toByteArray() + '/' + ReserveName;
}

QByteArray emptyName(int number)
{
    return "inode-" + QByteArray::number(number);
}

bool isWhole(const Files::Folder &reserve)
{
    const auto space = reserve.status(SpaceName);
    bool whole = space && space->identity.size == SpaceBytes;
    for (int i = 1; i <= EmptyFiles; ++i)
        whole = whole && reserve.exists(emptyName(i));
    return whole;
}

bool hasRoom(const QByteArray &folder, ReserveRoom room)
{
    const bool isAmple = room == ReserveRoom::Ample;
    const auto volume = Storage::volumeOf(folder);
    return volume && volume->available >= (isAmple ? LeastAvailable : BareAvailable)
           && (volume->totalInodes == 0
               || volume->availableInodes >= (isAmple ? LeastInodes : BareInodes));
}

QByteArray incompressible()
{
    std::vector<quint32> words(SpaceBytes / sizeof(quint32));
    QRandomGenerator::global()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return {reinterpret_cast<const char *>(words.data()), SpaceBytes};
}

/// What is there already stays; what a crash left half written goes.
Result<void> fill(const Files::Folder &reserve, const QByteArray &name, const QByteArray &content)
{
    const auto status = reserve.status(name);
    if (status && status->identity.size == content.size())
        return {};
    reserve.removeLeftovers(name);
    return reserve.writeFile(name, content, FileMode);
}

} // namespace

Result<void> makeReserve(const QByteArray &folder, ReserveRoom room)
{
    if (hasReserve(folder) || !hasRoom(folder, room))
        return {};
    const auto root = Files::Folder::openRoot(folder);
    if (!root)
        return root.error();
    const auto reserve = root->makeBelow(reservePath(), FolderMode);
    if (!reserve)
        return reserve.error();
    if (auto filled = fill(*reserve, SpaceName, incompressible()); !filled)
        return filled;
    crashPoint("reserve-begun");
    for (int i = 1; i <= EmptyFiles; ++i) {
        if (auto filled = fill(*reserve, emptyName(i), {}); !filled)
            return filled;
    }
    return {};
}

void spendReserve(const QByteArray &folder)
{
    const auto root = Files::Folder::openRoot(folder);
    const auto own =
        root ? root->openBelow(PrivateFolder.toByteArray()) : Result<Files::Folder>(root.error());
    const auto reserve = own ? own->openBelow(ReserveName) : Result<Files::Folder>(own.error());
    const auto entries =
        reserve ? reserve->entries() : Result<std::vector<Files::DirectoryEntry>>(reserve.error());
    if (!entries)
        return;
    for (const Files::DirectoryEntry &entry : *entries)
        (void)reserve->removeFile(entry.name);
    crashPoint("reserve-spent");
    (void)own->removeEmptyFolder(ReserveName);
}

bool hasReserve(const QByteArray &folder)
{
    const auto root = Files::Folder::openRoot(folder);
    const auto reserve =
        root ? root->openBelow(reservePath()) : Result<Files::Folder>(root.error());
    return reserve && isWhole(*reserve);
}

} // namespace Printkeeper::Cleanup
