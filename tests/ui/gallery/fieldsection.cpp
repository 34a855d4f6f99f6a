// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poses.h"
#include "sections.h"

#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/fieldremark.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

using Style::Space;

const std::vector<Pose> Poses{Pose::Rest, Pose::Under, Pose::Keys, Pose::Off};

QWidget *makeLine(const QString &text)
{
    auto *line = new QLineEdit(text);
    line->setPlaceholderText(u"A folder"_s);
    line->setAccessibleName(u"Folder"_s);
    return line;
}

QComboBox *makeCombo()
{
    auto *combo = new QComboBox;
    combo->addItems({u"Every day"_s, u"Every week"_s, u"Every month"_s});
    combo->setAccessibleName(u"How often"_s);
    return combo;
}

QSpinBox *makeSpin(int value)
{
    constexpr int Longest = 30;
    auto *spin = new QSpinBox;
    spin->setRange(1, Longest);
    spin->setValue(value);
    spin->setAccessibleName(u"Days"_s);
    return spin;
}

QWidget *makeCheck(Qt::CheckState state)
{
    auto *box = new QCheckBox(u"Archive"_s);
    box->setTristate(state == Qt::PartiallyChecked);
    box->setCheckState(state);
    return box;
}

QWidget *makeRadio(bool isOn)
{
    auto *radio = new QRadioButton(u"Weekly"_s);
    radio->setAutoExclusive(false); // each stands for itself
    radio->setChecked(isOn);
    return radio;
}

QWidget *makeSlider(int value)
{
    constexpr int Wide = 140;
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, 100);
    slider->setValue(value);
    slider->setMinimumWidth(Wide);
    slider->setAccessibleName(u"Share"_s);
    return slider;
}

QWidget *makeColumn(const std::vector<QWidget *> &parts)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    for (QWidget *part : parts)
        layout->addWidget(part);
    return column;
}

/// What a page says below a field whose text is no good.
QWidget *makeInvalid(QWidget *field, const QString &problem)
{
    auto *remark = new FieldRemark(field);
    QWidget *column = makeColumn({field, remark});
    remark->setProblem(problem);
    return column;
}

void addInvalid(Board &board)
{
    board.add(u"Text, invalid"_s,
              makeInvalid(makeLine(u"uploads"_s), u"A folder is named from the top: it begins "
                                                  "with a slash."_s));
    QComboBox *combo = makeCombo();
    combo->setEditable(true);
    combo->setEditText(u"soon"_s);
    board.add(u"Choice with a text of one's own, invalid"_s,
              makeInvalid(combo, u"“soon” is no time that a schedule knows."_s));
    board.add(u"Number, invalid"_s,
              makeInvalid(makeSpin(30), u"Older than the 14 days that backups are kept."_s));
    auto *lines = new QPlainTextEdit(u"0 2 * * *  printkeeper  cleanup\n@weekly  backup"_s);
    constexpr int Low = 72;
    lines->setFixedHeight(Low);
    lines->setReadOnly(true);
    lines->setAccessibleName(u"Schedule"_s);
    board.add(u"Lines, to be read"_s, lines);
}

QWidget *makeMenu()
{
    auto *menu = new QMenu;
    menu->setWindowFlags(Qt::Widget);
    QAction *open = menu->addAction(Style::makeIcon(u"open-external"_s), u"Open"_s);
    open->setShortcut(QKeySequence(u"Ctrl+O"_s));
    QAction *chosen = menu->addAction(Style::makeIcon(u"archive"_s), u"Archive…"_s);
    menu->addSeparator();
    QAction *live = menu->addAction(u"Live"_s);
    live->setCheckable(true);
    live->setChecked(true);
    menu->addMenu(u"Columns"_s)->addAction(u"Size"_s);
    menu->addAction(Style::makeIcon(u"undo"_s), u"Undo"_s)->setEnabled(false);
    menu->setActiveAction(chosen);
    auto *place = new QWidget;
    auto *layout = new QHBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(menu, 0, Qt::AlignLeft | Qt::AlignTop);
    return place;
}

QWidget *makeTabs()
{
    auto *tabs = new QTabBar;
    tabs->addTab(u"Rules"_s);
    tabs->addTab(u"History"_s);
    tabs->addTab(u"Undo"_s);
    tabs->setTabEnabled(2, false);
    return tabs;
}

QWidget *makeScrollBars()
{
    const auto makeBar = [](int pages) {
        auto *bar = new QScrollBar(Qt::Horizontal);
        bar->setRange(0, pages * bar->pageStep());
        bar->setValue(bar->maximum() / 3);
        return bar;
    };
    return makeColumn({makeBar(1), makeBar(1000)});
}

QWidget *makeProgressBars()
{
    const auto makeBar = [](int most, int value) {
        auto *bar = new QProgressBar;
        bar->setTextVisible(false);
        bar->setRange(0, most);
        bar->setValue(value);
        return bar;
    };
    return makeColumn({makeBar(100, 0), makeBar(100, 40), makeBar(100, 100), makeBar(0, 0)});
}

QWidget *makeTools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const bool isOn : {false, true}) {
        auto *tool = new QToolButton;
        tool->setIcon(Style::makeIcon(u"filter"_s));
        tool->setAutoRaise(true);
        tool->setCheckable(true);
        tool->setChecked(isOn);
        tool->setAccessibleName(u"Filter"_s);
        layout->addWidget(tool);
    }
    layout->addStretch();
    return row;
}

void addOthers(Board &board)
{
    board.add(u"Menu"_s, makeMenu());
    board.add(u"Tabs, the last disabled"_s, makeTabs());
    board.add(u"Scroll bars: two pages, a thousand"_s, makeScrollBars());
    board.add(u"Progress: none, some, all, not known"_s, makeProgressBars());
    auto *upright = new QSlider(Qt::Vertical);
    upright->setValue(40);
    upright->setFixedHeight(120);
    upright->setAccessibleName(u"Share"_s);
    board.add(u"Slider, upright"_s, upright);
    board.add(u"Tools, off and on"_s, makeTools());
}

} // namespace

QWidget *makeFields()
{
    auto *board = new Board;
    board->addWide(u"Fields"_s,
                   makePoses({{u"Text"_s, [] { return makeLine(u"/srv/farm/uploads"_s); }},
                              {u"Text, empty"_s, [] { return makeLine({}); }},
                              {u"Choice"_s, [] { return makeCombo(); }},
                              {u"Number"_s, [] { return makeSpin(7); }},
                              {u"Number, least"_s, [] { return makeSpin(1); }}},
                             Poses));
    board->addWide(u"Check boxes and sliders"_s,
                   makePoses({{u"Off"_s, [] { return makeCheck(Qt::Unchecked); }},
                              {u"On"_s, [] { return makeCheck(Qt::Checked); }},
                              {u"Partly"_s, [] { return makeCheck(Qt::PartiallyChecked); }},
                              {u"One of, off"_s, [] { return makeRadio(false); }},
                              {u"One of, on"_s, [] { return makeRadio(true); }},
                              {u"Slider"_s, [] { return makeSlider(40); }}},
                             Poses));
    addInvalid(*board);
    addOthers(*board);
    return board;
}

} // namespace Printkeeper::Gallery
