// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobstable.h"

#include "pages/jobs/jobdelegate.h"
#include "style/tokens.h"
#include "widgets/texttable.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

constexpr int RowHeight = JobRowHeight;

bool canBeSorted(int section)
{
    return section != static_cast<int>(JobColumn::Picture);
}

Qt::SortOrder qtOrder(Jobs::SortOrder order)
{
    return order == Jobs::SortOrder::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder;
}

} // namespace

JobsTable::JobsTable(JobsModel &model, JobPictures &pictures, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_pictures(&pictures)
{
    Widgets::setUpTable(*this);
    verticalHeader()->setDefaultSectionSize(RowHeight);
    setObjectName(u"jobsTable"_s);
    setAccessibleName(tr("Jobs"));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setItemDelegate(new JobDelegate(model, pictures, this));
    setModel(&model);
    setUpColumns();
    connect(&model, &JobsModel::mergeStarted, this, &JobsTable::rememberPlace);
    connect(&model, &JobsModel::mergeFinished, this, &JobsTable::returnToPlace);
    connect(&model, &JobsModel::modelAboutToBeReset, this, &JobsTable::rememberTop);
    connect(&model, &JobsModel::modelReset, this, &JobsTable::returnToTop);
    connect(&model, &JobsModel::dataChanged, this, &JobsTable::loadPictures);
    connect(&pictures, &JobPictures::changed, viewport(), qOverload<>(&QWidget::update));
}

void JobsTable::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    // One of its own, in which nothing is selected: with the table's a header asks each row, at
    // every change of it, whether its whole column is selected.
    header->setSelectionModel(new QItemSelectionModel(&m_model, header));
    header->setObjectName(u"jobsHeader"_s);
    header->setAccessibleName(tr("Columns of the jobs"));
    header->setSectionsClickable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new ColumnLayout(*header);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &JobsTable::requestSort);
    connect(header, &QHeaderView::customContextMenuRequested, this, &JobsTable::columnsRequested);
}

void JobsTable::setShape(const JobsShape &shape)
{
    m_shape = shape;
    m_columns->setShape(shape);
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(static_cast<int>(shape.sort.column),
                                         qtOrder(shape.sort.order));
}

void JobsTable::sortBeside(int step)
{
    const QHeaderView *header = horizontalHeader();
    int visual = header->visualIndex(static_cast<int>(m_shape.sort.column));
    for (int tries = 0; tries < JobColumns; ++tries) {
        visual = (visual + step + JobColumns) % JobColumns;
        const int section = header->logicalIndex(visual);
        if (!canBeSorted(section) || header->isSectionHidden(section))
            continue;
        Q_EMIT sortRequested({static_cast<JobColumn>(section), Jobs::SortOrder::Ascending});
        return;
    }
}

void JobsTable::reverseSort()
{
    JobSort sort = m_shape.sort;
    using enum Jobs::SortOrder;
    sort.order = sort.order == Ascending ? Descending : Ascending;
    Q_EMIT sortRequested(sort);
}

/// The header has moved its indicator already; where that lies, it goes back.
void JobsTable::requestSort(int section, Qt::SortOrder order)
{
    if (section < 0 || !canBeSorted(section)) {
        setShape(m_shape);
        return;
    }
    const JobSort sort{static_cast<JobColumn>(section), order == Qt::AscendingOrder
                                                            ? Jobs::SortOrder::Ascending
                                                            : Jobs::SortOrder::Descending};
    Q_EMIT sortRequested(sort);
}

/// Qt searches for the space as well that has just selected a row.
void JobsTable::keyboardSearch(const QString &typed)
{
    const bool isLetter = !typed.isEmpty() && typed.front().isPrint() && !typed.front().isSpace();
    if (isLetter)
        Q_EMIT textTyped(typed);
}

/// A table that was never used has a current row that is not selected, and Qt leaves it so when a
/// key leads there again: Home at the first row.
void JobsTable::keyPressEvent(QKeyEvent *event)
{
    m_model.noteTouch();
    QTableView::keyPressEvent(event);
    const QModelIndex current = currentIndex();
    const bool isToEnd = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (isToEnd && event->modifiers() == Qt::NoModifier && current.isValid()
        && !selectionModel()->isSelected(current))
        selectionModel()->select(current,
                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// Rows do not move under a pointer that is about to press again.
bool JobsTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel)
        m_model.noteTouch();
    return QTableView::viewportEvent(event);
}

QModelIndex JobsTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model()->rowCount();
    const int column = std::max(currentIndex().column(), 0);
    if (rows > 0 && action == MoveHome)
        return model()->index(0, column);
    if (rows > 0 && action == MoveEnd)
        return model()->index(rows - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

void JobsTable::tellVisibleRows()
{
    if (model() != &m_model)
        return; // it has not come yet, or has gone before its view
    const int rows = m_model.rowCount();
    const int height = std::max(verticalHeader()->defaultSectionSize(), 1);
    const int first = std::max(verticalScrollBar()->value(), 0);
    m_model.setVisibleRows({first, std::min(rows, first + viewport()->height() / height + 2)});
    loadPictures();
}

/// Asked for when they are painted; what has been scrolled away is not loaded any more.
void JobsTable::loadPictures()
{
    if (!m_pictures || !m_columns || model() != &m_model)
        return;
    const int first = std::max(verticalScrollBar()->value(), 0);
    const int last = std::min(m_model.rowCount(), first + viewport()->height() / RowHeight + 2);
    QList<Thumbnails::PictureKey> keys;
    for (int row = first; row < last; ++row) {
        const JobRow *job = m_model.jobAt(row);
        if (job)
            m_columns->makeRoomFor(job->file.disk);
        if (!job || job->file.model.relative.isEmpty())
            continue;
        keys << pictureKeyOf(*job);
        m_pictures->follow(*job);
    }
    m_pictures->setVisible(keys);
}

void JobsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->fit(viewport()->width());
    tellVisibleRows();
}

void JobsTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        tellVisibleRows();
}

void JobsTable::updateGeometries()
{
    QTableView::updateGeometries();
    tellVisibleRows();
}

/// At the top new jobs push the others down; anywhere else nothing moves under one's eyes.
void JobsTable::rememberPlace()
{
    const int top = verticalScrollBar()->value();
    for (int row = top; top > 0 && row <= std::max(rowAt(viewport()->height() - 1), top); ++row)
        m_place.emplace_back(m_model.index(row, 0));
}

/// Of some, since the first may be gone.
void JobsTable::rememberTop()
{
    constexpr int Tried = 5;
    const int top = verticalScrollBar()->value();
    const int end = std::min(top + Tried, m_model.rowCount());
    m_topKeys.clear();
    for (int row = top; top > 0 && row < end; ++row)
        m_topKeys.push_back(m_model.keyAt(row));
}

/// Another look begins at its top; the same one, laid out anew, stays where it is.
void JobsTable::returnToTop()
{
    const bool isOtherLook = std::exchange(m_look, m_model.look()) != m_model.look();
    const auto keys = std::exchange(m_topKeys, {});
    scrollToTop();
    if (isOtherLook)
        return;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const int row = m_model.rowOfKey(keys[i]);
        if (row < 0)
            continue;
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(row - static_cast<int>(i));
        break;
    }
}

void JobsTable::returnToPlace()
{
    executeDelayedItemsLayout();
    for (std::size_t i = 0; i < m_place.size(); ++i) {
        if (m_place[i].isValid()) {
            verticalScrollBar()->setValue(m_place[i].row() - static_cast<int>(i));
            break;
        }
    }
    m_place.clear();
}

} // namespace Printkeeper::JobsView
