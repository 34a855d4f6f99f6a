// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/statusglyph.h"

#include <QFrame>
#include <QTimer>

#include <chrono>
#include <functional>

class QGridLayout;

namespace Printkeeper::Widgets {

class Button;
class Label;

/// How long it is told on the screen that something went well, until told otherwise.
inline constexpr std::chrono::milliseconds MessageStay{8000};

/// What a Toast says. `onAction` is called at most once, when the button named `action` is
/// pressed; without an action there is no button. `onUnseen` is called when its time is over and
/// nobody has closed it. `about` is the number by which its maker knows what it is about.
struct ToastMessage
{
    Glyph glyph = Glyph::Good;
    QString sentence;
    QString action;
    std::function<void()> onAction;
    std::function<void()> onUnseen = {};
    qint64 about = 0;
};

/// One sentence about what has just happened, for a while. It stays as long as the mouse or the
/// keyboard is on it; a critical one stays until it is closed. Escape closes the one that has the
/// keyboard. Made by a ToastStack.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    Toast(ToastMessage message, std::chrono::milliseconds stay, QWidget *parent);

    QString sentence() const { return m_message.sentence; }
    Glyph glyph() const { return m_message.glyph; }
    qint64 about() const { return m_message.about; }
    bool isLasting() const { return m_message.glyph == Glyph::Critical; }
    /// Tells screen readers and begins the time it stays.
    void announce();
    void dismiss();
    /// There is nothing to be done about it any more; its button goes.
    void withdrawAction();
    /// Makes do with a width of `room` where it can: its sentence wraps, and where little is left
    /// beside the button, the button goes below.
    void fitInto(int room);

Q_SIGNALS:
    /// Once; whoever made it removes it.
    void dismissed();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void act();
    void expire();
    /// Starts or stops the time, by where mouse and keyboard are.
    void watch();
    bool hasKeyboard() const;
    void placeAction(bool isBelow);

    ToastMessage m_message;
    QGridLayout *m_grid;
    StatusGlyph *m_sign;
    Label *m_sentence;
    Button *m_close;
    Button *m_action = nullptr;
    bool m_isActionBelow = false;
    QTimer m_stay;
    bool m_isDismissed = false;
};

} // namespace Printkeeper::Widgets
