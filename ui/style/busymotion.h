// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace Printkeeper::Style {

/// Moves what tells that something goes on. A widget that asks for its place while it is painted is
/// painted again a moment later; nothing runs for one that is hidden or has stopped asking.
class BusyMotion final
{
public:
    BusyMotion();

    /// From 0 to 1 and back.
    double placeOf(QWidget *painted);

private:
    void paintAgain();

    QElapsedTimer m_clock;
    QTimer m_frames;
    QList<QPointer<QWidget>> m_painted;
};

} // namespace Printkeeper::Style
