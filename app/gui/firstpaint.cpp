// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/firstpaint.h"

#include <QEvent>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace Printkeeper::Gui {

FirstPaint::FirstPaint(QWidget &window)
    : QObject(&window)
{
    window.installEventFilter(this);
    QTimer::singleShot(1s, this, &FirstPaint::tell);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    // The children are painted in the same go, before the event loop turns again.
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &FirstPaint::tell, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void FirstPaint::tell()
{
    if (!std::exchange(m_isTold, true))
        Q_EMIT happened();
}

} // namespace Printkeeper::Gui
