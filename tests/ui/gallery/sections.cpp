// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sections.h"

#include "style/tokens.h"
#include "widgets/texttable.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gallery {

using Style::Space;
using Widgets::TextTable;

Board::Board()
    : m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Space::Large);
    for (int column = 0; column < Columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

void Board::addCard(const QString &caption, QWidget *widget, int columns)
{
    if (m_places % Columns + columns > Columns)
        ++m_places; // there is no room beside the last one
    auto *card = new Widgets::Card(caption);
    card->body()->addWidget(widget);
    card->body()->addStretch();
    m_grid->addWidget(card, m_places / Columns, m_places % Columns, 1, columns);
    m_places += columns;
}

namespace {

void addTableThatScrolls(Board &board)
{
    constexpr auto Figures = TextTable::Width::Texts;
    auto *table = board.add(u"Table without room for its figures"_s, new TextTable);
    table->setMaximumWidth(300);
    table->setContent({{u"Folder"_s},
                       {u"Files"_s, Figures, Qt::AlignRight},
                       {u"On disk"_s, Figures, Qt::AlignRight},
                       {u"Grown in 7 days"_s, Figures, Qt::AlignRight}},
                      {{{u"completed"_s}, {u"1,234,567"_s}, {u"999.9 GB"_s}, {u"+41.2 GB"_s}},
                       {{u"archive"_s}, {u"3,195"_s}, {u"41.2 GB"_s}, {u"0 B"_s}}});
}

} // namespace

QWidget *makeTables()
{
    auto *board = new Board;
    auto *table = board->add(u"Table"_s, new TextTable);
    table->setContent({{u"Task"_s},
                       {u"Result"_s, TextTable::Width::Rest},
                       {u"Freed"_s, TextTable::Width::Texts, Qt::AlignRight}},
                      {{{u"Clean up"_s}, {u"429 actions"_s, Widgets::Tone::Good}, {u"41.2 GB"_s}},
                       {{u"Check disk"_s}, {u"will not run"_s, Widgets::Tone::Critical}, {u"–"_s}},
                       {{u"Back up"_s}, {u"never"_s, Widgets::Tone::Secondary}, {u"–"_s}}});
    auto *tight = board->add(u"Table with long texts"_s, new TextTable);
    tight->setContent({{u"File"_s}, {u"Size"_s, TextTable::Width::Texts, Qt::AlignRight}},
                      {{{u"a name that is far too long for its place "_s.repeated(4)},
                        {u"999,999,999,999 GB"_s}}});
    addTableThatScrolls(*board);
    auto *empty = board->add(u"Table without rows"_s, new TextTable);
    empty->setContent({{u"Task"_s}, {u"Result"_s, TextTable::Width::Rest}}, {});
    return board;
}

std::vector<Section> sections()
{
    return {{u"Texts"_s, &makeTexts},       {u"Icons"_s, &makeIcons},
            {u"Controls"_s, &makeControls}, {u"Fields"_s, &makeFields},
            {u"States"_s, &makeStates},     {u"Messages"_s, &makeMessages},
            {u"Sheets"_s, &makeSheets},     {u"Bars and figures"_s, &makeBars},
            {u"Charts"_s, &makeCharts},     {u"Tables"_s, &makeTables},
            {u"Treemaps"_s, &makeTreemaps}, {u"Shell"_s, &makeShell}};
}

} // namespace Printkeeper::Gallery
