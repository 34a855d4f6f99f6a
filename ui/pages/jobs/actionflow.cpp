// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/actionflow.h"

#include "base/escape.h"
#include "pages/jobs/actiontexts.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Cleanup::JobActionKind;
using Widgets::Glyph;

namespace {

/// Ids of the jobs in some rows; those that are gone are left out.
Result<QStringList> readIds(const JobsSource &source, const Jobs::JobOrder &order,
                            const std::vector<RowRange> &rows, const CancelToken &cancel)
{
    constexpr int AtOnce = 400;
    const auto store = Jobs::JobStore::open(source.databasePath, source.jobs);
    if (!store)
        return store.error();
    QStringList ids;
    for (const RowRange &range : rows) {
        for (int first = range.first; first < range.end && !cancel.isCancelled(); first += AtOnce) {
            const auto jobs = (*store)->jobsOf(order, first, std::min(first + AtOnce, range.end));
            if (!jobs)
                return jobs.error();
            for (const std::optional<Jobs::Job> &job : *jobs) {
                if (job)
                    ids << job->idText();
            }
        }
    }
    return ids;
}

} // namespace

ActionFlow::ActionFlow(QWidget &over)
    : QObject(&over)
    , m_over(over)
    , m_toasts(new Widgets::ToastStack(&over))
{}

void ActionFlow::openSheet(JobActionKind kind)
{
    closeSheet();
    m_preview = new ActionPreview(kind);
    m_sheet = new Widgets::Sheet(actionTitle(kind), m_preview, &m_over);
    m_sheet->setObjectName(u"jobActionSheet"_s);
    m_cancel = m_sheet->addButton(tr("Cancel"), Widgets::ButtonKind::Secondary);
    m_cancel->setObjectName(u"jobActionCancel"_s);
    m_cancel->setAccessibleName(tr("Cancel"));
    m_run = m_sheet->addButton(actionTitle(kind), Widgets::ButtonKind::Primary);
    m_run->setObjectName(u"jobActionRun"_s);
    m_run->setEnabled(false);
    connect(m_cancel, &Widgets::Button::clicked, m_sheet, &Widgets::Sheet::dismiss);
    connect(m_run, &Widgets::Button::clicked, this, &ActionFlow::run);
    connect(m_sheet, &Widgets::Sheet::dismissed, this, &ActionFlow::stop);
    m_stage = Stage::Reading;
    m_sheet->open();
}

void ActionFlow::closeSheet()
{
    m_stage = Stage::Idle;
    if (!m_sheet)
        return;
    Widgets::Sheet *sheet = std::exchange(m_sheet, nullptr);
    sheet->dismiss();
    sheet->deleteLater();
}

/// Escape or Cancel: nothing happens, or what runs is asked to stop; its answer still comes.
void ActionFlow::stop()
{
    if (!m_sheet)
        return;
    if (m_stage == Stage::Reading || m_stage == Stage::Running)
        Q_EMIT cancelRequested();
    const Stage stage = m_stage;
    m_ids.cancel();
    closeSheet();
    m_stage = stage == Stage::Running ? Stage::Running : Stage::Idle;
}

void ActionFlow::startWithFilter(JobActionKind kind, const Jobs::JobFilter &filter)
{
    start({kind, {}, filter, {}});
}

void ActionFlow::startWithRows(JobActionKind kind, const JobsSource &source,
                               const OrderPointer &order, const std::vector<RowRange> &rows)
{
    if (m_stage == Stage::Running || !order)
        return;
    openSheet(kind);
    m_ids.start([source, order,
                 rows](const CancelToken &cancel) { return readIds(source, *order, rows, cancel); },
                [this, kind](const Result<QStringList> &ids) {
                    if (m_stage != Stage::Reading)
                        return;
                    m_request = {kind, ids.value_or(QStringList()), std::nullopt, {}};
                    if (ids)
                        Q_EMIT previewRequested(m_request);
                    else
                        showError(ids.error());
                });
}

void ActionFlow::start(const Cleanup::JobActionRequest &request)
{
    if (m_stage == Stage::Running)
        return;
    openSheet(request.kind);
    m_request = request;
    Q_EMIT previewRequested(m_request);
}

void ActionFlow::putBack(qint64 run, const QString &job)
{
    Q_EMIT undoRequested(run, job);
}

void ActionFlow::showPreview(const Cleanup::CleanupReport &report)
{
    if (m_stage != Stage::Reading || !m_sheet)
        return;
    m_stage = Stage::Confirming;
    m_plan = report.plan;
    m_preview->showPlan(m_plan);
    const qint64 jobs = Cleanup::totalsOf(m_plan).actions;
    m_run->setText(runText(m_request.kind, jobs));
    m_run->setAccessibleName(m_run->text());
    m_run->setEnabled(jobs > 0 && !m_plan.refused);
    if (m_run->isEnabled())
        m_run->setFocus(Qt::OtherFocusReason);
}

/// Does what was shown and nothing else.
void ActionFlow::run()
{
    if (m_stage != Stage::Confirming)
        return;
    m_stage = Stage::Running;
    m_run->setEnabled(false);
    m_cancel->setText(tr("Stop"));
    m_cancel->setFocus(Qt::OtherFocusReason);
    m_preview->showRunning();
    Q_EMIT runRequested(Cleanup::confirmed(m_request, m_plan));
}

void ActionFlow::showProgress(const Cleanup::CleanupProgress &progress)
{
    if (m_stage == Stage::Running && m_preview)
        m_preview->showProgress(progress);
}

void ActionFlow::showResult(const Cleanup::CleanupReport &report)
{
    if (m_stage != Stage::Running)
        return;
    closeSheet();
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    Widgets::ToastMessage toast;
    toast.sentence = resultText(m_request.kind, report);
    toast.glyph = totals.failed > 0 || report.plan.refused ? Glyph::Warning : Glyph::Good;
    if (report.run && totals.actions > 0) {
        toast.action = tr("Undo");
        toast.onAction = [this, run = *report.run] { Q_EMIT undoRequested(run, {}); };
    }
    m_toasts->showToast(std::move(toast));
    Q_EMIT finished();
}

void ActionFlow::showUndone(const Cleanup::UndoReport &report)
{
    Widgets::ToastMessage toast;
    toast.sentence = undoneText(report);
    toast.glyph = report.failed.empty() ? Glyph::Good : Glyph::Warning;
    m_toasts->showToast(std::move(toast));
    Q_EMIT finished();
}

void ActionFlow::showError(const Error &error)
{
    if (m_stage == Stage::Reading && m_preview) {
        m_preview->showError(error);
        return;
    }
    closeSheet();
    if (error.kind != ErrorKind::Cancelled)
        tellError(error);
}

void ActionFlow::tellExported(qint64 jobs, const QString &path)
{
    m_toasts->showToast(
        {Glyph::Good,
         tr("%n job(s) written to %1.", nullptr, static_cast<int>(jobs)).arg(escaped(path)),
         {},
         {}});
}

void ActionFlow::tellError(const Error &error)
{
    m_toasts->showToast({Glyph::Critical, error.message, {}, {}});
}

} // namespace Printkeeper::JobsView
