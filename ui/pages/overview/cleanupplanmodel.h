// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"

#include <QAbstractTableModel>

namespace Printkeeper::Overview {

/// The actions of a plan as rows, read from the plan when they are shown: made for a hundred
/// thousand of them.
class CleanupPlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, JobColumn, FileColumn, ReasonColumn, SizeColumn, ColumnCount };

    explicit CleanupPlanModel(std::vector<Cleanup::CleanupAction> actions,
                              QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Cleanup::CleanupAction &action, int column) const;

    std::vector<Cleanup::CleanupAction> m_actions;
};

} // namespace Printkeeper::Overview
