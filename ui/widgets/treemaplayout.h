// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QSize>

#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace Printkeeper::Widgets {

/// What a source calls one of its nodes.
using TreemapNode = quint32;

struct TreemapChild
{
    qint64 amount = 0;
    TreemapNode node = 0;
    bool isFolder = false;
    quint8 colour = 0; ///< handed through to the tile
    quint64 key = 0;   ///< the layout's own
};

/// Children that are too small to be drawn each by itself.
struct TreemapRest
{
    qint64 amount = 0;
    qint64 count = 0;
    quint8 colour = 0; ///< of most of it
};

/// A tree of amounts, as much of it as a layout asks for.
class TreemapSource
{
public:
    virtual ~TreemapSource() = default;

    virtual qint64 amountOf(TreemapNode node) const = 0;
    /// Appends the children of a folder that have at least `least` (which is above 0), in any
    /// order, and answers what the others have together.
    virtual TreemapRest children(TreemapNode folder, qint64 least,
                                 std::vector<TreemapChild> &into) const = 0;
    /// What tells a node from the others in its folder, in a newer tree too where the same node may
    /// have another number.
    virtual quint64 keyOf(TreemapNode node) const { return node; }
};

/// One rectangle of a treemap. The children of a tile stand next to each other.
struct TreemapTile
{
    enum class Kind : quint8 {
        Folder,
        Leaf,
        Rest, ///< of the children of `node`: those too small to be drawn each by itself
    };

    QRect rect;
    qint64 amount = 0;
    qint64 count = 0; ///< how many a Rest stands for
    quint64 key = 0;  ///< of its place in the tree
    TreemapNode node = 0;
    int parent = -1; ///< index of its tile; -1 for the root
    int firstChild = 0;
    int children = 0; ///< 0 for a folder that is too small to show any
    quint16 depth = 0;
    Kind kind = Kind::Leaf;
    quint8 colour = 0;
    quint8 header = 0; ///< height of the strip on top that is left free for its name
};

struct TreemapStyle
{
    int cutOff = 3;  ///< pixels; what would be narrower is drawn with its neighbours as one
    int frame = 1;   ///< around the children of a folder
    int header = 20; ///< on top of them, for its name
    QSize headerFrom{72, 56}; ///< folders smaller than that have no header
    int framedFrom = 12;      ///< pixels; a frame around less would leave nothing
};

/// Squarified treemap of what can be seen (Bruls, Huizing, van Wijk 2000): amounts are areas, the
/// largest first, tiles nearly square; what is under the cut-off is one tile a folder, so that the
/// cost follows the tiles that are seen and not the tree. Without recursion. Laid out again, tiles
/// keep their rows and change only in size while the amounts change a little, so that nothing
/// jumps. Knows no widget. A value: what is const may be called from several threads.
class TreemapLayout
{
public:
    explicit TreemapLayout(TreemapStyle style = {})
        : m_style(style)
    {}

    /// Parents stand before their children. No tile for an amount of 0 or below; none at all for a
    /// root without an amount.
    const std::vector<TreemapTile> &lay(const TreemapSource &source, TreemapNode root, QSize size);
    const std::vector<TreemapTile> &tiles() const { return m_tiles; }
    /// Of the last layout.
    QSize size() const { return m_size; }

    /// Forgets which rows there were: the next layout is the best one of its own.
    void forget() { m_memory.clear(); }

    /// The deepest tile there, by a grid over those that have no children.
    std::optional<int> tileAt(QPoint point) const;
    /// The tile of a node, not that of its rest.
    std::optional<int> tileOf(TreemapNode node) const;

private:
    /// Which children of a folder stand in which row, one row after the other.
    struct Rows
    {
        struct Row
        {
            std::size_t end = 0; ///< in `keys`
            bool isColumn = false;
        };
        std::vector<quint64> keys;
        std::vector<Row> rows;
        double lopsided = 1; ///< the worst tile when they were made
    };
    struct FilledRows
    {
        std::vector<std::pair<std::vector<TreemapChild>, bool>>
            rows;                         ///< and whether it is a column
        std::vector<TreemapChild> others; ///< smaller than all of these, the largest first
    };
    /// What is left of a folder while its children are put into it.
    struct Room
    {
        QRectF free;
        double scale = 0; ///< pixels for each unit of amount
        TreemapRest rest; ///< goes into what is free at the end
        int folder = 0;
        Rows rows;
    };
    using Children = std::span<const TreemapChild>;

    void layChildren(const TreemapSource &source, int folder);
    QRectF innerRoom(TreemapTile &folder) const;
    FilledRows fill(const Rows &rows);
    bool placeRemembered(Room &room, const Rows &rows);
    void placeBest(Room &room, Children sorted);
    bool placeRow(Room &room, Children row, bool isColumn);
    void addTile(const Room &room, const QRectF &rect, const TreemapChild &child,
                 TreemapTile::Kind kind);
    void addRest(const Room &room, const QRectF &rect, TreemapRest rest);
    double worstSince(std::size_t first) const;
    void buildGrid();

    TreemapStyle m_style;
    QSize m_size;
    std::vector<TreemapTile> m_tiles;
    std::vector<TreemapChild> m_children;       ///< of the folder that is being laid out
    std::unordered_map<quint64, Rows> m_memory; ///< by the key of the folder's tile
    std::unordered_map<quint64, Rows> m_nextMemory;
    std::vector<int> m_cells; ///< where the tiles of each cell begin in m_inCells
    std::vector<int> m_inCells;
};

} // namespace Printkeeper::Widgets
