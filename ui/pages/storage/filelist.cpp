// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/filelist.h"

#include "base/escape.h"
#include "base/format.h"
#include "style/tokens.h"
#include "widgets/texttable.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using Style::Space;

void FileModel::setRows(std::vector<FileRow> rows, const QDateTime &now)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_now = now;
    endResetModel();
}

void FileModel::setTicks(IsTicked isTicked)
{
    m_isTicked = std::move(isTicked);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, File), index(rowCount() - 1, File), {Qt::CheckStateRole});
}

int FileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FileModel::textOf(const FileRow &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case File:
        return escaped(row.name);
    case Folder:
        return row.folder.isEmpty() ? u"–"_s : escaped(row.folder);
    case Person:
        return m_ownerText ? m_ownerText(row.owner) : QString();
    case Changed:
        return formatAge(QDateTime::fromSecsSinceEpoch(row.modified, Qt::UTC), m_now);
    case Size:
        return formatBytes(row.size);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter
                        | (index.column() == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::CheckStateRole && index.column() == File && m_isTicked)
        return m_isTicked(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && index.column() == Size)
        //: %1: an amount, as “41.2 GB”
        return tr("%1 on disk").arg(formatBytes(row.allocated));
    if (role == Qt::ToolTipRole && index.column() <= Folder)
        return escaped(row.path);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole
               ? QVariant(textOf(row, index.column()))
               : QVariant();
}

QVariant FileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case File:
        return tr("File");
    case Folder:
        return tr("Folder");
    case Person:
        return tr("Person");
    case Changed:
        return tr("Changed");
    case Size:
        return tr("Size");
    case ColumnCount:
        break;
    }
    return {};
}

FileList::FileList(QWidget *parent)
    : QTableView(parent)
{
    Widgets::setUpTable(*this);
    setObjectName(u"fileTable"_s);
    setAccessibleName(tr("Largest files"));
    setModel(&m_model);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(FileModel::File, QHeaderView::Stretch);
    fitColumns();
}

void FileList::showRows(std::vector<FileRow> rows, const QDateTime &now)
{
    QSet<QByteArray> chosen;
    for (const FileRow &row : selectedRows())
        chosen.insert(row.path);
    const QByteArray current =
        currentIndex().isValid()
            ? m_model.rows()[static_cast<std::size_t>(currentIndex().row())].path
            : QByteArray();
    const int scrolled = verticalScrollBar()->value();
    m_isFilling = true;
    m_model.setRows(std::move(rows), now);
    QItemSelection selection;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const FileRow &row = m_model.rows()[static_cast<std::size_t>(i)];
        if (row.path == current)
            selectionModel()->setCurrentIndex(m_model.index(i, 0), QItemSelectionModel::NoUpdate);
        if (chosen.contains(row.path))
            selection.select(m_model.index(i, 0), m_model.index(i, FileModel::Size));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_isFilling = false;
    updateGeometries();
    verticalScrollBar()->setValue(scrolled);
    Q_EMIT selectionMoved();
}

std::vector<FileRow> FileList::selectedRows() const
{
    std::vector<FileRow> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(m_model.rows()[static_cast<std::size_t>(index.row())]);
    return rows;
}

void FileList::setSelectsSeveral(bool doesSo)
{
    setSelectionMode(doesSo ? MultiSelection : ExtendedSelection);
    m_model.setTicks(doesSo ? [this](int row) { return selectionModel()->isRowSelected(row); }
                            : FileModel::IsTicked());
}

void FileList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void FileList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isFilling)
        Q_EMIT selectionMoved();
}

/// The file takes what is left; where that is too little, what can be spared goes.
void FileList::fitColumns()
{
    constexpr int NarrowestFile = 160;
    const auto wide = [this](int column, const QString &widest) {
        return std::max(fontMetrics().horizontalAdvance(widest) + Space::Wide,
                        horizontalHeader()->sectionSizeHint(column));
    };
    const int size = wide(FileModel::Size, u"88.88 MB"_s);
    int left = viewport()->width() - size;
    setColumnWidth(FileModel::Size, size);
    for (const auto &[column, width] :
         {std::pair(FileModel::Folder, wide(FileModel::Folder, u"completed/m"_s)),
          std::pair(FileModel::Person, wide(FileModel::Person, u"Hannah Vogelmm"_s)),
          std::pair(FileModel::Changed, wide(FileModel::Changed, u"000 days ago"_s))}) {
        const bool isShown = left - width >= NarrowestFile;
        setColumnHidden(column, !isShown);
        setColumnWidth(column, width);
        left -= isShown ? width : 0;
    }
}

} // namespace Printkeeper::StorageView
