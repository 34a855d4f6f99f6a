// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/overviewwiring.h"

#include "gui/worktext.h"

namespace Printkeeper::Gui {

using Overview::OverviewPage;

namespace {

void showWork(OverviewPage &page, Work work)
{
    page.showBusy(titleOf(work), cancellingOf(work));
}

void connectRequests(OverviewPage &page, FarmSession &session)
{
    QObject::connect(&page, &OverviewPage::checkDiskRequested, &session, &FarmSession::checkDisk);
    QObject::connect(&page, &OverviewPage::cleanupReviewRequested, &session, &FarmSession::preview);
    QObject::connect(&page, &OverviewPage::cleanupRequested, &session, &FarmSession::cleanUp);
    QObject::connect(&page, &OverviewPage::undoRequested, &session, &FarmSession::undo);
    QObject::connect(&page, &OverviewPage::repairRequested, &session, &FarmSession::repairLayout);
    QObject::connect(&page, &OverviewPage::refreshRequested, &session, &FarmSession::refresh);
    QObject::connect(&page, &OverviewPage::cancelRequested, &session, &FarmSession::cancel);
}

void connectAnswers(FarmSession &session, OverviewPage &page)
{
    QObject::connect(&session, &FarmSession::statusRead, &page, &OverviewPage::showStatus);
    QObject::connect(&session, &FarmSession::countsRead, &page, &OverviewPage::showCounts);
    QObject::connect(
        &session, &FarmSession::layoutRepaired, &page,
        [&page](const Services::LayoutReport &report) { page.showRepairResult(report.repaired); });
    QObject::connect(&session, &FarmSession::progressed, &page, &OverviewPage::showProgress);
    QObject::connect(&session, &FarmSession::workEnded, &page, &OverviewPage::showIdle);
    QObject::connect(&session, &FarmSession::previewMade, &page, &OverviewPage::showPreview);
    QObject::connect(&session, &FarmSession::cleanupEnded, &page, &OverviewPage::showCleanupResult);
    QObject::connect(&session, &FarmSession::diskChecked, &page, &OverviewPage::showDiskResult);
    QObject::connect(&session, &FarmSession::undoEnded, &page, &OverviewPage::showUndoResult);
    QObject::connect(&session, &FarmSession::workFailed, &page, &OverviewPage::showError);
    QObject::connect(&session, &FarmSession::workStarted, &page,
                     [&page](Work work) { showWork(page, work); });
}

/// A page that is made later than the session knows what the first one knows.
void catchUp(OverviewPage &page, const FarmSession &session)
{
    if (session.status())
        page.showStatus(*session.status());
    if (session.acting())
        showWork(page, *session.acting());
}

} // namespace

void connectOverview(OverviewPage &page, FarmSession &session)
{
    connectRequests(page, session);
    connectAnswers(session, page);
    catchUp(page, session);
}

} // namespace Printkeeper::Gui
