// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sections.h"

#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/iconlabel.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

using Style::Tokens;

constexpr int Size = 20;

/// Those that the program carries, so that none is forgotten here.
QStringList iconNames()
{
    QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

QWidget *makeEveryIcon()
{
    constexpr int Columns = 5;
    auto *board = new QWidget;
    auto *grid = new QGridLayout(board);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Style::Space::Small);
    grid->setVerticalSpacing(Style::Space::Medium);
    int place = 0;
    for (const QString &name : iconNames()) {
        const int column = place % Columns * 2;
        grid->addWidget(new IconLabel(Style::makeIcon(name), Size), place / Columns, column);
        grid->addWidget(new Label(TextStyle::Small, name), place / Columns, column + 1);
        grid->setColumnStretch(column + 1, 1);
        ++place;
    }
    return board;
}

QWidget *makeInks()
{
    struct NamedInk
    {
        QString name;
        Style::Ink ink;
    };
    const std::vector<NamedInk> inks{{u"secondary"_s, &Tokens::secondary},
                                     {u"text"_s, &Tokens::text},
                                     {u"accent"_s, &Tokens::accent},
                                     {u"disabled"_s, &Tokens::disabled}};
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const NamedInk &named : inks) {
        layout->addWidget(new IconLabel(Style::makeIcon(u"schedule"_s, named.ink), Size));
        layout->addWidget(new Label(TextStyle::Small, named.name));
    }
    layout->addStretch();
    return row;
}

QWidget *makeSizes()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Style::Space::Large);
    for (const int size : {16, 20, 24, 32, 48})
        layout->addWidget(new IconLabel(Style::makeIcon(u"emergency"_s), size));
    layout->addStretch();
    return row;
}

} // namespace

QWidget *makeIcons()
{
    auto *board = new Board;
    board->addWide(u"Every icon by its name"_s, makeEveryIcon());
    board->add(u"Icon in each ink"_s, makeInks());
    board->add(u"Icon in each size"_s, makeSizes());
    return board;
}

} // namespace Printkeeper::Gallery
