// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"

#include <QAbstractTableModel>

namespace Printkeeper::Overview {

/// What a cleanup leaves alone and why.
class SkippedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { JobColumn, FileColumn, ReasonColumn, ColumnCount };

    explicit SkippedModel(std::vector<Cleanup::SkippedItem> items, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Cleanup::SkippedItem> m_items;
};

} // namespace Printkeeper::Overview
