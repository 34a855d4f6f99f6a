// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sections.h"

#include "base/format.h"
#include "widgets/chartframe.h"
#include "widgets/chartscale.h"

#include <QLocale>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

QDateTime day(int number)
{
    return QDate(2026, 9, 24).startOfDay().addDays(number);
}

ChartContent growth()
{
    ChartContent content;
    content.axisName = u"Day"_s;
    content.format = [](double share) { return u"%1 %"_s.arg(QLocale().toString(share, 'f', 1)); };
    content.axisFormat = [](const std::vector<double> &ticks) {
        QStringList labels;
        for (const double tick : ticks)
            labels << u"%1 %"_s.arg(QLocale().toString(tick, 'f', 0));
        return labels;
    };
    ChartSeries used{u"used"_s, {}, ChartSeries::Kind::Measured};
    for (int i = 0; i <= 60; ++i) {
        const double drop = i >= 21 ? 4 : 0;
        used.points.push_back(chartPoint(day(i), 64 + i * 0.22 - drop + std::sin(i / 3.0) * 0.8));
    }
    const double last = used.points.back().y();
    ChartSeries forecast{{}, {}, ChartSeries::Kind::Forecast};
    ChartBand band{u"forecast"_s, {}, 0};
    for (int i = 60; i <= 90; i += 5) {
        const double value = last + (i - 60) * 0.36;
        forecast.points.push_back(chartPoint(day(i), value));
        const double room = (i - 60) * 0.1;
        band.ranges.push_back({chartPoint(day(i), 0).x(), value - room, value + room});
    }
    content.series = {used, forecast};
    content.bands = {band};
    content.thresholds = {{90, u"warning 90 %"_s}};
    content.marks = {{chartPoint(day(21), 0).x(), u"cleanup −41 GB"_s}};
    return content;
}

ChartContent many(int series, int points)
{
    ChartContent content;
    for (int s = 0; s < series; ++s) {
        ChartSeries line{u"folder %1"_s.arg(s + 1), {}, ChartSeries::Kind::Measured};
        for (int i = 0; i < points; ++i) {
            const double wave = std::sin(i * 20.0 / points + s) * 12;
            const bool isGap = s == 1 && i > points / 2 && i < points * 3 / 5;
            line.points.push_back(
                chartPoint(day(0).addSecs(i * 86400LL * 60 / points),
                           isGap ? std::numeric_limits<double>::quiet_NaN() : 40 + s * 18 + wave));
        }
        content.series.push_back(line);
    }
    return content;
}

ChartFrame *framed(const QString &title)
{
    auto *frame = new ChartFrame(title);
    frame->setMinimumHeight(250);
    frame->setExportable(*frame);
    return frame;
}

} // namespace

QWidget *makeCharts()
{
    auto *board = new QWidget;
    auto *grid = new QGridLayout(board);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(16);
    std::vector<ChartFrame *> frames;
    for (const QString &title :
         {u"Growth and forecast"_s, u"Five series, one with a gap"_s,
          u"A hundred thousand points"_s, u"As a table"_s, u"One point only"_s, u"Huge numbers"_s,
          u"Loading"_s, u"Empty"_s, u"Failed"_s, u"Pointed at"_s}) {
        const auto place = static_cast<int>(frames.size());
        frames.push_back(framed(title));
        grid->addWidget(frames.back(), place / 2, place % 2);
    }
    frames[0]->setContent(growth());
    frames[1]->setContent(many(5, 120));
    frames[2]->setContent(many(2, 100'000));
    frames[3]->setContent(growth());
    frames[3]->setView(ChartFrame::View::Table);
    ChartContent one;
    one.series = {{u"used"_s, {chartPoint(day(3), 42)}, ChartSeries::Kind::Measured}};
    frames[4]->setContent(one);
    ChartContent huge;
    huge.axis = ChartAxis::Number;
    huge.format = [](double amount) { return formatBytes(static_cast<Bytes>(amount)); };
    huge.axisFormat = byteLabels;
    huge.series = {{{}, {{0, 0}, {1, 4e17}, {2, 9.1e18}}, ChartSeries::Kind::Measured}};
    frames[5]->setContent(huge);
    frames[7]->setEmptyTexts(u"No growth is known yet"_s, u"The first figures come tonight."_s);
    frames[7]->setContent({});
    frames[8]->showError(u"The history cannot be read"_s, u"Permission is denied."_s,
                         u"Try again"_s);
    frames[9]->setContent(growth());
    frames[9]->setObjectName(u"pointedAt"_s);
    return board;
}

} // namespace Printkeeper::Gallery
