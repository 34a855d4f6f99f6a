// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "pages/storage/filefates.h"
#include "pages/storage/treecolours.h"
#include "widgets/card.h"
#include "widgets/treemaptable.h"

#include <optional>

class QGridLayout;
class QStackedWidget;
class QTableView;

namespace Printkeeper::Widgets {
class Breadcrumb;
class ChipRow;
class EmptyState;
class Treemap;
class TreemapLegend;
} // namespace Printkeeper::Widgets

namespace Printkeeper::StorageView {

class TreeContent;

/// What takes the space of a scanned folder, as a treemap with colours, a legend, the way to the
/// folder that is shown and a line about the file under the pointer or chosen; and the same as a
/// table. Colours and pictures are made off the GUI thread; the old picture stays until the new
/// one is there. GUI thread.
class TreemapCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit TreemapCard(QWidget *parent = nullptr);

    /// Never null; `fates` is null as long as nobody knows what can go. What a newer tree of the
    /// same folder shows and what is chosen in it stay the same, tiles keep their places.
    void setTree(std::shared_ptr<const Storage::DiskTree> tree,
                 std::shared_ptr<const FileFates> fates);

    /// What is chosen, in the tree that was set last. Empty also for the tile of many small files.
    std::optional<Storage::NodeIndex> current() const;
    /// Chooses a file or folder; where it is too small to be seen, the folder around it becomes the
    /// whole.
    void setCurrent(Storage::NodeIndex node);
    void clearCurrent();
    /// The folder that is shown as the whole, in the tree that was set last; empty without a tree.
    std::optional<Storage::NodeIndex> root() const;

    /// What is shown as the whole and what is chosen in it.
    struct Place
    {
        QByteArray root;        ///< a path below the scanned folder; empty for that itself
        QByteArray chosen = {}; ///< the same; empty for nothing
    };
    /// For a card that comes after this one.
    Place place() const;
    /// As soon as there is a tree; what is not there any more is left out.
    void restorePlace(const Place &place);

    TreeColouring colouring() const { return m_by; }
    void setColouring(TreeColouring by);

Q_SIGNALS:
    void currentChanged();
    void rootChanged(quint32 node);
    /// A file was double clicked, tapped twice, or got Enter.
    void openRequested(quint32 node);
    /// A person chose other colours.
    void colouringChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class View { Map, Table };
    /// What a table is made anew for, and the row that was chosen, as it is called there.
    struct TableAnswer
    {
        Widgets::TreemapTable table;
        std::optional<Storage::NodeIndex> chosen;
    };
    using ContentPointer = std::shared_ptr<const TreeContent>;

    void buildHead();
    void buildStack();
    void connectAll();
    void prepare();
    void showContent(const ContentPointer &content);
    void noteRoot();
    void notePicture();
    void takePlace();
    void fulfilWish();
    void toggleView();
    void readTable();
    void showTable(const TableAnswer &answer);
    void openRow();
    void goTo(int step);
    void updateSteps();
    void updateLegend();
    void tell();
    void arrangeHead();
    QString told() const;
    QString textOf(const Widgets::TreemapTile &tile) const;
    std::optional<Storage::NodeIndex> nodeOfRow() const;
    /// What the picture is of; null before the first one.
    ContentPointer shown() const;

    std::shared_ptr<const Storage::DiskTree> m_tree;
    std::shared_ptr<const FileFates> m_fates;
    TreeColouring m_by = TreeColouring::Fate;
    View m_view = View::Map;
    std::optional<Place> m_place;             ///< to be shown when there is a tree
    std::optional<Storage::NodeIndex> m_wish; ///< to be chosen when there is a picture of it
    std::vector<Storage::NodeIndex> m_steps;  ///< of the breadcrumb
    int m_hovered = -1;

    QGridLayout *m_head;
    Widgets::ChipRow *m_chips;
    Widgets::TreemapLegend *m_legend;
    Widgets::Button *m_viewButton;
    Widgets::Breadcrumb *m_breadcrumb;
    QStackedWidget *m_stack;
    Widgets::EmptyState *m_empty;
    Widgets::Treemap *m_map;
    QTableView *m_table;
    Widgets::TreemapTableModel *m_model;
    Widgets::ElidedLabel *m_told;
    QThreadPool m_workers; ///< its own, as the map has one
    TaskRunner<ContentPointer> m_colourRunner{&m_workers};
    TaskRunner<TableAnswer> m_tableRunner{&m_workers};
};

} // namespace Printkeeper::StorageView
