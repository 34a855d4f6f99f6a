// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/treemapcontent.h"

#include <QAbstractTableModel>

namespace Printkeeper::Widgets {

/// What is in one folder of a treemap, the largest first.
struct TreemapTable
{
    std::shared_ptr<const TreemapContent> content;
    TreemapNode folder = 0;
    std::vector<TreemapChild> rows;
    TreemapRest rest; ///< what has less than a thousandth
    qint64 sum = 0;
};

/// Looks at all that is right in the folder. Any thread.
TreemapTable readTreemapTable(std::shared_ptr<const TreemapContent> content, TreemapNode folder);

/// Rows with name, amount and share; what is small is one row at the end. GUI thread.
class TreemapTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int NodeRole = Qt::UserRole; ///< invalid for the row of the small ones

    explicit TreemapTableModel(QObject *parent = nullptr);

    /// Rows that stay where they are only change.
    void setTable(TreemapTable table);
    const TreemapTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    enum Column { Name, Amount, Share, ColumnCount };

    QString textOf(int row, int column) const;

    TreemapTable m_table;
};

} // namespace Printkeeper::Widgets
