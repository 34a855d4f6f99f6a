// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/columnlayout.h"
#include "pages/jobs/jobpictures.h"
#include "pages/jobs/jobsmodel.h"

#include <QPointer>
#include <QTableView>

#include <vector>

namespace Printkeeper::JobsView {

/// The table of a JobsModel: tells it which rows are visible and loads their pictures, keeps them
/// in their place when jobs come or go above them, and has Home and End go to the first and last
/// job. What is typed into it is given to whoever searches; Space selects and searches for nothing.
class JobsTable final : public QTableView
{
    Q_OBJECT

public:
    JobsTable(JobsModel &model, JobPictures &pictures, QWidget *parent = nullptr);

    ColumnLayout &columns() { return *m_columns; }
    /// Sorts by the next (1) or previous (-1) column that is shown.
    void sortBeside(int step);
    void reverseSort();
    void selectAll() override { Q_EMIT allRequested(); }
    void keyboardSearch(const QString &typed) override;

    /// Hides what the farm's table does not have and shows what it is sorted by.
    void setShape(const JobsShape &shape);

Q_SIGNALS:
    /// A person wants the jobs sorted by a column that can be sorted by.
    void sortRequested(const Printkeeper::JobsView::JobSort &sort);
    void allRequested();
    /// A person wants to choose the columns.
    void columnsRequested();
    void textTyped(const QString &text);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;

private:
    void setUpColumns();
    void tellVisibleRows();
    void loadPictures();
    void requestSort(int section, Qt::SortOrder order);
    void rememberPlace();
    void returnToPlace();
    void rememberTop();
    void returnToTop();

    JobsModel &m_model;
    QPointer<JobPictures> m_pictures; ///< may go before its views
    ColumnLayout *m_columns = nullptr;
    JobsShape m_shape;
    std::vector<QPersistentModelIndex> m_place; ///< visible rows while others come and go
    std::vector<qint64> m_topKeys;              ///< of the first visible rows, during a reset
    JobsLook m_look;                            ///< at the last reset
};

} // namespace Printkeeper::JobsView
