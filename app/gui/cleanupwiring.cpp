// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/cleanupwiring.h"

#include "gui/planexport.h"
#include "gui/worktext.h"
#include "pages/cleanup/cleanuptexts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

using namespace CleanupView;

namespace {

constexpr int MostRuns = 500;

Result<CleanupRest> restOf(const Services::Farm &farm)
{
    CleanupRest rest;
    auto runs = farm.runs(MostRuns, changingCommands());
    auto keeps = farm.keeps();
    auto trash = farm.trash();
    const auto pauses = farm.pauses();
    for (const Error *error :
         {runs ? nullptr : &runs.error(), keeps ? nullptr : &keeps.error(),
          trash ? nullptr : &trash.error(), pauses ? nullptr : &pauses.error()}) {
        if (error)
            return *error;
    }
    rest.runs = *std::move(runs);
    rest.keeps = *std::move(keeps);
    rest.trash = *std::move(trash);
    const auto pause = std::ranges::find(*pauses, u"cleanup"_s, &Tasks::Pause::task);
    if (pause != pauses->end())
        rest.pause = *pause;
    return rest;
}

void connectRequests(CleanupPage &page, FarmSession &session, SettingsSession &settings,
                     Shell::TaskBoard &board)
{
    QObject::connect(&page, &CleanupPage::cleanupRequested, &session, &FarmSession::cleanUpShown);
    QObject::connect(&page, &CleanupPage::undoRequested, &session, &FarmSession::undo);
    QObject::connect(&page, &CleanupPage::emptyTrashRequested, &session, &FarmSession::emptyTrash);
    QObject::connect(&page, &CleanupPage::mendRequested, &session, &FarmSession::mend);
    QObject::connect(&page, &CleanupPage::saveRequested, &settings,
                     [&settings](const std::vector<Settings::SettingChange> &changes) {
                         settings.save(changes, u"cleanup"_s);
                     });
    QObject::connect(&page, &CleanupPage::exportRequested, &board,
                     [&session, &settings, &board](const PlanPointer &plan, const QString &path) {
                         new PlanExport(plan, path, session.farm(), nameStyle(settings), board);
                     });
}

void connectAnswers(FarmSession &session, CleanupPage &page)
{
    QObject::connect(&session, &FarmSession::statusRead, &page, &CleanupPage::showStatus);
    QObject::connect(&session, &FarmSession::workStarted, &page,
                     [&page](Work work) { page.showBusy(titleOf(work)); });
    QObject::connect(&session, &FarmSession::workEnded, &page, [&page] {
        page.showIdle();
        page.refresh();
    });
}

} // namespace

Settings::NameStyle nameStyle(const SettingsSession &settings)
{
    const auto privacy = Settings::PrivacySettings::load(settings.values());
    return privacy ? privacy->desktop : Settings::NameStyle::Initials;
}

void connectCleanup(CleanupPage &page, FarmSession &session, SettingsSession &settings,
                    Shell::TaskBoard &board, Shell::MainWindow &window)
{
    new CleanupLooks(page, session.farm(), window);
    connectRequests(page, session, settings, board);
    connectAnswers(session, page);
    QObject::connect(
        &settings, &SettingsSession::failed, &page,
        [&window](const Error &error, const QString &asking) {
            if (asking == u"cleanup"_s)
                window.toasts().showToast({Widgets::Glyph::Critical, error.message, {}, {}});
        });
    QObject::connect(
        &settings, &SettingsSession::waitBegan, &page, [&window, &settings](const QString &what) {
            if (settings.page() == u"cleanup"_s)
                window.toasts().showToast(
                    {Widgets::Glyph::Good,
                     //: %1: what runs, as “Cleaning up…”
                     CleanupLooks::tr("It is saved as soon as this is done: %1").arg(what),
                     {},
                     {}});
        });
    QObject::connect(&page, &CleanupPage::noticeChanged, &window,
                     [&window](std::optional<Widgets::Glyph> glyph, const QString &title) {
                         window.rail().setNotice(u"cleanup"_s, glyph, title);
                     });
    if (session.status())
        page.showStatus(*session.status());
    if (session.acting())
        page.showBusy(titleOf(*session.acting()));
}

CleanupLooks::CleanupLooks(CleanupPage &page, Services::Farm &farm, Shell::MainWindow &window)
    : QObject(&page)
    , m_page(page)
    , m_farm(farm)
    , m_window(window)
{
    constexpr int PlanCurvesAndAnother = 3;
    m_pool.setMaxThreadCount(PlanCurvesAndAnother);
    connect(&page, &CleanupPage::planWanted, this, &CleanupLooks::plan);
    connect(&page, &CleanupPage::curvesWanted, this, &CleanupLooks::readCurves);
    connect(&page, &CleanupPage::restWanted, this, &CleanupLooks::readRest);
    connect(&page, &CleanupPage::checkWanted, this, &CleanupLooks::check);
    connect(&page, &CleanupPage::comparisonWanted, this, &CleanupLooks::compare);
    connect(&page, &CleanupPage::comparisonStopped, this, [this] { m_comparison.cancel(); });
    connectChanges();
}

void CleanupLooks::connectChanges()
{
    connect(&m_page, &CleanupPage::keepRequested, this, [this](const Cleanup::Keep &keep) {
        change(
            tr("It is kept: cleanups leave it alone."),
            [farm = &m_farm, keep]() -> Result<bool> {
                const auto kept = farm->keep(keep);
                return kept ? Result<bool>(true) : kept.error();
            },
            [this](const Result<bool> &kept) { return m_page.showKeepAnswer(kept); });
    });
    connect(&m_page, &CleanupPage::unkeepRequested, this, [this](const Cleanup::Keep &keep) {
        change(tr("It is kept no longer."), [farm = &m_farm, keep]() -> Result<bool> {
            const auto removed = farm->unkeep(keep);
            return removed ? Result<bool>(true) : removed.error();
        });
    });
    connect(&m_page, &CleanupPage::pauseRequested, this, [this](const QDateTime &until) {
        change(tr("The scheduled cleanup rests."), [farm = &m_farm, until]() -> Result<bool> {
            const auto paused = farm->pauseTask(u"cleanup"_s, until);
            return paused ? Result<bool>(true) : paused.error();
        });
    });
    connect(&m_page, &CleanupPage::resumeRequested, this, [this] {
        change(tr("The scheduled cleanup goes on."), [farm = &m_farm]() -> Result<bool> {
            const auto resumed = farm->resumeTask(u"cleanup"_s);
            return resumed ? Result<bool>(true) : resumed.error();
        });
    });
}

void CleanupLooks::plan(const std::optional<QDateTime> &at)
{
    m_plan.start(
        [farm = &m_farm, at](const CancelToken &cancel) -> Result<PlanPointer> {
            Cleanup::CleanupRequest request;
            request.at = at;
            request.namesPeople = true;
            auto report = farm->previewCleanup(request, cancel);
            if (!report)
                return report.error();
            return std::make_shared<const Cleanup::CleanupPlan>(std::move(report->plan));
        },
        [this](const Result<PlanPointer> &plan) {
            if (plan)
                m_page.showPlan(*plan);
            else
                m_page.showPlanError(plan.error());
        });
}

void CleanupLooks::readCurves()
{
    m_curves.start([farm = &m_farm](const CancelToken &cancel) { return farm->ageCurves(cancel); },
                   [this](const Result<Cleanup::AgeCurves> &curves) {
                       // Without them the sliders still choose; the plan says what is wrong.
                       if (curves)
                           m_page.showCurves(*curves);
                   });
}

void CleanupLooks::readRest()
{
    m_rest.start([farm = &m_farm](const CancelToken &) { return restOf(*farm); },
                 [this](const Result<CleanupRest> &rest) {
                     if (rest) {
                         m_page.showRest(*rest);
                         return;
                     }
                     m_page.showRestError(rest.error());
                     say(Widgets::Glyph::Critical, rest.error().message);
                 });
}

void CleanupLooks::check(const QString &job)
{
    m_check.start(
        [farm = &m_farm, job](const CancelToken &cancel) -> Result<std::vector<CheckedThing>> {
            std::vector<CheckedThing> things;
            for (const Services::CheckLine &line : farm->check(job, cancel))
                things.push_back({line.isOk, line.message, line.fix});
            return things;
        },
        [this, job](const Result<std::vector<CheckedThing>> &things) {
            if (things)
                m_page.showCheck(job, *things);
        });
}

void CleanupLooks::compare()
{
    const auto progress = [this](const Cleanup::ComparisonProgress &now) {
        // Called on the thread that compares; the runner waits for it before this object goes.
        QMetaObject::invokeMethod(
            this, [this, now] { m_page.showComparisonProgress(now); }, Qt::QueuedConnection);
    };
    m_comparison.start(
        [farm = &m_farm, progress](const CancelToken &cancel) {
            return farm->previewReconcileFix(progress, cancel);
        },
        [this](const Result<Cleanup::FixReport> &report) {
            if (report)
                m_page.showComparison(*report);
            else
                m_page.showComparisonError(report.error());
        });
}

void CleanupLooks::change(const QString &done, std::function<Result<bool>()> work,
                          const Answer &answer)
{
    if (m_change.isRunning()) {
        sayWhatBecame(
            Error{ErrorKind::Busy, tr("One thing at a time; nothing was changed."), {}, {}}, done,
            answer);
        return;
    }
    m_change.start([work = std::move(work)](const CancelToken &) { return work(); },
                   [this, done, answer](const Result<bool> &changed) {
                       sayWhatBecame(changed, done, answer);
                       m_page.refresh();
                   });
}

void CleanupLooks::sayWhatBecame(const Result<bool> &changed, const QString &done,
                                 const Answer &answer)
{
    if (answer && answer(changed))
        return;
    const bool isBusy = !changed && changed.error().kind == ErrorKind::Busy;
    say(changed  ? Widgets::Glyph::Good
        : isBusy ? Widgets::Glyph::Warning
                 : Widgets::Glyph::Critical,
        changed ? done : changed.error().message);
}

void CleanupLooks::say(Widgets::Glyph glyph, const QString &sentence)
{
    m_window.toasts().showToast({glyph, sentence, {}, {}});
}

} // namespace Printkeeper::Gui
