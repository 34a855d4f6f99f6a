// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/treecolours.h"

#include "base/escape.h"
#include "storage/treestatistics.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Storage;
using Widgets::TreemapColour;

namespace {

/// The context of this file's words.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::TreeColours)
};

constexpr std::size_t Series = 5;
constexpr qint64 DaySeconds = 86'400;
constexpr std::array AgeDays{7, 30, 90, 365};

/// Something with a name that may get a colour of its own.
struct Candidate
{
    QByteArray key;
    Bytes amount = 0;
};

/// The largest of them, each in the colour that it had before, then one for all others.
std::vector<ColourGroup> groupsOf(std::vector<Candidate> candidates, const ColoursPointer &before,
                                  TreeColouring by)
{
    std::ranges::sort(candidates, [](const Candidate &left, const Candidate &right) {
        return left.amount != right.amount ? left.amount > right.amount : left.key < right.key;
    });
    candidates.resize(std::min(candidates.size(), Series));
    std::array<bool, Series> isTaken{};
    std::vector<ColourGroup> groups;
    for (const Candidate &candidate : candidates)
        groups.push_back({TreemapColour::Other, {}, candidate.key});
    if (before && before->by() == by) {
        for (ColourGroup &group : groups) {
            const auto old = std::ranges::find(before->groups(), group.key, &ColourGroup::key);
            if (old == before->groups().end() || old->colour == TreemapColour::Other)
                continue;
            group.colour = old->colour;
            isTaken[static_cast<std::size_t>(old->colour)
                    - static_cast<std::size_t>(TreemapColour::Series)] = true;
        }
    }
    for (ColourGroup &group : groups) {
        if (group.colour != TreemapColour::Other)
            continue;
        const auto free = std::ranges::find(isTaken, false);
        *free = true;
        group.colour = TreemapColour::Series + static_cast<std::size_t>(free - isTaken.begin());
    }
    groups.push_back({TreemapColour::Other, Text::tr("other"), {}});
    return groups;
}

/// Whether the two differ in nothing but the case of Latin letters; `lower` has none that is large.
bool isSameType(QByteArrayView written, QByteArrayView lower)
{
    return written.size() == lower.size()
           && std::ranges::equal(written, lower, [](char one, char other) {
                  return one == other || (one >= 'A' && one <= 'Z' && one + ('a' - 'A') == other);
              });
}

QString typeName(const QByteArray &extension)
{
    return extension.isEmpty() ? Text::tr("without ending") : u'.' + escaped(extension);
}

} // namespace

/// `classify(node, group of the folder around it)` answers a group. False when cancelled.
template<typename Classify>
bool TreeColours::assign(const DiskTree &tree, const Classify &classify, const CancelToken &cancel)
{
    const TreeParts &parts = tree.parts();
    const std::size_t groups = m_groups.size();
    m_byNode.assign(parts.slabs.size() << TreeSlab::SlotBits, 0);
    m_amounts.assign(parts.folders.size() * groups, 0);
    for (std::size_t i = 0; i < parts.folders.size(); ++i) { // parents before their children
        const FolderFacts &folder = parts.folders[i];
        if (folder.isDead != 0)
            continue;
        const quint8 above = folder.parent == NoFolder
                                 ? static_cast<quint8>(groups - 1)
                                 : m_byNode[parts.folders[folder.parent].node];
        m_byNode[folder.node] = classify(folder.node, above);
        m_amounts[i * groups + m_byNode[folder.node]] += folder.selfAllocated;
    }
    for (const TreeRun &run : parts.runs) {
        if (run.folder == NoFolder)
            continue;
        if (cancel.isCancelled())
            return false;
        const quint8 around = m_byNode[parts.folders[run.folder].node];
        Bytes *amounts = &m_amounts[run.folder * groups];
        for (NodeIndex node = run.first; node < run.first + run.count; ++node) {
            if (tree.isFolder(node))
                continue;
            const quint8 group = classify(node, around);
            m_byNode[node] = group;
            amounts[group] += tree.allocated(node);
        }
    }
    addUp(tree);
    return true;
}

/// Into the folders around each; then a folder is of the group that it has most of.
void TreeColours::addUp(const DiskTree &tree)
{
    const std::vector<FolderFacts> &folders = tree.parts().folders;
    const std::size_t groups = m_groups.size();
    for (std::size_t i = folders.size(); i-- > 0;) {
        if (folders[i].isDead != 0)
            continue;
        const auto own = m_amounts.begin() + static_cast<qptrdiff>(i * groups);
        const auto end = own + static_cast<qptrdiff>(groups);
        if (std::any_of(own, end, [](Bytes amount) { return amount > 0; }))
            m_byNode[folders[i].node] = static_cast<quint8>(std::max_element(own, end) - own);
        if (folders[i].parent == NoFolder)
            continue;
        const auto above = m_amounts.begin() + static_cast<qptrdiff>(folders[i].parent * groups);
        std::transform(own, end, above, above, std::plus());
    }
}

bool TreeColours::assignFates(const ColoursRequest &request, const CancelToken &cancel)
{
    if (!request.fates) {
        m_groups = {{TreemapColour::Other, Text::tr("what can go is not known yet")}};
        return assign(
            *request.tree, [](NodeIndex, quint8) { return quint8(0); }, cancel);
    }
    m_groups = {{TreemapColour::InUse, Text::tr("in use")},
                {TreemapColour::Next, Text::tr("next cleanup with temporary files")},
                {TreemapColour::Waiting, Text::tr("trash")},
                {TreemapColour::Other, Text::tr("no uploads")}};
    const FileFates &fates = *request.fates;
    return assign(
        *request.tree,
        [&fates](NodeIndex node, quint8) { return static_cast<quint8>(fates.of(node)); }, cancel);
}

bool TreeColours::assignFolders(const ColoursRequest &request, const CancelToken &cancel)
{
    const DiskTree &tree = *request.tree;
    std::vector<Candidate> candidates;
    tree.forEachChild(request.root, [&](NodeIndex child) {
        if (tree.isFolder(child))
            candidates.push_back({tree.name(child).toByteArray(), tree.allocated(child)});
    });
    const bool isSameRoot = request.before && request.before->root() == request.root;
    m_groups = groupsOf(std::move(candidates), isSameRoot ? request.before : nullptr,
                        TreeColouring::Folder);
    for (ColourGroup &group : m_groups) {
        if (group.colour != TreemapColour::Other)
            group.name = escaped(group.key);
    }
    const quint32 around = tree.at(request.root).sizeLow;
    const auto others = static_cast<quint8>(m_groups.size() - 1);
    const auto groupOf = [&](NodeIndex node, quint8 above) -> quint8 {
        const FolderFacts *folder = tree.facts(node);
        if (!folder)
            return above;
        if (folder->parent != around)
            return node == request.root ? others : above;
        const auto found = std::ranges::find(m_groups, tree.name(node), &ColourGroup::key);
        return static_cast<quint8>(std::min<qptrdiff>(found - m_groups.begin(), others));
    };
    return assign(tree, groupOf, cancel);
}

bool TreeColours::assignTypes(const ColoursRequest &request, const CancelToken &cancel)
{
    const DiskTree &tree = *request.tree;
    std::vector<Candidate> candidates;
    for (const ExtensionUse &use : usageByExtension(tree))
        candidates.push_back({use.extension, use.allocated});
    m_groups = groupsOf(std::move(candidates), request.before, TreeColouring::Type);
    const auto others = static_cast<quint8>(m_groups.size() - 1);
    for (std::size_t i = 0; i < others; ++i)
        m_groups[i].name = typeName(m_groups[i].key);
    const auto groupOf = [&](NodeIndex node, quint8) -> quint8 {
        if (tree.kind(node) != NodeKind::Regular)
            return others;
        const QByteArrayView type = extensionOf(tree.name(node));
        for (quint8 i = 0; i < others; ++i) {
            if (isSameType(type, m_groups[i].key))
                return i;
        }
        return others;
    };
    return assign(tree, groupOf, cancel);
}

bool TreeColours::assignAges(const ColoursRequest &request, const CancelToken &cancel)
{
    const DiskTree &tree = *request.tree;
    const std::array names{Text::tr("under a week"), Text::tr("under a month"),
                           Text::tr("under 3 months"), Text::tr("under a year"), Text::tr("older")};
    for (std::size_t i = 0; i < names.size(); ++i)
        m_groups.push_back({TreemapColour::Step + i, names[i]});
    const qint64 now = tree.asOf().toSecsSinceEpoch();
    const auto groupOf = [&tree, now](NodeIndex node, quint8) {
        const qint64 days = (now - tree.modified(node)) / DaySeconds;
        return static_cast<quint8>(std::ranges::upper_bound(AgeDays, days) - AgeDays.begin());
    };
    return assign(tree, groupOf, cancel);
}

Result<ColoursPointer> TreeColours::of(const ColoursRequest &request, const CancelToken &cancel)
{
    auto colours = std::make_shared<TreeColours>();
    colours->m_by = request.by;
    colours->m_root = request.root;
    bool isDone = false;
    switch (request.by) {
    case TreeColouring::Fate:
        isDone = colours->assignFates(request, cancel);
        break;
    case TreeColouring::Folder:
        isDone = colours->assignFolders(request, cancel);
        break;
    case TreeColouring::Type:
        isDone = colours->assignTypes(request, cancel);
        break;
    case TreeColouring::Age:
        isDone = colours->assignAges(request, cancel);
        break;
    }
    if (!isDone)
        return Error{ErrorKind::Cancelled, Text::tr("Colouring the files was cancelled."), {}, {}};
    return ColoursPointer(std::move(colours));
}

Bytes TreeColours::amountIn(const DiskTree &tree, NodeIndex folder, std::size_t group) const
{
    return m_amounts[tree.at(folder).sizeLow * m_groups.size() + group];
}

} // namespace Printkeeper::StorageView
