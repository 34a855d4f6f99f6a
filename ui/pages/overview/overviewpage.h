// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "cleanup/cleanuprequest.h"
#include "pages/overview/freshness.h"
#include "pages/overview/overviewlayout.h"
#include "pages/overview/remedy.h"
#include "pages/page.h"
#include "tasks/farmstatus.h"

#include <QPointer>
#include <QTimer>

namespace Printkeeper::Widgets {
class ChartFrame;
class ElidedLabel;
class ScrollPane;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Overview {

class AttentionCard;
class DiskCard;
class FigureLink;
class JobsCard;
class OverviewHeader;
class OverviewSheets;
class RunsCard;

/// How the farm stands and what to do about it. Shows the values it is given and asks for work by
/// signals; it knows no farm. Until the first status it shows that it reads, never zeros; figures
/// that are not read again show their age, and later that they are unknown.
class OverviewPage final : public Pages::Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const QByteArray &root, QWidget *parent = nullptr);

    /// What can be done here, for shells that have not made the page yet.
    static std::vector<Pages::PageAction> actionList();

    void showStatus(const Tasks::FarmStatus &status);
    /// The jobs by status alone, at a change of the table; nothing before the first status.
    void showCounts(const QMap<QString, qint64> &jobsByStatus);

    /// The clock that ages are told by; must outlive the page.
    void setClock(const Clock &clock);

    /// Something goes on; until `showIdle` nothing else can be started from here.
    void showBusy(const QString &what);
    void showIdle();

Q_SIGNALS:
    void checkDiskRequested();
    void cleanupReviewRequested();
    void cleanupRequested(const Printkeeper::Cleanup::CleanupRequest &request);
    void undoRequested(qint64 run);
    void recoveryRequested();
    void repairRequested();
    void refreshRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void connectFigures();
    void openRun(int row);
    void openRuns();
    void openFact(const QString &code);
    // overviewactions.cpp
    static std::vector<Pages::PageOffer<OverviewPage>> offers();
    void tellKeys();
    void cleanUpNow();
    void undoLastCleanup();
    void mendWorst();
    void showWorst();
    void setReasons(const QString &busy);

    void tick();
    void render();
    void renderGrowth();
    void showGrowthText(const QStringList &parts);
    void renderUnknown(const QDateTime &read);
    QWidget *makeSkeleton();
    QWidget *makeContent();
    void follow(Remedy remedy, const Tasks::Attention &attention = {});
    void updateActions();
    void keepKeyboard(const QPointer<QWidget> &before);
    Cards cards() const;

    SystemClock m_systemClock;
    const Clock *m_clock = &m_systemClock;
    std::optional<Tasks::FarmStatus> m_status;
    QTimer m_tick;
    QString m_work;              ///< what goes on; empty for nothing
    QPointer<QWidget> m_pressed; ///< had the keyboard when the buttons went off

    OverviewHeader *m_header;
    Widgets::ScrollPane *m_scroll = nullptr;
    AttentionCard *m_attention;
    DiskCard *m_disk;
    Widgets::ChartFrame *m_growth;
    QWidget *m_growthRoom;
    Widgets::ElidedLabel *m_growthText;
    FigureLink *m_growthLink;
    JobsCard *m_jobs;
    RunsCard *m_runs;
    QGridLayout *m_grid = nullptr;
    QWidget *m_content;
    OverviewSheets *m_sheets;
};

} // namespace Printkeeper::Overview
