// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/treemaptable.h"

#include <QLocale>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

TreemapTableModel::TreemapTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void TreemapTableModel::setFolder(std::shared_ptr<const TreemapContent> content, TreemapNode folder)
{
    constexpr qint64 SmallestShare = 1000;
    beginResetModel();
    m_content = std::move(content);
    m_rows.clear();
    m_rest = {};
    m_sum = 0;
    if (m_content) {
        const qint64 least = std::max<qint64>(1, m_content->amountOf(folder) / SmallestShare);
        m_rest = m_content->children(folder, least, m_rows);
        std::ranges::stable_sort(m_rows, std::ranges::greater(), &TreemapChild::amount);
        m_sum = m_rest.amount;
        for (const TreemapChild &row : m_rows)
            m_sum += row.amount;
    }
    endResetModel();
}

int TreemapTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (m_rest.count > 0 ? 1 : 0);
}

int TreemapTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString TreemapTableModel::textOf(int row, int column) const
{
    const bool isRest = row == static_cast<int>(m_rows.size());
    const qint64 amount = isRest ? m_rest.amount : m_rows[row].amount;
    switch (column) {
    case Name:
        return isRest ? tr("%n smaller one(s)", nullptr, static_cast<int>(m_rest.count))
                      : m_content->nameOf(m_rows[row].node);
    case Amount:
        return m_content->figureOf(amount);
    default:
        return u"%1 %"_s.arg(QLocale().toString(
            m_sum > 0 ? 100.0 * static_cast<double>(amount) / static_cast<double>(m_sum) : 0.0, 'f',
            1));
    }
}

QVariant TreemapTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(index.row(), index.column());
    if (role == Qt::TextAlignmentRole && index.column() != Name)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == NodeRole && index.row() < static_cast<int>(m_rows.size()))
        return m_rows[index.row()].node;
    return {};
}

QVariant TreemapTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        //: Title of a column
        return tr("Name");
    case Amount:
        //: Title of a column
        return tr("Size");
    case Share:
        //: Title of a column: of all
        return tr("Share");
    default:
        return {};
    }
}

} // namespace Printkeeper::Widgets
