// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jobswiring.h"

namespace Printkeeper::Gui {

using JobsView::ActionFlow;
using JobsView::RemovedListing;

JobsWork::JobsWork(JobsView::JobsPage &page, Services::Farm &farm)
    : QObject(&page)
    , m_page(page)
    , m_farm(farm)
{
    constexpr int ActionAndLook = 2;
    m_pool.setMaxThreadCount(ActionAndLook);
    ActionFlow &flow = page.flow();
    connect(&flow, &ActionFlow::previewRequested, this, &JobsWork::preview);
    connect(&flow, &ActionFlow::runRequested, this, &JobsWork::run);
    connect(&flow, &ActionFlow::undoRequested, this, &JobsWork::undo);
    connect(&flow, &ActionFlow::cancelRequested, this, [this] { m_action.cancel(); });
    connect(&page.removed(), &RemovedListing::wanted, this, &JobsWork::findRemoved);
}

void JobsWork::preview(const Cleanup::JobActionRequest &request)
{
    m_action.start(
        [farm = &m_farm, request](const CancelToken &cancel) {
            return farm->previewJobAction(request, cancel);
        },
        [this](const Result<Cleanup::CleanupReport> &report) {
            if (report)
                m_page.flow().showPreview(*report);
            else
                m_page.flow().showError(report.error());
        });
}

void JobsWork::run(const Cleanup::JobActionRequest &request)
{
    m_action.start(
        [farm = &m_farm, request, progress = progressHere()](const CancelToken &cancel) {
            return farm->runJobAction(request, progress, cancel);
        },
        [this](const Result<Cleanup::CleanupReport> &report) {
            Q_EMIT farmChanged();
            if (report)
                m_page.flow().showResult(*report);
            else
                m_page.flow().showError(report.error());
        });
}

void JobsWork::undo(qint64 run, const QString &job)
{
    if (m_undo.isRunning())
        return;
    m_undo.start(
        [farm = &m_farm, run, job](const CancelToken &cancel) {
            return farm->undo({run, job}, {}, cancel);
        },
        [this](const Result<Cleanup::UndoReport> &report) {
            Q_EMIT farmChanged();
            if (report)
                m_page.flow().showUndone(*report);
            else
                m_page.flow().tellError(report.error());
        });
}

void JobsWork::findRemoved(const Cleanup::RemovedQuery &query)
{
    m_removed.start(
        [farm = &m_farm, query](const CancelToken &) { return farm->removedJobs(query); },
        [this](const Result<Cleanup::RemovedPage> &page) {
            if (page)
                m_page.removed().showRemoved(*page);
            else
                m_page.removed().showError(page.error());
        });
}

Cleanup::ProgressFunction JobsWork::progressHere()
{
    // Called on the thread that works; this object outlives the work, for the runner waits for it.
    return [this](const Cleanup::CleanupProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { m_page.flow().showProgress(progress); }, Qt::QueuedConnection);
    };
}

} // namespace Printkeeper::Gui
