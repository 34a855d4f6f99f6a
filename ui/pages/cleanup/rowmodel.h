// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace Printkeeper::CleanupView {

/// Rows of texts that are made when they are shown, for lists that may be long.
class RowModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        Qt::Alignment alignment = Qt::AlignLeft;
    };
    using Text = std::function<QString(int row, int column)>;

    RowModel(std::vector<Column> columns, Text text, QObject *parent = nullptr);

    /// What `text` tells is another list now, of so many rows.
    void setRows(std::size_t rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant alignmentOf(int column) const;

    std::vector<Column> m_columns;
    Text m_text;
    int m_rows = 0;
};

} // namespace Printkeeper::CleanupView
