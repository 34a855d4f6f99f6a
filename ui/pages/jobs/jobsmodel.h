// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "pages/jobs/readerthread.h"
#include "pages/jobs/rowcache.h"
#include "settings/personname.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace Printkeeper::JobsView {

/// All jobs of a look as rows: the keys of all of them, and what stands in those near the visible
/// ones, read on another thread. A row that has not been read is empty. What changes in the
/// database comes in by insert, remove and change of rows; only another look, or a change of
/// hundreds of places at once, resets the model. GUI thread.
class JobsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< the job's id; empty while the row is not read
        IsReadRole,
        DiskRole,   ///< DiskState as int
        StatusRole, ///< the status's key
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
    /// Of the look only these jobs; null for all of them.
    void setAmong(KeysPointer keys);
    void setNameStyle(Settings::NameStyle style);

    void setVisibleRows(RowRange rows);
    /// Somebody points, scrolls or types in the rows: for a while none comes, goes or moves. What
    /// stands in them changes all the same.
    void noteTouch() { m_untouched.start(); }

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
    /// While nothing is shown because files are looked at, to sort by them, for longer than a
    /// moment.
    const std::optional<LookUpProgress> &lookUp() const { return m_lookUp; }
    /// As a store understands the look, once it is shown.
    Jobs::JobFilter filter() const
    {
        return {m_filter.status, m_filter.search, m_shape.sortColumn, m_shape.sort.order};
    }
    /// Empty until they were counted first.
    const std::optional<std::vector<StatusCount>> &byStatus() const { return m_byStatus; }

    /// The jobs of all rows; null before the first.
    const OrderPointer &order() const { return m_order; }
    /// -1 when no row has it.
    int rowOfKey(qint64 key) const;
    qint64 keyAt(int row) const;
    /// Null when it has not been read.
    const JobRow *jobAt(int row) const;

Q_SIGNALS:
    /// Anything of the above but the rows themselves may have changed.
    void stateChanged();
    /// Rows come and go in between, to take over a change.
    void mergeStarted();
    void mergeFinished();

private:
    void receive(const JobsAnswer &answer);
    void receiveProgress(const LookUpProgress &progress);
    void receiveFiles(const FilesAnswer &answer);
    void takeOrder(const JobsAnswer &answer);
    void takeWaiting();
    void show(const NewOrder &order);
    void merge(const NewOrder &order);
    void applyChange(const RowChange &change);
    void takeRows(const RowBlock &block, quint64 change);
    void setShape(const JobsShape &shape);
    void tellRows(RowRange rows, JobColumn first, JobColumn last);
    RowRange nearRows(int more) const;
    void shrinkCache();

    // jobsmodelneeds.cpp
    void ask();
    JobsRequest needs() const;
    bool isAsked(const JobsRequest &needs) const;
    void takeOff(const JobsAnswer &answer);
    std::vector<RowRange> missingPages() const;

    const Clock &m_clock;
    JobsLook m_filter;
    KeysPointer m_among;
    JobsShape m_shape;
    Settings::NameStyle m_names = Settings::NameStyle::Full;
    std::optional<std::vector<StatusCount>> m_byStatus;
    std::optional<Error> m_error;
    std::optional<LookUpProgress> m_lookUp;
    RowCache m_cache;
    OrderPointer m_order;
    OrderPointer m_next; ///< while it is taken over: what is in force from m_taken on
    int m_taken = 0;
    int m_total = 0; ///< rows that views know of: those of m_order but while it is taken over
    RowRange m_visible{0, 50};
    bool m_isCounted = false;

    quint64 m_look = 1;
    quint64 m_shownLook = 0;
    quint64 m_change = 1;               ///< heard of
    quint64 m_orderChange = 0;          ///< that the order is of
    quint64 m_countedChange = 0;        ///< that the counts by status are of
    std::optional<JobsRequest> m_asked; ///< what of it has not been answered
    QTimer m_retry;
    QTimer m_untouched;              ///< runs while rows stay where they are
    std::vector<NewOrder> m_waiting; ///< for its end, each a change of the one before
    ReaderThread m_thread;
};

} // namespace Printkeeper::JobsView
