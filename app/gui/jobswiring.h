// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "gui/farmsession.h"
#include "pages/jobs/jobspage.h"
#include "shell/mainwindow.h"
#include "shell/taskboard.h"

namespace Printkeeper::Gui {

/// Lets the page ask the session for what changes the farm, and looks up for it what it shows: what
/// an action would do, and what was removed. `board` is told of exports, which outlive the page;
/// the window says what has just happened.
void connectJobs(JobsView::JobsPage &page, FarmSession &session, Shell::TaskBoard &board,
                 Shell::MainWindow &window);

/// Looks for the page of the jobs, off the GUI thread: the two do not wait for each other. Belongs
/// to the page; the farm outlives it.
class JobsLooks final : public QObject
{
    Q_OBJECT

public:
    JobsLooks(JobsView::JobsPage &page, const Services::Farm &farm);

private:
    void preview(const Cleanup::JobActionRequest &request);
    void findHistory(const QString &job);
    void findRemoved(const Cleanup::RemovedQuery &query);

    JobsView::JobsPage &m_page;
    const Services::Farm &m_farm;
    QThreadPool m_pool;
    TaskRunner<Cleanup::CleanupReport> m_preview{&m_pool};
    TaskRunner<Cleanup::RemovedPage> m_removed{&m_pool};
    TaskRunner<std::vector<Cleanup::HistoryEntry>> m_history{&m_pool};
};

} // namespace Printkeeper::Gui
