// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "gui/leaving.h"
#include "gui/look.h"
#include "gui/settingssession.h"
#include "jobs/jobwatcher.h"
#include "pages/pagelist.h"
#include "shell/mainwindow.h"
#include "shell/taskboard.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Printkeeper::Gui {

class CloseQuestion;

/// One farm in a window: puts together what works on the farm and what shows it, and keeps what the
/// window is to look like next time. Nothing of the farm is read before the window was painted.
class FarmWindow final : public QObject
{
    Q_OBJECT

public:
    /// `settings` and `file` outlive it.
    FarmWindow(QApplication &application, std::unique_ptr<Services::Farm> farm,
               SettingsSession &settings, WindowFile &file, const LookChoice &look);

    Shell::MainWindow &window() { return *m_window; }
    FarmSession &session() { return m_session; }
    Shell::TaskBoard &board() { return m_board; }
    /// Shows the window.
    void open();
    /// Ends the event loop with the code of `leaving` as soon as nothing works on the farm any more
    /// and no setting is left to be saved: then the window can go at once. Says so in the window
    /// when that takes time. A window that is to close when all is done does that instead.
    void leave(Leaving leaving);
    /// Keeps that size and leaves, to be shown in it. Several choices in a row are one.
    void chooseScale(int percent);

Q_SIGNALS:
    /// The window is there and was painted.
    void painted();

private:
    void begin();
    void connectWindow();
    void connectScale();
    void watchScreen();
    void takeScreen(const QScreen *screen);
    QString whatRuns() const;
    void leaveWhenIdle();

    SystemClock m_clock;
    FarmSession m_session;
    Shell::TaskBoard m_board{m_clock};
    Pages::PageContext m_context;
    SettingsSession &m_settings;
    WindowFile &m_file;
    int m_scale; ///< everything is shown at
    QTimer m_rescale;
    std::optional<Leaving> m_leaving;
    std::unique_ptr<Shell::MainWindow> m_window;
    CloseQuestion *m_closeQuestion = nullptr; ///< the window's
    std::optional<Jobs::JobWatcher> m_watcher;
    std::optional<Jobs::JobWatcher> m_history; ///< of the runs
};

} // namespace Printkeeper::Gui
