// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobsmodel.h"

#include <QTableView>

#include <vector>

namespace Printkeeper::JobsView {

/// The table of a JobsModel: tells it which rows are visible, keeps them in their place when jobs
/// come or go above them, and has Home and End go to the first and last job.
class JobsTable final : public QTableView
{
    Q_OBJECT

public:
    explicit JobsTable(JobsModel &model, QWidget *parent = nullptr);

    /// Hides what the farm's table does not have and shows what it is sorted by.
    void setShape(const JobsShape &shape);

Q_SIGNALS:
    /// A person wants the jobs sorted by a column that can be sorted by.
    void sortRequested(const Printkeeper::JobsView::JobSort &sort);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;

private:
    void setUpColumns();
    void tellVisibleRows();
    void requestSort(int section, Qt::SortOrder order);
    void rememberPlace();
    void returnToPlace();

    JobsModel &m_model;
    JobsShape m_shape;
    std::vector<QPersistentModelIndex> m_place; ///< visible rows while others come and go
};

} // namespace Printkeeper::JobsView
