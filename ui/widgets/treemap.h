// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "widgets/treemappicture.h"

#include <QWidget>

#include <memory>

namespace Printkeeper::Widgets {

/// A tree as nested rectangles, painted as one image. Pointing tells a tile, a click chooses it, a
/// double click or a tap on what is chosen goes into its folder; so do arrows, Home and Enter, and
/// Backspace goes up. For who cannot see it TreemapTableModel has the same as a list. It is laid
/// out and painted by another thread, however many files there are; until the new picture is there
/// the old one is shown. GUI thread.
class Treemap final : public QWidget
{
    Q_OBJECT

public:
    explicit Treemap(const QString &name, QWidget *parent = nullptr);

    /// Never null. `root`: where it begins. Nothing is chosen then.
    void setContent(std::shared_ptr<const TreemapContent> content, TreemapNode root);
    /// The same thing, newer: root and choice stay, tiles keep their places.
    void renewContent(std::shared_ptr<const TreemapContent> content);
    /// Whose nodes `root` and those of the tiles are: after a renewal the older one until the new
    /// picture is there. Null before the first.
    const std::shared_ptr<const TreemapContent> &content() const { return m_basis; }

    TreemapNode root() const { return m_root; }
    /// Shows a folder as the whole.
    void setRoot(TreemapNode root);
    /// To the folder around the root; false when there is none.
    bool goUp();

    /// Those of the picture that is shown.
    const std::vector<TreemapTile> &tiles() const;
    /// Whether the picture shows all that was set.
    bool isUpToDate() const { return !m_runner.isRunning() && !m_isStale; }
    /// What is chosen; null for nothing, and while a picture that would have it is not there yet.
    const TreemapTile *current() const;
    /// Chosen as soon as a tile of it is shown; when the newest picture has none, nothing is.
    void setCurrent(TreemapChoice choice);
    void clearCurrent();

    QSize sizeHint() const override { return {640, 400}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    /// At once, before it is seen; and when a newer content has another number for it.
    void rootChanged(quint32 root);
    /// By a person or by `setCurrent`; `current()` is it.
    void currentChanged();
    /// A new picture is shown: the tiles are others.
    void pictureShown();
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
    void orderPicture();
    void orderPictureSoon();
    void showPicture(const TreemapPicturePointer &picture);
    bool isPictureOfNow() const;
    std::optional<int> tileAt(const QPointF &point) const;
    void describe();
    void paintNothing(QPainter &painter) const;
    void choose(std::optional<int> tile);
    void noteChoice();
    void tellCurrent();
    void hover(int tile);
    void goInto(const TreemapTile &tile);
    bool moveCurrent(int key);
    std::optional<int> neighbour(int tile, QPoint step) const;
    std::optional<int> currentIndex() const;
    int ancestorAt(int tile, int depth) const;
    QString textOf(const TreemapTile &tile) const;

    std::shared_ptr<const TreemapContent> m_content; ///< the newest
    std::shared_ptr<const TreemapContent> m_basis;
    TreemapNode m_root = 0;
    std::optional<TreemapChoice> m_chosen;
    std::optional<TreemapChoice> m_told; ///< what others know to be chosen
    TreemapPicturePointer m_picture;     ///< what is shown
    bool m_isStale = false;              ///< another picture is needed after the one being made
    int m_hovered = -1;
    QThreadPool m_painters; ///< its own: a picture does not wait behind work of minutes
    TaskRunner<TreemapPicturePointer> m_runner{&m_painters};
};

} // namespace Printkeeper::Widgets
