// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/cleanuppage.h"

#include "base/retire.h"
#include "pages/cleanup/cleanupsheets.h"
#include "pages/cleanup/cleanuptexts.h"
#include "pages/cleanup/planlist.h"
#include "pages/cleanup/restcard.h"
#include "pages/cleanup/rulecard.h"
#include "pages/cleanup/runscard.h"
#include "pages/cleanup/spacecard.h"
#include "style/tokens.h"
#include "widgets/noticecard.h"
#include "widgets/taborder.h"

#include <QResizeEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int NarrowestForThree = 1000;
constexpr int NarrowestForTwo = 640;

std::pair<qint64, qint64> dueOf(const Tasks::FarmStatus &status)
{
    return {status.dueUploads, status.dueCompleted};
}

} // namespace

CleanupPage::CleanupPage(const Settings::CleanupSettings &settings, QWidget *parent)
    : Pages::Page(parent)
    , m_settings(settings)
    , m_notice(new NoticeCard(u"cleanupNotice"_s))
    , m_uploads(
          new RuleCard(RuleCard::Rule::Uploads, static_cast<int>(settings.staleUploadDays.count())))
    , m_completed(
          new RuleCard(RuleCard::Rule::Completed, static_cast<int>(settings.completedDays.count())))
    , m_space(new SpaceCard)
    , m_list(new PlanList)
    , m_runs(new RunsCard)
    , m_rest(new RestCard)
    , m_side(new QWidget)
    , m_sheets(new CleanupSheets(this))
{
    m_runs->setEnabled(false); // nobody has looked yet
    m_rest->setEnabled(false);
    setObjectName(u"cleanup"_s);
    setAccessibleName(tr("Cleanup"));
    layOut(buildHead(), buildContent());
    connectParts();
    connectSheets();
    offer(offers());
    renderLine();
    updateActions();
    updateLists();
}

QWidget *CleanupPage::buildHead()
{
    m_line = new ElidedLabel;
    m_line->setObjectName(u"cleanupLine"_s);
    m_day = new Button(ButtonKind::Secondary, tr("For another day…"));
    m_day->setObjectName(u"cleanupDay"_s);
    m_csv = new Button(ButtonKind::Secondary, tr("CSV…"));
    m_csv->setObjectName(u"cleanupCsv"_s);
    m_csv->setAccessibleName(tr("Write the plan to a file"));
    m_run = new Button(ButtonKind::Primary, tr("Clean up now"));
    m_run->setObjectName(u"cleanupRun"_s);
    return makeHead(tr("Cleanup"), m_line, {m_day, m_csv, m_run});
}

QWidget *CleanupPage::buildContent()
{
    auto *content = new QWidget;
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(Space::Large);
    side->addWidget(m_runs);
    side->addWidget(m_rest, 1);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(Space::Wide, Space::Tiny, Space::Wide, Space::Large);
    m_grid->setSpacing(Space::Large);
    arrangeCards();
    return content;
}

/// Rules and space above the plan where there is room; below it what can wait.
void CleanupPage::arrangeCards()
{
    constexpr int Columns = 6;
    constexpr int Half = Columns / 2;
    constexpr int Third = Columns / 3;
    enum Row { Notice, Rules, Plan, More, Last };
    for (int column = 0; column < Columns; ++column)
        m_grid->setColumnStretch(column, 1);
    m_grid->addWidget(m_notice, Notice, 0, 1, Columns);
    if (width() >= NarrowestForThree) {
        m_grid->addWidget(m_uploads, Rules, 0, 1, Third);
        m_grid->addWidget(m_completed, Rules, Third, 1, Third);
        m_grid->addWidget(m_space, Rules, 2 * Third, 1, Third);
        m_grid->addWidget(m_list, Plan, 0, 1, 2 * Third);
        m_grid->addWidget(m_side, Plan, 2 * Third, 1, Third);
    } else if (width() >= NarrowestForTwo) {
        m_grid->addWidget(m_uploads, Rules, 0, 1, Half);
        m_grid->addWidget(m_completed, Rules, Half, 1, Half);
        m_grid->addWidget(m_list, Plan, 0, 1, Columns);
        m_grid->addWidget(m_space, More, 0, 1, Half);
        m_grid->addWidget(m_side, More, Half, 1, Half);
    } else {
        m_grid->addWidget(m_uploads, Rules, 0, 1, Columns);
        m_grid->addWidget(m_list, Plan, 0, 1, Columns);
        m_grid->addWidget(m_completed, More, 0, 1, Columns);
        m_grid->addWidget(m_space, Last, 0, 1, Columns);
        m_grid->addWidget(m_side, Last + 1, 0, 1, Columns);
    }
    m_grid->setRowStretch(Plan, 1);
}

void CleanupPage::connectParts()
{
    connect(m_run, &Button::clicked, this, &CleanupPage::run);
    connect(m_day, &Button::clicked, this, &CleanupPage::chooseDay);
    connect(m_csv, &Button::clicked, this, &CleanupPage::exportPlan);
    connect(m_notice, &NoticeCard::activated, this, &CleanupPage::planAgain);
    for (RuleCard *rule : {m_uploads, m_completed}) {
        connect(rule, &RuleCard::useRequested, this, [this](const QString &key, int days) {
            Q_EMIT saveRequested({{key, QString::number(days)}});
        });
    }
    connect(m_list, &PlanList::ticksChanged, this, &CleanupPage::render);
    connect(m_list, &PlanList::listChanged, this, &CleanupPage::updateLists);
    connect(m_list, &PlanList::keepRequested, this, &CleanupPage::keepCurrent);
    connect(m_list, &PlanList::checkRequested, this, &CleanupPage::checkCurrent);
    connect(m_list, &PlanList::jobRequested, this, &CleanupPage::openJob);
    connect(m_runs, &RunsCard::undoRequested, this,
            [this](const Tasks::Run &run) { m_sheets->openUndo(run, now()); });
    connect(m_runs, &Card::linkActivated, this, &CleanupPage::openRuns);
    connect(m_rest, &RestCard::keepsRequested, this, &CleanupPage::openKeeps);
    connect(m_rest, &RestCard::trashRequested, this, &CleanupPage::openTrash);
    connect(m_rest, &RestCard::comparisonRequested, this, &CleanupPage::compare);
    connect(m_rest, &RestCard::checkRequested, this, &CleanupPage::checkFarm);
    connect(m_rest, &RestCard::pauseRequested, this, &CleanupPage::pauseOrResume);
    connect(m_rest, &RestCard::resumeRequested, this, &CleanupPage::pauseOrResume);
}

void CleanupPage::connectSheets()
{
    connect(m_sheets, &CleanupSheets::dayChosen, this, &CleanupPage::planFor);
    connect(m_sheets, &CleanupSheets::pauseRequested, this, [this](const QDate &day) {
        Q_EMIT pauseRequested(QDateTime(day, QTime(0, 0)).toUTC());
    });
    connect(m_sheets, &CleanupSheets::keepRequested, this, &CleanupPage::keepRequested);
    connect(m_sheets, &CleanupSheets::unkeepRequested, this, &CleanupPage::unkeepRequested);
    connect(
        m_sheets, &CleanupSheets::keepWanted, this,
        [this] { m_sheets->openKeep({}, now().toLocalTime().date()); }, Qt::QueuedConnection);
    connect(m_sheets, &CleanupSheets::undoRequested, this, &CleanupPage::undoRequested);
    connect(m_sheets, &CleanupSheets::emptyTrashRequested, this, &CleanupPage::emptyTrashRequested);
    connect(m_sheets, &CleanupSheets::comparisonStopped, this, &CleanupPage::comparisonStopped);
    connect(m_sheets, &CleanupSheets::mendRequested, this, &CleanupPage::mendRequested);
    connect(m_sheets, &CleanupSheets::remedyChosen, this, &CleanupPage::applyRemedy);
}

void CleanupPage::resizeEvent(QResizeEvent *event)
{
    Pages::Page::resizeEvent(event);
    arrangeCards();
}

void CleanupPage::showEvent(QShowEvent *event)
{
    Pages::Page::showEvent(event);
    if (std::exchange(m_wantsAll, false))
        askForAll();
}

void CleanupPage::askForAll()
{
    requestPlan();
    Q_EMIT restWanted();
    Q_EMIT curvesWanted();
}

void CleanupPage::refresh()
{
    m_wantsAll = !isVisible();
    if (!m_wantsAll)
        askForAll();
}

void CleanupPage::setNameStyle(Settings::NameStyle style)
{
    m_list->model().setNameStyle(style);
}

void CleanupPage::requestPlan()
{
    m_isPlanning = true;
    m_list->showReading();
    renderLine();
    updateActions();
    Q_EMIT planWanted(m_at);
}

void CleanupPage::planFor(const QDate &day)
{
    // At the time of day at which the schedule would begin.
    QTime time = now().toLocalTime().time();
    for (const Tasks::TaskRunStatus &task :
         m_status ? m_status->tasks : std::vector<Tasks::TaskRunStatus>()) {
        if (task.task == "cleanup"_L1 && task.next)
            time = task.next->toLocalTime().time();
    }
    m_at = QDateTime(day, time).toUTC();
    requestPlan();
}

void CleanupPage::showStatus(const Tasks::FarmStatus &status)
{
    m_status = status;
    m_space->showVolume(status.volume);
    const auto task = std::ranges::find(status.tasks, u"cleanup"_s, &Tasks::TaskRunStatus::task);
    const bool isKnown = task != status.tasks.end() && !task->isNextUnknown;
    m_isScheduled = isKnown && task->next;
    if (!m_isScheduled && !status.scheduleFaults.empty())
        m_rest->showBrokenSchedule(now());
    else if (isKnown)
        m_rest->showNextRun(task->next, now());
    else
        m_rest->showNoTasks(now());
    if (!m_dueAtPlan)
        m_dueAtPlan = dueOf(status);
    // What a person has begun to tick is not taken away.
    if (isOutdated() && m_list->model().unticked() == 0 && !m_isPlanning && m_work.isEmpty())
        refresh();
    renderNotice();
    renderLine();
    updateActions();
}

bool CleanupPage::isOutdated() const
{
    return m_plan && m_status && m_dueAtPlan && !m_at && dueOf(*m_status) != *m_dueAtPlan;
}

void CleanupPage::showPlan(const PlanPointer &plan)
{
    m_isPlanning = false;
    m_error.reset();
    PlanPointer old = std::exchange(m_plan, plan);
    m_atOfPlan = m_at;
    m_dueAtPlan = m_status ? std::optional(dueOf(*m_status)) : std::nullopt;
    tellNothing();
    m_list->showPlan(plan);
    renderNotice();
    renderLine();
    render();
    updateLists();
    orderTabsByLayout(*this);
    retire(std::move(old));
}

void CleanupPage::showPlanError(const Error &error)
{
    m_isPlanning = false;
    m_error = error;
    PlanPointer old;
    if (m_atOfPlan != m_at)
        old = std::exchange(m_plan, nullptr); // of another moment than the page says
    if (!m_plan) {
        m_list->showProblem(tr("There is no plan"), tr("What to do about it stands above."));
        m_space->showUnknown();
        m_uploads->showUnknown();
        m_completed->showUnknown();
        updateLists();
    }
    renderNotice();
    renderLine();
    updateActions();
    retire(std::move(old));
}

void CleanupPage::showCurves(const Cleanup::AgeCurves &curves)
{
    m_curves = curves;
    m_uploads->showCurve(curves.uploads);
    m_completed->showCurve(curves.completed);
    tellNothing();
}

bool CleanupPage::showKeepAnswer(const Result<bool> &answer)
{
    return m_sheets->showKeepAnswer(answer);
}

void CleanupPage::showRest(const CleanupRest &rest)
{
    m_restShown = rest;
    std::erase_if(m_restShown->runs, [](const Tasks::Run &run) { return !changesFarm(run); });
    m_restProblem.clear();
    m_runs->setEnabled(true);
    m_rest->setEnabled(true);
    m_runs->showRuns(m_restShown->runs, now());
    m_sheets->showRuns(m_restShown->runs);
    m_rest->showRest(*m_restShown, now());
    updateActions();
    orderTabsByLayout(*this);
}

/// Whoever wants to know why nothing happened can still ask.
void CleanupPage::showRestError(const Error &error)
{
    m_restShown.reset();
    m_restProblem = error.message;
    m_runs->setEnabled(false);
    m_rest->setEnabled(true);
    m_rest->showUnknown();
    updateActions();
}

void CleanupPage::showCheck(const QString &job, const std::vector<CheckedThing> &things)
{
    m_sheets->showCheck(job, things);
}

void CleanupPage::showComparisonProgress(const Cleanup::ComparisonProgress &progress)
{
    m_sheets->showComparisonProgress(progress);
}

void CleanupPage::showComparison(const Cleanup::FixReport &report)
{
    m_sheets->showComparison(report);
}

void CleanupPage::showComparisonError(const Error &error)
{
    m_sheets->showComparisonError(error);
}

void CleanupPage::showBusy(const QString &what)
{
    m_work = what;
    updateActions();
}

void CleanupPage::showIdle()
{
    m_work.clear();
    updateActions();
}

} // namespace Printkeeper::CleanupView
