// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/overviewlayout.h"

#include "style/tokens.h"

namespace Printkeeper::Overview {

using Style::Space;

namespace {

constexpr int Columns = 6;
constexpr int WideColumns = 4;
constexpr int NarrowestForTwo = 900;
constexpr int NarrowestForHalves = 640;

struct Place
{
    int row = 0;
    int column = 0;
    int columns = 0;
};
using Places = std::array<Place, 5>;

Places placesFor(int width)
{
    constexpr int Rest = Columns - WideColumns;
    constexpr int Half = Columns / 2;
    if (width >= NarrowestForTwo)
        return {Place{0, 0, WideColumns}, Place{0, WideColumns, Rest}, Place{1, 0, WideColumns},
                Place{1, WideColumns, Rest}, Place{2, 0, Columns}};
    if (width >= NarrowestForHalves)
        return {Place{0, 0, Columns}, Place{1, 0, Half}, Place{2, 0, Columns}, Place{1, Half, Half},
                Place{3, 0, Columns}};
    return {Place{0, 0, Columns}, Place{1, 0, Columns}, Place{2, 0, Columns}, Place{3, 0, Columns},
            Place{4, 0, Columns}};
}

} // namespace

QGridLayout *makeGrid(QWidget *content)
{
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(Space::Wide, Space::Tiny, Space::Wide, Space::Large);
    grid->setSpacing(Space::Large);
    for (int column = 0; column < Columns; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

void arrange(QGridLayout *grid, const Cards &cards, int width)
{
    const Places places = placesFor(width);
    for (std::size_t i = 0; i < cards.size(); ++i)
        grid->addWidget(cards.at(i), places.at(i).row, places.at(i).column, 1,
                        places.at(i).columns);
    // The chart takes the height that is left.
    constexpr int Growth = 2;
    for (int row = 0; row < static_cast<int>(cards.size()); ++row)
        grid->setRowStretch(row, row == places.at(Growth).row ? 1 : 0);
}

} // namespace Printkeeper::Overview
