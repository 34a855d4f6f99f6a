// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/treemappicture.h"

#include "widgets/treemappainter.h"

#include <QFont>

namespace Printkeeper::Widgets {
namespace {

/// The node of the new content; for one that is gone the nearest folder around it that is not.
TreemapNode rootIn(const TreemapOrder &order)
{
    for (TreemapNode node = order.root; true;) {
        if (const auto same = order.content->sameAs(*order.basis, node))
            return *same;
        const auto above = order.basis->parentOf(node);
        if (!above)
            return node;
        node = *above;
    }
}

bool showsSameRoot(const TreemapPicture &before, const TreemapOrder &order, TreemapNode root)
{
    return before.layout.size() == order.size
           && order.content->sameAs(*before.content, before.root) == root;
}

} // namespace

TreemapPicturePointer makePicture(const TreemapOrder &order)
{
    auto picture = std::make_shared<TreemapPicture>();
    picture->content = order.content;
    const bool isSameContent = order.content == order.basis;
    picture->root = isSameContent ? order.root : rootIn(order);
    if (order.chosen) {
        const TreemapNode before = order.chosen->node;
        const auto node =
            isSameContent ? std::optional(before) : order.content->sameAs(*order.basis, before);
        if (node)
            picture->chosen = TreemapChoice{*node, order.chosen->isRest};
    }
    if (order.before && showsSameRoot(*order.before, order, picture->root))
        picture->layout = order.before->layout;
    const auto &tiles = picture->layout.lay(*order.content, picture->root, order.size);
    QFont font;
    font.fromString(order.font);
    picture->image =
        paintTreemap(tiles, *order.content, order.size, order.pixelRatio, *order.tokens, font);
    return picture;
}

} // namespace Printkeeper::Widgets
