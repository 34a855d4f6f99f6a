// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/keyboardfocus.h"

#include <QApplication>
#include <QKeyEvent>

namespace Printkeeper::Style {
namespace {

bool isModifier(int key)
{
    return key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock;
}

bool movesFocus(int key)
{
    return key == Qt::Key_Tab || key == Qt::Key_Backtab
           || (key >= Qt::Key_Left && key <= Qt::Key_Down);
}

bool wantsRing(const QWidget *widget)
{
    return widget && (widget->focusPolicy() & Qt::TabFocus) && !widget->isWindow()
           && widget->isVisible();
}

} // namespace

KeyboardFocus::KeyboardFocus(QApplication &application)
    : QObject(&application)
{
    application.installEventFilter(this);
    connect(&application, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
}

bool KeyboardFocus::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        takeInput(Input::Pointer);
        break;
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (movesFocus(key))
            takeInput(Input::Keys);
        else if (!isModifier(key))
            m_input = Input::Keys; // a ring for where this leads, not for where one types
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void KeyboardFocus::takeInput(Input input)
{
    if (input == m_input && input == Input::Pointer)
        return;
    m_input = input;
    follow(QApplication::focusWidget());
}

void KeyboardFocus::follow(QWidget *widget)
{
    QWidget *wanted = m_input == Input::Keys && wantsRing(widget) ? widget : nullptr;
    if (!wanted && !m_ring)
        return;
    if (!m_ring)
        m_ring = new QFocusFrame(wanted);
    m_ring->setWidget(wanted);
    if (!wanted)
        return;
    m_ring->raise();
    // A ring out of sight is hidden for good, and a page is scrolled only after the focus has gone.
    if (!m_ring->isVisible())
        QMetaObject::invokeMethod(this, &KeyboardFocus::showAgain, Qt::QueuedConnection);
}

void KeyboardFocus::showAgain()
{
    QWidget *widget = m_ring ? m_ring->widget() : nullptr;
    if (!widget || m_ring->isVisible())
        return;
    m_ring->setWidget(nullptr);
    m_ring->setWidget(widget);
    m_ring->raise();
}

} // namespace Printkeeper::Style
