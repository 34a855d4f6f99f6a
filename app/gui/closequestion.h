// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "shell/mainwindow.h"
#include "shell/taskboard.h"
#include "widgets/label.h"
#include "widgets/sheet.h"

#include <QPointer>

namespace Printkeeper::Gui {

/// Asks before a window is closed while confirmed actions wait for their turn, for they would never
/// be done: finish them first, close and drop them, or keep the window. What runs already makes it
/// ask nothing. Belongs to the window; the others outlive it.
class CloseQuestion final : public QObject
{
    Q_OBJECT

public:
    CloseQuestion(FarmSession &session, Shell::TaskBoard &board, Shell::MainWindow &window);

private:
    bool mayClose();
    void ask();
    QWidget *makeContent();
    /// What waits and what runs can change while it is asked.
    void showWaiting();
    void finishFirst();
    void dropAndClose();
    void takeEnd(qint64 task);
    void closeWhenDone();

    FarmSession &m_session;
    Shell::TaskBoard &m_board;
    Shell::MainWindow &m_window;
    QPointer<Widgets::Sheet> m_sheet;
    Widgets::Label *m_sentence = nullptr; ///< in the sheet, as the list
    Widgets::Label *m_list = nullptr;
    Widgets::Label *m_stopped = nullptr;
    bool m_closesWhenDone = false;
};

} // namespace Printkeeper::Gui
