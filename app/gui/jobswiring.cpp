// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jobswiring.h"

#include "gui/exporttask.h"

namespace Printkeeper::Gui {

using JobsView::ActionFlow;
using JobsView::JobsPage;
using JobsView::RemovedListing;

void connectJobs(JobsPage &page, FarmSession &session, Shell::TaskBoard &board,
                 Shell::MainWindow &window)
{
    new JobsLooks(page, session.farm());
    QObject::connect(&page.flow(), &ActionFlow::runRequested, &session, &FarmSession::runOnJobs);
    QObject::connect(&page, &JobsPage::undoRequested, &session, &FarmSession::undo);
    QObject::connect(
        &page, &JobsPage::exportRequested, &board,
        [&board](const JobsView::CsvRequest &request) { new ExportTask(request, board); });
    QObject::connect(&page, &JobsPage::said, &window,
                     [&window](Widgets::Glyph glyph, const QString &sentence) {
                         window.toasts().showToast({glyph, sentence, {}, {}});
                     });
    for (const auto ended : {&FarmSession::cleanupEnded, &FarmSession::jobActionEnded})
        QObject::connect(&session, ended, &page, &JobsPage::refresh);
    QObject::connect(&session, &FarmSession::undoEnded, &page, &JobsPage::refresh);
    QObject::connect(&session, &FarmSession::recoveryEnded, &page, &JobsPage::refresh);
}

JobsLooks::JobsLooks(JobsPage &page, const Services::Farm &farm)
    : QObject(&page)
    , m_page(page)
    , m_farm(farm)
{
    constexpr int PreviewAndRemoved = 2;
    m_pool.setMaxThreadCount(PreviewAndRemoved);
    ActionFlow &flow = page.flow();
    connect(&flow, &ActionFlow::previewRequested, this, &JobsLooks::preview);
    connect(&flow, &ActionFlow::cancelRequested, this, [this] { m_preview.cancel(); });
    connect(&page.removed(), &RemovedListing::wanted, this, &JobsLooks::findRemoved);
    connect(&page.details(), &JobsView::DetailsPane::historyWanted, this, &JobsLooks::findHistory);
}

void JobsLooks::preview(const Cleanup::JobActionRequest &request)
{
    m_preview.start(
        [farm = &m_farm, request](const CancelToken &cancel) {
            return farm->previewJobAction(request, cancel);
        },
        [this](Result<Cleanup::CleanupReport> report) {
            if (report)
                m_page.flow().showPreview(std::move(*report));
            else
                m_page.flow().showError(report.error());
        });
}

void JobsLooks::findRemoved(const Cleanup::RemovedQuery &query)
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

void JobsLooks::findHistory(const QString &job)
{
    m_history.start([farm = &m_farm, job](const CancelToken &) { return farm->jobHistory(job); },
                    [this, job](const Result<std::vector<Cleanup::HistoryEntry>> &history) {
                        m_page.details().showHistory(job, history);
                    });
}

} // namespace Printkeeper::Gui
