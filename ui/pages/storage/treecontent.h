// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/storage/treecolours.h"

namespace Printkeeper::StorageView {

/// A scanned tree as a treemap has it: space on the disk, with one of the colourings. Immutable,
/// safe to read from any thread.
class TreeContent final : public Widgets::TreemapContent
{
public:
    /// Neither is null; the fates, which the file under the pointer is told by, may be.
    TreeContent(std::shared_ptr<const Storage::DiskTree> tree, ColoursPointer colours,
                std::shared_ptr<const FileFates> fates);

    const std::shared_ptr<const Storage::DiskTree> &tree() const { return m_tree; }
    const ColoursPointer &colours() const { return m_colours; }
    const std::shared_ptr<const FileFates> &fates() const { return m_fates; }

    qint64 amountOf(Widgets::TreemapNode node) const override;
    Widgets::TreemapRest children(Widgets::TreemapNode folder, qint64 least,
                                  std::vector<Widgets::TreemapChild> &into) const override;
    quint64 keyOf(Widgets::TreemapNode node) const override;
    QString nameOf(Widgets::TreemapNode node) const override;
    QString figureOf(qint64 amount) const override;
    QString amountTitle() const override;
    std::optional<Widgets::TreemapNode> parentOf(Widgets::TreemapNode node) const override;
    /// By its path. Where a folder was read again it looks at all names in it.
    std::optional<Widgets::TreemapNode> sameAs(const TreemapContent &older,
                                               Widgets::TreemapNode node) const override;

private:
    std::shared_ptr<const Storage::DiskTree> m_tree;
    ColoursPointer m_colours;
    std::shared_ptr<const FileFates> m_fates;
};

/// Below the scanned folder; empty for that itself.
QByteArray pathBelow(const Storage::DiskTree &tree, Storage::NodeIndex node);
/// The folder of such a path; where it is gone, the nearest one around it.
Storage::NodeIndex nearestFolder(const Storage::DiskTree &tree, QByteArray path);

/// The node with the same path in another scan of the same folder. At once, and found only where
/// its folder was not read again.
std::optional<Storage::NodeIndex> keptNode(const Storage::DiskTree &tree,
                                           const Storage::DiskTree &older, Storage::NodeIndex node);
/// The same, found also where its folder was read again, by looking at all names in it.
std::optional<Storage::NodeIndex> sameNode(const Storage::DiskTree &tree,
                                           const Storage::DiskTree &older, Storage::NodeIndex node);
/// The same, for one that is gone the nearest folder around it that is not.
Storage::NodeIndex nearestNode(const Storage::DiskTree &tree, const Storage::DiskTree &older,
                               Storage::NodeIndex node);

/// What is known of a file or a folder, in one line: "vase.stl: 2.1 GB, changed 3 d ago, goes with
/// the next cleanup".
QString describeNode(const TreeContent &content, Storage::NodeIndex node);

} // namespace Printkeeper::StorageView
