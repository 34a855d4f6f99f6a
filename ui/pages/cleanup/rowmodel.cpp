// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/rowmodel.h"

namespace Printkeeper::CleanupView {

RowModel::RowModel(std::vector<Column> columns, Text text, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_text(std::move(text))
{}

void RowModel::setRows(std::size_t rows)
{
    beginResetModel();
    m_rows = static_cast<int>(rows);
    endResetModel();
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowModel::alignmentOf(int column) const
{
    return QVariant(m_columns.at(static_cast<std::size_t>(column)).alignment | Qt::AlignVCenter);
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return m_text(index.row(), index.column());
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    return role == Qt::DisplayRole ? m_columns.at(static_cast<std::size_t>(section)).title
                                   : QVariant();
}

} // namespace Printkeeper::CleanupView
