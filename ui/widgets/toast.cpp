// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/toast.h"

#include "style/tokens.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

Toast::Toast(ToastMessage message, std::chrono::milliseconds stay, QWidget *parent)
    : QFrame(parent)
    , m_message(std::move(message))
{
    auto *sentence = new Label(TextStyle::Body, Wrapping::Words);
    sentence->setText(m_message.sentence);
    // What fits on one line of this length stays on one: Qt would break it much earlier.
    constexpr int ShortLine = 340;
    sentence->ensurePolished();
    sentence->setMinimumWidth(
        std::min(ShortLine, sentence->fontMetrics().horizontalAdvance(m_message.sentence) + 2));
    auto *close = makeCloseButton(tr("Close this message"), this);
    close->setObjectName(u"toastClose"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Large, Space::Small, Space::Small, Space::Small);
    layout->setSpacing(Space::Medium);
    layout->addWidget(new StatusGlyph(m_message.glyph, 20));
    layout->addWidget(sentence, 1);
    if (!m_message.action.isEmpty()) {
        m_action = new Button(ButtonKind::Secondary, m_message.action);
        m_action->setObjectName(u"toastAction"_s);
        layout->addWidget(m_action);
        connect(m_action, &Button::clicked, this, &Toast::act);
    }
    layout->addWidget(close);
    setAccessibleName(u"%1: %2"_s.arg(glyphName(m_message.glyph), m_message.sentence));
    m_stay.setSingleShot(true);
    m_stay.setInterval(stay);
    connect(&m_stay, &QTimer::timeout, this, &Toast::expire);
    connect(close, &Button::clicked, this, &Toast::dismiss);
    connect(qApp, &QApplication::focusChanged, this, &Toast::watch);
}

void Toast::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    watch();
}

void Toast::dismiss()
{
    m_stay.stop();
    if (!std::exchange(m_isDismissed, true))
        Q_EMIT dismissed();
}

void Toast::withdrawAction()
{
    m_message.action.clear();
    m_message.onAction = {};
    if (m_action)
        m_action->hide();
}

void Toast::act()
{
    const auto onAction = std::exchange(m_message.onAction, {});
    dismiss();
    if (onAction)
        onAction();
}

void Toast::expire()
{
    const auto onUnseen = std::exchange(m_message.onUnseen, {});
    dismiss();
    if (onUnseen)
        onUnseen();
}

bool Toast::hasKeyboard() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void Toast::watch()
{
    if (isLasting() || m_isDismissed || underMouse() || hasKeyboard())
        m_stay.stop();
    else if (!m_stay.isActive() && isVisible())
        m_stay.start();
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_stay.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    watch();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Style::Radius::Card,
                            Style::Radius::Card);
}

} // namespace Printkeeper::Widgets
