// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/toast.h"

#include "style/controls.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/linebreaks.h"

#include <QAccessible>
#include <QApplication>
#include <QGridLayout>
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
    , m_grid(new QGridLayout(this))
    , m_sign(new StatusGlyph(m_message.glyph, 20))
    , m_sentence(new Label(TextStyle::Body, Wrapping::Words))
    , m_close(makeCloseButton(tr("Close this message"), this))
{
    m_sentence->setText(m_message.sentence);
    m_sentence->setAccessibleName(m_message.sentence);
    m_close->setObjectName(u"toastClose"_s);
    m_grid->setContentsMargins(Space::Large, Space::Small, Space::Small, Space::Small);
    m_grid->setHorizontalSpacing(Space::Medium);
    m_grid->setVerticalSpacing(Space::Small);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_sign, 0, 0);
    m_grid->addWidget(m_sentence, 0, 1);
    if (!m_message.action.isEmpty()) {
        m_action = new Button(ButtonKind::Secondary, m_message.action);
        m_action->setObjectName(u"toastAction"_s);
        placeAction(false);
        connect(m_action, &Button::clicked, this, &Toast::act);
    }
    m_grid->addWidget(m_close, 0, 3);
    setAccessibleName(u"%1: %2"_s.arg(glyphName(m_message.glyph), m_message.sentence));
    m_stay.setSingleShot(true);
    m_stay.setInterval(stay);
    connect(&m_stay, &QTimer::timeout, this, &Toast::expire);
    connect(m_close, &Button::clicked, this, &Toast::dismiss);
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

void Toast::placeAction(bool isBelow)
{
    m_isActionBelow = isBelow;
    m_grid->removeWidget(m_action);
    if (isBelow)
        m_grid->addWidget(m_action, 1, 1, 1, 3, Qt::AlignLeft);
    else
        m_grid->addWidget(m_action, 0, 2);
}

void Toast::fitInto(int room)
{
    // What fits on one line of the first length stays on one: Qt would break it much earlier.
    constexpr int ShortLine = 340;
    constexpr int NarrowestLine = 200;
    m_sentence->ensurePolished();
    const QFontMetrics metrics = m_sentence->fontMetrics();
    const int words = metrics.horizontalAdvance(m_message.sentence) + 2;
    const QMargins margins = m_grid->contentsMargins();
    const int gap = m_grid->horizontalSpacing();
    int line = room - margins.left() - margins.right() - m_sign->width() - gap - gap
               - m_close->sizeHint().width();
    if (m_action && !m_action->isHidden()) {
        const int left = line - m_action->sizeHint().width() - gap;
        const bool isBelow = left < std::min(NarrowestLine, words);
        if (isBelow != m_isActionBelow)
            placeAction(isBelow);
        line = isBelow ? line - gap : left; // it spans a column that nothing else is in
    }
    // Its minimum is less than its hint: the crosses of toasts stand below each other.
    m_grid->setColumnMinimumWidth(3, m_close->sizeHint().width());
    line = std::max(1, line);
    m_sentence->setText(breakable(m_message.sentence, metrics, line));
    m_sentence->setMinimumWidth(std::min({ShortLine, words, line}));
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
    Style::paintBox(painter, rect(), tokens.surface, tokens.border, tokens.borderWidth,
                    Style::Radius::Card);
}

} // namespace Printkeeper::Widgets
