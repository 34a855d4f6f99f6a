// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/overviewwiring.h"

#include "gui/worktext.h"

namespace Printkeeper::Gui {

using Overview::OverviewPage;

namespace {

void showWork(OverviewPage &page, Work work)
{
    page.showBusy(titleOf(work));
}

void connectRequests(OverviewPage &page, FarmSession &session)
{
    QObject::connect(&page, &OverviewPage::checkDiskRequested, &session, &FarmSession::checkDisk);
    QObject::connect(&page, &OverviewPage::cleanupReviewRequested, &page, [&page] {
        Q_EMIT page.placeRequested({QStringLiteral("cleanup"), {}});
    });
    QObject::connect(&page, &OverviewPage::cleanupRequested, &session, &FarmSession::cleanUp);
    QObject::connect(&page, &OverviewPage::undoRequested, &session,
                     [&session](qint64 run) { session.undo(run, {}); });
    QObject::connect(&page, &OverviewPage::recoveryRequested, &session, &FarmSession::recover);
    QObject::connect(&page, &OverviewPage::repairRequested, &session, &FarmSession::repairLayout);
    QObject::connect(&page, &OverviewPage::refreshRequested, &session, &FarmSession::refresh);
}

void connectAnswers(FarmSession &session, OverviewPage &page)
{
    QObject::connect(&session, &FarmSession::statusRead, &page, &OverviewPage::showStatus);
    QObject::connect(&session, &FarmSession::countsRead, &page, &OverviewPage::showCounts);
    QObject::connect(&session, &FarmSession::workEnded, &page, &OverviewPage::showIdle);
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
