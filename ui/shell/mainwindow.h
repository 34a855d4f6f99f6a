// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/actioncatalogue.h"
#include "shell/elsewhereactions.h"
#include "shell/navigationrail.h"
#include "shell/pagehost.h"
#include "shell/shellactions.h"
#include "shell/windownotice.h"
#include "shell/windowstate.h"
#include "widgets/toaststack.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <utility>

namespace Printkeeper::Widgets {
class Sheet;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Shell {

class CommandPalette;
class TaskBoard;
class TaskTray;

/// The desktop window: puts the navigation, the pages and the sheets together. What each of them
/// does is its own business; what the program works on is nobody's here.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Called again for another language. Not empty; the first page is current.
    using PageList = std::function<std::vector<Pages::PageEntry>()>;

    /// `board` outlives the window.
    MainWindow(PageList pages, TaskBoard &board, QWidget *parent = nullptr);

    /// False, and nothing changes, when there is no such page.
    bool openPage(const QString &id, const QVariantMap &where = {});
    QString currentPage() const { return m_host->current().id; }

    /// Stands in the title and above the pages.
    void setFarm(const QString &name);
    NavigationRail &rail() { return *m_rail; }
    ShellActions &actions() { return *m_actions; }
    Widgets::ToastStack &toasts() { return *m_toasts; }
    WindowNotice &notice() { return *m_notice; }

    /// All that can be done: on the current page, pages, the program, on other pages. The actions
    /// of the last are there until it is called again.
    ActionCatalogue catalogue();
    void openPalette();
    void openKeys();
    void openTasks();
    /// Brings it to a person who looks elsewhere.
    void bringUp();

    /// Asked each time it is to be closed; while the answer is no it stays.
    void setCloseCheck(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

    WindowState state() const;
    /// Call it before the window is shown.
    void restoreState(const WindowState &state);

Q_SIGNALS:
    /// Something of `state()` is another one; told some time after.
    void stateChanged();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void makePages();
    void makePageActions();
    void showTitle();
    void announce(qint64 task);
    void toggleRail();
    void applyRail();
    void stopRunning();
    void openSheet(const QString &title, QWidget *content);
    void doElsewhere(const QString &page, const Pages::PageAction &action);

    PageList m_pages;
    TaskBoard &m_board;
    NavigationRail *m_rail;
    PageHost *m_host;
    WindowNotice *m_notice;
    TaskTray *m_tray;
    ShellActions *m_actions;
    QList<QAction *> m_pageActions; ///< one that opens each page
    ElsewhereActions *m_elsewhere;
    CommandPalette *m_palette;
    Widgets::ToastStack *m_toasts;
    QPointer<Widgets::Sheet> m_sheet;
    RailChoice m_railChoice = RailChoice::ByWindow;
    QString m_farm;
    std::function<bool()> m_mayClose;
    QTimer m_settled; ///< since the last change of the state
};

} // namespace Printkeeper::Shell
