// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprequest.h"

#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Printkeeper::Widgets {
class Button;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Overview {

/// What a cleanup would do, for reading before it is allowed: how much and where the space goes,
/// each action with its reason, what is left alone, and the guard that stops it, if one does.
class CleanupPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit CleanupPreview(Cleanup::CleanupReport report, QWidget *parent = nullptr);

    /// Whether a person may start it from here: there is something to do, and no guard that cannot
    /// be lifted.
    bool canRun() const { return m_canRun; }
    /// Whether a guard stopped the plan.
    bool isRefused() const { return m_isRefused; }
    /// What the button that starts it says.
    QString runText() const;
    /// What starting it means: the guard that was shown, and only that one, is lifted.
    Cleanup::CleanupRequest request() const { return m_request; }

private:
    void addSummary(const Cleanup::CleanupPlan &plan);
    void addRefusal(const Cleanup::Refusal &refusal);
    void addTables(Cleanup::CleanupPlan plan);
    QTableView *addTable(QAbstractItemModel *model, int widestColumn, const QString &name);
    Widgets::Button *makeChip(const QString &text, int page);

    QVBoxLayout *m_layout;
    QStackedWidget *m_tables = nullptr; ///< none when nothing is due
    Cleanup::CleanupTotals m_totals;
    Cleanup::CleanupRequest m_request;
    bool m_isRefused = false;
    bool m_canRun = false;
};

} // namespace Printkeeper::Overview
