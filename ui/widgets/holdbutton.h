// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace Printkeeper::Widgets {

/// A button for what must not happen by accident: it fills while it is held by mouse, finger or
/// Space, and confirms when it is full; letting go earlier does nothing. Who cannot hold presses
/// twice: Return, or the press of a screen reader, asks for a second one within a few seconds.
class HoldButton final : public QPushButton
{
    Q_OBJECT

public:
    /// `text` says that it is held and for what: "Hold to remove 41 jobs".
    explicit HoldButton(const QString &text, QWidget *parent = nullptr);

    /// Primary or secondary, which it is until told otherwise.
    void setKind(ButtonKind kind);
    ButtonKind kind() const { return m_kind; }
    /// 1.2 s until told otherwise.
    void setHoldTime(std::chrono::milliseconds time) { m_holdTime = time; }
    /// How long the second press may take; 5 s until told otherwise.
    void setSecondPressTime(std::chrono::milliseconds time) { m_secondPress.setInterval(time); }
    void setHoldText(const QString &text);
    bool isHeld() const { return m_progress.isActive(); }
    /// 0 to 1.
    double filled() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void confirmed();

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void hold();
    void letGo();
    void advance();
    void press();
    void disarm();
    bool touch(QEvent &event);
    void paintText(QPainter &painter, const QRect &clip, const QColor &colour) const;

    ButtonKind m_kind = ButtonKind::Secondary;
    std::chrono::milliseconds m_holdTime;
    QElapsedTimer m_since;
    QTimer m_progress;
    QTimer m_keyUp;       ///< active: the key was let go, unless it comes again at once
    QTimer m_secondPress; ///< active: the first press was made
    QString m_text;
};

} // namespace Printkeeper::Widgets
