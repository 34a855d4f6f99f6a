// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/figurelink.h"

#include "style/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Printkeeper::Overview {

using Style::Space;

FigureLink::FigureLink(const QString &name, const QString &goal, const QList<QWidget *> &figures,
                       QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(name);
    setToolTip(goal);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    for (QWidget *figure : figures) {
        figure->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(figure);
    }
}

void FigureLink::paintEvent(QPaintEvent *)
{
    if (!isEnabled() || (!underMouse() && !isDown()))
        return;
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown() ? tokens.raised : tokens.background);
    painter.drawRoundedRect(rect(), Space::Tiny, Space::Tiny);
}

void FigureLink::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace Printkeeper::Overview
