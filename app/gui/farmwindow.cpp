// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/farmwindow.h"

#include "gui/cleanupwiring.h"
#include "gui/closequestion.h"
#include "gui/emergencywiring.h"
#include "gui/firstpaint.h"
#include "gui/jobswiring.h"
#include "gui/overviewwiring.h"
#include "gui/scale.h"
#include "gui/settingswiring.h"
#include "gui/statuswiring.h"
#include "gui/storagewiring.h"
#include "gui/taskwiring.h"

#include <QScreen>
#include <QWindow>

#include <chrono>
#include <utility>

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

/// %1 is still to be given.
QString textsScaleText(bool isOther)
{
    if (isOther)
        //: %1: a number
        return FarmWindow::tr("The size of texts becomes %1 %.");
    //: %1: a number
    return FarmWindow::tr("The size of texts is %1 %.");
}

QString fullScaleText(bool isOther)
{
    if (isOther)
        //: %1: a number
        return FarmWindow::tr("The size of everything becomes %1 %.");
    //: %1: a number
    return FarmWindow::tr("The size of everything is %1 %.");
}

/// The same for the same screen wherever it is plugged in, as far as it says who it is.
QString nameOf(const QScreen &screen)
{
    QStringList parts{screen.manufacturer(), screen.model(), screen.serialNumber()};
    parts.removeAll(QString());
    return parts.isEmpty() ? screen.name() : parts.join(u' ');
}

} // namespace

FarmWindow::FarmWindow(QApplication &application, std::unique_ptr<Services::Farm> farm,
                       SettingsSession &settings, WindowFile &file, const LookChoice &look)
    : m_session(std::move(farm))
    , m_context(contextOf(m_session.farm()))
    , m_settings(settings)
    , m_file(file)
    , m_scale(file.look().scale)
{
    m_context.overviewMade = [this](Overview::OverviewPage &page) {
        connectOverview(page, m_session);
    };
    m_context.jobsMade = [this, &settings](JobsView::JobsPage &page) {
        page.setNameStyle(nameStyle(settings));
        connectJobs(page, m_session, m_board, *m_window);
    };
    m_context.cleanup = m_session.farm().cleanupSettings();
    m_context.cleanupMade = [this, &settings](CleanupView::CleanupPage &page) {
        page.setNameStyle(nameStyle(settings));
        connectCleanup(page, m_session, settings, m_board, *m_window);
    };
    m_context.storageMade = [this, &settings](StorageView::StoragePage &page) {
        page.setNameStyle(nameStyle(settings));
        connectStorage(page, m_session, m_board, *m_window);
    };
    m_context.emergencyMade = [this](Emergency::EmergencyPage &page) {
        connectEmergency(page, m_session);
    };
    m_context.jobsByStatus = [this] {
        return m_session.status() ? m_session.status()->jobsByStatus : QMap<QString, qint64>();
    };
    m_context.values = settings.values();
    m_context.appearance = [&file, look] {
        return appearanceOf(file.look().theme.isEmpty() ? look : file.look());
    };
    m_context.settingsMade = [this, &settings](SettingsView::SettingsPage &page) {
        connectSettings(page, settings, m_session, *m_window);
        connect(&page, &SettingsView::SettingsPage::findFarmRequested, this,
                [this] { leave(Leaving::FindFarm); });
        connect(&page, &SettingsView::SettingsPage::sizeChosen, this,
                [this](const QString &id) { chooseScale(id.toInt()); });
    };
    m_window = std::make_unique<Shell::MainWindow>(
        [this] { return Pages::makePageList(m_context); }, m_board);
    connectTasks(m_session, m_board, *m_window);
    connectStatus(m_session, *m_window, farmName(m_context.farm.root));
    connectLook(application, *m_window, file, look);
    m_closeQuestion = new CloseQuestion(m_session, settings, m_board, file, *m_window);
    m_window->restoreState(file.state());
    connectWindow();
    connectScale();
}

void FarmWindow::connectWindow()
{
    connect(&m_window->actions(), &Shell::ShellActions::refreshRequested, &m_session,
            &FarmSession::refresh);
    connect(m_window.get(), &Shell::MainWindow::stateChanged, this,
            [this] { m_file.writeState(m_window->state()); });
    m_settings.setBusy([this] { return whatRuns(); });
    connect(&m_session, &FarmSession::rested, this, &FarmWindow::leaveWhenIdle);
    // Not at once: what waited for it starts first.
    connect(&m_board, &Shell::TaskBoard::taskEnded, &m_settings, &SettingsSession::proceed,
            Qt::QueuedConnection);
    connect(&m_settings, &SettingsSession::failed, this, &FarmWindow::leaveWhenIdle,
            Qt::QueuedConnection);
    connect(&m_settings, &SettingsSession::waitEnded, this, &FarmWindow::leaveWhenIdle,
            Qt::QueuedConnection);
    connect(&m_board, &Shell::TaskBoard::taskEnded, this, &FarmWindow::leaveWhenIdle,
            Qt::QueuedConnection);
    connect(m_closeQuestion, &CloseQuestion::keptOpen, this, &FarmWindow::leaveWhenIdle,
            Qt::QueuedConnection);
}

void FarmWindow::connectScale()
{
    using Shell::ShellActions;
    constexpr auto Pause = std::chrono::milliseconds(600);
    m_rescale.setSingleShot(true);
    m_rescale.setInterval(Pause);
    connect(&m_rescale, &QTimer::timeout, this, [this] {
        if (m_file.look().scale != m_scale)
            leave(Leaving::Rescale);
    });
    connect(&m_window->actions(), &ShellActions::scaleStepRequested, this,
            [this](int steps) { chooseScale(scaleBeside(m_file.look().scale, steps)); });
    connect(&m_window->actions(), &ShellActions::usualScaleRequested, this,
            [this] { chooseScale(LookChoice().scale); });
}

void FarmWindow::chooseScale(int percent)
{
    LookChoice look = m_file.look();
    const bool isOther = std::exchange(look.scale, percent) != percent;
    m_file.writeLook(look);
    constexpr int TextsOnlyBelow = 100;
    const QString told =
        percent < TextsOnlyBelow ? textsScaleText(isOther) : fullScaleText(isOther);
    m_window->toasts().showToast({Widgets::Glyph::Good, told.arg(percent), {}, {}});
    m_rescale.start();
}

void FarmWindow::watchScreen()
{
    const QWindow *handle = m_window->windowHandle();
    takeScreen(handle->screen());
    connect(handle, &QWindow::screenChanged, this, &FarmWindow::takeScreen);
}

/// A screen may have a size of its own; it is offered, for the window would go and come anew.
void FarmWindow::takeScreen(const QScreen *screen)
{
    const QString name = screen ? nameOf(*screen) : QString();
    m_file.setScreen(name);
    const int kept = m_file.scaleOn(name).value_or(m_scale);
    if (kept == m_scale)
        return;
    m_window->toasts().showToast({Widgets::Glyph::Good,
                                  //: %1: a number
                                  tr("On this screen everything was shown at %1 %.").arg(kept),
                                  tr("Do that"), [this, kept] { chooseScale(kept); }});
}

QString FarmWindow::whatRuns() const
{
    const Shell::BackgroundTask *running = m_board.running();
    return running ? running->title : QString();
}

void FarmWindow::leave(Leaving leaving)
{
    m_leaving = leaving;
    if (const QString what = whatRuns(); !what.isEmpty() && !m_closeQuestion->closesWhenDone()) {
        m_window->toasts().showToast(
            {Widgets::Glyph::Warning,
             //: %1: what runs, as “Cleaning up…”
             tr("This window opens anew as soon as this is done: %1").arg(what),
             {},
             {}});
    }
    leaveWhenIdle();
}

void FarmWindow::leaveWhenIdle()
{
    const bool isStaying = m_window->isVisible() && !m_closeQuestion->closesWhenDone();
    const bool isIdle = whatRuns().isEmpty() && m_session.waiting().empty() && m_settings.isIdle();
    if (m_leaving && isStaying && isIdle && m_session.rest())
        QApplication::exit(exitCodeOf(*m_leaving));
}

void FarmWindow::open()
{
    auto *first = new FirstPaint(*m_window);
    connect(first, &FirstPaint::happened, this, &FarmWindow::begin);
    connect(first, &FirstPaint::happened, this, &FarmWindow::painted);
    m_window->show();
    watchScreen();
}

void FarmWindow::begin()
{
    m_session.refresh();
    m_closeQuestion->tellDropped();
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
