// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/treemaplayout.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Printkeeper::Widgets {
namespace {

constexpr int Cell = 16;          ///< pixels of the grid
constexpr int DeepestDrawn = 100; ///< folders in folders; nobody sees more of them
/// Rows are kept until a tile is as lopsided as that, unless the best layout had one, too.
constexpr double MostLopsided = 8;

/// Edges that two neighbours share are rounded alike: no gap, no overlap.
QRect rounded(const QRectF &rect)
{
    const int left = qRound(rect.left());
    const int top = qRound(rect.top());
    return {left, top, qRound(rect.right()) - left, qRound(rect.bottom()) - top};
}

double lopsidedness(double width, double height)
{
    return std::max(width, height) / std::max(std::min(width, height), 1.0);
}

qint64 sumOf(std::span<const TreemapChild> children)
{
    qint64 sum = 0;
    for (const TreemapChild &child : children)
        sum += child.amount;
    return sum;
}

/// The worst of a row with this sum, smallest and largest area along a side.
double worstRatio(double sum, double smallest, double largest, double side)
{
    const double squares = sum * sum;
    return std::max(side * side * largest / squares, squares / (side * side * smallest));
}

/// How many of the first children make the best row. They are sorted, the largest first.
std::size_t rowLength(std::span<const TreemapChild> sorted, double scale, double side)
{
    const double largest = static_cast<double>(sorted.front().amount) * scale;
    double sum = largest;
    double worst = worstRatio(sum, largest, largest, side);
    std::size_t length = 1;
    for (; length < sorted.size(); ++length) {
        const double next = static_cast<double>(sorted[length].amount) * scale;
        const double ratio = worstRatio(sum + next, next, largest, side);
        if (ratio > worst)
            break;
        worst = ratio;
        sum += next;
    }
    return length;
}

bool isLarger(const TreemapChild &left, const TreemapChild &right)
{
    // Equal ones by their key, so that the same tree looks the same.
    return left.amount != right.amount ? left.amount > right.amount : left.key < right.key;
}

/// Of a place in a folder that has a place itself.
quint64 keyBelow(quint64 folder, quint64 key)
{
    constexpr quint64 Odd = 0x9E37'79B9'7F4A'7C15;
    return (std::rotl(folder, 17) + key + 1) * Odd;
}

void addTo(TreemapRest &rest, std::span<const TreemapChild> children)
{
    if (rest.count == 0 && !children.empty())
        rest.colour = children.front().colour;
    rest.amount += sumOf(children);
    rest.count += static_cast<qint64>(children.size());
}

} // namespace

const std::vector<TreemapTile> &TreemapLayout::lay(const TreemapSource &source, TreemapNode root,
                                                   QSize size)
{
    if (size != m_size)
        forget();
    m_size = size;
    m_tiles.clear();
    m_nextMemory.clear();
    const qint64 amount = source.amountOf(root);
    if (amount > 0 && !size.isEmpty()) {
        TreemapTile tile;
        tile.rect = QRect({0, 0}, size);
        tile.amount = amount;
        tile.node = root;
        tile.kind = TreemapTile::Kind::Folder;
        m_tiles.push_back(tile);
    }
    // Grows while it goes on: children stand together, after their parent.
    for (std::size_t at = 0; at < m_tiles.size(); ++at) {
        if (m_tiles[at].kind == TreemapTile::Kind::Folder && m_tiles[at].depth < DeepestDrawn)
            layChildren(source, static_cast<int>(at));
    }
    m_memory.swap(m_nextMemory);
    m_nextMemory.clear();
    buildGrid();
    return m_tiles;
}

/// Inside of the frame and below the header, which it notes.
QRectF TreemapLayout::innerRoom(TreemapTile &folder) const
{
    QRect room = folder.rect;
    if (folder.parent < 0)
        return room;
    if (std::min(room.width(), room.height()) >= m_style.framedFrom)
        room.adjust(m_style.frame, m_style.frame, -m_style.frame, -m_style.frame);
    if (folder.rect.width() >= m_style.headerFrom.width()
        && folder.rect.height() >= m_style.headerFrom.height()) {
        folder.header = static_cast<quint8>(m_style.header);
        room.setTop(folder.rect.top() + m_style.header);
    }
    return room;
}

void TreemapLayout::layChildren(const TreemapSource &source, int folder)
{
    const QRectF inner = innerRoom(m_tiles[folder]);
    const TreemapNode node = m_tiles[folder].node;
    const double area = inner.width() * inner.height();
    if (std::min(inner.width(), inner.height()) < m_style.cutOff)
        return;
    const double smallest = m_style.cutOff * m_style.cutOff;
    const double least = smallest * static_cast<double>(m_tiles[folder].amount) / area;
    m_children.clear();
    Room room;
    room.rest =
        source.children(node, std::max<qint64>(1, std::llround(std::ceil(least))), m_children);
    const qint64 sum = sumOf(m_children) + room.rest.amount;
    // A folder of many small files is a tile itself; the root has nothing else to show.
    if (sum <= 0 || (m_children.empty() && folder > 0))
        return;
    for (TreemapChild &child : m_children)
        child.key = source.keyOf(child.node);
    room.free = inner;
    room.scale = area / static_cast<double>(sum);
    room.folder = folder;
    const auto first = static_cast<int>(m_tiles.size());
    const quint64 key = m_tiles[folder].key;
    const auto remembered = m_memory.find(key);
    if (remembered == m_memory.end() || !placeRemembered(room, remembered->second)) {
        std::ranges::sort(m_children, isLarger);
        placeBest(room, m_children);
        room.rows.lopsided = worstSince(static_cast<std::size_t>(first));
    }
    addRest(room, room.free, room.rest);
    m_tiles[folder].firstChild = first;
    m_tiles[folder].children = static_cast<int>(m_tiles.size()) - first;
    m_nextMemory.insert_or_assign(key, std::move(room.rows));
}

/// The children in the rows that they had. What is new goes into the first row that has a smaller
/// one, so that the others move little.
TreemapLayout::FilledRows TreemapLayout::fill(const Rows &rows)
{
    FilledRows filled;
    std::vector<bool> isPlaced(m_children.size());
    std::ranges::sort(m_children, {}, &TreemapChild::key);
    std::size_t begin = 0;
    for (const auto &[end, isColumn] : rows.rows) {
        auto &row = filled.rows.emplace_back();
        row.second = isColumn;
        for (; begin < end; ++begin) {
            const quint64 key = rows.keys[begin];
            const auto child = std::ranges::lower_bound(m_children, key, {}, &TreemapChild::key);
            if (child == m_children.end() || child->key != key)
                continue;
            row.first.push_back(*child);
            isPlaced[child - m_children.begin()] = true;
        }
        if (row.first.empty())
            filled.rows.pop_back();
    }
    for (std::size_t i = 0; i < m_children.size(); ++i) {
        if (isPlaced[i])
            continue;
        const TreemapChild &child = m_children[i];
        const auto row = std::ranges::find_if(filled.rows, [&child](const auto &other) {
            return isLarger(child, other.first.back());
        });
        if (row == filled.rows.end())
            filled.others.push_back(child);
        else
            row->first.insert(std::ranges::upper_bound(row->first, child, isLarger), child);
    }
    std::ranges::sort(filled.others, isLarger);
    return filled;
}

/// False, and nothing is changed but the order of the children, when the old rows don't fit.
bool TreemapLayout::placeRemembered(Room &room, const Rows &rows)
{
    constexpr double Slack = 1.5;
    const Room before = room;
    const std::size_t tiles = m_tiles.size();
    const FilledRows filled = fill(rows);
    bool isRoom = true;
    for (const auto &[row, isColumn] : filled.rows) {
        if (isRoom)
            isRoom = placeRow(room, row, isColumn);
        else
            addTo(room.rest, row);
    }
    if (isRoom)
        placeBest(room, filled.others);
    else
        addTo(room.rest, filled.others);
    const bool fits = worstSince(tiles) <= std::max(MostLopsided, Slack * rows.lopsided);
    room.rows.lopsided = rows.lopsided;
    if (!fits) {
        m_tiles.resize(tiles);
        room = before;
    }
    return fits;
}

void TreemapLayout::placeBest(Room &room, Children sorted)
{
    while (!sorted.empty()) {
        const bool isColumn = room.free.width() >= room.free.height();
        const double side = isColumn ? room.free.height() : room.free.width();
        const std::size_t length = rowLength(sorted, room.scale, side);
        if (!placeRow(room, sorted.first(length), isColumn)) {
            // What comes after it is no larger.
            addTo(room.rest, sorted.subspan(length));
            return;
        }
        sorted = sorted.subspan(length);
    }
}

/// False when the row would be narrower than the cut-off: it is among the rest then.
bool TreemapLayout::placeRow(Room &room, Children row, bool isColumn)
{
    const double area = static_cast<double>(sumOf(row)) * room.scale;
    const double side = isColumn ? room.free.height() : room.free.width();
    const double thickness = side > 0 ? area / side : 0;
    if (thickness < m_style.cutOff) {
        addTo(room.rest, row);
        return false;
    }
    QRectF strip = room.free;
    if (isColumn) {
        strip.setWidth(thickness);
        room.free.setLeft(strip.right());
    } else {
        strip.setHeight(thickness);
        room.free.setTop(strip.bottom());
    }
    TreemapRest tail;
    for (const TreemapChild &child : row) {
        room.rows.keys.push_back(child.key);
        const double length = static_cast<double>(child.amount) * room.scale / thickness;
        if (length < m_style.cutOff) {
            addTo(tail, {&child, 1});
            continue;
        }
        QRectF rect = strip;
        if (isColumn) {
            rect.setHeight(length);
            strip.setTop(rect.bottom());
        } else {
            rect.setWidth(length);
            strip.setLeft(rect.right());
        }
        addTile(room, rect, child,
                child.isFolder ? TreemapTile::Kind::Folder : TreemapTile::Kind::Leaf);
    }
    addRest(room, strip, tail);
    room.rows.rows.push_back({room.rows.keys.size(), isColumn});
    return true;
}

void TreemapLayout::addTile(const Room &room, const QRectF &rect, const TreemapChild &child,
                            TreemapTile::Kind kind)
{
    TreemapTile tile;
    tile.rect = rounded(rect);
    tile.amount = child.amount;
    tile.key = keyBelow(m_tiles[room.folder].key, child.key);
    tile.node = child.node;
    tile.parent = room.folder;
    tile.depth = static_cast<quint16>(m_tiles[room.folder].depth + 1);
    tile.kind = kind;
    tile.colour = child.colour;
    m_tiles.push_back(tile);
}

void TreemapLayout::addRest(const Room &room, const QRectF &rect, TreemapRest rest)
{
    if (rest.count <= 0 || rest.amount <= 0 || rounded(rect).isEmpty())
        return;
    const TreemapNode folder = m_tiles[room.folder].node;
    addTile(room, rect, {rest.amount, folder, false, rest.colour}, TreemapTile::Kind::Rest);
    m_tiles.back().count = rest.count;
}

/// How lopsided the worst of the tiles from there on is, but for those of the rest.
double TreemapLayout::worstSince(std::size_t first) const
{
    double worst = 1;
    for (std::size_t at = first; at < m_tiles.size(); ++at) {
        const TreemapTile &tile = m_tiles[at];
        if (tile.kind != TreemapTile::Kind::Rest)
            worst = std::max(worst, lopsidedness(tile.rect.width(), tile.rect.height()));
    }
    return worst;
}

void TreemapLayout::buildGrid()
{
    const int columns = m_size.width() / Cell + 1;
    const int rows = m_size.height() / Cell + 1;
    m_cells.assign(static_cast<std::size_t>(columns) * rows + 1, 0);
    const auto forEachCell = [&](auto visit) {
        for (int at = 0; at < static_cast<int>(m_tiles.size()); ++at) {
            const QRect &rect = m_tiles[at].rect;
            if (m_tiles[at].children > 0)
                continue;
            for (int y = rect.top() / Cell; y <= rect.bottom() / Cell; ++y)
                for (int x = rect.left() / Cell; x <= rect.right() / Cell; ++x)
                    visit(static_cast<std::size_t>(y) * columns + x, at);
        }
    };
    forEachCell([&](std::size_t cell, int) { ++m_cells[cell]; });
    int sum = 0;
    for (int &cell : m_cells) // each says where it ends, and is filled from there down
        cell = sum += cell;
    m_inCells.resize(sum);
    forEachCell([&](std::size_t cell, int tile) { m_inCells[--m_cells[cell]] = tile; });
}

std::optional<int> TreemapLayout::tileAt(QPoint point) const
{
    if (m_tiles.empty() || !m_tiles.front().rect.contains(point))
        return std::nullopt;
    const std::size_t cell =
        static_cast<std::size_t>(point.y() / Cell) * (m_size.width() / Cell + 1) + point.x() / Cell;
    for (int at = m_cells[cell]; at < m_cells[cell + 1]; ++at) {
        if (m_tiles[m_inCells[at]].rect.contains(point))
            return m_inCells[at];
    }
    // A frame or a header: the deepest folder around it.
    int folder = 0;
    for (bool isDeeper = true; isDeeper;) {
        const auto first = m_tiles.begin() + m_tiles[folder].firstChild;
        const auto end = first + m_tiles[folder].children;
        const auto inside = std::find_if(
            first, end, [&](const TreemapTile &tile) { return tile.rect.contains(point); });
        isDeeper = inside != end;
        if (isDeeper)
            folder = static_cast<int>(inside - m_tiles.begin());
    }
    return folder;
}

std::optional<int> TreemapLayout::tileOf(TreemapNode node) const
{
    const auto found = std::ranges::find_if(m_tiles, [node](const TreemapTile &tile) {
        return tile.node == node && tile.kind != TreemapTile::Kind::Rest;
    });
    return found == m_tiles.end() ? std::nullopt
                                  : std::optional(static_cast<int>(found - m_tiles.begin()));
}

} // namespace Printkeeper::Widgets
