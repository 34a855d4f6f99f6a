// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace Printkeeper::Style {

/// Keeps a wheel that scrolls a page from changing the number, choice or slider below the pointer:
/// only what has the keyboard listens to it, the rest passes it on to the page.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    /// Does nothing to widgets that no wheel changes.
    void guard(QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Printkeeper::Style
