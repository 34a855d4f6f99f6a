// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/treemap.h"

#include <QAbstractTableModel>

namespace Printkeeper::Widgets {

/// What is in one folder of a treemap, as rows with name, amount and share, the largest first. What
/// has less than a thousandth is one row at the end.
class TreemapTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int NodeRole = Qt::UserRole; ///< invalid for the row of the small ones

    explicit TreemapTableModel(QObject *parent = nullptr);

    void setFolder(std::shared_ptr<const TreemapContent> content, TreemapNode folder);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    enum Column { Name, Amount, Share, ColumnCount };

    QString textOf(int row, int column) const;

    std::shared_ptr<const TreemapContent> m_content;
    std::vector<TreemapChild> m_rows;
    TreemapRest m_rest;
    qint64 m_sum = 0;
};

} // namespace Printkeeper::Widgets
