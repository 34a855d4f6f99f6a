// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/filefates.h"

#include <QHash>

#include <algorithm>
#include <ranges>
#include <span>

namespace Printkeeper::StorageView {

using namespace Storage;

namespace {

QByteArray withoutSlash(QByteArray path)
{
    while (path.endsWith('/'))
        path.chop(1);
    return path;
}

/// Paths below a tree whose fate is known, in such an order that those below one folder stand
/// together.
class FatePaths
{
public:
    struct Mark
    {
        QByteArray place; ///< below the tree, with a zero byte, which no name has, for each slash
        FileFate fate;
    };

    explicit FatePaths(const DiskTree &tree)
        : m_inside(withoutSlash(tree.path()) + '/')
    {}

    void add(const QByteArray &path, FileFate fate)
    {
        const QByteArray clean = withoutSlash(path);
        if (path.isEmpty())
            return;
        if (m_inside.startsWith(clean + '/'))
            m_whole = m_whole == FileFate::InTrash ? m_whole : fate;
        else if (clean.startsWith(m_inside))
            m_marks.push_back({clean.sliced(m_inside.size()).replace('/', '\0'), fate});
    }

    /// The first of those that name the same is the one that counts.
    std::span<const Mark> sorted()
    {
        std::ranges::stable_sort(m_marks, {},
                                 [](const Mark &m) { return QByteArrayView(m.place); });
        return m_marks;
    }

    FileFate whole() const { return m_whole; }

private:
    QByteArray m_inside;
    std::vector<Mark> m_marks;
    FileFate m_whole = FileFate::InUse;
};

using Marks = std::span<const FatePaths::Mark>;

/// A folder, and what is known of things below it.
struct MarkedFolder
{
    Marks marks;
    qsizetype depth = 0; ///< bytes at the front of each mark that are its own path
    FileFate fate = FileFate::InUse;
};

QByteArrayView nameIn(const FatePaths::Mark &mark, qsizetype depth)
{
    const QByteArrayView below = QByteArrayView(mark.place).sliced(depth);
    const qsizetype end = below.indexOf('\0');
    return end < 0 ? below : below.first(end);
}

MarkedFolder folderBelow(const MarkedFolder &parent, QByteArrayView name)
{
    MarkedFolder folder;
    folder.fate = parent.fate;
    if (parent.marks.empty())
        return folder;
    const auto nameOf = [&parent](const auto &mark) { return nameIn(mark, parent.depth); };
    const auto found = std::ranges::equal_range(parent.marks, name, {}, nameOf);
    folder.marks = Marks(found.begin(), found.end());
    const qsizetype whole = parent.depth + name.size();
    folder.depth = whole + 1;
    const auto isItself = [whole](const auto &mark) { return mark.place.size() == whole; };
    if (!folder.marks.empty() && isItself(folder.marks.front()))
        folder.fate = folder.marks.front().fate;
    const auto below = std::ranges::find_if_not(folder.marks, isItself);
    folder.marks = Marks(below, folder.marks.end());
    if (folder.fate == FileFate::InTrash)
        folder.marks = {};
    return folder;
}

std::vector<MarkedFolder> foldersOf(const DiskTree &tree, const MarkedFolder &root)
{
    const std::vector<FolderFacts> &all = tree.parts().folders;
    std::vector<MarkedFolder> folders(all.size());
    folders.front() = root;
    for (std::size_t i = 1; i < all.size(); ++i) { // parents stand before their children
        if (all[i].isDead == 0)
            folders[i] = folderBelow(folders[all[i].parent], tree.name(all[i].node));
    }
    return folders;
}

/// The files right in a folder whose fate is known.
QHash<QByteArrayView, FileFate> filesOf(const MarkedFolder &folder)
{
    QHash<QByteArrayView, FileFate> files;
    for (const auto &mark : folder.marks | std::views::reverse) {
        const QByteArrayView name = nameIn(mark, folder.depth);
        if (folder.depth + name.size() == mark.place.size())
            files.insert(name, mark.fate);
    }
    return files;
}

} // namespace

std::shared_ptr<const FileFates> FileFates::of(const DiskTree &tree,
                                               const std::vector<QByteArray> &duePaths,
                                               const QByteArray &trashFolder,
                                               const std::vector<QByteArray> &backupAndOtherFolders)
{
    FatePaths paths(tree);
    paths.add(trashFolder, FileFate::InTrash);
    for (const QByteArray &folder : backupAndOtherFolders)
        paths.add(folder, FileFate::Other);
    for (const QByteArray &file : duePaths)
        paths.add(file, FileFate::Due);
    MarkedFolder root;
    root.fate = paths.whole();
    if (root.fate != FileFate::InTrash)
        root.marks = paths.sorted();
    const std::vector<MarkedFolder> folders = foldersOf(tree, root);

    auto fates = std::make_shared<FileFates>();
    std::vector<FileFate> &byNode = fates->m_fates;
    byNode.resize(tree.parts().slabs.size() << TreeSlab::SlotBits);
    QHash<QByteArrayView, FileFate> files;
    quint32 filesFolder = NoFolder;
    for (const TreeRun &run : tree.parts().runs) { // those of a folder stand together
        if (run.folder == NoFolder)
            continue;
        const MarkedFolder &folder = folders[run.folder];
        std::fill_n(byNode.begin() + run.first, run.count, folder.fate);
        if (folder.marks.empty())
            continue;
        if (std::exchange(filesFolder, run.folder) != run.folder)
            files = filesOf(folder);
        for (NodeIndex node = run.first; !files.isEmpty() && node < run.first + run.count; ++node) {
            const auto known = files.constFind(tree.name(node));
            if (known != files.constEnd())
                byNode[node] = *known;
        }
    }
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const FolderFacts &facts = tree.parts().folders[i];
        if (facts.isDead == 0)
            byNode[facts.node] = folders[i].fate;
    }
    return fates;
}

} // namespace Printkeeper::StorageView
