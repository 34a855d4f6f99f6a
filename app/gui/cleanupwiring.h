// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "gui/farmsession.h"
#include "gui/settingssession.h"
#include "pages/cleanup/cleanuppage.h"
#include "shell/mainwindow.h"
#include "shell/taskboard.h"

namespace Printkeeper::Gui {

/// How much of people's names a window shows.
Settings::NameStyle nameStyle(const SettingsSession &settings);

/// Lets the page ask the session for what changes the farm and the settings session for what it
/// saves, and looks up for it what it shows.
void connectCleanup(CleanupView::CleanupPage &page, FarmSession &session, SettingsSession &settings,
                    Shell::TaskBoard &board, Shell::MainWindow &window);

/// Looks for the page of the cleanup, off the GUI thread, each by itself; and what of its wishes
/// changes no job: the keep list, a pause. Belongs to the page; the farm outlives it.
class CleanupLooks final : public QObject
{
    Q_OBJECT

public:
    CleanupLooks(CleanupView::CleanupPage &page, Services::Farm &farm, Shell::MainWindow &window);

private:
    void plan(const std::optional<QDateTime> &at);
    void readCurves();
    void readRest();
    void check(const QString &job);
    void compare();
    /// Whether the page says itself what became of it.
    using Answer = std::function<bool(const Result<bool> &)>;
    /// Then the page is told anew; `done` is said.
    void change(const QString &done, std::function<Result<bool>()> work, const Answer &answer = {});
    void sayWhatBecame(const Result<bool> &changed, const QString &done, const Answer &answer);
    void say(Widgets::Glyph glyph, const QString &sentence);
    void connectChanges();

    CleanupView::CleanupPage &m_page;
    Services::Farm &m_farm;
    Shell::MainWindow &m_window;
    QThreadPool m_pool;
    TaskRunner<CleanupView::PlanPointer> m_plan{&m_pool};
    TaskRunner<Cleanup::AgeCurves> m_curves{&m_pool};
    TaskRunner<CleanupView::CleanupRest> m_rest{&m_pool};
    TaskRunner<std::vector<CleanupView::CheckedThing>> m_check{&m_pool};
    TaskRunner<Cleanup::FixReport> m_comparison{&m_pool};
    TaskRunner<bool> m_change{&m_pool};
};

} // namespace Printkeeper::Gui
