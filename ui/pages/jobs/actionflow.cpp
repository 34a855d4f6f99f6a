// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/actionflow.h"

#include "base/retire.h"
#include "pages/jobs/actiontexts.h"
#include "widgets/holdbutton.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Cleanup::JobActionKind;

namespace {

bool isLong(const Cleanup::CleanupPlan &plan)
{
    constexpr std::size_t Many = 1000;
    return plan.actions.size() + plan.skipped.size() > Many;
}

/// A million actions are a second's work to take down.
void letGo(std::shared_ptr<const Cleanup::CleanupPlan> plan)
{
    if (plan && isLong(*plan))
        retire(std::move(plan));
}

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
{}

void ActionFlow::openSheet(JobActionKind kind)
{
    closeSheet();
    letGo(std::exchange(m_plan, nullptr));
    m_preview = new ActionPreview(kind);
    m_sheet = new Widgets::Sheet(actionTitle(kind), m_preview, &m_over);
    m_sheet->setObjectName(u"jobActionSheet"_s);
    m_sheet->setFitted();
    Widgets::Button *cancel = m_sheet->addClose(tr("Cancel"));
    cancel->setObjectName(u"jobActionCancel"_s);
    cancel->setAccessibleName(tr("Cancel"));
    addRun(kind);
    connect(m_sheet, &Widgets::Sheet::dismissed, this, &ActionFlow::stop);
    m_stage = Stage::Naming;
    m_sheet->open();
}

/// What takes jobs away is held, the rest is pressed.
void ActionFlow::addRun(JobActionKind kind)
{
    if (kind == JobActionKind::Remove) {
        auto *hold = new Widgets::HoldButton(actionTitle(kind));
        m_sheet->addButton(hold);
        connect(hold, &Widgets::HoldButton::confirmed, this, &ActionFlow::run);
        m_run = hold;
    } else {
        m_run = m_sheet->addButton(actionTitle(kind), Widgets::ButtonKind::Primary);
        connect(m_run, &QAbstractButton::clicked, this, &ActionFlow::run);
    }
    m_run->setObjectName(u"jobActionRun"_s);
    m_run->setEnabled(false);
}

void ActionFlow::nameRun(const QString &text)
{
    if (auto *hold = qobject_cast<Widgets::HoldButton *>(m_run)) {
        hold->setHoldText(text);
        return;
    }
    m_run->setText(text);
    m_run->setAccessibleName(text);
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

/// Escape or Cancel: nothing happens.
void ActionFlow::stop()
{
    if (!m_sheet)
        return;
    if (m_stage == Stage::Reading)
        Q_EMIT cancelRequested();
    m_ids.cancel();
    closeSheet();
    letGo(std::exchange(m_plan, nullptr));
}

void ActionFlow::startWithFilter(JobActionKind kind, const Jobs::JobFilter &filter)
{
    start({kind, {}, filter, {}});
}

void ActionFlow::startWithRows(JobActionKind kind, const JobsSource &source,
                               const OrderPointer &order, const std::vector<RowRange> &rows)
{
    if (!order)
        return;
    openSheet(kind);
    m_ids.start([source, order,
                 rows](const CancelToken &cancel) { return readIds(source, *order, rows, cancel); },
                [this, kind](const Result<QStringList> &ids) {
                    if (m_stage != Stage::Naming)
                        return;
                    if (ids)
                        ask({kind, *ids, std::nullopt, {}});
                    else if (m_preview)
                        m_preview->showError(ids.error());
                });
}

void ActionFlow::start(const Cleanup::JobActionRequest &request)
{
    openSheet(request.kind);
    ask(request);
}

void ActionFlow::ask(const Cleanup::JobActionRequest &request)
{
    m_request = request;
    m_stage = Stage::Reading;
    Q_EMIT previewRequested(m_request);
}

void ActionFlow::showPreview(Cleanup::CleanupReport report)
{
    auto plan = std::make_shared<const Cleanup::CleanupPlan>(std::move(report.plan));
    if (m_stage != Stage::Reading || !m_sheet) {
        letGo(std::move(plan));
        return;
    }
    letGo(std::exchange(m_plan, std::move(plan)));
    if (!isLong(*m_plan)) {
        present(Cleanup::totalsOf(*m_plan));
        return;
    }
    m_totals.start(
        [plan = m_plan](const CancelToken &) -> Result<Cleanup::CleanupTotals> {
            return Cleanup::totalsOf(*plan);
        },
        [this, plan = m_plan](const Result<Cleanup::CleanupTotals> &totals) {
            if (m_stage != Stage::Reading || !m_sheet || plan != m_plan)
                return;
            if (totals)
                present(*totals);
            else
                showError(totals.error());
        });
}

void ActionFlow::present(const Cleanup::CleanupTotals &totals)
{
    m_stage = Stage::Confirming;
    m_preview->showPlan(*m_plan, totals);
    nameRun(runText(m_request.kind, totals.actions));
    m_run->setEnabled(totals.actions > 0 && !m_plan->refused);
    if (m_run->isEnabled())
        m_run->setFocus(Qt::OtherFocusReason);
}

/// Asked for at once, whatever the length: this object may go with its page, and another action
/// may be confirmed next.
void ActionFlow::run()
{
    if (m_stage != Stage::Confirming)
        return;
    closeSheet();
    PlanPointer plan = std::exchange(m_plan, nullptr);
    Q_EMIT runRequested(m_request, plan);
    letGo(std::move(plan));
}

void ActionFlow::showError(const Error &error)
{
    if (m_stage == Stage::Reading && m_preview)
        m_preview->showError(error);
}

} // namespace Printkeeper::JobsView
