// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which folder the card shows and what is chosen in it, as others ask for it and keep it.

#include "pages/storage/treecontent.h"
#include "pages/storage/treemapcard.h"
#include "widgets/treemap.h"

#include <algorithm>
#include <utility>

namespace Printkeeper::StorageView {

using namespace Storage;
using namespace Widgets;

TreemapCard::Place TreemapCard::place() const
{
    const ContentPointer content = shown();
    if (m_place || !content)
        return m_place.value_or(Place());
    Place place{pathBelow(*content->tree(), m_map->root())};
    if (const auto chosen = m_wish ? m_wish : current())
        place.chosen = pathBelow(*m_tree, *chosen);
    return place;
}

void TreemapCard::restorePlace(const Place &place)
{
    m_place = place;
    takePlace();
}

void TreemapCard::takePlace()
{
    const ContentPointer content = shown();
    if (!m_place || !content)
        return;
    const Place place = *std::exchange(m_place, std::nullopt);
    m_map->setRoot(nearestFolder(*content->tree(), place.root));
    const auto chosen = place.chosen.isEmpty() ? std::nullopt : m_tree->find(place.chosen);
    if (chosen)
        setCurrent(*chosen);
}

void TreemapCard::setCurrent(NodeIndex node)
{
    m_wish = node;
    fulfilWish();
}

void TreemapCard::clearCurrent()
{
    m_wish.reset();
    if (m_place)
        m_place->chosen.clear();
    m_map->clearCurrent();
}

/// Chooses what is wished for, or goes to where it can be seen; the picture of that place leads
/// here again.
void TreemapCard::fulfilWish()
{
    const auto &tiles = m_map->tiles();
    if (!m_wish || !m_map->isUpToDate() || tiles.empty() || shown()->tree() != m_tree)
        return;
    const NodeIndex node = *m_wish;
    const NodeIndex around = m_tree->parent(node);
    const auto isTile = [node](const TreemapTile &tile) {
        return tile.node == node && tile.kind != TreemapTile::Kind::Rest;
    };
    if (node != m_tree->root() && m_map->root() != around && std::ranges::none_of(tiles, isTile)) {
        m_map->setRoot(around);
        return;
    }
    m_wish.reset();
    if (node == m_tree->root())
        m_map->setRoot(node);
    else
        m_map->setCurrent(std::ranges::any_of(tiles, isTile) ? TreemapChoice{node}
                                                             : TreemapChoice{around, true});
}

} // namespace Printkeeper::StorageView
