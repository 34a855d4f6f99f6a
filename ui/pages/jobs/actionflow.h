// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "cleanup/cleanuprequest.h"
#include "cleanup/jobaction.h"
#include "pages/jobs/actionpreview.h"
#include "pages/jobs/jobsreader.h"
#include "widgets/sheet.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace Printkeeper::JobsView {

/// From "Archive…" over the preview to the request: a sheet over the page shows what would happen
/// and asks for that, and for nothing else. What has to be looked up or done is asked for by
/// signals; what was looked up comes to the functions of the same names. A plan of many jobs is
/// added up and let go on another thread. GUI thread.
class ActionFlow final : public QObject
{
    Q_OBJECT

public:
    using PlanPointer = std::shared_ptr<const Cleanup::CleanupPlan>;

    explicit ActionFlow(QWidget &over);

    void startWithFilter(Cleanup::JobActionKind kind, const Jobs::JobFilter &filter);
    /// The jobs of some rows of an order, whose ids may have to be read first.
    void startWithRows(Cleanup::JobActionKind kind, const JobsSource &source,
                       const OrderPointer &order, const std::vector<RowRange> &rows);
    void start(const Cleanup::JobActionRequest &request);

    void showPreview(Cleanup::CleanupReport report);
    /// Nobody knows what would happen.
    void showError(const Error &error);

Q_SIGNALS:
    void previewRequested(const Printkeeper::Cleanup::JobActionRequest &request);
    /// Of what was asked for only what was shown.
    void runRequested(const Printkeeper::Cleanup::JobActionRequest &request,
                      const Printkeeper::JobsView::ActionFlow::PlanPointer &shown);
    void cancelRequested();

private:
    /// An answer that comes before this sheet has asked for its preview is that of another one.
    enum class Stage { Idle, Naming, Reading, Confirming };

    void openSheet(Cleanup::JobActionKind kind);
    void ask(const Cleanup::JobActionRequest &request);
    void addRun(Cleanup::JobActionKind kind);
    void nameRun(const QString &text);
    void closeSheet();
    void present(const Cleanup::CleanupTotals &totals);
    void run();
    void stop();

    QWidget &m_over;
    QPointer<Widgets::Sheet> m_sheet;
    QPointer<ActionPreview> m_preview;
    QAbstractButton *m_run = nullptr; ///< of the sheet
    Stage m_stage = Stage::Idle;
    Cleanup::JobActionRequest m_request;
    PlanPointer m_plan; ///< null before the first
    TaskRunner<QStringList> m_ids;
    TaskRunner<Cleanup::CleanupTotals> m_totals;
};

} // namespace Printkeeper::JobsView
