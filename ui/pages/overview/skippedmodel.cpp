// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/skippedmodel.h"

#include "base/escape.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

SkippedModel::SkippedModel(std::vector<Cleanup::SkippedItem> items, QObject *parent)
    : QAbstractTableModel(parent)
    , m_items(std::move(items))
{}

int SkippedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int SkippedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SkippedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cleanup::SkippedItem &item = m_items[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return index.column() == FileColumn ? escaped(item.path) : item.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case JobColumn:
        return item.job.isEmpty() ? u"–"_s : escaped(item.job);
    case FileColumn:
        return escaped(item.path.mid(item.path.lastIndexOf('/') + 1));
    default:
        return item.reason;
    }
}

QVariant SkippedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case JobColumn:
        return tr("Job");
    case FileColumn:
        return tr("File");
    case ReasonColumn:
        return tr("Why it stays");
    default:
        return {};
    }
}

} // namespace Printkeeper::Overview
