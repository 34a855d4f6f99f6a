// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/treewalk.h"

#include <fcntl.h>
#include <optional>

namespace Printkeeper::Files
{
namespace
{

constexpr std::size_t MostOpenFolders = 16;

/// One folder on the way down to where the walk is. `open` is empty while others need its descriptor.
struct Level {
    QByteArray name;
    Identity identity;
    std::optional<Folder> open;
    std::vector<QByteArray> pending; ///< subfolders still to enter
};

class TreeWalk
{
public:
    TreeWalk(const std::function<WalkStep(const WalkEntry &)> &visit, const CancelToken &cancel)
        : m_visit(visit)
        , m_cancel(cancel)
    {}

    std::vector<WalkProblem> walk(const Folder &root);

private:
    void enter(Folder folder, const QByteArray &name);
    bool visitEntry(Level &level, const DirectoryEntry &entry);
    void descend();
    void ascend();
    void saveDescriptors();
    QByteArray relativePath() const;
    void note(const Error &error);

    const std::function<WalkStep(const WalkEntry &)> &m_visit;
    const CancelToken &m_cancel;
    std::vector<Level> m_levels;
    std::vector<WalkProblem> m_problems;
    bool m_isStopped = false;
};

std::vector<WalkProblem> TreeWalk::walk(const Folder &root)
{
    auto own = root.openBelow({});
    if (!own)
        return {{{}, own.error()}};
    enter(*std::move(own), {});
    while (!m_levels.empty() && !m_isStopped && !m_cancel.isCancelled()) {
        if (m_levels.back().pending.empty())
            ascend();
        else
            descend();
    }
    return std::move(m_problems);
}

QByteArray TreeWalk::relativePath() const
{
    QByteArray path;
    for (std::size_t i = 1; i < m_levels.size(); ++i) {
        if (i > 1)
            path += '/';
        path += m_levels[i].name;
    }
    return path;
}

void TreeWalk::note(const Error &error)
{
    // Somebody may remove a folder while we look; another mount or a symlink is none of ours.
    if (error.kind != ErrorKind::NotFound && error.kind != ErrorKind::Invalid)
        m_problems.push_back({relativePath(), error});
}

/// Visits the names of a folder and remembers which of them to enter.
void TreeWalk::enter(Folder folder, const QByteArray &name)
{
    const auto status = folder.status();
    m_levels.push_back({name, status ? status->identity : Identity(), std::move(folder), {}});
    saveDescriptors();
    Level &level = m_levels.back();
    const auto entries = level.open->entries();
    if (!entries) {
        note(entries.error());
        return;
    }
    for (const DirectoryEntry &entry : *entries) {
        if (m_cancel.isCancelled() || !visitEntry(level, entry))
            return;
    }
}

bool TreeWalk::visitEntry(Level &level, const DirectoryEntry &entry)
{
    const auto status = level.open->status(entry.name);
    if (!status)
        return true;
    const WalkStep step =
        m_visit({*level.open, relativePath(), entry.name, *status});
    m_isStopped = step == WalkStep::Stop;
    if (step == WalkStep::Continue && status->kind == FileKind::Directory
        && status->identity.device == level.identity.device)
        level.pending.push_back(entry.name);
    return !m_isStopped;
}

void TreeWalk::descend()
{
    Level &level = m_levels.back();
    const QByteArray name = std::move(level.pending.back());
    level.pending.pop_back();
    auto folder = level.open->openBelow(name);
    if (folder)
        enter(*std::move(folder), name);
    else
        note(folder.error());
}

/// Closes a folder and opens its parent again when that was closed: by `..`, which must be the very
/// folder that we came from. If it is not, the tree was changed under us and that branch is given up.
void TreeWalk::ascend()
{
    const Level left = std::move(m_levels.back());
    m_levels.pop_back();
    if (m_levels.empty() || m_levels.back().open)
        return;
    Level &parent = m_levels.back();
    if (left.open) {
        auto reopened = left.open->openParent(parent.identity);
        if (reopened) {
            parent.open.emplace(*std::move(reopened));
            return;
        }
        note(reopened.error());
    }
    parent.pending.clear();
}

/// Keeps the descriptors of the root and of the deepest folders only.
void TreeWalk::saveDescriptors()
{
    if (m_levels.size() > MostOpenFolders)
        m_levels[m_levels.size() - MostOpenFolders].open.reset();
}

} // namespace

std::vector<WalkProblem> walkTree(const Folder &root,
                                  const std::function<WalkStep(const WalkEntry &)> &visit,
                                  const CancelToken &cancel)
{
    return TreeWalk(visit, cancel).walk(root);
}

} // namespace Printkeeper::Files
