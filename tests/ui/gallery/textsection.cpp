// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sections.h"

#include "style/tokens.h"
#include "widgets/elidedlabel.h"
#include "widgets/scrollpane.h"
#include "widgets/statusglyph.h"

#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

using Style::Space;

QVBoxLayout *makeColumn(QWidget &place)
{
    auto *column = new QVBoxLayout(&place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Small);
    return column;
}

QWidget *makeTextStyles()
{
    struct NamedStyle
    {
        QString name;
        TextStyle style;
    };
    const std::vector<NamedStyle> styles{
        {u"Title"_s, TextStyle::Title},     {u"Brand"_s, TextStyle::Brand},
        {u"Section"_s, TextStyle::Section}, {u"Heading"_s, TextStyle::Heading},
        {u"Strong"_s, TextStyle::Strong},   {u"Body"_s, TextStyle::Body},
        {u"Small"_s, TextStyle::Small},     {u"Command --with 0123456789"_s, TextStyle::Command}};
    auto *place = new QWidget;
    QVBoxLayout *column = makeColumn(*place);
    for (const NamedStyle &named : styles)
        column->addWidget(new Label(named.style, named.name));
    return place;
}

QWidget *makeTones()
{
    struct NamedTone
    {
        QString name;
        Tone tone;
    };
    const std::vector<NamedTone> tones{{u"Normal"_s, Tone::Normal},
                                       {u"Secondary"_s, Tone::Secondary},
                                       {u"Good"_s, Tone::Good},
                                       {u"Critical"_s, Tone::Critical}};
    auto *place = new QWidget;
    QVBoxLayout *column = makeColumn(*place);
    for (const NamedTone &named : tones) {
        auto *label = new Label(TextStyle::Body, named.name);
        label->setTone(named.tone);
        column->addWidget(label);
    }
    column->addWidget(makeRule());
    column->addWidget(makeText(u"A paragraph that is as long as it has to be: it goes on where the "
                               "line ends, and what stands below it moves down."_s));
    return place;
}

/// Each with its word, in the language of the program.
QWidget *makeGlyphs()
{
    constexpr std::array Sizes{12, 16, 20, 32};
    auto *place = new QWidget;
    auto *grid = new QGridLayout(place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Space::Medium);
    int row = 0;
    for (const Glyph glyph : {Glyph::Critical, Glyph::Warning, Glyph::Good, Glyph::Unknown}) {
        int column = 0;
        for (const int size : Sizes)
            grid->addWidget(new StatusGlyph(glyph, size), row, column++, Qt::AlignCenter);
        grid->addWidget(new Label(TextStyle::Body, glyphName(glyph)), row, column);
        grid->setColumnStretch(column, 1);
        ++row;
    }
    return place;
}

QWidget *makeElided()
{
    const QString path =
        u"/srv/farm/uploads/completed/2026-11/a folder with quite a long name/Vase_spiral.gcode"_s;
    auto *place = new QWidget;
    QVBoxLayout *column = makeColumn(*place);
    auto *whole = new ElidedLabel;
    whole->setText(u"Vase_spiral.gcode"_s);
    column->addWidget(whole);
    auto *cut = new ElidedLabel;
    cut->setText(path);
    column->addWidget(cut);
    auto *lines = new ElidedLabel;
    lines->setMostLines(2);
    lines->setText(path.repeated(3));
    column->addWidget(lines);
    return place;
}

void addCards(Board &board)
{
    auto *card = board.add(u"Card with all it can have"_s, new Card(u"Disk"_s));
    card->setSubtitle(u"/srv/farm, which is a path that has to be cut in its middle here"_s);
    card->addHeadWidget(new StatusGlyph(Glyph::Warning, 16));
    card->setLink(u"Storage"_s, u"Open the page Storage"_s);
    card->body()->addWidget(makeText(u"74.5 GB are free."_s));
    auto *bare = board.add(u"Card without a title"_s, new Card(QString()));
    bare->body()->addWidget(makeText(u"74.5 GB are free."_s));
}

ScrollPane *makePane()
{
    constexpr int Rows = 12;
    constexpr int Low = 120;
    auto *content = new QWidget;
    QVBoxLayout *column = makeColumn(*content);
    for (int row = 1; row <= Rows; ++row)
        column->addWidget(new Label(TextStyle::Body, u"Row %1 of %2"_s.arg(row).arg(Rows)));
    auto *pane = new ScrollPane(content);
    pane->setFixedHeight(Low);
    return pane;
}

} // namespace

QWidget *makeTexts()
{
    auto *board = new Board;
    board->add(u"Texts"_s, makeTextStyles());
    board->add(u"Tones, a rule, a paragraph"_s, makeTones());
    board->add(u"Signs"_s, makeGlyphs());
    board->add(u"Texts that give way"_s, makeElided());
    addCards(*board);
    board->add(u"Pane that scrolls"_s, makePane());
    return board;
}

} // namespace Printkeeper::Gallery
