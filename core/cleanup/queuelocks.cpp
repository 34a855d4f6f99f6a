// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/queuelocks.h"

#include "cleanup/trashplaces.h"
#include "files/openfileshare.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace Printkeeper::Cleanup {
namespace {

constexpr auto LockName = ".queue.lock";

using FolderId = std::pair<quint64, quint64>; ///< device and inode

/// The web app's folders that operations touch. They may be as many as there are jobs: none is kept
/// open. One of them may be reached over two roots, and must not be locked against ourselves.
class AppFolders
{
public:
    struct AppFolder
    {
        Jobs::FilePlace place; ///< of any file in it
        FolderId id;
    };

    explicit AppFolders(FileMover &files)
        : m_files(files)
    {}

    /// Adds operations, one at least, until there are `most` locks. Returns how many were added.
    std::size_t add(std::span<const Operation> operations, std::size_t most)
    {
        std::size_t added = 0;
        while (added < operations.size() && m_locks < most)
            (void)isAnyIn(operations[added++], [](const FolderId &) { return false; });
        return added;
    }
    /// Until `isWanted` says true of one that the operation touches.
    template<typename IsWanted>
    bool isAnyIn(const Operation &operation, const IsWanted &isWanted)
    {
        return std::ranges::any_of(operation.moves, [&](const FileMove &move) {
            return std::ranges::any_of(std::array{&move.from, &move.to}, [&](const auto *place) {
                const auto id = idOf(*place);
                return id && isWanted(*id);
            });
        });
    }
    const std::map<QByteArray, AppFolder> &byPath() const { return m_byPath; }
    /// How many of them have a lock.
    std::size_t locks() const { return m_locks; }

private:
    /// Empty for a folder of our own, and one that cannot be looked at.
    std::optional<FolderId> idOf(const Jobs::FilePlace &place);

    FileMover &m_files;
    std::map<std::pair<QByteArray, QByteArray>, std::optional<FolderId>>
        m_ids; ///< by root and path
    std::set<FolderId> m_seen;
    std::map<QByteArray, AppFolder> m_byPath;
    std::size_t m_locks = 0;
};

std::optional<FolderId> AppFolders::idOf(const Jobs::FilePlace &place)
{
    if (place.relative.startsWith(PrivateFolder))
        return std::nullopt;
    const auto [known, isNew] = m_ids.try_emplace({place.root, place.folder()});
    if (!isNew)
        return known->second;
    const auto folder = m_files.folderOf(place, FileMover::Missing::IsError);
    const auto status = folder ? (*folder)->status() : Result<Files::FileStatus>(folder.error());
    if (!status)
        return std::nullopt;
    const FolderId id(status->identity.device, status->identity.inode);
    if (m_seen.insert(id).second) {
        m_byPath.emplace((*folder)->path(), AppFolder{place, id});
        m_locks += (*folder)->exists(LockName) ? 1 : 0;
    }
    known->second = id;
    return id;
}

Result<Files::FileLock> lockIn(const Jobs::FilePlace &place, FileMover &files,
                               std::chrono::milliseconds wait)
{
    const auto folder = files.folderOf(place, FileMover::Missing::IsError);
    if (!folder)
        return folder.error();
    return Files::FileLock::acquireIn((*folder)->descriptor(), LockName, wait, (*folder)->path());
}

std::vector<std::optional<Error>> keptOperations(std::span<const Operation> operations,
                                                 AppFolders &folders,
                                                 const std::map<FolderId, Error> &held,
                                                 KeptWaiting &waiting)
{
    std::vector<std::optional<Error>> kept(operations.size());
    if (held.empty() && !waiting.why)
        return kept;
    if (!waiting.why)
        waiting.why = held.begin()->second;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const Error *why = nullptr;
        const bool isHeld = folders.isAnyIn(operations[i], [&](const FolderId &id) {
            const auto found = held.find(id);
            why = found == held.end() ? nullptr : &found->second;
            return why != nullptr;
        });
        if (!isHeld && !waiting.things.areTouchedBy(operations[i]))
            continue;
        kept[i] = why ? *why : *waiting.why;
        waiting.things.add(operations[i]);
    }
    return kept;
}

} // namespace

const Error *QueueLocks::firstHeld() const
{
    const auto first =
        std::ranges::find_if(held, [](const auto &error) { return error.has_value(); });
    return first == held.end() ? nullptr : &**first;
}

QueueLocks takeQueueLocks(std::span<const Operation> operations, FileMover &files,
                          std::chrono::milliseconds wait, KeptWaiting &kept)
{
    constexpr std::size_t Users = 8; // of the process's files
    AppFolders folders(files);
    operations = operations.first(folders.add(operations, Files::shareOfOpenFiles(Users)));
    QueueLocks taken;
    std::map<FolderId, Error> held;
    // Who waits for the locks that we have waits long enough.
    if (kept.why)
        wait = std::chrono::milliseconds(0);
    for (const auto &[path, touched] : folders.byPath()) {
        auto lock = lockIn(touched.place, files, wait);
        if (lock)
            taken.locks.push_back(*std::move(lock));
        else if (lock.error().kind != ErrorKind::NotFound)
            held.emplace(touched.id, lock.error());
        if (!held.empty())
            wait = std::chrono::milliseconds(0);
    }
    taken.held = keptOperations(operations, folders, held, kept);
    return taken;
}

QueueLocks takeQueueLocks(std::span<const Operation> operations, FileMover &files,
                          std::chrono::milliseconds wait)
{
    KeptWaiting none;
    return takeQueueLocks(operations, files, wait, none);
}

bool usesQueueLocks(std::span<const Operation> operations, FileMover &files)
{
    AppFolders folders(files);
    (void)folders.add(operations, 1);
    return folders.locks() > 0;
}

} // namespace Printkeeper::Cleanup
