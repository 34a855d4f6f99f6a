// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QWidget>

namespace Printkeeper::Gui {

/// Says once when a window has been painted for the first time, or after a second in which it was
/// not seen: what takes disk and processor begins then, and nobody waits for it.
class FirstPaint final : public QObject
{
    Q_OBJECT

public:
    explicit FirstPaint(QWidget &window);

Q_SIGNALS:
    void happened();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();

    bool m_isTold = false;
};

} // namespace Printkeeper::Gui
