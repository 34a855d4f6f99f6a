// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFocusFrame>
#include <QPointer>

class QApplication;

namespace Printkeeper::Style {

/// Puts one ring around the widget that has the keyboard, in every window of the program, but only
/// for people who use it: a press of the mouse or a finger takes the ring away. The ring lies above
/// the widget, so no style sheet and no paintEvent can lose it. GUI thread.
class KeyboardFocus final : public QObject
{
    Q_OBJECT

public:
    explicit KeyboardFocus(QApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Input { Pointer, Keys };

    void takeInput(Input input);
    void follow(QWidget *widget);
    void showAgain();

    Input m_input = Input::Pointer;
    QPointer<QFocusFrame> m_ring; ///< belongs to the window that it lies in
};

} // namespace Printkeeper::Style
