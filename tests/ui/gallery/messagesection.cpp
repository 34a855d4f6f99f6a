// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sections.h"

#include "style/tokens.h"
#include "widgets/banner.h"
#include "widgets/emptystate.h"
#include "widgets/noticerow.h"
#include "widgets/skeleton.h"
#include "widgets/toaststack.h"

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {

QWidget *makeMessages()
{
    auto *board = new Board;
    auto *banner = board->add(u"Banner"_s, new Banner);
    banner->showMessage(Glyph::Warning, u"The disk is 91 % full."_s,
                        u"It reaches 95 % in 2 weeks."_s, u"Clean up…"_s);
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
    board->add(u"Notices"_s, rows);
    board->add(u"Nothing there"_s, new EmptyState(Glyph::Good, u"No job waits too long"_s,
                                                  u"The next cleanup is tonight at 02:00."_s));
    auto *failed =
        board->add(u"Failed"_s, new EmptyState(Glyph::Critical, u"The database cannot be read"_s,
                                               u"Permission is denied."_s));
    failed->setAction(u"Try again"_s);
    board->add(u"Loading"_s, new Skeleton(3));
    auto *place = board->add(u"Toasts"_s, new QWidget);
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
    return board;
}

} // namespace Printkeeper::Gallery
