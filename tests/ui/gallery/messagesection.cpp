// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sections.h"

#include "style/tokens.h"
#include "widgets/banner.h"
#include "widgets/emptystate.h"
#include "widgets/noticecard.h"
#include "widgets/noticerow.h"
#include "widgets/progressbanner.h"
#include "widgets/skeleton.h"
#include "widgets/toaststack.h"

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

QWidget *makeNotices()
{
    auto *rows = new QWidget;
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *first = new NoticeRow(Glyph::Critical, u"The schedule file has a mistake"_s,
                                u"So nothing in it runs."_s);
    first->setAction(u"Repair…"_s, ButtonKind::Primary);
    layout->addWidget(first);
    layout->addWidget(makeRule());
    layout->addWidget(new NoticeRow(Glyph::Unknown, u"Nobody knows when the last backup was"_s,
                                    u"The state folder could not be read."_s));
    layout->addWidget(makeRule());
    layout->addWidget(new NoticeRow({}, u"No schedule on this machine"_s, u"A mere fact."_s));
    return rows;
}

void addBanners(Board &board)
{
    board.add(u"Banner"_s, new Banner)
        ->showMessage(Glyph::Warning, u"The disk is 91 % full."_s, u"It reaches 95 % in 2 weeks."_s,
                      u"Clean up…"_s);
    board.add(u"Banner, good"_s, new Banner)
        ->showMessage(Glyph::Good, u"41 jobs were moved to the trash."_s, {}, u"Undo"_s);
    board.add(u"Banner, critical, long"_s, new Banner)
        ->showMessage(Glyph::Critical, u"The backup could not be written."_s,
                      u"The second disk has 3 GB left, which is not enough for the backup of "
                      "tonight; make room or choose another disk."_s);
    board.add(u"Banner, not known"_s, new Banner)
        ->showMessage(Glyph::Unknown, u"Nobody knows when the last backup was."_s);
}

void addProgress(Board &board)
{
    const auto add = [&board](const QString &caption, Cancelling cancelling) {
        auto *banner = board.add(caption, new ProgressBanner);
        banner->start(u"Cleaning up"_s, cancelling);
        return banner;
    };
    add(u"Progress, not known yet"_s, Cancelling::Possible);
    add(u"Progress, running"_s, Cancelling::Possible)->setProgress(12, 41, u"12 of 41 jobs"_s);
    add(u"Progress that cannot be stopped"_s, Cancelling::Impossible)
        ->setProgress(12, 41, u"12 of 41 jobs"_s);
    ProgressBanner *cancelled = add(u"Progress, cancelling"_s, Cancelling::Possible);
    cancelled->setProgress(30, 41, u"30 of 41 jobs"_s);
    cancelled->findChild<Button *>(u"cancel"_s)->click();
    add(u"Progress, finished"_s, Cancelling::Possible)->setProgress(41, 41, u"41 of 41 jobs"_s);
}

void addNoticeCards(Board &board)
{
    const auto add = [&board](const QString &caption, Glyph glyph, const QStringList &texts) {
        board.add(caption, new NoticeCard(u"notice"_s))->setNotice(glyph, texts);
    };
    add(u"Notice, critical"_s, Glyph::Critical,
        {u"Stopped"_s, u"This would remove 68 % of all waiting uploads; nothing was changed."_s,
         u"Look"_s});
    add(u"Notice, warning"_s, Glyph::Warning,
        {u"Somebody else is cleaning up"_s, u"It began at 02:00 and has not ended."_s});
    add(u"Notice, good"_s, Glyph::Good,
        {u"The first preview is ready"_s, u"It moves 41 jobs."_s, u"Review…"_s});
    add(u"Notice, not known"_s, Glyph::Unknown,
        {u"A run did not come to its end"_s, u"What it did is being looked at."_s, u"Repair…"_s});
}

void addEmptyStates(Board &board)
{
    board.add(u"Nothing there"_s, new EmptyState(Glyph::Good, u"No job waits too long"_s,
                                                 u"The next cleanup is tonight at 02:00."_s));
    auto *quiet = board.add(u"Nothing there, with a picture"_s,
                            new EmptyState(Glyph::Good, u"Nothing was removed yet"_s,
                                           u"What a cleanup takes is listed here."_s));
    quiet->setIcon(u"archive"_s);
    auto *failed =
        board.add(u"Failed"_s, new EmptyState(Glyph::Critical, u"The database cannot be read"_s,
                                              u"Permission is denied."_s));
    failed->setAction(u"Try again"_s);
}

void addToasts(Board &board)
{
    auto *place = board.add(u"Toasts"_s, new QWidget);
    place->setMinimumHeight(240);
    auto *toasts = new ToastStack(place);
    toasts->setStay(std::chrono::hours(1));
    toasts->showToast({Glyph::Good, u"41 jobs were moved to the trash."_s, u"Undo"_s, {}});
    toasts->showToast({Glyph::Warning,
                       u"The second disk has 3 GB left, which is not enough for the backup of "
                       "tonight; make room or choose another disk."_s,
                       {},
                       {}});
    toasts->showToast({Glyph::Critical, u"The disk is full."_s, u"Clean up…"_s, {}});
}

void addNarrowToasts(Board &board)
{
    auto *place = board.add(u"Toasts in a narrow window"_s, new QWidget);
    place->setMinimumHeight(240);
    place->setMaximumWidth(300);
    auto *toasts = new ToastStack(place);
    toasts->setStay(std::chrono::hours(1));
    toasts->showToast({Glyph::Good, u"41 jobs were moved to the trash."_s, u"Undo"_s, {}});
    toasts->showToast(
        {Glyph::Good,
         u"12 jobs written to /srv/farm/exports/a_name_that_is_quite_long_by_itself.csv."_s,
         {},
         {}});
}

} // namespace

QWidget *makeMessages()
{
    auto *board = new Board;
    addBanners(*board);
    addProgress(*board);
    board->add(u"Notices"_s, makeNotices());
    addNoticeCards(*board);
    addEmptyStates(*board);
    board->add(u"Loading"_s, new Skeleton(3));
    addToasts(*board);
    addNarrowToasts(*board);
    return board;
}

} // namespace Printkeeper::Gallery
