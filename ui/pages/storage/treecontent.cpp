// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/treecontent.h"

#include "base/escape.h"
#include "base/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Storage;
using namespace Widgets;

namespace {

constexpr std::size_t MostGroups = 8;

/// The context of this file's words.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::TreeContent)
};

QString fateText(FileFate fate)
{
    switch (fate) {
    case FileFate::InUse:
        return Text::tr("in use");
    case FileFate::Due:
        return Text::tr("goes with the next cleanup");
    case FileFate::InTrash:
        return Text::tr("in the trash");
    case FileFate::Other:
        break;
    }
    return Text::tr("no upload");
}

/// "11 GB of it go with the next cleanup", where it is known.
QStringList sharesText(const TreeContent &content, NodeIndex folder)
{
    const TreeColours &colours = *content.colours();
    if (colours.by() != TreeColouring::Fate || !content.fates())
        return {};
    const auto amount = [&](FileFate fate) {
        return colours.amountIn(*content.tree(), folder, static_cast<std::size_t>(fate));
    };
    QStringList shares;
    if (const Bytes due = amount(FileFate::Due); due > 0)
        //: %1: an amount, as “41.2 GB”
        shares << Text::tr("%1 of it go with the next cleanup").arg(formatBytes(due));
    if (const Bytes trashed = amount(FileFate::InTrash); trashed > 0)
        //: %1: an amount, as “41.2 GB”
        shares << Text::tr("%1 of it in the trash").arg(formatBytes(trashed));
    return shares;
}

bool hasNode(const DiskTree &tree, NodeIndex node)
{
    const auto &slabs = tree.parts().slabs;
    const quint32 slab = node >> TreeSlab::SlotBits;
    return slab < slabs.size() && DiskTree::slot(node) < slabs[slab]->count();
}

} // namespace

TreeContent::TreeContent(std::shared_ptr<const DiskTree> tree, ColoursPointer colours,
                         std::shared_ptr<const FileFates> fates)
    : m_tree(std::move(tree))
    , m_colours(std::move(colours))
    , m_fates(std::move(fates))
{}

qint64 TreeContent::amountOf(TreemapNode node) const
{
    return m_tree->allocated(node);
}

TreemapRest TreeContent::children(TreemapNode folder, qint64 least,
                                  std::vector<TreemapChild> &into) const
{
    TreemapRest rest;
    std::array<qint64, MostGroups> ofGroups{};
    m_tree->forEachChild(folder, [&](NodeIndex node) {
        const qint64 amount = m_tree->allocated(node);
        if (amount >= least) {
            into.push_back({amount, node, m_tree->isFolder(node),
                            static_cast<quint8>(m_colours->colourOf(node))});
        } else if (amount > 0) {
            rest.amount += amount;
            ++rest.count;
            ofGroups[m_colours->groupOf(node) % MostGroups] += amount;
        }
    });
    const auto most = std::ranges::max_element(ofGroups) - ofGroups.begin();
    const auto &groups = m_colours->groups();
    rest.colour = static_cast<quint8>(groups[static_cast<std::size_t>(most)].colour);
    return rest;
}

quint64 TreeContent::keyOf(TreemapNode node) const
{
    const QByteArrayView name = m_tree->name(node);
    return qHashBits(name.data(), static_cast<std::size_t>(name.size()));
}

QString TreeContent::nameOf(TreemapNode node) const
{
    if (node != m_tree->root())
        return escaped(m_tree->name(node).toByteArray());
    const QByteArray &path = m_tree->path();
    const QByteArray last = path.sliced(path.lastIndexOf('/') + 1);
    return escaped(last.isEmpty() ? path : last);
}

QString TreeContent::figureOf(qint64 amount) const
{
    return formatBytes(amount);
}

QString TreeContent::amountTitle() const
{
    //: Title of a column: what files take of the disk
    return Text::tr("On disk");
}

std::optional<TreemapNode> TreeContent::parentOf(TreemapNode node) const
{
    return node == m_tree->root() ? std::nullopt : std::optional(m_tree->parent(node));
}

std::optional<TreemapNode> TreeContent::sameAs(const TreemapContent &older, TreemapNode node) const
{
    const auto *before = dynamic_cast<const TreeContent *>(&older);
    return before ? sameNode(*m_tree, *before->tree(), node) : std::nullopt;
}

QByteArray pathBelow(const DiskTree &tree, NodeIndex node)
{
    if (node == tree.root())
        return {};
    return tree.path(node).sliced(tree.path().size() + (tree.path().endsWith('/') ? 0 : 1));
}

NodeIndex nearestFolder(const DiskTree &tree, QByteArray path)
{
    while (true) {
        if (const auto node = tree.find(path); node && tree.isFolder(*node))
            return *node;
        path.truncate(std::max<qsizetype>(0, path.lastIndexOf('/')));
    }
}

std::optional<NodeIndex> keptNode(const DiskTree &tree, const DiskTree &older, NodeIndex node)
{
    if (&tree == &older)
        return node;
    if (node == older.root())
        return tree.root();
    const bool isKept = hasNode(tree, node) && tree.kind(node) == older.kind(node)
                        && tree.path(node) == older.path(node);
    return isKept ? std::optional(node) : std::nullopt;
}

std::optional<NodeIndex> sameNode(const DiskTree &tree, const DiskTree &older, NodeIndex node)
{
    if (const auto kept = keptNode(tree, older, node))
        return kept;
    return tree.find(pathBelow(older, node));
}

NodeIndex nearestNode(const DiskTree &tree, const DiskTree &older, NodeIndex node)
{
    while (true) {
        if (const auto same = sameNode(tree, older, node))
            return *same;
        node = older.parent(node);
    }
}

QString describeNode(const TreeContent &content, NodeIndex node)
{
    const DiskTree &tree = *content.tree();
    QStringList words{formatBytes(tree.allocated(node))};
    const bool isFolder = tree.isFolder(node);
    if (isFolder)
        words << Text::tr("%n file(s)", nullptr, static_cast<int>(tree.files(node)));
    else if (!tree.isCounted(node))
        words << Text::tr("counted under another name of the file");
    const auto changed = QDateTime::fromSecsSinceEpoch(tree.modified(node), Qt::UTC);
    //: An age such as "3 d ago"
    words << Text::tr("changed %1").arg(formatAge(changed, tree.asOf()));
    if (isFolder)
        words << sharesText(content, node);
    else if (content.fates())
        words << fateText(content.fates()->of(node));
    //: A name and what is known of it
    return Text::tr("%1: %2").arg(content.nameOf(node), words.join(u", "_s));
}

} // namespace Printkeeper::StorageView
