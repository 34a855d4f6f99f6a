// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/scale.h"

#include "style/fonts.h"

#include <algorithm>

namespace Printkeeper::Gui {
namespace {

constexpr const char *Variable = "QT_SCALE_FACTOR";
constexpr int Usual = 100;

} // namespace

const QList<int> &scales()
{
    static const QList<int> all{90, 100, 110, 125, 150, 175, 200};
    return all;
}

int validScale(int percent)
{
    if (percent < scales().front() || percent > scales().back())
        return Usual;
    return *std::ranges::min_element(scales(), {},
                                     [percent](int scale) { return std::abs(scale - percent); });
}

int scaleBeside(int percent, int steps)
{
    const qsizetype place = scales().indexOf(validScale(percent)) + steps;
    return scales()[std::clamp<qsizetype>(place, 0, scales().size() - 1)];
}

ScaledStart::ScaledStart(int percent)
{
    if (qEnvironmentVariableIsSet(Variable))
        m_before = qgetenv(Variable);
    bool isNumber = false;
    const double before = m_before ? m_before->toDouble(&isNumber) : 1;
    const double whole = isNumber && before > 0 ? before : 1;
    const int valid = validScale(percent);
    qputenv(Variable, QByteArray::number(whole * std::max(valid, Usual) / Usual));
    Style::setTextPercent(std::min(valid, Usual));
}

ScaledStart::~ScaledStart()
{
    if (m_before)
        qputenv(Variable, *m_before);
    else
        qunsetenv(Variable);
}

} // namespace Printkeeper::Gui
