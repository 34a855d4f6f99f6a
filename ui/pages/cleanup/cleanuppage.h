// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "cleanup/agecurve.h"
#include "cleanup/cleanuprequest.h"
#include "cleanup/fixplanner.h"
#include "pages/cleanup/checkremedy.h"
#include "pages/cleanup/cleanuprest.h"
#include "pages/cleanup/planmodel.h"
#include "pages/page.h"
#include "settings/cleanupsettings.h"
#include "settings/privacysettings.h"
#include "settings/settingstext.h"
#include "tasks/farmstatus.h"
#include "widgets/statusglyph.h"

#include <QGridLayout>

namespace Printkeeper::Widgets {
class Button;
class ElidedLabel;
class NoticeCard;
} // namespace Printkeeper::Widgets

namespace Printkeeper::CleanupView {

class CleanupSheets;
class PlanList;
class RestCard;
class RuleCard;
class RunsCard;
class SpaceCard;

/// What a cleanup would do, one by one and for the space, now or on another day; what other ages
/// would take; and what was done, is kept and waits. Shows the values that it is given and asks for
/// work by signals; it knows no farm. Asks for a plan whenever it is shown and has none of now.
class CleanupPage final : public Pages::Page
{
    Q_OBJECT

public:
    explicit CleanupPage(const Settings::CleanupSettings &settings, QWidget *parent = nullptr);

    /// What can be done here, for shells that have not made the page yet.
    static std::vector<Pages::PageAction> actionList();
    /// How much of people's names may be seen here.
    void setNameStyle(Settings::NameStyle style);
    /// The clock that times are told by; must outlive the page.
    void setClock(const Clock &clock) { m_clock = &clock; }

    void showStatus(const Tasks::FarmStatus &status);
    void showPlan(const PlanPointer &plan);
    void showPlanError(const Error &error);
    void showCurves(const Cleanup::AgeCurves &curves);
    void showRest(const CleanupRest &rest);
    /// What became of a `keepRequested`. Whether a person sees on the page why nothing is kept.
    bool showKeepAnswer(const Result<bool> &answer);
    /// Why nobody knows what was done, is kept or waits.
    void showRestError(const Error &error);
    void showCheck(const QString &job, const std::vector<CheckedThing> &things);
    void showComparisonProgress(const Cleanup::ComparisonProgress &progress);
    void showComparison(const Cleanup::FixReport &report);
    void showComparisonError(const Error &error);
    /// Something goes on; until `showIdle` nothing else can be started from here.
    void showBusy(const QString &what);
    void showIdle();
    /// Jobs or files are other ones now.
    void refresh();

    /// `day` (an ISO date): plans for it; `sheet` ("trash", "keeps", "runs", "compare", "check"):
    /// opens it.
    void openAt(const QVariantMap &where) override;

Q_SIGNALS:
    /// Empty: as of now.
    void planWanted(const std::optional<QDateTime> &at);
    void curvesWanted();
    void restWanted();
    /// Empty: of the farm.
    void checkWanted(const QString &job);
    void comparisonWanted();
    void comparisonStopped();
    void mendRequested(const Printkeeper::Cleanup::FixRequest &request);
    /// What is ticked of what was shown, and nothing else.
    void cleanupRequested(const Printkeeper::Cleanup::CleanupRequest &request,
                          const Printkeeper::Cleanup::ShownPlan &shown);
    /// `job` empty: all of the run.
    void undoRequested(qint64 run, const QString &job);
    void emptyTrashRequested();
    void keepRequested(const Printkeeper::Cleanup::Keep &keep);
    void unkeepRequested(const Printkeeper::Cleanup::Keep &keep);
    void pauseRequested(const QDateTime &until);
    void resumeRequested();
    void saveRequested(const std::vector<Printkeeper::Settings::SettingChange> &changes);
    void exportRequested(const Printkeeper::CleanupView::PlanPointer &plan, const QString &path);
    /// What stands above all else here, for whoever sees another page; no glyph: nothing does.
    void noticeChanged(std::optional<Printkeeper::Widgets::Glyph> glyph, const QString &title);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildContent();
    void connectParts();
    void connectSheets();
    void arrangeCards();
    // cleanuppageactions.cpp
    static std::vector<Pages::PageOffer<CleanupPage>> offers();
    void run();
    void chooseDay();
    void exportPlan();
    void undoLast();
    void planAgain();
    void focusSearch();
    void tickAll();
    void tickNone();
    void keepCurrent();
    void checkCurrent();
    void openKeeps();
    void openTrash();
    void openRuns();
    void compare();
    void checkFarm();
    void pauseOrResume();
    void openJob(const QString &job);
    void applyRemedy(CheckRemedy remedy);
    void updateActions();
    void updateLists();

    void askForAll();
    void requestPlan();
    void planFor(const QDate &day);
    void render();
    void renderRules(const Cleanup::CleanupTotals &totals);
    void renderNotice();
    void renderLine();
    QString whyNoPlan() const;
    /// Empty when it is known what was done, is kept and waits.
    QString whyNoRest() const;
    QString whyNoRuns() const;
    QString noneText(const QString &none) const;
    QString uploadsFate(const Cleanup::CleanupTotals &totals) const;
    bool isBlind() const;
    void tellNothing();
    QString nothingReason() const;
    Cleanup::CleanupTotals totals() const;
    Bytes chosenBytes(Cleanup::ActionKind kind) const; ///< of what is ticked
    void updateRest(const QString &busy);
    /// How often the status counts due uploads and completed jobs otherwise than it did.
    bool isOutdated() const;
    QDateTime now() const { return m_clock->now(); }

    SystemClock m_systemClock;
    const Clock *m_clock = &m_systemClock;
    Settings::CleanupSettings m_settings;
    std::optional<Tasks::FarmStatus> m_status;
    bool m_isScheduled = false; ///< something is known to clean up by itself
    std::optional<std::pair<qint64, qint64>> m_dueAtPlan; ///< by the status
    PlanPointer m_plan;
    std::optional<Error> m_error;
    std::optional<QDateTime> m_at; ///< another moment than now
    std::optional<QDateTime> m_atOfPlan;
    bool m_isPlanning = false;
    bool m_wantsAll = true; ///< as soon as the page is shown
    std::optional<CleanupRest> m_restShown;
    QString m_restProblem; ///< why it is not known; empty when it is, or may be soon
    Cleanup::AgeCurves m_curves;
    QString m_work;    ///< what goes on; empty for nothing
    QString m_noticed; ///< the last title that others were told

    Widgets::ElidedLabel *m_line = nullptr;
    Widgets::Button *m_day = nullptr;
    Widgets::Button *m_csv = nullptr;
    Widgets::Button *m_run = nullptr;
    QGridLayout *m_grid = nullptr;
    Widgets::NoticeCard *m_notice;
    RuleCard *m_uploads;
    RuleCard *m_completed;
    SpaceCard *m_space;
    PlanList *m_list;
    RunsCard *m_runs;
    RestCard *m_rest;
    QWidget *m_side;
    CleanupSheets *m_sheets;
};

} // namespace Printkeeper::CleanupView
