// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/openfolders.h"
#include "cleanup/operation.h"

#include <map>
#include <memory>

namespace Printkeeper::Cleanup {

/// Whether a file must also lie on the device that was noted: device numbers do not survive a
/// reboot, so what a journal says is compared without.
enum class DeviceCheck { Same, Any };

/// A name for a copy that is being made, which nobody else gives a file.
QByteArray newPartName();
/// The one for a copy of this very file that goes back where it lay: the next start knows it.
QByteArray backPartName(const Files::Identity &identity);

/// Whether `a` is the file that was noted as `b`. An inode that was noted as 0 is any: some file
/// systems make up their numbers anew with each mount.
bool isSameFile(const Files::Identity &a, const Files::Identity &b, DeviceCheck check);

/// Moves files of the farm by rename, never over another one, through folders that were opened once
/// as roots. A folder behind a link is one of the farm only when it bears a mark: anybody who may
/// write in uploads can put a link in a folder's place. Keeps the roots open while it lives; one
/// thread.
class FileMover
{
public:
    explicit FileMover(DeviceCheck check, CancelToken cancel = {},
                       OpenFolders::Links links = OpenFolders::Links::Marked)
        : m_check(check)
        , m_cancel(std::move(cancel))
        , m_folders(links)
    {}

    /// One that only looks, also where a link of nobody's word leads.
    static FileMover forLooking(DeviceCheck check)
    {
        return FileMover(check, {}, OpenFolders::Links::Any);
    }

    /// Renames when the file at `from` still is the one that was noted, and makes sure that it was
    /// this one that arrived. Errors: NotFound; Refused with code `changed` (another file now) or
    /// `exists` (the new name is taken). After an error the file lies where it lay.
    Result<void> move(const FileMove &move);

    /// Whether the two places lie on file systems, or mounts of one, between which nothing can be
    /// renamed.
    Result<bool> isFarApart(const Jobs::FilePlace &from, const Jobs::FilePlace &to);
    /// Makes the copy of a move that has a `part`, which `move` then needs only rename; syncs it.
    /// Cancelled within 50 ms, and then there is none.
    Result<void> copy(FileMove &move);
    /// Behind a move by copy: takes the source away, when the copy is where it belongs.
    Result<void> removeSource(const FileMove &move);
    /// Takes away what bears the name of a copy that is being made.
    Result<void> discardPart(const FileMove &move);
    /// Takes the copy away: one in its place only when the source is where it was (else Refused,
    /// code `changed`).
    Result<void> discardCopy(const FileMove &move);

    /// What lies at a place: NotFound when nothing does.
    Result<Files::FileStatus> status(const Jobs::FilePlace &place);
    /// Whether anything that can be looked at lies there.
    bool exists(const Jobs::FilePlace &place);
    /// Whether this very file lies there. An Error when nobody can know: the root is missing (a
    /// disk that is not mounted) or closed.
    Result<bool> isAt(const Jobs::FilePlace &place, const Files::Identity &identity);

    /// Nothing when a trash lies below this root. An Error when nobody can know what is in it:
    /// where a disk is not mounted, its folder is there all the same, and empty.
    Result<void> findTrash(const QByteArray &root);

    /// The open folder of a place (see OpenFolders).
    using Missing = OpenFolders::Missing;
    Result<std::shared_ptr<Files::Folder>> folderOf(const Jobs::FilePlace &place, Missing missing)
    {
        return m_folders.folderOf(place, missing);
    }

    /// Removes this very file of a folder that is ours alone, as the trash is.
    Result<void> remove(const Jobs::FilePlace &place, const Files::Identity &identity);
    /// Removes this very file where others write, too: under a name of our own it is looked at once
    /// more, so that what somebody puts in its place at the same moment is never removed (then
    /// Refused, code `changed`).
    Result<void> takeAway(const Jobs::FilePlace &place, const Files::Identity &identity);
    /// The same of a temporary file that no journal knows: what a crash leaves under a name of our
    /// own is a temporary file as old as this one, and due again.
    Result<void> takeAwayTemp(const Jobs::FilePlace &place, const Files::Identity &identity);
    /// What a crash in `takeAway`, at either end of the move, has left under a name of our own gets
    /// its name back, or goes when the file is at the other end. To be called before anything else
    /// is done about a move that was interrupted.
    Result<void> bringBack(const FileMove &move);

    /// What lies at the new place of a move goes to the old one, whatever it is; when that is
    /// taken, under a numbered name. NotFound when nothing does.
    Result<void> giveBack(const FileMove &move);

    /// Where a copy could not be given the mode and times of its source; empty so far.
    const QByteArray &plainFolder() const { return m_plainFolder; }

    /// fsync of every folder that a rename touched since the last call.
    Result<void> syncTouched() { return m_folders.syncTouched(); }

private:
    Result<void> rename(const FileMove &move, const Jobs::FilePlace &from,
                        const Files::Identity &identity);
    Result<void> takeAwayAs(const QByteArray &aside, const Jobs::FilePlace &place,
                            const Files::Identity &identity);
    Result<void> bringBackFrom(const Jobs::FilePlace &place, const Files::Identity &identity,
                               const Jobs::FilePlace &other);

    DeviceCheck m_check;
    CancelToken m_cancel;
    QByteArray m_plainFolder;
    OpenFolders m_folders;
    std::map<std::pair<QByteArray, QByteArray>, bool> m_farApart; ///< by two roots
};

} // namespace Printkeeper::Cleanup
