// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sections.h"

#include "shell/commandpalette.h"
#include "shell/keycap.h"
#include "shell/navigationrail.h"
#include "shell/shortcutsheet.h"
#include "shell/tasklist.h"
#include "shell/tasktray.h"
#include "shell/windownotice.h"
#include "style/tokens.h"
#include "support/fakeclock.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Shell;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

using Pages::PageEntry;
using Pages::PageGroup;

constexpr int High = 480;

/// A board with its clock, for as long as what shows it.
class SampleTasks final : public QObject
{
public:
    explicit SampleTasks(QObject *parent)
        : QObject(parent)
        , m_board(m_clock)
    {}

    TaskBoard &board() { return m_board; }

private:
    Test::FakeClock m_clock;
    TaskBoard m_board;
};

TaskBoard &makeBoard(QObject &owner)
{
    return (new SampleTasks(&owner))->board();
}

NavigationRail *makeRail(RailWidth width)
{
    auto *rail = new NavigationRail;
    rail->setFarm(u"Workshop on the third floor"_s);
    rail->setOverall(Glyph::Warning, u"The disk is 91 % full."_s);
    rail->setEntries({{u"overview"_s, u"Overview"_s, u"overview"_s, {}, PageGroup::Main, {}},
                      {u"storage"_s, u"Storage"_s, u"storage"_s, {}, PageGroup::Main, {}},
                      {u"jobs"_s, u"Jobs"_s, u"jobs"_s, {}, PageGroup::Main, {}},
                      {u"cleanup"_s, u"Cleanup"_s, u"cleanup"_s, {}, PageGroup::Main, {}},
                      {u"settings"_s, u"Settings"_s, u"settings"_s, {}, PageGroup::Bottom, {}}},
                     {QKeySequence(u"Ctrl+1"_s), QKeySequence(u"Ctrl+2"_s)});
    rail->setBadge(u"storage"_s, Glyph::Warning, u"The disk is 91 % full."_s);
    rail->setBadge(u"jobs"_s, Glyph::Critical, u"The database cannot be read."_s);
    rail->setCurrent(u"overview"_s);
    rail->setRailWidth(width);
    return rail;
}

/// Wide and narrow, each with a work that runs at its foot.
QWidget *makeRails()
{
    auto *place = new QWidget;
    auto *layout = new QHBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Style::Space::Wide);
    for (const RailWidth width : {RailWidth::Wide, RailWidth::Narrow}) {
        NavigationRail *rail = makeRail(width);
        TaskBoard &board = makeBoard(*rail);
        auto *tray = new TaskTray(board);
        rail->addFoot(tray);
        rail->setMinimumHeight(High - 60);
        tray->setRailWidth(width);
        board.setProgress(board.start(u"Cleaning up"_s, Cancelling::Possible), 12, 41);
        layout->addWidget(rail);
    }
    layout->addStretch();
    return place;
}

/// As wide as the navigation, where it stands.
template<typename Act>
QWidget *makeTray(const Act &act)
{
    constexpr int Width = 168;
    auto *place = new QWidget;
    TaskBoard &board = makeBoard(*place);
    auto *layout = new QHBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *tray = new TaskTray(board);
    tray->setFixedWidth(Width);
    layout->addWidget(tray);
    layout->addStretch();
    act(board, *tray);
    return place;
}

void addTrays(Board &board)
{
    board.add(u"Work that tells nothing yet"_s, makeTray([](TaskBoard &tasks, TaskTray &) {
                  tasks.start(u"Backing up"_s, Cancelling::Impossible);
              }));
    board.add(u"Work that can be stopped"_s, makeTray([](TaskBoard &tasks, TaskTray &) {
                  tasks.setProgress(tasks.start(u"Moving jobs"_s, Cancelling::Possible), 30, 41);
              }));
    const auto keep = [](Glyph glyph, const QString &sentence) {
        return makeTray([&](TaskBoard &tasks, TaskTray &tray) {
            const qint64 id = tasks.start(u"Cleaning up"_s, Cancelling::Possible);
            tasks.end(id, {glyph, sentence, {}, {}, {}});
            tray.keepResult(id);
        });
    };
    board.add(u"What came out, kept"_s, keep(Glyph::Good, u"41 jobs were moved to the trash."_s));
    board.add(u"What came out, kept, long"_s,
              keep(Glyph::Critical, u"The second disk has 3 GB left, which is not enough for the "
                                    "backup of tonight; make room or choose another disk."_s));
}

TaskList *makeTaskList(TaskBoard &board)
{
    constexpr int Low = 280;
    auto *list = new TaskList(board);
    list->setFixedHeight(Low);
    return list;
}

void addTaskLists(Board &board)
{
    auto *place = new QWidget;
    TaskBoard &tasks = makeBoard(*place);
    tasks.end(tasks.start(u"Back up"_s, Cancelling::Impossible),
              {Glyph::Critical,
               u"The backup could not be written."_s,
               u"/srv/backups/2026-03-01.tar.zst: no space left on the device"_s,
               {},
               {}});
    tasks.end(tasks.start(u"Clean up"_s, Cancelling::Possible),
              {Glyph::Good, u"41 jobs were moved to the trash."_s, {}, {u"Undo"_s, [] {}}, {}});
    tasks.setProgress(tasks.start(u"Compare files and jobs"_s, Cancelling::Possible), 7, 41);
    auto *layout = new QHBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeTaskList(tasks));
    board.addWide(u"What runs and ran"_s, place);
    auto *nothing = new QWidget;
    auto *below = new QHBoxLayout(nothing);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(makeTaskList(makeBoard(*nothing)));
    board.add(u"What runs and ran: nothing"_s, nothing);
}

QAction *makeAction(QObject &owner, const QString &title, const QString &keys,
                    const QString &reason = {})
{
    auto *action = new QAction(title, &owner);
    action->setObjectName(title);
    if (!keys.isEmpty())
        action->setShortcut(QKeySequence(keys));
    action->setEnabled(reason.isEmpty());
    action->setStatusTip(reason);
    return action;
}

ActionCatalogue makeCatalogue(QObject &owner)
{
    ActionCatalogue catalogue;
    catalogue.add(u"Jobs"_s, {makeAction(owner, u"Search"_s, u"Ctrl+F"_s),
                              makeAction(owner, u"Archive what is chosen…"_s, u"Ctrl+E"_s,
                                         u"Nothing is chosen."_s),
                              makeAction(owner, u"Save as a file…"_s, u"Ctrl+S"_s)});
    catalogue.add(u"Program"_s, {makeAction(owner, u"Dark theme"_s, {}),
                                 makeAction(owner, u"All keys"_s, u"?"_s)});
    catalogue.add(u"Cleanup"_s, {makeAction(owner, u"Clean up now"_s, u"Ctrl+Return"_s)},
                  Reach::Elsewhere);
    return catalogue;
}

QWidget *makePlace()
{
    auto *place = new QWidget;
    place->setMinimumHeight(High);
    return place;
}

QWidget *makeKeyCaps()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const QString &keys : {u"?"_s, u"F5"_s, u"Ctrl+K"_s, u"Ctrl+Shift+1"_s})
        layout->addWidget(new KeyCap(keys));
    layout->addStretch();
    return row;
}

} // namespace

QWidget *makeShell()
{
    auto *board = new Board;
    board->add(u"Navigation, wide and narrow"_s, makeRails());
    board->add(u"Keys"_s, makeKeyCaps());
    board->addWide(u"Above the pages"_s, new WindowNotice)
        ->showState(u"The window closes as soon as everything is done."_s,
                    u"Still to be done: Cleaning up… Checking the disks…"_s, u"Keep it open"_s, {});
    addTrays(*board);
    addTaskLists(*board);
    QWidget *place = board->addWide(u"Palette of actions"_s, makePlace());
    (new CommandPalette(place))->open(makeCatalogue(*place));
    auto *keys = board->addWide(u"All keys"_s, new ShortcutSheet(makeCatalogue(*place)));
    constexpr int Low = 220;
    keys->setFixedHeight(Low);
    return board;
}

} // namespace Printkeeper::Gallery
