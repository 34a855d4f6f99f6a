// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/treemaptable.h"

#include "widgets/treemappainter.h"

#include <QLocale>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

TreemapTable readTreemapTable(std::shared_ptr<const TreemapContent> content, TreemapNode folder)
{
    constexpr qint64 SmallestShare = 1000;
    TreemapTable table;
    const qint64 least = std::max<qint64>(1, content->amountOf(folder) / SmallestShare);
    table.rest = content->children(folder, least, table.rows);
    std::ranges::stable_sort(table.rows, std::ranges::greater(), &TreemapChild::amount);
    table.sum = table.rest.amount;
    for (TreemapChild &row : table.rows) {
        row.key = content->keyOf(row.node);
        table.sum += row.amount;
    }
    table.content = std::move(content);
    table.folder = folder;
    return table;
}

TreemapTableModel::TreemapTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void TreemapTableModel::setTable(TreemapTable table)
{
    const auto isSameRow = [](const TreemapChild &left, const TreemapChild &right) {
        return left.key == right.key;
    };
    const bool isSame = m_table.content && table.content
                        && (m_table.rest.count > 0) == (table.rest.count > 0)
                        && std::ranges::equal(m_table.rows, table.rows, isSameRow);
    if (!isSame)
        beginResetModel();
    m_table = std::move(table);
    if (!isSame)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TreemapTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid()
               ? 0
               : static_cast<int>(m_table.rows.size()) + (m_table.rest.count > 0 ? 1 : 0);
}

int TreemapTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString TreemapTableModel::textOf(int row, int column) const
{
    const bool isRest = row == static_cast<int>(m_table.rows.size());
    const qint64 amount = isRest ? m_table.rest.amount : m_table.rows[row].amount;
    switch (column) {
    case Name:
        return isRest ? treemapRestText(m_table.rest.count)
                      : m_table.content->nameOf(m_table.rows[row].node);
    case Amount:
        return m_table.content->figureOf(amount);
    default:
        return u"%1 %"_s.arg(QLocale().toString(
            m_table.sum > 0 ? 100.0 * static_cast<double>(amount) / static_cast<double>(m_table.sum)
                            : 0.0,
            'f', 1));
    }
}

QVariant TreemapTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == NodeRole && index.row() < static_cast<int>(m_table.rows.size()))
        return m_table.rows[index.row()].node;
    return {};
}

QVariant TreemapTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        //: Title of a column
        return tr("Name");
    case Amount:
        return m_table.content ? m_table.content->amountTitle() : QString();
    case Share:
        //: Title of a column: of all
        return tr("Share");
    default:
        return {};
    }
}

} // namespace Printkeeper::Widgets
