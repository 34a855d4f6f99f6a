// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/overviewwiring.h"

#include <QCoreApplication>

namespace Printkeeper::Gui {

using Overview::OverviewPage;

namespace {

QString titleOf(Work work)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("Printkeeper::Work", text);
    };
    switch (work) {
    case Work::Preview:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::Work", "Looking what can go…"));
    case Work::Cleanup:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::Work", "Cleaning up…"));
    case Work::DiskCheck:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::Work", "Checking the disks…"));
    case Work::Undo:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::Work", "Putting jobs back…"));
    }
    Q_UNREACHABLE();
}

void connectRequests(OverviewPage &page, FarmSession &session)
{
    QObject::connect(&page, &OverviewPage::checkDiskRequested, &session, &FarmSession::checkDisk);
    QObject::connect(&page, &OverviewPage::cleanupReviewRequested, &session, &FarmSession::preview);
    QObject::connect(&page, &OverviewPage::cleanupRequested, &session, &FarmSession::cleanUp);
    QObject::connect(&page, &OverviewPage::undoRequested, &session, &FarmSession::undo);
    QObject::connect(&page, &OverviewPage::cancelRequested, &session, &FarmSession::cancel);
}

void connectAnswers(FarmSession &session, OverviewPage &page)
{
    QObject::connect(&session, &FarmSession::statusRead, &page, &OverviewPage::showStatus);
    QObject::connect(&session, &FarmSession::progressed, &page, &OverviewPage::showProgress);
    QObject::connect(&session, &FarmSession::workEnded, &page, &OverviewPage::showIdle);
    QObject::connect(&session, &FarmSession::previewMade, &page, &OverviewPage::showPreview);
    QObject::connect(&session, &FarmSession::cleanupEnded, &page, &OverviewPage::showCleanupResult);
    QObject::connect(&session, &FarmSession::diskChecked, &page, &OverviewPage::showDiskResult);
    QObject::connect(&session, &FarmSession::undoEnded, &page, &OverviewPage::showUndoResult);
    QObject::connect(&session, &FarmSession::workFailed, &page, &OverviewPage::showError);
    QObject::connect(&session, &FarmSession::workStarted, &page, [&page](Work work) {
        page.showBusy(titleOf(work), work == Work::DiskCheck ? Widgets::Cancelling::Impossible
                                                             : Widgets::Cancelling::Possible);
    });
}

} // namespace

void connectOverview(OverviewPage &page, FarmSession &session)
{
    connectRequests(page, session);
    connectAnswers(session, page);
}

} // namespace Printkeeper::Gui
