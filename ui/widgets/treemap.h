// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/treemaplayout.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace Printkeeper::Widgets {

/// What a child's `colour` means. Those before the series are the patterns of a ShareBar.
enum class TreemapColour : quint8 {
    InUse,   ///< grey
    Next,    ///< the first series
    Waiting, ///< hatched
    Other,   ///< lighter grey
    Series,  ///< this one and the next four: the series of charts
};

/// A tree with names.
class TreemapContent : public TreemapSource
{
public:
    virtual QString nameOf(TreemapNode node) const = 0;
    /// An amount as it is shown.
    virtual QString figureOf(qint64 amount) const = 0;
    /// Empty for the root of all.
    virtual std::optional<TreemapNode> parentOf(TreemapNode node) const = 0;
};

/// A tree as nested rectangles, painted as one image. Pointing tells a tile, a click chooses it, a
/// double click or a tap on what is chosen goes into its folder; so do arrows, Home and Enter, and
/// Backspace goes up. For who cannot see it TreemapTableModel has the same as a list. GUI thread;
/// the content is asked there, and only for what is large enough to be seen.
class Treemap final : public QWidget
{
    Q_OBJECT

public:
    explicit Treemap(const QString &name, QWidget *parent = nullptr);

    /// Never null. `root`: where it begins. Nothing is chosen then.
    void setContent(std::shared_ptr<const TreemapContent> content, TreemapNode root);
    /// The content has changed a little: tiles keep their places.
    void refresh();

    TreemapNode root() const { return m_root; }
    /// Shows a folder as the whole.
    void setRoot(TreemapNode root);
    /// To the folder around the root; false when there is none.
    bool goUp();

    const std::vector<TreemapTile> &tiles() const { return m_layout.tiles(); }
    /// What is chosen; null for nothing.
    const TreemapTile *current() const;
    /// Chooses a node of which there is a tile; false when there is none.
    bool setCurrent(TreemapNode node);

    /// On a touch screen a tap on a tile of fewer pixels means the folder around it.
    void setSmallestTarget(int pixels) { m_smallestTarget = pixels; }

    QSize sizeHint() const override { return {640, 400}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void rootChanged(quint32 root);
    /// By a person or by `setCurrent`; `current()` is it.
    void currentChanged();
    /// An index into `tiles()`; -1 when the pointer has left.
    void tileHovered(int tile);
    /// A file was double clicked or has got Enter.
    void activated(quint32 node);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layAgain();
    void describe();
    void choose(std::optional<int> tile);
    void goInto(const TreemapTile &tile);
    bool moveCurrent(int key);
    std::optional<int> neighbour(int tile, QPoint step) const;
    std::optional<int> currentIndex() const;
    int largeEnough(int tile) const;
    int ancestorAt(int tile, int depth) const;
    QString textOf(const TreemapTile &tile) const;

    QString m_name;
    std::shared_ptr<const TreemapContent> m_content;
    TreemapNode m_root = 0;
    TreemapLayout m_layout;
    QImage m_image; ///< null when it must be painted again
    bool m_hasCurrent = false;
    TreemapNode m_currentNode = 0;
    bool m_isCurrentRest = false;
    int m_hovered = -1;
    int m_smallestTarget = 0;
};

} // namespace Printkeeper::Widgets
