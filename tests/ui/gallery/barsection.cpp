// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sections.h"

#include "base/format.h"
#include "widgets/barlist.h"
#include "widgets/capacitybar.h"
#include "widgets/figurelabel.h"
#include "widgets/gauge.h"

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

void addGauges(Board &board)
{
    const std::vector<Gauge::Tick> ticks{{0.9, u"90"_s}, {0.95, u"95 %"_s}};
    const auto add = [&](const QString &caption, std::optional<double> share, Glyph level,
                         const QString &figure) {
        auto *gauge = board.add(caption, new Gauge(u"Disk /srv/farm"_s));
        gauge->setMinimumHeight(180);
        gauge->setTicks(ticks);
        gauge->setValue(share, level, figure, u"GB free"_s);
    };
    add(u"Gauge"_s, 0.74, Glyph::Good, u"239"_s);
    add(u"Gauge, warning"_s, 0.92, Glyph::Warning, u"74.5"_s);
    add(u"Gauge, critical and more than full"_s, 1.4, Glyph::Critical, u"0"_s);
    add(u"Gauge, not known"_s, {}, Glyph::Good, u"7"_s);
    add(u"Gauge, huge number"_s, 0, Glyph::Good, u"1,234,567,890,123"_s);
}

} // namespace

QWidget *makeBars()
{
    auto *board = new Board;
    board->add(u"Figure"_s, new FigureLabel)->setFigure(u"239"_s, u"GB free"_s);
    board->add(u"Figure of an amount"_s, new FigureLabel)
        ->setAmount(formatBytes(41'200'000'000), u"%1 in the trash"_s);
    board->add(u"Figure, zero"_s, new FigureLabel)->setFigure(u"0"_s, u"jobs wait"_s);
    auto *bar = board->add(u"Capacity"_s, new CapacityBar);
    bar->setUsed(0.74, Glyph::Good);
    bar->setTicks({{0.9, u"90"_s}, {0.95, u"95 %"_s}});
    auto *full = board->add(u"Capacity, critical"_s, new CapacityBar);
    full->setUsed(0.97, Glyph::Critical);
    full->setTicks({{0.9, u"90"_s}, {0.95, u"95 %"_s}});
    auto *ending = board->add(u"Capacity, some of it leaves and some waits"_s, new CapacityBar);
    ending->setUsed(0.92, Glyph::Warning);
    ending->setEnding(0.12, 0.2);
    ending->setLevels(90, 95);
    board->add(u"Capacity, not known"_s, new CapacityBar)->setUsed(0, Glyph::Unknown);
    board->add(u"Amounts"_s, new BarList)
        ->setBars({{u"Uploaded"_s, 312, u"312"_s},
                   {u"Printing"_s, 0, u"0"_s},
                   {u"Archived"_s, 3195, u"3,195"_s, BarList::Emphasis::Quiet}});
    board->add(u"Amounts, huge and long"_s, new BarList)
        ->setBars({{u"A status with a name that is too long for its place"_s, 1'000'000'000'000,
                    u"1,000,000,000,000"_s},
                   {u"Tiny"_s, 1, u"1"_s}});
    addGauges(*board);
    return board;
}

} // namespace Printkeeper::Gallery
