// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/plansums.h"
#include "settings/privacysettings.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace Printkeeper::CleanupView {

using PlanPointer = std::shared_ptr<const Cleanup::CleanupPlan>;

/// The actions of a plan as rows that can be ticked, sorted and filtered; read from the plan when
/// they are shown: made for a hundred thousand of them. At first all are ticked.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TickColumn,
        PictureColumn,
        FileColumn,
        JobColumn,
        PersonColumn,
        AgeColumn,
        SizeColumn,
        WhatColumn,
        ColumnCount
    };

    explicit PlanModel(QObject *parent = nullptr);

    /// Null: no rows.
    void setPlan(PlanPointer plan);
    const PlanPointer &plan() const { return m_plan; }
    /// Rows of this kind only, and with `search` in file, person or job.
    void setFilter(std::optional<Cleanup::ActionKind> kind, const QString &search);

    /// How much of people's names may be seen.
    void setNameStyle(Settings::NameStyle style);

    const Cleanup::CleanupAction &actionAt(int row) const;
    /// One for each action of the plan, whether it is a row or not.
    const std::vector<bool> &ticks() const { return m_ticks; }
    bool isTicked(int row) const;
    void setTicked(const std::vector<int> &rows, bool isTicked);
    /// All rows that are shown.
    void setAllTicked(bool isTicked);
    qint64 unticked() const { return m_unticked; }
    /// What all that is ticked comes to, be it a row or not.
    const Cleanup::PlanSums::Chosen &chosen() const { return m_chosen; }
    /// Everything that WhatColumn may say.
    static QStringList allWhatTexts();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void ticksChanged();

private:
    void arrange();
    void tellTicks();
    bool isShown(const Cleanup::CleanupAction &action) const;
    QString text(std::size_t place, int column) const;
    static QString tickText(const Cleanup::CleanupAction &action, bool isTicked);
    QString whatText(std::size_t place) const;

    PlanPointer m_plan;
    std::vector<std::size_t> m_rows; ///< places in the plan's actions
    std::vector<bool> m_ticks;
    Cleanup::PlanSums m_sums;
    Cleanup::PlanSums::Chosen m_chosen; ///< by the ticks
    qint64 m_unticked = 0;
    std::optional<Cleanup::ActionKind> m_kind;
    QString m_search;
    Settings::NameStyle m_names = Settings::NameStyle::Full;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// What the file of an action is called, on one line.
QString fileText(const Cleanup::CleanupAction &action);

} // namespace Printkeeper::CleanupView
