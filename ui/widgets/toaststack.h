// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/toast.h"

#include <QPointer>
#include <QWidget>

#include <deque>
#include <vector>

namespace Printkeeper::Widgets {

/// The toasts at the bottom of a window, in its middle, the newest below. There are three places,
/// and two of them at most for critical ones, which stay; what comes when there is no place waits
/// for one, so that nothing is lost and nothing cut short. Clicks beside it reach the page.
class ToastStack final : public QWidget
{
    Q_OBJECT

public:
    explicit ToastStack(QWidget *over);

    /// How long a toast stays. For those to come.
    void setStay(std::chrono::milliseconds stay) { m_stay = stay; }
    void showToast(ToastMessage message);
    /// What could be done about it was done elsewhere: no toast that is seen or waits offers it.
    void withdrawAction(qint64 about);
    /// Moves the keyboard to the newest toast, if there is one.
    void focusNewest();

    /// Those that are seen, the newest last.
    const std::vector<Toast *> &toasts() const { return m_toasts; }
    int waiting() const { return static_cast<int>(m_waiting.size()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool hasPlaceFor(const ToastMessage &message) const;
    void add(ToastMessage message);
    void remove(Toast *toast);
    void giveBackKeyboard();
    void arrange();

    std::chrono::milliseconds m_stay = MessageStay;
    std::vector<Toast *> m_toasts;
    std::deque<ToastMessage> m_waiting;
    QPointer<QWidget> m_focusBefore; ///< where the keyboard was before it came here
};

} // namespace Printkeeper::Widgets
