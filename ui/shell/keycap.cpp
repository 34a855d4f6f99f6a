// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/keycap.h"

#include "style/tokens.h"

#include <QPainter>

namespace Printkeeper::Shell {

using Style::Space;

namespace {

constexpr int Height = 22;

QFont smallFont(QFont font)
{
    font.setPixelSize(Style::Type::Small);
    return font;
}

} // namespace

QSize keyCapSize(const QString &keys, const QFont &font)
{
    const int width = QFontMetrics(smallFont(font)).horizontalAdvance(keys);
    return {std::max(width + 2 * (Space::Tiny + 2), Height), Height};
}

void paintKeyCap(QPainter &painter, const QRect &rect, const QString &keys,
                 const Style::Tokens &tokens)
{
    constexpr double HalfPixel = 0.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.hairline);
    painter.setBrush(tokens.background);
    painter.drawRoundedRect(QRectF(rect).adjusted(HalfPixel, HalfPixel, -HalfPixel, -HalfPixel),
                            Space::Tiny + 1, Space::Tiny + 1);
    painter.setPen(tokens.secondary);
    painter.setFont(smallFont(painter.font()));
    painter.drawText(rect, Qt::AlignCenter, keys);
    painter.restore();
}

KeyCap::KeyCap(const QString &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(keys);
}

QSize KeyCap::sizeHint() const
{
    return keyCapSize(m_keys, font());
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), m_keys, Style::tokensOf(palette()));
}

} // namespace Printkeeper::Shell
