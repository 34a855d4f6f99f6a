// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "gui/farmsession.h"
#include "pages/jobs/actionflow.h"
#include "pages/storage/storagepage.h"
#include "shell/mainwindow.h"
#include "shell/taskboard.h"

namespace Printkeeper::Gui {

/// Lets the page ask the session for what changes the farm, after the same preview as on the page
/// of the jobs, and looks up for it what it shows. `board` is told of exports, which outlive the
/// page.
void connectStorage(StorageView::StoragePage &page, FarmSession &session, Shell::TaskBoard &board,
                    Shell::MainWindow &window);

/// Looks for the page of the storage, off the GUI thread: scans it can stop, and what the disk
/// checks have noted. Belongs to the page; the farm outlives it.
class StorageLooks final : public QObject
{
    Q_OBJECT

public:
    StorageLooks(StorageView::StoragePage &page, Services::Farm &farm);

private:
    void scan(StorageView::StoragePage::Reading reading);
    void findDue();
    void readHistory(int days);
    void readGrown(const QDateTime &since, bool isAfterCleanup);
    void explainGap(const Storage::ScanTotals &scan);

    StorageView::StoragePage &m_page;
    Services::Farm &m_farm;
    SystemClock m_clock;
    QThreadPool m_pool;
    TaskRunner<StorageView::TreePointer> m_scan{&m_pool};
    TaskRunner<std::vector<QByteArray>> m_due{&m_pool};
    TaskRunner<std::vector<Storage::VolumeHistory>> m_history{&m_pool};
    TaskRunner<StorageView::Grown> m_grown{&m_pool};
    TaskRunner<Storage::SpaceGap> m_gap{&m_pool};
};

/// The preview of what is done to the jobs of files, over the page.
class StorageActions final : public QObject
{
    Q_OBJECT

public:
    StorageActions(StorageView::StoragePage &page, FarmSession &session);

private:
    void preview(const Cleanup::JobActionRequest &request);

    const Services::Farm &m_farm;
    JobsView::ActionFlow *m_flow;
    TaskRunner<Cleanup::CleanupReport> m_preview;
};

} // namespace Printkeeper::Gui
