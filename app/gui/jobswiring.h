// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "pages/jobs/jobspage.h"
#include "services/farm.h"

namespace Printkeeper::Gui {

/// Does what the page of the jobs asks for, off the GUI thread: one action at a time, and beside it
/// one look at what was removed. Belongs to the page; the farm outlives it.
class JobsWork final : public QObject
{
    Q_OBJECT

public:
    JobsWork(JobsView::JobsPage &page, Services::Farm &farm);

Q_SIGNALS:
    /// Rows and files of the farm are other ones now.
    void farmChanged();

private:
    void preview(const Cleanup::JobActionRequest &request);
    void run(const Cleanup::JobActionRequest &request);
    void undo(qint64 run, const QString &job);
    void findRemoved(const Cleanup::RemovedQuery &query);
    Cleanup::ProgressFunction progressHere();

    JobsView::JobsPage &m_page;
    Services::Farm &m_farm;
    QThreadPool m_pool;
    TaskRunner<Cleanup::CleanupReport> m_action{&m_pool};
    TaskRunner<Cleanup::UndoReport> m_undo{&m_pool};
    TaskRunner<Cleanup::RemovedPage> m_removed{&m_pool};
};

} // namespace Printkeeper::Gui
