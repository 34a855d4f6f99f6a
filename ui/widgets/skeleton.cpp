// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/skeleton.h"

#include "style/track.h"

#include <QPainter>

#include <array>

namespace Printkeeper::Widgets {
namespace {

constexpr int LineHeight = 14;
constexpr int Pitch = 30;
constexpr std::array Lengths{0.72, 0.9, 0.58, 0.81};

} // namespace

Skeleton::Skeleton(int lines, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

QSize Skeleton::sizeHint() const
{
    return {120, m_lines * Pitch};
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int line = 0; line < m_lines; ++line) {
        const double length = Lengths.at(static_cast<std::size_t>(line) % Lengths.size());
        Style::paintTrack(painter, QRectF(0, line * Pitch + 8, length * width(), LineHeight),
                          LineHeight / 2.0, Style::tokensOf(palette()));
    }
}

} // namespace Printkeeper::Widgets
