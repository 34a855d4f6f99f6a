// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chartcontent.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace Printkeeper::Widgets {

/// All points of a chart as rows, none left out: the places in rising order, then one column a
/// series and two a band.
class ChartTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ChartTableModel(QObject *parent = nullptr);

    void setContent(const ChartContent &content);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// With heads, UTF-8, lines end as RFC 4180 wants; times in UTC as ISO 8601, numbers with a
    /// point. No cell is read as a formula by a spreadsheet.
    QByteArray csv() const;

private:
    struct Column
    {
        QString title;
        std::vector<double> values; ///< one a row; no number where there is none
    };

    QString titleOf(const ChartSeries &series) const;

    ChartContent m_content; ///< without its series
    std::vector<double> m_places;
    std::vector<Column> m_columns;
};

} // namespace Printkeeper::Widgets
