// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "gui/settingssession.h"
#include "gui/windowfile.h"
#include "shell/mainwindow.h"
#include "shell/taskboard.h"
#include "widgets/label.h"
#include "widgets/sheet.h"

#include <QPointer>
#include <QTimer>

class QSessionManager;

namespace Printkeeper::Gui {

/// Asks before a window is closed while confirmed actions wait for their turn, for they would never
/// be done: finish them first, close and drop them, or keep the window. What runs already makes it
/// ask nothing. A window that closes after them says so all the time, saves first what settings
/// wait to be saved, and stays when anything of it fails. A session that ends waits for the answer
/// if it lets programs ask at all; else the next window tells what was dropped. Belongs to the
/// window; the others outlive it.
class CloseQuestion final : public QObject
{
    Q_OBJECT

public:
    CloseQuestion(FarmSession &session, SettingsSession &settings, Shell::TaskBoard &board,
                  WindowFile &file, Shell::MainWindow &window);

    /// Whether the session may end, as far as this window is concerned. With `mayAsk` it comes back
    /// when a person has answered.
    bool maySessionEnd(bool mayAsk);
    /// What the end of an earlier session has dropped.
    void tellDropped();

    /// It was answered so, and not everything is done yet.
    bool closesWhenDone() const { return m_closesWhenDone; }

Q_SIGNALS:
    /// The window does not close when everything is done, after all.
    void keptOpen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool mayClose();
    void answer(QSessionManager &manager);
    void noteWaiting();
    void ask();
    QWidget *makeContent();
    /// What waits and what runs can change while it is asked, and while the window waits to close.
    void showWaiting();
    void tellClosing();
    void finishFirst();
    void dropAndClose();
    void takeEnd(qint64 task);
    void closeWhenDone();
    void keepOpen();
    void stayOver(const QString &failure);

    FarmSession &m_session;
    SettingsSession &m_settings;
    Shell::TaskBoard &m_board;
    WindowFile &m_file;
    Shell::MainWindow &m_window;
    QPointer<Widgets::Sheet> m_sheet;
    Widgets::Label *m_sentence = nullptr; ///< in the sheet, as the list
    Widgets::Label *m_list = nullptr;
    Widgets::Label *m_stopped = nullptr;
    bool m_closesWhenDone = false;
    bool m_isNoted = false; ///< what waits, in the file
    QTimer m_ending;        ///< runs while a session ends that lets nobody ask
};

} // namespace Printkeeper::Gui
