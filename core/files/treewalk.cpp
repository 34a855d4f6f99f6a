// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/treewalk.h"

#include "base/escape.h"
#include "files/beneath.h"
#include "files/fileproblem.h"

#include <QCoreApplication>

#include <cerrno>
#include <utility>

#include <fcntl.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Files {

/// One walk: the folders from the root down to where it is, of which only the deepest are open.
class TreeWalk
{
public:
    using Visit = std::function<WalkStep(const WalkEntry &)>;

    TreeWalk(const Folder &root, const Visit &visit, const CancelToken &cancel)
        : m_root(root)
        , m_visit(visit)
        , m_cancel(cancel)
    {}

    std::vector<WalkProblem> run();

private:
    struct Level
    {
        QByteArray name;
        FolderKey key;
        std::optional<Folder> folder; ///< empty while too many deeper ones are open; never at 0
        std::vector<DirectoryEntry> entries;
        std::size_t next = 0;
        qsizetype pathSize = 0; ///< how much of m_path leads here

        bool isDone() const { return next == entries.size(); }
    };

    void visitNext();
    void enter(const QByteArray &name, const FileStatus &seen);
    void push(const QByteArray &name, Folder folder, const FolderKey &key);
    void leave();
    void openAgain(const Folder &below);
    void descendAgain();
    void giveUp(std::size_t depth);
    void addProblem(const QByteArray &name, const Error &error);

    QByteArray pathTo(const QByteArray &name) const
    {
        return m_path.isEmpty() || name.isEmpty() ? m_path + name : m_path + '/' + name;
    }

    const Folder &m_root;
    const Visit &m_visit;
    const CancelToken &m_cancel;
    std::vector<Level> m_levels;
    QByteArray m_path; ///< of the deepest level, below the root
    std::vector<WalkProblem> m_problems;
    bool m_isStopped = false;
};

namespace {

/// Few enough to leave a process with the usual small limits its own.
constexpr std::size_t MostOpen = 16;

Error replaced(const QByteArray &path)
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("Printkeeper::Files",
                                        "The folder %1 was moved or replaced while it was read, so "
                                        "it was left out; try again.")
                .arg(escaped(path)),
            {},
            u"replaced"_s};
}

} // namespace

std::vector<WalkProblem> TreeWalk::run()
{
    Result<Folder> root = m_root.openBelow({});
    if (!root) {
        addProblem({}, root.error());
        return std::move(m_problems);
    }
    const auto key = folderKey(root->descriptor());
    if (!key)
        addProblem({}, replaced(root->path()));
    else
        push({}, *std::move(root), *key);
    while (!m_levels.empty() && !m_isStopped && !m_cancel.isCancelled()) {
        if (m_levels.back().isDone())
            leave();
        else
            visitNext();
    }
    return std::move(m_problems);
}

void TreeWalk::visitNext()
{
    Level &level = m_levels.back();
    const QByteArray name = std::move(level.entries[level.next++].name);
    const Result<FileStatus> status = level.folder->status(name);
    if (!status) {
        if (status.error().kind != ErrorKind::NotFound)
            addProblem(name, status.error());
        return;
    }
    const WalkStep step = m_visit({*level.folder, m_path, name, *status});
    m_isStopped = step == WalkStep::Stop;
    if (step == WalkStep::Continue && status->kind == FileKind::Directory)
        enter(name, *status);
}

void TreeWalk::enter(const QByteArray &name, const FileStatus &seen)
{
    Result<Folder> folder = m_levels.back().folder->openBelow(name);
    if (!folder) {
        const Error &error = folder.error();
        const bool isMount = error.code == "other-file-system"_L1;
        if (error.kind != ErrorKind::NotFound && !isMount)
            addProblem(name, error);
        return;
    }
    const auto key = folderKey(folder->descriptor());
    if (!key || key->device != seen.identity.device || key->inode != seen.identity.inode) {
        addProblem(name, replaced(folder->path()));
        return;
    }
    push(name, *std::move(folder), *key);
}

void TreeWalk::push(const QByteArray &name, Folder folder, const FolderKey &key)
{
    Result<std::vector<DirectoryEntry>> entries = folder.entries();
    if (!entries) {
        if (entries.error().kind != ErrorKind::NotFound)
            addProblem(name, entries.error());
        return;
    }
    m_path = pathTo(name);
    m_levels.push_back({name, key, std::move(folder), *std::move(entries), 0, m_path.size()});
    // The root stays open: from there a way down can be found again.
    if (m_levels.size() > MostOpen + 1)
        m_levels[m_levels.size() - 1 - MostOpen].folder.reset();
}

void TreeWalk::leave()
{
    const Level left = std::move(m_levels.back());
    m_levels.pop_back();
    if (m_levels.empty())
        return;
    m_path.truncate(m_levels.back().pathSize);
    if (!m_levels.back().folder)
        openAgain(*left.folder);
}

/// Opens the deepest level again: it is above `below`, unless somebody moved that meanwhile.
void TreeWalk::openAgain(const Folder &below)
{
    Level &level = m_levels.back();
    FileDescriptor above(
        ::openat(below.descriptor(), "..", folderFlags() | O_NOFOLLOW | O_NOATIME));
    if (!above.isOpen() && errno == EPERM)
        above = FileDescriptor(::openat(below.descriptor(), "..", folderFlags() | O_NOFOLLOW));
    if (above.isOpen() && folderKey(above.get()) == level.key)
        level.folder.emplace(Folder(std::move(above), m_root.path() + '/' + m_path));
    else
        descendAgain();
}

/// Goes down from the root, and gives up what is no longer where it was.
void TreeWalk::descendAgain()
{
    for (std::size_t i = 1; i < m_levels.size(); ++i) {
        Level &level = m_levels[i];
        Result<Folder> folder = m_levels[i - 1].folder->openBelow(level.name);
        if (!folder || folderKey(folder->descriptor()) != level.key) {
            giveUp(i);
            return;
        }
        level.folder.emplace(*std::move(folder));
        if (i > MostOpen)
            m_levels[i - MostOpen].folder.reset();
    }
}

void TreeWalk::giveUp(std::size_t depth)
{
    bool isAllDone = true;
    for (std::size_t i = depth; i < m_levels.size(); ++i)
        isAllDone = isAllDone && m_levels[i].isDone();
    const QByteArray path = m_path.first(m_levels[depth].pathSize);
    m_levels.erase(m_levels.begin() + static_cast<std::ptrdiff_t>(depth), m_levels.end());
    m_path.truncate(m_levels.back().pathSize);
    if (!isAllDone)
        m_problems.push_back({path, replaced(m_root.path() + '/' + path)});
}

void TreeWalk::addProblem(const QByteArray &name, const Error &error)
{
    m_problems.push_back({pathTo(name), error});
}

std::vector<WalkProblem> walkTree(const Folder &root,
                                  const std::function<WalkStep(const WalkEntry &)> &visit,
                                  const CancelToken &cancel)
{
    return TreeWalk(root, visit, cancel).run();
}

} // namespace Printkeeper::Files
