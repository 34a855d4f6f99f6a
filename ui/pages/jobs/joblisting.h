// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "jobs/jobwatcher.h"
#include "pages/jobs/jobselection.h"
#include "pages/jobs/jobstable.h"
#include "widgets/emptystate.h"

#include <QStackedWidget>
#include <QTimer>

namespace Printkeeper::JobsView {

/// How far jobs and files have been compared with each other.
enum class Compared { Partly, Wholly };

/// The jobs of a look in a table that is live, or why there are none. Older rows stay until the
/// first of a new look are there, but not for long.
class JobListing final : public QStackedWidget
{
    Q_OBJECT

public:
    JobListing(JobsSource source, JobPictures &pictures, const Clock &clock,
               QWidget *parent = nullptr);

    JobsModel &model() { return m_model; }
    JobsTable &table() { return *m_table; }
    JobSelection &selection() { return *m_selection; }

    const JobsLook &look() const { return m_model.look(); }
    void setLook(const JobsLook &look);
    /// Selects the job as soon as it is among the rows.
    void selectJob(const QString &id);
    void tellTime() { m_model.tellTime(); }
    /// Whether a list without jobs means that there is no such problem.
    void setCompared(Compared compared);
    /// Files are being looked at, to sort by them; that can be stopped, and then the list is sorted
    /// as before.
    bool isLookingUp() const { return m_model.lookUp().has_value(); }
    void stopLookUp();
    /// How many jobs there are, and of how many.
    QString summary() const;

Q_SIGNALS:
    /// What can be asked of the model has changed, or the summary.
    void stateChanged();
    void jobActivated(const QString &id);
    /// A person wants to see everything again.
    void allJobsRequested();
    void jobsChanged();

private:
    void buildStates();
    void connectParts();
    void showState();
    QWidget *currentState() const;
    void updateEmptyState();
    void showNothing(const QString &picture, const QString &title, const QString &detail);
    void selectWanted();
    void activate(const QModelIndex &index);

    JobsModel m_model;
    Jobs::JobWatcher m_watcher;
    QWidget *m_loading = nullptr;
    JobsTable *m_table;
    JobSelection *m_selection;
    Widgets::EmptyState *m_empty = nullptr;
    Widgets::EmptyState *m_failed = nullptr;
    QTimer m_waiting; ///< for the first rows of a look
    Compared m_compared = Compared::Partly;
    QString m_emptyPicture;              ///< as showNothing() takes it
    QString m_wanted;                    ///< id of a job to select
    std::optional<JobSort> m_sortBefore; ///< the last one for which no file is looked at
};

} // namespace Printkeeper::JobsView
