// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poses.h"
#include "sections.h"

#include "shell/railbutton.h"
#include "style/icons.h"
#include "widgets/chip.h"
#include "widgets/holdbutton.h"
#include "widgets/searchfield.h"
#include "widgets/texttable.h"

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

using Shell::RailButton;

const std::vector<Pose> ButtonPoses{Pose::Rest, Pose::Under, Pose::Down, Pose::Keys, Pose::Off};
/// Of what looks the same while it is pressed.
const std::vector<Pose> FieldPoses{Pose::Rest, Pose::Under, Pose::Keys, Pose::Off};

QWidget *makeChecked(QAbstractButton *button)
{
    button->setCheckable(true);
    button->setChecked(true);
    return button;
}

QWidget *makeRestore()
{
    auto *button = new Button(ButtonKind::Icon);
    button->setIcon(Style::makeIcon(u"restore"_s));
    button->setAccessibleName(u"Restore"_s);
    return button;
}

void addButtons(Board &board)
{
    board.addWide(
        u"Buttons"_s,
        makePoses({{u"Primary"_s, [] { return new Button(ButtonKind::Primary, u"Clean up"_s); }},
                   {u"Secondary"_s, [] { return new Button(ButtonKind::Secondary, u"Look"_s); }},
                   {u"Secondary, on"_s,
                    [] { return makeChecked(new Button(ButtonKind::Secondary, u"Live"_s)); }},
                   {u"Link"_s, [] { return new Button(ButtonKind::Link, u"Storage"_s); }},
                   {u"Icon"_s, &makeRestore},
                   {u"Cross"_s, [] { return makeCloseButton(u"Close"_s, nullptr); }}},
                  ButtonPoses));
}

QWidget *makeChip(Chip::Kind kind, bool isOn)
{
    auto *chip = new Chip(kind);
    chip->setContent(kind == Chip::Kind::Filter ? u"Over 7 days"_s : u"Archived"_s, 387);
    chip->setChecked(isOn);
    return chip;
}

QWidget *makeChipButton(bool isOn)
{
    auto *button = new Button(ButtonKind::Chip, u"30 days"_s);
    button->setChecked(isOn);
    return button;
}

void addChips(Board &board)
{
    board.addWide(u"Chips"_s,
                  makePoses({{u"Switch"_s, [] { return makeChip(Chip::Kind::Switch, false); }},
                             {u"Switch, on"_s, [] { return makeChip(Chip::Kind::Switch, true); }},
                             {u"Filter"_s, [] { return makeChip(Chip::Kind::Filter, false); }},
                             {u"By itself"_s, [] { return makeChipButton(false); }},
                             {u"By itself, on"_s, [] { return makeChipButton(true); }}},
                            ButtonPoses));
}

RailButton *makeRailButton()
{
    return new RailButton(u"Backups"_s, u"backups"_s, QKeySequence(u"Alt+5"_s));
}

RailButton *makeRailButtonWithSign(Shell::RailWidth width)
{
    RailButton *button = makeRailButton();
    button->setBadge(Glyph::Warning, u"The newest backup is two days old."_s);
    button->setRailWidth(width);
    return button;
}

void addRailButtons(Board &board)
{
    board.addWide(
        u"Buttons of the navigation"_s,
        makePoses({{u"Page"_s, &makeRailButton},
                   {u"Current"_s, [] { return makeChecked(makeRailButton()); }},
                   {u"Sign"_s, [] { return makeRailButtonWithSign(Shell::RailWidth::Wide); }},
                   {u"Current, sign"_s,
                    [] { return makeChecked(makeRailButtonWithSign(Shell::RailWidth::Wide)); }},
                   {u"Narrow"_s, [] { return makeRailButtonWithSign(Shell::RailWidth::Narrow); }},
                   {u"Narrow, current"_s,
                    [] { return makeChecked(makeRailButtonWithSign(Shell::RailWidth::Narrow)); }}},
                  ButtonPoses));
}

TextTable *makeRows()
{
    auto *table = new TextTable;
    table->setAccessibleName(u"Runs"_s);
    table->setRowsPressable(u"Opens what a run did"_s);
    table->setContent(
        {{u"Run"_s},
         {u"Result"_s, TextTable::Width::Rest},
         {u"Freed"_s, TextTable::Width::Texts, Qt::AlignRight}},
        {{{u"Clean up"_s}, {u"429 actions"_s, Tone::Good, Glyph::Good}, {u"41.2 GB"_s}},
         {{u"Back up"_s}, {u"failed"_s, Tone::Critical, Glyph::Critical}, {u"–"_s}},
         {{u"Check disk"_s}, {u"skipped"_s, Tone::Normal, Glyph::Warning}, {u"–"_s}},
         {{u"Restore test"_s}, {u"never"_s, Tone::Secondary, Glyph::Unknown}, {u"–"_s}}});
    return table;
}

void addRows(Board &board)
{
    board.add(u"Rows that can be pressed"_s, makeRows());
    board.add(u"Rows, one under the mouse"_s, makeRows())->setObjectName(u"pointedAt"_s);
    board.add(u"Rows, one chosen"_s, makeRows())->selectRow(1);
    board.add(u"Rows, with the keyboard"_s, new Posed(makeRows(), Pose::Keys));
    board.add(u"Rows, disabled"_s, new Posed(makeRows(), Pose::Off));
}

QWidget *makeSearch(const QString &text)
{
    auto *field = new SearchField(u"Search jobs"_s);
    field->setSearch(text);
    return field;
}

} // namespace

QWidget *makeStates()
{
    auto *board = new Board;
    addButtons(*board);
    addChips(*board);
    addRailButtons(*board);
    addRows(*board);
    board->addWide(u"Search"_s,
                   makePoses({{u"Empty"_s, [] { return makeSearch({}); }},
                              {u"Searching"_s, [] { return makeSearch(u"Thesis"_s); }}},
                             FieldPoses));
    board->addWide(
        u"Button that is held"_s,
        makePoses({{u"Held"_s, [] { return new HoldButton(u"Hold to remove"_s); }}}, FieldPoses));
    return board;
}

} // namespace Printkeeper::Gallery
