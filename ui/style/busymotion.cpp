// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/busymotion.h"

#include <QtMath>

#include <cmath>
#include <utility>

namespace Printkeeper::Style {

BusyMotion::BusyMotion()
{
    constexpr int FrameTime = 40; // milliseconds
    m_clock.start();
    m_frames.setInterval(FrameTime);
    QObject::connect(&m_frames, &QTimer::timeout, &m_frames, [this] { paintAgain(); });
}

double BusyMotion::placeOf(QWidget *painted)
{
    constexpr qint64 Period = 2400; // milliseconds
    if (painted && !m_painted.contains(painted))
        m_painted << painted;
    if (!m_frames.isActive())
        m_frames.start();
    const double turn = double(m_clock.elapsed() % Period) / double(Period);
    return (1 - std::cos(2 * M_PI * turn)) / 2;
}

void BusyMotion::paintAgain()
{
    const auto painted = std::exchange(m_painted, {});
    if (painted.isEmpty())
        m_frames.stop();
    for (const QPointer<QWidget> &widget : painted) {
        if (widget)
            widget->update();
    }
}

} // namespace Printkeeper::Style
