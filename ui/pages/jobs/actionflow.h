// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "cleanup/cleanuprequest.h"
#include "cleanup/jobaction.h"
#include "pages/jobs/actionpreview.h"
#include "pages/jobs/jobsreader.h"
#include "widgets/sheet.h"
#include "widgets/toaststack.h"

#include <QObject>
#include <QPointer>

namespace Printkeeper::JobsView {

/// From "Archive…" over the preview to the result and its undo: a sheet over the page shows what
/// would happen, then how far it is; a toast says how it ended and takes it back. What has to be
/// looked up, done or undone is asked for by signals, one thing at a time; the answers come to the
/// functions of the same names. GUI thread.
class ActionFlow final : public QObject
{
    Q_OBJECT

public:
    explicit ActionFlow(QWidget &over);

    void startWithFilter(Cleanup::JobActionKind kind, const Jobs::JobFilter &filter);
    /// The jobs of some rows of an order, whose ids may have to be read first.
    void startWithRows(Cleanup::JobActionKind kind, const JobsSource &source,
                       const OrderPointer &order, const std::vector<RowRange> &rows);
    void start(const Cleanup::JobActionRequest &request);
    /// Puts back what a run did to a job.
    void putBack(qint64 run, const QString &job);

    void showPreview(const Cleanup::CleanupReport &report);
    void showProgress(const Cleanup::CleanupProgress &progress);
    void showResult(const Cleanup::CleanupReport &report);
    void showUndone(const Cleanup::UndoReport &report);
    /// Of whatever was asked for last.
    void showError(const Error &error);

    /// Toasts about what others did.
    void tellExported(qint64 jobs, const QString &path);
    void tellError(const Error &error);

Q_SIGNALS:
    void previewRequested(const Printkeeper::Cleanup::JobActionRequest &request);
    void runRequested(const Printkeeper::Cleanup::JobActionRequest &request);
    /// `job` empty: all of the run.
    void undoRequested(qint64 run, const QString &job);
    void cancelRequested();
    /// Rows and files are other ones now.
    void finished();

private:
    enum class Stage { Idle, Reading, Confirming, Running };

    void openSheet(Cleanup::JobActionKind kind);
    void closeSheet();
    void run();
    void stop();

    QWidget &m_over;
    Widgets::ToastStack *m_toasts;
    QPointer<Widgets::Sheet> m_sheet;
    QPointer<ActionPreview> m_preview;
    Widgets::Button *m_cancel = nullptr; ///< of the sheet
    Widgets::Button *m_run = nullptr;
    Stage m_stage = Stage::Idle;
    Cleanup::JobActionRequest m_request;
    Cleanup::CleanupPlan m_plan;
    TaskRunner<QStringList> m_ids;
};

} // namespace Printkeeper::JobsView
