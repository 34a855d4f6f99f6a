// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/legendrow.h"

#include "style/tokens.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int PatchSize = 10;

} // namespace

LegendRow::LegendRow(Patch patch, QWidget *parent)
    : QWidget(parent)
    , m_patch(patch)
    , m_text(new Label(TextStyle::Small, Wrapping::Words))
{
    m_text->setTone(Tone::Secondary);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(PatchSize + Space::Small, 0, 0, 0);
    layout->addWidget(m_text);
}

void LegendRow::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

void LegendRow::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = QFontMetrics(m_text->font()).height();
    const QRectF patch(0, (line - PatchSize) / 2.0, PatchSize, PatchSize);
    if (m_patch == Patch::Filled) {
        painter.fillRect(patch, tokens.accent);
        return;
    }
    painter.fillRect(patch, tokens.raised);
    painter.fillRect(patch, QBrush(tokens.accent, Qt::BDiagPattern));
}

} // namespace Printkeeper::Overview
