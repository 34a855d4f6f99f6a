// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/farmwindow.h"

#include "gui/firstpaint.h"
#include "gui/jobswiring.h"
#include "gui/overviewwiring.h"
#include "gui/settingswiring.h"
#include "gui/statuswiring.h"
#include "gui/taskwiring.h"
#include "settings/privacysettings.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

Pages::PageContext contextOf(const Services::Farm &farm)
{
    Pages::PageContext context{{}, farm.settings(), farm.jobsSettings(), {}};
    if (!context.farm.database.contains("://"_L1))
        context.databasePath = context.farm.database.toUtf8();
    return context;
}

} // namespace

FarmWindow::FarmWindow(QApplication &application, std::unique_ptr<Services::Farm> farm,
                       SettingsSession &settings, WindowFile &file, const LookChoice &look)
    : m_session(std::move(farm))
    , m_context(contextOf(m_session.farm()))
{
    m_context.overviewMade = [this](Overview::OverviewPage &page) {
        connectOverview(page, m_session);
    };
    m_context.jobsMade = [this, &settings](JobsView::JobsPage &page) {
        const auto privacy = Settings::PrivacySettings::load(settings.values());
        page.setNameStyle(privacy ? privacy->desktop : Settings::NameStyle::Initials);
        connectJobs(page, m_session, m_board);
    };
    m_context.values = settings.values();
    m_context.appearance = [&file, look] {
        return appearanceOf(file.look().theme.isEmpty() ? look : file.look());
    };
    m_context.settingsMade = [this, &settings](SettingsView::SettingsPage &page) {
        connectSettings(page, settings, m_session, *m_window);
    };
    m_window = std::make_unique<Shell::MainWindow>(
        [this] { return Pages::makePageList(m_context); }, m_board);
    connectTasks(m_session, m_board, *m_window);
    connectStatus(m_session, *m_window, farmName(m_context.farm.root));
    connectLook(application, *m_window, file, look);
    connect(&m_window->actions(), &Shell::ShellActions::refreshRequested, &m_session,
            &FarmSession::refresh);
    m_window->restoreState(file.state());
    connect(m_window.get(), &Shell::MainWindow::stateChanged, this,
            [this, &file] { file.writeState(m_window->state()); });
}

void FarmWindow::open()
{
    auto *first = new FirstPaint(*m_window);
    connect(first, &FirstPaint::happened, this, &FarmWindow::begin);
    connect(first, &FirstPaint::happened, this, &FarmWindow::painted);
    m_window->show();
}

void FarmWindow::begin()
{
    m_session.refresh();
    // What cron or somebody else does is noted there.
    m_history.emplace(m_context.farm.state + "/state.db");
    connect(&*m_history, &Jobs::JobWatcher::jobsChanged, &m_session, &FarmSession::refreshSoon);
    if (m_context.databasePath.isEmpty())
        return;
    m_watcher.emplace(m_context.databasePath);
    connect(&*m_watcher, &Jobs::JobWatcher::jobsChanged, &m_session, &FarmSession::refreshSoon);
    connect(&*m_watcher, &Jobs::JobWatcher::jobsChanged, &m_session, &FarmSession::refreshCounts);
}

} // namespace Printkeeper::Gui
