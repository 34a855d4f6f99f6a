// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poses.h"
#include "sections.h"

#include "style/tokens.h"
#include "widgets/breadcrumb.h"
#include "widgets/chiprow.h"
#include "widgets/holdbutton.h"
#include "widgets/searchfield.h"
#include "widgets/whatifslider.h"

#include <QHBoxLayout>

#include <chrono>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

QWidget *makeButtons(bool isEnabled)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Style::Space::Medium);
    layout->addWidget(new Button(ButtonKind::Primary, u"Clean up now · 41 jobs"_s));
    layout->addWidget(new Button(ButtonKind::Secondary, u"Back up now"_s));
    layout->addWidget(new Button(ButtonKind::Link, u"Storage"_s));
    layout->addWidget(makeCloseButton(u"Close"_s, row));
    layout->addStretch();
    row->setEnabled(isEnabled);
    return row;
}

void addChips(Board &board)
{
    auto *one = board.add(u"Chips, one of"_s, new ChipRow(ChipRow::Choice::OneOf, u"By status"_s));
    one->setItems({{u"all"_s, u"All"_s, 428},
                   {u"removed"_s, u"Removed"_s, 41},
                   {u"archived"_s, u"Archived"_s, 387},
                   {u"temporary"_s, u"Temporary"_s, 61},
                   {u"skipped"_s, u"Skipped"_s, 0}});
    one->setChecked({u"all"_s});
    auto *any =
        board.add(u"Chips, any of, long"_s, new ChipRow(ChipRow::Choice::AnyOf, u"Types"_s));
    any->setItems({{u"a"_s, u"STL & 3MF"_s, {}},
                   {u"b"_s, u"G-code"_s, 1'234'567'890},
                   {u"c"_s,
                    u"a type with a name that is far too long for its place, really so, "
                    "since it goes on and on"_s,
                    3}});
    any->setChecked({u"a"_s, u"c"_s});
    auto *filters = board.add(u"Filters"_s, new ChipRow(ChipRow::Choice::Filters, u"Filters"_s));
    filters->setItems({{u"who"_s, u"Person: M. K."_s, {}}, {u"age"_s, u"Over 7 days"_s, 41}});
}

WhatIfSlider *makeSlider(std::vector<QPointF> curve)
{
    auto *slider = new WhatIfSlider(u"Uploads wait at most"_s);
    slider->setRange(1, 30);
    slider->setValue(7);
    slider->setFormats([](double days) { return days == 1 ? u"1 day"_s : u"%L1 days"_s.arg(days); },
                       [](double amount) { return u"%L1 GB"_s.arg(amount, 0, 'f', 1); });
    slider->setCurve(std::move(curve));
    return slider;
}

void addSliders(Board &board)
{
    std::vector<QPointF> curve;
    for (int day = 1; day <= 30; ++day)
        curve.emplace_back(day, 3.4 * std::pow((30.0 - day) / 29, 1.7));
    board.add(u"What if"_s, makeSlider(curve));
    board.add(u"What if, disabled"_s, makeSlider(curve))->setEnabled(false);
    board.add(u"What if, with the keyboard"_s, new Posed(makeSlider(curve), Pose::Keys));
    board.add(u"What if, nothing to win"_s, makeSlider({{1, 0}, {30, 0}}))->setValue(30);
    board.add(u"What if, no curve yet"_s, makeSlider({}))->setValue(1);
}

} // namespace

QWidget *makeControls()
{
    auto *board = new Board;
    board->add(u"Buttons"_s, makeButtons(true));
    board->add(u"Buttons, disabled"_s, makeButtons(false));
    board->add(u"Search, empty"_s, new SearchField(u"Search jobs"_s));
    board->add(u"Search, with a long text"_s, new SearchField(u"Search jobs"_s))
        ->setSearch(u"Thesis_housing_v7 and what else somebody may search for; "_s.repeated(3));
    addChips(*board);
    board->add(u"Held"_s, new HoldButton(u"Hold to remove 41 jobs"_s));
    auto *held = board->add(u"Half held"_s, new HoldButton(u"Hold to remove 41 jobs"_s));
    held->setObjectName(u"halfHeld"_s);
    board->add(u"Held, filled"_s, new HoldButton(u"Hold to recover 41 GB"_s))
        ->setKind(ButtonKind::Primary);
    auto *again = board->add(u"Press again"_s, new HoldButton(u"Hold to remove 41 jobs"_s));
    again->setSecondPressTime(std::chrono::hours(1));
    again->click();
    board->add(u"Held, disabled"_s, new HoldButton(u"Hold to remove 41 jobs"_s))->setEnabled(false);
    board->add(u"Breadcrumb"_s, new Breadcrumb)
        ->setSteps({u"farm"_s, u"completed"_s, u"2026-11"_s});
    board->add(u"Breadcrumb, long"_s, new Breadcrumb)
        ->setSteps({u"farm"_s, u"completed"_s, u"R&D"_s, u"a folder with quite a long name"_s,
                    u"another folder with quite a long name"_s, u"Vase_spiral.gcode"_s});
    addSliders(*board);
    return board;
}

} // namespace Printkeeper::Gallery
