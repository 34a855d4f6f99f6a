// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "pages/jobs/readerthread.h"
#include "pages/jobs/rowcache.h"

#include <QAbstractTableModel>
#include <QPersistentModelIndex>
#include <QTimer>

namespace Printkeeper::JobsView {

/// All jobs of a look as rows, of which only those near the visible ones are read, on another
/// thread. A row that has not been read is empty. What changes in the database comes in by insert,
/// remove and change of rows; only another look resets the model. GUI thread.
class JobsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< the job's id; empty while the row is not read
        IsReadRole,
        DiskRole, ///< DiskState as int
    };

    JobsModel(JobsSource source, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    const JobsLook &look() const { return m_filter; }
    /// The rows stay those of the older look until the first of the new ones are there.
    void setLook(const JobsLook &look);

    void setVisibleRows(RowRange rows);
    /// The row that must not become another job's by a change far away from it.
    void setKeptRow(const QModelIndex &index) { m_kept = index; }

    /// The database has changed; also tries again after an error.
    void refresh();
    /// Ages have grown.
    void tellTime();

    /// Whether the rows are those of the look.
    bool isShown() const { return m_shownLook == m_look; }
    /// Whether rowCount() is known to be all; until then it is what was read.
    bool isCounted() const { return m_isCounted; }
    const std::optional<Error> &error() const { return m_error; }
    const JobsShape &shape() const { return m_shape; }
    /// Empty until they were counted first.
    const std::optional<std::vector<StatusCount>> &byStatus() const { return m_byStatus; }
    /// The row of a job among those that are read; -1 for none.
    int rowOf(const QString &id) const;

Q_SIGNALS:
    /// Something other than rows is different: counts, shape, error, whether the look is shown.
    void stateChanged();
    /// Rows come and go between these two because the database has changed.
    void mergeStarted();
    void mergeFinished();

private:
    void ask();
    JobsRequest needs() const;
    bool isAsked(const JobsRequest &needs) const;
    std::vector<RowRange> missingPages() const;
    std::vector<RowRange> comparedRows() const;
    bool isRead(RowRange rows) const;

    void receive(const JobsAnswer &answer);
    void receiveFiles(const FilesAnswer &answer);
    void takeOff(const JobsAnswer &answer);
    void show(const JobsAnswer &answer);
    void setShape(const JobsShape &shape);
    void fill(const RowBlock &block);
    void setTotal(int total);
    void merge(const JobsAnswer &answer, const std::vector<RowRange> &sure);
    void applyChange(int row, int count);
    void settle(const std::vector<RowBlock> &blocks);
    void tellRows(const std::vector<int> &rows, JobColumn first, JobColumn last);

    const Clock &m_clock;
    JobsLook m_filter;
    JobsShape m_shape;
    std::optional<std::vector<StatusCount>> m_byStatus;
    std::optional<Error> m_error;
    RowCache m_cache;
    RowRange m_visible{0, 50};
    QPersistentModelIndex m_kept;
    int m_total = 0;
    bool m_isCounted = false;
    bool m_isDear = false;

    quint64 m_look = 1;
    quint64 m_shownLook = 0;
    quint64 m_change = 1;               ///< heard of
    quint64 m_askedChange = 1;          ///< that the reader is asked about
    quint64 m_shownChange = 0;          ///< that the rows are of
    quint64 m_countedChange = 0;        ///< that the counts by status are of
    std::optional<JobsRequest> m_asked; ///< what of it has not been answered
    QTimer m_retry;
    ReaderThread m_thread;
};

} // namespace Printkeeper::JobsView
