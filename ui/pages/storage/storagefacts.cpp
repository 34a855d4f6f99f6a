// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/storagefacts.h"

#include "cleanup/trashplaces.h"
#include "pages/storage/filefates.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Printkeeper::StorageView {

using Storage::DiskTree;
using Storage::NodeIndex;
using Storage::NodeKind;

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::StorageFacts)
};

constexpr qint64 SecondsOfDay = 86'400;
constexpr std::size_t MostProblems = 200;

/// Whether a file is one of a choice.
class ChoiceFilter
{
public:
    explicit ChoiceFilter(const FactsRequest &request)
        : m_request(request)
        , m_tree(*request.tree)
    {
        if (!request.choice.age)
            return;
        const auto age = static_cast<std::size_t>(*request.choice.age);
        const qint64 now = request.now.toSecsSinceEpoch();
        if (age > 0)
            m_latest = now - AgeLimits.at(age - 1) * SecondsOfDay;
        if (age < AgeLimits.size())
            m_earliest = now - AgeLimits.at(age) * SecondsOfDay;
    }

    bool accepts(NodeIndex node) const
    {
        const FileChoice &choice = m_request.choice;
        if (choice.extension
            && Storage::extensionOf(m_tree.name(node)).toByteArray().toLower() != *choice.extension)
            return false;
        if (choice.age) {
            const qint64 modified = m_tree.modified(node);
            if ((m_latest && modified > *m_latest) || (m_earliest && modified <= *m_earliest))
                return false;
        }
        return !choice.owner
               || (m_request.owners && m_request.owners->ownerOf(m_tree, node) == *choice.owner);
    }

private:
    const FactsRequest &m_request;
    const DiskTree &m_tree;
    std::optional<qint64> m_latest;
    std::optional<qint64> m_earliest;
};

/// The longest files of a choice, the shortest of them at the front of a heap.
class LongestFiles
{
public:
    void add(Bytes size, NodeIndex node)
    {
        if (m_heap.size() == MostRows && size <= m_heap.front().first)
            return;
        m_heap.emplace_back(size, node);
        std::ranges::push_heap(m_heap, std::greater());
        if (m_heap.size() > MostRows) {
            std::ranges::pop_heap(m_heap, std::greater());
            m_heap.pop_back();
        }
    }
    const std::vector<std::pair<Bytes, NodeIndex>> &files() const { return m_heap; }

private:
    std::vector<std::pair<Bytes, NodeIndex>> m_heap;
};

FileRow rowOf(const DiskTree &tree, NodeIndex node)
{
    FileRow row;
    row.node = node;
    row.path = tree.path(node);
    row.name = tree.name(node).toByteArray();
    const NodeIndex folder = tree.parent(node);
    if (folder != tree.root()) {
        const QByteArray path = tree.path(folder);
        row.folder = path.mid(tree.path().size() + (tree.path().endsWith('/') ? 0 : 1));
    }
    row.size = tree.apparent(node);
    row.allocated = tree.allocated(node);
    row.modified = tree.modified(node);
    return row;
}

/// Sizes by the job table; what nobody has looked at anew since its folder was read keeps what was
/// known of its path.
void nameOwners(std::vector<FileRow> &rows, const FactsRequest &request)
{
    QHash<QByteArray, FileOwner> known;
    if (request.before) {
        for (const FileRow &row : request.before->rows)
            known.insert(row.path, row.owner);
    }
    for (FileRow &row : rows) {
        if (request.owners)
            row.owner = request.owners->ownerOf(*request.tree, row.node);
        if (row.owner.kind == FileOwner::Kind::Unknown)
            row.owner = known.value(row.path);
    }
}

void listFiles(StorageFacts &facts, const FactsRequest &request)
{
    const DiskTree &tree = *request.tree;
    const ChoiceFilter filter(request);
    const bool isAll = request.choice.isAll();
    LongestFiles longest;
    tree.forEachNode([&](NodeIndex node) {
        if (tree.kind(node) != NodeKind::Regular
            || (tree.hasOtherNames(node) && !tree.isCounted(node)))
            return;
        const Bytes size = tree.apparent(node);
        facts.largeFiles += size > facts.largeFile ? 1 : 0;
        if (!isAll && !filter.accepts(node))
            return;
        ++facts.rowsOfChoice;
        facts.bytesOfChoice += tree.allocated(node);
        longest.add(size, node);
    });
    for (const auto &[size, node] : longest.files())
        facts.rows.push_back(rowOf(tree, node));
    std::ranges::sort(facts.rows, [](const FileRow &left, const FileRow &right) {
        return left.size != right.size ? left.size > right.size : left.path < right.path;
    });
    nameOwners(facts.rows, request);
}

std::vector<FolderUse> foldersOf(const DiskTree &tree)
{
    std::vector<FolderUse> folders;
    FolderUse own;
    tree.forEachChild(tree.root(), [&](NodeIndex node) {
        if (tree.isFolder(node)) {
            folders.push_back(
                {tree.name(node).toByteArray(), tree.allocated(node), tree.files(node)});
        } else {
            own.allocated += tree.allocated(node);
            own.files += tree.files(node);
        }
    });
    if (own.files > 0)
        folders.push_back(own);
    std::ranges::sort(folders, [](const FolderUse &left, const FolderUse &right) {
        return left.allocated != right.allocated ? left.allocated > right.allocated
                                                 : left.name < right.name;
    });
    return folders;
}

Error cancelled()
{
    return {ErrorKind::Cancelled, Text::tr("Adding up the files was cancelled."), {}, {}};
}

} // namespace

Result<FactsPointer> makeFacts(const FactsRequest &request, const CancelToken &cancel)
{
    const DiskTree &tree = *request.tree;
    auto facts = std::make_shared<StorageFacts>();
    facts->tree = request.tree;
    facts->choice = request.choice;
    facts->largeFile = request.largeFile;
    listFiles(*facts, request);
    if (cancel.isCancelled())
        return cancelled();
    facts->folders = foldersOf(tree);
    facts->types = Storage::usageByExtension(tree);
    std::ranges::stable_sort(facts->types, std::greater(), &Storage::ExtensionUse::allocated);
    facts->ages = Storage::usageByAge(tree, request.now, AgeLimits);
    facts->totals = Storage::totalsOf(tree);
    facts->problems = tree.problems();
    if (facts->problems.size() > MostProblems)
        facts->problems.resize(MostProblems);
    if (cancel.isCancelled())
        return cancelled();
    facts->fates = FileFates::of(
        tree, request.due, request.uploads + '/' + Cleanup::TrashPrefix.chopped(1).toByteArray(),
        request.otherFolders);
    return FactsPointer(facts);
}

} // namespace Printkeeper::StorageView
