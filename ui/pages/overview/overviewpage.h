// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "cleanup/cleanuprequest.h"
#include "pages/overview/remedy.h"
#include "pages/page.h"
#include "storage/diskcheck.h"
#include "tasks/farmstatus.h"
#include "widgets/progressbanner.h"

#include <QGridLayout>
#include <QPointer>
#include <QScrollArea>

namespace Printkeeper::Widgets {
class Banner;
class Sheet;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Overview {

class AttentionCard;
class DiskCard;
class JobsCard;
class OverviewHeader;
class RunsCard;

/// How the farm stands and what to do about it. Shows the values it is given and asks for work by
/// signals; it knows no farm. Until the first status it shows that it reads, never zeros.
class OverviewPage final : public Pages::Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const QByteArray &root, QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status);

    /// Something goes on; until `showIdle` nothing else can be started from here.
    void showBusy(const QString &what, Widgets::Cancelling cancelling);
    void showProgress(const Cleanup::CleanupProgress &progress);
    void showIdle();

    /// Opens the preview over the page.
    void showPreview(Cleanup::CleanupReport report);
    void showCleanupResult(const Cleanup::CleanupReport &report);
    void showUndoResult(const Cleanup::UndoReport &report);
    void showDiskResult(const Storage::DiskReport &report);
    void showError(const Error &error);

Q_SIGNALS:
    void checkDiskRequested();
    void cleanupReviewRequested();
    void cleanupRequested(const Printkeeper::Cleanup::CleanupRequest &request);
    void cancelRequested();
    void undoRequested(qint64 run);
    void pageRequested(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    QWidget *makeSkeleton();
    QWidget *makeContent();
    void keepEdge(int scrollRange);
    void follow(Remedy remedy);
    void offerUndo(const Cleanup::CleanupReport &report, const QString &sentence);
    void setActionsEnabled(bool areEnabled);

    OverviewHeader *m_header;
    Widgets::Banner *m_banner;
    Widgets::ProgressBanner *m_progress;
    QScrollArea *m_scroll;
    AttentionCard *m_attention;
    DiskCard *m_disk;
    JobsCard *m_jobs;
    RunsCard *m_runs;
    QGridLayout *m_grid = nullptr;
    QWidget *m_content;
    QPointer<Widgets::Sheet> m_sheet;
};

} // namespace Printkeeper::Overview
