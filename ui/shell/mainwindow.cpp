// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/mainwindow.h"

#include "shell/commandpalette.h"
#include "shell/shortcutsheet.h"
#include "shell/tasklist.h"
#include "shell/tasktray.h"
#include "widgets/sheet.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {
namespace {

constexpr int NarrowestForTitles = 1100;

/// Ctrl+1 to Ctrl+9 in the order of the navigation, then Ctrl+Shift+1 to Ctrl+Shift+9.
QKeySequence keyOf(qsizetype index)
{
    constexpr qsizetype Digits = 9;
    const auto digit = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(index % Digits));
    return index < Digits ? QKeySequence(Qt::CTRL | digit)
                          : QKeySequence(Qt::CTRL | Qt::SHIFT | digit);
}

} // namespace

MainWindow::MainWindow(PageList pages, TaskBoard &board, QWidget *parent)
    : QWidget(parent)
    , m_pages(std::move(pages))
    , m_board(board)
    , m_rail(new NavigationRail)
    , m_host(new PageHost)
    , m_notice(new WindowNotice)
    , m_tray(new TaskTray(board))
    , m_actions(new ShellActions(this))
    , m_elsewhere(new ElsewhereActions(*m_host, this))
    , m_palette(new CommandPalette(this))
    , m_toasts(new Widgets::ToastStack(this))
{
    constexpr QSize FirstSize(1280, 800);
    constexpr QSize SmallestSize(640, 400); // a screen of 1280 by 800 at twice the usual size
    setObjectName(u"mainWindow"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_host, 1);
    layout->addWidget(m_rail);
    layout->addLayout(column, 1);
    m_rail->addFoot(m_tray);
    resize(FirstSize.boundedTo(screen()->availableSize()));
    setMinimumSize(SmallestSize);
    m_settled.setSingleShot(true);
    m_settled.setInterval(1s);
    connectParts();
    makePages();
    // No ring on the first button until somebody uses the keyboard.
    m_host->setFocus();
}

void MainWindow::connectParts()
{
    m_tray->setStopKey(m_actions->keyOf(u"stop"_s));
    connect(m_rail, &NavigationRail::pageChosen, this, [this](const QString &id) { openPage(id); });
    connect(m_host, &PageHost::pageOpened, this, &MainWindow::showTitle);
    connect(m_tray, &TaskTray::opened, this, &MainWindow::openTasks);
    connect(&m_board, &TaskBoard::taskEnded, this, &MainWindow::announce);
    connect(&m_board, &TaskBoard::taskActed, m_toasts, &Widgets::ToastStack::withdrawAction);
    connect(m_actions, &ShellActions::paletteRequested, this, &MainWindow::openPalette);
    connect(m_actions, &ShellActions::keysRequested, this, &MainWindow::openKeys);
    connect(m_actions, &ShellActions::tasksRequested, this, &MainWindow::openTasks);
    connect(m_actions, &ShellActions::stopRequested, this, &MainWindow::stopRunning);
    connect(m_actions, &ShellActions::railToggled, this, &MainWindow::toggleRail);
    connect(m_actions, &ShellActions::stepRequested, m_host, &PageHost::openNext);
    connect(m_actions, &ShellActions::toastFocusRequested, m_toasts,
            &Widgets::ToastStack::focusNewest);
    connect(m_actions, &ShellActions::quitRequested, this, &QWidget::close);
    connect(m_elsewhere, &ElsewhereActions::requested, this, &MainWindow::doElsewhere);
    connect(m_palette, &CommandPalette::recentChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_settled, &QTimer::timeout, this, &MainWindow::stateChanged);
}

void MainWindow::makePages()
{
    std::vector<Pages::PageEntry> entries = m_pages();
    QList<QKeySequence> keys;
    for (qsizetype i = 0; i < static_cast<qsizetype>(entries.size()); ++i)
        keys << keyOf(i);
    m_rail->setEntries(entries, keys);
    m_host->setEntries(std::move(entries));
    makePageActions();
}

void MainWindow::makePageActions()
{
    for (QAction *action : std::as_const(m_pageActions)) {
        removeAction(action);
        action->deleteLater();
    }
    m_pageActions.clear();
    for (const Pages::PageEntry &entry : m_host->entries()) {
        //: %1: the name of a page
        auto *action = new QAction(tr("Open %1").arg(entry.title), this);
        action->setObjectName(u"open-page-"_s + entry.id);
        action->setShortcut(keyOf(m_pageActions.size()));
        connect(action, &QAction::triggered, this, [this, id = entry.id] { openPage(id); });
        addAction(action);
        m_pageActions << action;
    }
}

bool MainWindow::openPage(const QString &id, const QVariantMap &where)
{
    return m_host->open(id, where);
}

void MainWindow::setFarm(const QString &name)
{
    m_farm = name;
    m_rail->setFarm(name);
    showTitle();
}

void MainWindow::showTitle()
{
    m_rail->setCurrent(currentPage());
    const QString page = m_host->current().title;
    if (m_farm.isEmpty())
        //: %1: the name of a page
        setWindowTitle(tr("%1 – Printkeeper").arg(page));
    else
        //: %1: the name of a page, %2: the name of a farm
        setWindowTitle(tr("%1 – %2 – Printkeeper").arg(page, m_farm));
    m_settled.start();
}

/// What came out of a work is said once, wherever the person is.
void MainWindow::announce(qint64 task)
{
    const TaskOutcome &outcome = m_board.find(task)->outcome;
    if (!outcome.page.isEmpty() && outcome.page == currentPage())
        return;
    m_toasts->showToast({outcome.glyph, outcome.summary, outcome.action.text,
                         [this, task] { m_board.act(task); },
                         [this, task] { m_tray->keepResult(task); }, task});
}

ActionCatalogue MainWindow::catalogue()
{
    ActionCatalogue catalogue;
    catalogue.add(m_host->current().title, m_host->currentPage()->actions());
    catalogue.add(tr("Pages"), m_pageActions);
    //: Title of a group of actions
    catalogue.add(tr("Program"), m_actions->actions());
    m_elsewhere->addTo(catalogue);
    return catalogue;
}

void MainWindow::doElsewhere(const QString &page, const Pages::PageAction &action)
{
    openPage(page, action.where);
    QAction *found =
        action.where.isEmpty() ? m_host->currentPage()->findAction(action.name) : nullptr;
    if (!found)
        return;
    if (found->isEnabled())
        found->trigger();
    else if (const QString reason = reasonAgainst(*found); !reason.isEmpty())
        m_toasts->showToast({Widgets::Glyph::Warning, reason, {}, {}});
}

void MainWindow::stopRunning()
{
    const BackgroundTask *running = m_board.running();
    if (running && running->cancelling == Widgets::Cancelling::Possible)
        m_board.requestCancel(running->id);
    else
        m_toasts->showToast({Widgets::Glyph::Warning,
                             //: %1: a title
                             running ? tr("This cannot be stopped: %1").arg(running->title)
                                     : tr("Nothing is running."),
                             {},
                             {}});
}

void MainWindow::openPalette()
{
    if (m_sheet)
        m_sheet->dismiss();
    m_palette->open(catalogue());
}

void MainWindow::openKeys()
{
    // The keys are many: made in one event, laid out and painted in the next.
    auto *keys = new ShortcutSheet(catalogue(), this);
    QTimer::singleShot(0, this, [this, keys] { openSheet(tr("Keys"), keys); });
}

void MainWindow::openTasks()
{
    openSheet(tr("What runs and ran"), new TaskList(m_board));
}

void MainWindow::openSheet(const QString &title, QWidget *content)
{
    m_palette->dismiss();
    if (m_sheet)
        m_sheet->dismiss();
    m_sheet = new Widgets::Sheet(title, content, this);
    m_sheet->keepClear(m_rail->width()); // no edge of it goes through the rail's icons
    Widgets::Sheet *sheet = m_sheet;
    sheet->addClose(tr("Close"))->setObjectName(u"sheetClose"_s);
    connect(sheet, &Widgets::Sheet::dismissed, sheet, &QObject::deleteLater);
    sheet->open();
}

void MainWindow::bringUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

WindowState MainWindow::state() const
{
    return {saveGeometry(), m_railChoice, currentPage(), m_host->states(), m_palette->recent()};
}

void MainWindow::restoreState(const WindowState &state)
{
    restoreGeometry(state.geometry);
    m_railChoice = state.rail;
    m_palette->setRecent(state.recentActions);
    m_host->setStates(state.pages);
    if (const QVariantMap own = state.pages.value(currentPage()); !own.isEmpty())
        m_host->currentPage()->restoreState(own);
    openPage(state.page);
    applyRail();
}

void MainWindow::toggleRail()
{
    const bool isWide = m_rail->railWidth() == RailWidth::Wide;
    const bool wouldBeWide = width() >= NarrowestForTitles;
    m_railChoice = isWide == wouldBeWide ? (isWide ? RailChoice::Narrow : RailChoice::Wide)
                                         : RailChoice::ByWindow;
    applyRail();
    m_settled.start();
}

void MainWindow::applyRail()
{
    const bool isWide = m_railChoice == RailChoice::ByWindow ? width() >= NarrowestForTitles
                                                             : m_railChoice == RailChoice::Wide;
    const RailWidth railWidth = isWide ? RailWidth::Wide : RailWidth::Narrow;
    if (railWidth == m_rail->railWidth())
        return;
    m_rail->setRailWidth(railWidth);
    m_tray->setRailWidth(railWidth);
    if (!m_sheet)
        return;
    layout()->activate(); // the rail has its width then
    m_sheet->keepClear(m_rail->width());
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    // Children take their locale from here.
    setLocale(QLocale());
    m_palette->dismiss();
    if (m_sheet)
        m_sheet->dismiss();
    m_actions->retranslate();
    m_palette->retranslate();
    m_tray->retranslate();
    makePages();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    m_settled.stop();
    Q_EMIT stateChanged();
    Q_EMIT closed();
    event->accept();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    m_settled.start();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyRail();
    m_settled.start();
}

} // namespace Printkeeper::Shell
