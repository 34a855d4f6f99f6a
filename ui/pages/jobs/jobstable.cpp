// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobstable.h"

#include "pages/jobs/jobdelegate.h"
#include "widgets/texttable.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

/// In pixels, in the order of the columns; the name takes what is left.
constexpr std::array Widths{84, 240, 116, 144, 124, 100, 84, 156};

bool canBeSorted(int section)
{
    return section != static_cast<int>(JobColumn::Size)
           && section != static_cast<int>(JobColumn::Disk);
}

Qt::SortOrder qtOrder(Jobs::SortOrder order)
{
    return order == Jobs::SortOrder::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder;
}

} // namespace

JobsTable::JobsTable(JobsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    Widgets::setUpTable(*this);
    setObjectName(u"jobsTable"_s);
    setAccessibleName(tr("Jobs"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTextElideMode(Qt::ElideMiddle);
    setItemDelegate(new JobDelegate(this));
    setModel(&model);
    setUpColumns();
    connect(&model, &JobsModel::mergeStarted, this, &JobsTable::rememberPlace);
    connect(&model, &JobsModel::mergeFinished, this, &JobsTable::returnToPlace);
    connect(&model, &JobsModel::modelReset, this, &JobsTable::scrollToTop);
}

void JobsTable::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setObjectName(u"jobsHeader"_s);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(56);
    header->setStretchLastSection(false);
    for (int section = 0; section < JobColumns; ++section)
        header->resizeSection(section, Widths.at(static_cast<std::size_t>(section)));
    header->setSectionResizeMode(static_cast<int>(JobColumn::Name), QHeaderView::Stretch);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &JobsTable::requestSort);
}

void JobsTable::setShape(const JobsShape &shape)
{
    m_shape = shape;
    setColumnHidden(static_cast<int>(JobColumn::Person), !shape.hasPerson);
    setColumnHidden(static_cast<int>(JobColumn::Created), !shape.hasCreated);
    setColumnHidden(static_cast<int>(JobColumn::Updated), !shape.hasUpdated);
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(static_cast<int>(shape.sort.column),
                                         qtOrder(shape.sort.order));
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
    m_model.setVisibleRows({first, std::min(rows, first + viewport()->height() / height + 1)});
}

void JobsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
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
