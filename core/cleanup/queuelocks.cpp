// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/queuelocks.h"

#include "cleanup/touchedthings.h"
#include "cleanup/trashplaces.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace Printkeeper::Cleanup {
namespace {

constexpr auto LockName = ".queue.lock";

using FolderId = std::pair<quint64, quint64>; ///< device and inode

/// The web app's folders that operations touch. A batch is of few folders; one of them may be
/// reached over two roots, and must not be locked against ourselves.
class AppFolders
{
public:
    struct AppFolder
    {
        std::shared_ptr<Files::Folder> folder;
        FolderId id;
    };

    explicit AppFolders(FileMover &files)
        : m_files(files)
    {}

    void add(const std::vector<Operation> &operations)
    {
        for (const Operation &operation : operations)
            (void)isAnyIn(operation, [](const FolderId &) { return false; });
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

private:
    /// Empty for a folder of our own, and one that cannot be looked at.
    std::optional<FolderId> idOf(const Jobs::FilePlace &place);

    FileMover &m_files;
    std::map<std::pair<QByteArray, QByteArray>, std::optional<FolderId>>
        m_ids; ///< by root and path
    std::set<FolderId> m_seen;
    std::map<QByteArray, AppFolder> m_byPath;
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
    if (m_seen.insert(id).second)
        m_byPath.emplace((*folder)->path(), AppFolder{*folder, id});
    known->second = id;
    return id;
}

std::vector<std::optional<Error>> keptOperations(const std::vector<Operation> &operations,
                                                 AppFolders &folders,
                                                 const std::map<FolderId, Error> &held)
{
    std::vector<std::optional<Error>> kept(operations.size());
    if (held.empty())
        return kept;
    TouchedThings waiting;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const Error *why = nullptr;
        const bool isHeld = folders.isAnyIn(operations[i], [&](const FolderId &id) {
            const auto found = held.find(id);
            why = found == held.end() ? nullptr : &found->second;
            return why != nullptr;
        });
        if (!isHeld && !waiting.areTouchedBy(operations[i]))
            continue;
        kept[i] = why ? *why : held.begin()->second;
        waiting.add(operations[i]);
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

QueueLocks takeQueueLocks(const std::vector<Operation> &operations, FileMover &files,
                          std::chrono::milliseconds wait)
{
    AppFolders folders(files);
    folders.add(operations);
    QueueLocks taken;
    std::map<FolderId, Error> held;
    for (const auto &[path, touched] : folders.byPath()) {
        auto lock = Files::FileLock::acquireIn(touched.folder->descriptor(), LockName, wait, path);
        if (lock)
            taken.locks.push_back(*std::move(lock));
        else if (lock.error().kind != ErrorKind::NotFound)
            held.emplace(touched.id, lock.error());
        // Who waits for the locks that we have waits long enough.
        if (!held.empty())
            wait = std::chrono::milliseconds(0);
    }
    taken.held = keptOperations(operations, folders, held);
    return taken;
}

bool usesQueueLocks(const std::vector<Operation> &operations, FileMover &files)
{
    AppFolders folders(files);
    folders.add(operations);
    return std::ranges::any_of(folders.byPath(), [](const auto &touched) {
        return touched.second.folder->exists(LockName);
    });
}

} // namespace Printkeeper::Cleanup
