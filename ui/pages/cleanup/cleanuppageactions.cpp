// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do on the page, by name and by key.

#include "pages/cleanup/cleanuppage.h"
#include "pages/cleanup/cleanupsheets.h"
#include "pages/cleanup/cleanuptexts.h"
#include "pages/cleanup/planlist.h"
#include "pages/cleanup/rulecard.h"
#include "pages/cleanup/runscard.h"
#include "widgets/button.h"
#include "widgets/savesheet.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {
namespace {

const QString Run = u"cleanup.run"_s;
const QString Day = u"cleanup.day"_s;
const QString Csv = u"cleanup.csv"_s;
const QString Undo = u"cleanup.undo"_s;
const QString Again = u"cleanup.again"_s;
const QString Search = u"cleanup.search"_s;
const QString TickAll = u"cleanup.tickAll"_s;
const QString TickNone = u"cleanup.tickNone"_s;
const QString Keep = u"cleanup.keep"_s;
const QString Check = u"cleanup.check"_s;
const QString Keeps = u"cleanup.keeps"_s;
const QString Trash = u"cleanup.trash"_s;
const QString Runs = u"cleanup.runs"_s;
const QString Pause = u"cleanup.pause"_s;
const QString Compare = u"cleanup.compare"_s;
const QString CheckFarm = u"cleanup.checkFarm"_s;

/// Lifts the one guard that the plan was stopped by; false when a person must not.
bool lift(Cleanup::LiftedGuards &guards, const Cleanup::Refusal &refusal)
{
    if (refusal.flag.isEmpty())
        return false;
    guards.share = refusal.guard == "share"_L1;
    guards.clock = refusal.guard == "clock"_L1;
    guards.root = refusal.guard == "root"_L1;
    return guards.share || guards.clock || guards.root;
}

QString firstOf(std::initializer_list<QString> reasons)
{
    const auto *reason =
        std::ranges::find_if(reasons, [](const QString &text) { return !text.isEmpty(); });
    return reason == reasons.end() ? QString() : *reason;
}

} // namespace

std::vector<Pages::PageOffer<CleanupPage>> CleanupPage::offers()
{
    constexpr auto Shift = Qt::CTRL | Qt::SHIFT;
    using P = CleanupPage;
    return {
        {{Run, tr("Clean up now"), {{Qt::CTRL | Qt::Key_Return}}}, &P::run},
        {{Again, tr("Plan again"), {{Qt::CTRL | Qt::Key_R}}}, &P::planAgain},
        {{Day, tr("Plan for another day…"), {{Qt::CTRL | Qt::Key_D}}}, &P::chooseDay},
        {{Csv, tr("Write the plan to a file…"), {{Qt::CTRL | Qt::Key_E}}}, &P::exportPlan},
        {{Undo, tr("Undo the last run…"), {{Qt::CTRL | Qt::Key_Z}}}, &P::undoLast},
        {{Search, tr("Search the plan"), {{Qt::CTRL | Qt::Key_F}}}, &P::focusSearch},
        {{TickAll, tr("Tick all of the list"), {{Shift | Qt::Key_A}}}, &P::tickAll},
        {{TickNone, tr("Tick none of the list"), {{Shift | Qt::Key_N}}}, &P::tickNone},
        {{Check, tr("Check why the selected job is taken or stays"), {{Qt::CTRL | Qt::Key_I}}},
         &P::checkCurrent},
        {{Keep, tr("Keep something from the rules…"), {{Shift | Qt::Key_K}}}, &P::keepCurrent},
        {{Keeps, tr("Show what is kept…"), {{Shift | Qt::Key_L}}}, &P::openKeeps},
        {{Trash, tr("Show the trash…"), {{Shift | Qt::Key_T}}}, &P::openTrash},
        {{Runs, tr("Show earlier runs…"), {{Qt::CTRL | Qt::Key_H}}}, &P::openRuns},
        {{Pause, tr("Pause or resume the scheduled cleanup"), {{Shift | Qt::Key_P}}},
         &P::pauseOrResume},
        {{Compare, tr("Compare files and jobs…"), {{Shift | Qt::Key_F}}}, &P::compare},
        {{CheckFarm, tr("Check why nothing has happened…"), {{Shift | Qt::Key_I}}}, &P::checkFarm},
    };
}

std::vector<Pages::PageAction> CleanupPage::actionList()
{
    return Pages::actionsOf(offers());
}

void CleanupPage::openAt(const QVariantMap &where)
{
    if (const QDate day = QDate::fromString(where.value(u"day"_s).toString(), Qt::ISODate);
        day.isValid())
        planFor(day);
    const QString sheet = where.value(u"sheet"_s).toString();
    if (sheet == "trash"_L1)
        openTrash();
    else if (sheet == "keeps"_L1)
        openKeeps();
    else if (sheet == "runs"_L1)
        openRuns();
    else if (sheet == "compare"_L1)
        compare();
    else if (sheet == "check"_L1)
        checkFarm();
}

/// Asked for at once, whatever the length.
void CleanupPage::run()
{
    if (m_at) {
        m_at.reset();
        requestPlan();
        return;
    }
    if (!m_plan)
        return;
    Cleanup::CleanupRequest request;
    if (m_plan->refused && !lift(request.lifted, *m_plan->refused))
        return;
    Q_EMIT cleanupRequested(request, {m_plan, m_list->model().ticks()});
    m_uploads->showSetting();
    m_completed->showSetting();
}

void CleanupPage::chooseDay()
{
    m_sheets->openDay(now().toLocalTime().date());
}

void CleanupPage::exportPlan()
{
    if (m_plan)
        Widgets::openSaveSheet(
            *this,
            {u"plan"_s, tr("Write the plan to a file"), tr("Tables of comma-separated values"),
             u"cleanup.csv"_s},
            [this](const QString &path) { Q_EMIT exportRequested(m_plan, path); });
}

void CleanupPage::undoLast()
{
    const auto runs = m_restShown ? m_restShown->runs : std::vector<Tasks::Run>();
    const auto last = std::ranges::find_if(runs, canUndo);
    if (last != runs.end())
        m_sheets->openUndo(*last, now());
}

void CleanupPage::planAgain()
{
    refresh();
}

void CleanupPage::focusSearch()
{
    m_list->focusSearch();
}

void CleanupPage::tickAll()
{
    m_list->tickAll(true);
}

void CleanupPage::tickNone()
{
    m_list->tickAll(false);
}

void CleanupPage::keepCurrent()
{
    m_sheets->openKeep(m_list->currentJob(), now().toLocalTime().date());
}

void CleanupPage::checkCurrent()
{
    const QString job = m_list->currentJob();
    if (job.isEmpty())
        return;
    m_sheets->openCheck(job);
    Q_EMIT checkWanted(job);
}

void CleanupPage::checkFarm()
{
    m_sheets->openCheck({});
    Q_EMIT checkWanted({});
}

void CleanupPage::openKeeps()
{
    if (m_restShown)
        m_sheets->openKeeps(m_restShown->keeps, now());
    else
        m_sheets->openUnreadKeeps(whyNoRest());
}

void CleanupPage::openTrash()
{
    if (m_restShown && !m_restShown->trash.empty())
        m_sheets->openTrash(m_restShown->trash, now());
}

void CleanupPage::openRuns()
{
    if (const QString why = whyNoRuns(); !why.isEmpty())
        m_sheets->openNoRuns(why);
    else
        m_sheets->openRuns(m_restShown->runs, now());
}

void CleanupPage::compare()
{
    m_sheets->openComparison();
    Q_EMIT comparisonWanted();
}

void CleanupPage::pauseOrResume()
{
    if (m_restShown && m_restShown->pause)
        Q_EMIT resumeRequested();
    else
        m_sheets->openPause(now().toLocalTime().date());
}

void CleanupPage::openJob(const QString &job)
{
    Q_EMIT placeRequested({u"jobs"_s, {{u"job"_s, job}}});
}

void CleanupPage::applyRemedy(CheckRemedy remedy)
{
    using enum CheckRemedy;
    switch (remedy) {
    case Nothing:
    case ShowPlan: // it lies below the sheet, which is gone
        break;
    case ShowRuns:
        openRuns();
        break;
    case ShowKeeps:
        openKeeps();
        break;
    case Resume:
        Q_EMIT resumeRequested();
        break;
    case Settings:
        Q_EMIT placeRequested({u"settings"_s, {}});
        break;
    case Overview:
        Q_EMIT placeRequested({u"overview"_s, {}});
        break;
    }
}

/// Empty when there is one, of what the page says it is.
QString CleanupPage::whyNoPlan() const
{
    if (m_isPlanning || (!m_plan && !m_error))
        return tr("The plan is still being made.");
    return m_plan ? QString() : tr("There is no plan; the page says why.");
}

/// Buttons and actions say why they cannot be pressed now.
void CleanupPage::updateActions()
{
    using Widgets::ButtonKind;
    const QString busy =
        //: %1: what runs, as “Cleaning up…”
        m_work.isEmpty() ? QString() : tr("Wait until this is done: %1").arg(m_work);
    const QString unread = whyNoPlan();
    const Cleanup::CleanupTotals sums = totals();
    Cleanup::LiftedGuards unused;
    const bool isRefused = m_plan && m_plan->refused;
    const QString stopped = isRefused && !lift(unused, *m_plan->refused)
                                ? tr("The cleanup is stopped; the page says why.")
                                : QString();
    const bool hasNothing = sums.actions == 0 && (!m_plan || m_plan->expiredTrash == 0);
    const QString nothing = hasNothing ? tr("Nothing is ticked.") : QString();
    const QString against = m_at ? firstOf({busy, m_isPlanning ? unread : QString()})
                                 : firstOf({busy, unread, stopped, nothing});
    m_run->setText(m_at                             ? tr("Back to now")
                   : isRefused && stopped.isEmpty() ? runAnywayText(sums)
                                                    : runText(sums));
    // What a guard stopped is possible, but nothing invites to it.
    m_run->setKind(isRefused && !m_at ? ButtonKind::Secondary : ButtonKind::Primary);
    m_run->setAccessibleName(m_run->text());
    m_run->setEnabled(against.isEmpty());
    m_run->setToolTip(against);
    m_csv->setEnabled(m_plan && !m_plan->actions.empty());
    m_day->setEnabled(busy.isEmpty());
    m_runs->setUndoEnabled(busy.isEmpty());
    setReasonAgainst(Run, against);
    setReasonAgainst(Day, busy);
    setReasonAgainst(Again, busy);
    setReasonAgainst(Csv,
                     firstOf({unread, m_csv->isEnabled() ? QString() : tr("The plan is empty.")}));
    updateRest(busy);
}

QString CleanupPage::whyNoRest() const
{
    return m_restShown               ? QString()
           : m_restProblem.isEmpty() ? tr("The farm is still being read.")
                                     : m_restProblem;
}

QString CleanupPage::whyNoRuns() const
{
    const bool hasNone = m_restShown && m_restShown->runs.empty();
    return hasNone ? tr("No cleanup has run yet.") : whyNoRest();
}

void CleanupPage::updateRest(const QString &busy)
{
    const QString unread = whyNoRest();
    const bool hasRun = m_restShown && std::ranges::any_of(m_restShown->runs, canUndo);
    const bool hasTrash = m_restShown && !m_restShown->trash.empty();
    setReasonAgainst(
        Undo,
        firstOf({busy, unread, hasRun ? QString() : tr("There is no run that could be undone.")}));
    setReasonAgainst(Trash, firstOf({unread, hasTrash ? QString() : tr("The trash is empty.")}));
    setReasonAgainst(Runs, whyNoRuns());
    for (const QString &name : {Keeps, Pause})
        setReasonAgainst(name, unread);
}

void CleanupPage::updateLists()
{
    const QString unread = m_plan ? QString() : whyNoPlan();
    const QString empty = tr("The plan is empty.");
    setReasonAgainst(Search, firstOf({unread, m_list->canSearch() ? QString() : empty}));
    for (const QString &name : {TickAll, TickNone})
        setReasonAgainst(name,
                         firstOf({unread, m_plan && m_plan->actions.empty() ? empty : QString()}));
}

} // namespace Printkeeper::CleanupView
