// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/holdbutton.h"

#include "style/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QTouchEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Printkeeper::Widgets {

HoldButton::HoldButton(const QString &text, QWidget *parent)
    : QPushButton(parent)
    , m_holdTime(1200ms)
{
    constexpr auto Step = 16ms;
    setProperty("kind", u"secondary"_s);
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setAttribute(Qt::WA_AcceptTouchEvents);
    m_progress.setInterval(Step);
    m_secondPress.setSingleShot(true);
    m_secondPress.setInterval(5s);
    setHoldText(text);
    connect(&m_progress, &QTimer::timeout, this, &HoldButton::advance);
    connect(&m_secondPress, &QTimer::timeout, this, &HoldButton::disarm);
    // X sends a release before each repeat of a key that stays down, now and then so late that Qt
    // takes it for a real one.
    constexpr auto LongestRepeat = 80ms;
    m_keyUp.setSingleShot(true);
    m_keyUp.setInterval(LongestRepeat);
    connect(&m_keyUp, &QTimer::timeout, this, &HoldButton::letGo);
    connect(this, &QPushButton::clicked, this, &HoldButton::press);
}

void HoldButton::setKind(ButtonKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    setProperty("kind", kind == ButtonKind::Primary ? u"primary"_s : u"secondary"_s);
    style()->unpolish(this);
    style()->polish(this);
}

void HoldButton::setHoldText(const QString &text)
{
    m_text = text;
    disarm();
    setAccessibleDescription(tr("Hold it until it is full, or press it twice."));
    setToolTip(accessibleDescription());
}

QSize HoldButton::sizeHint() const
{
    // As wide as the longer of its two texts, so that nothing moves under the finger.
    const int own = fontMetrics().horizontalAdvance(text());
    const int widest = std::max(fontMetrics().horizontalAdvance(m_text),
                                fontMetrics().horizontalAdvance(tr("Press again to confirm")));
    return QPushButton::sizeHint() + QSize(widest - own, 0);
}

double HoldButton::filled() const
{
    if (!isHeld())
        return 0;
    const double share = static_cast<double>(m_since.elapsed())
                         / static_cast<double>(std::max<qint64>(1, m_holdTime.count()));
    return std::min(1.0, share);
}

void HoldButton::hold()
{
    if (isHeld() || !isEnabled())
        return;
    setDown(true);
    m_since.start();
    m_progress.start();
    update();
}

void HoldButton::letGo()
{
    if (!isHeld())
        return;
    m_progress.stop();
    m_keyUp.stop();
    setDown(false);
    update();
}

void HoldButton::advance()
{
    update();
    if (filled() < 1 || m_keyUp.isActive())
        return;
    letGo();
    disarm();
    Q_EMIT confirmed();
}

void HoldButton::press()
{
    if (m_secondPress.isActive()) {
        disarm();
        Q_EMIT confirmed();
        return;
    }
    m_secondPress.start();
    setText(tr("Press again to confirm"));
    setAccessibleName(text());
}

void HoldButton::disarm()
{
    m_secondPress.stop();
    setText(QString(m_text).replace(u'&', u"&&"_s));
    setAccessibleName(m_text);
}

bool HoldButton::touch(QEvent &event)
{
    const auto &points = static_cast<QTouchEvent &>(event).points();
    const bool isInside = !points.isEmpty() && rect().contains(points.first().position().toPoint());
    if (event.type() == QEvent::TouchBegin)
        hold();
    else if (event.type() != QEvent::TouchUpdate || !isInside)
        letGo();
    event.accept(); // else Qt makes a mouse press of it
    return true;
}

bool HoldButton::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return touch(*event);
    default:
        return QPushButton::event(event);
    }
}

void HoldButton::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        hold();
    event->accept();
}

void HoldButton::mouseMoveEvent(QMouseEvent *event)
{
    QPushButton::mouseMoveEvent(event); // else it never looks as under the mouse
    event->accept();
    if (!rect().contains(event->position().toPoint()))
        letGo();
}

void HoldButton::mouseReleaseEvent(QMouseEvent *event)
{
    letGo();
    event->accept();
}

void HoldButton::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Space) {
        m_keyUp.stop();
        if (!event->isAutoRepeat())
            hold();
    } else if (isReturn) {
        // A key that is held down would be both presses.
        if (!event->isAutoRepeat())
            click();
    } else if (event->key() == Qt::Key_Escape && (isHeld() || m_secondPress.isActive())) {
        letGo();
        disarm();
    } else {
        QPushButton::keyPressEvent(event);
    }
}

void HoldButton::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space)
        QPushButton::keyReleaseEvent(event);
    else if (!event->isAutoRepeat() && isHeld())
        m_keyUp.start();
}

void HoldButton::focusOutEvent(QFocusEvent *event)
{
    letGo();
    QPushButton::focusOutEvent(event);
}

void HoldButton::hideEvent(QHideEvent *event)
{
    letGo();
    disarm();
    QPushButton::hideEvent(event);
}

void HoldButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange && !isEnabled()) {
        letGo();
        disarm();
    }
    QPushButton::changeEvent(event);
}

void HoldButton::paintText(QPainter &painter, const QRect &clip, const QColor &colour) const
{
    painter.save();
    painter.setClipRect(clip, Qt::IntersectClip);
    painter.setPen(colour);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    painter.restore();
}

void HoldButton::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.state &= ~QStyle::State_Sunken;
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawControl(QStyle::CE_PushButton, option);
    const int edge = qRound(filled() * width());
    const QRect full(0, 0, edge, height());
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Style::Radius::Control - 1,
                         Style::Radius::Control - 1);
    painter.save();
    painter.setClipRect(full);
    // A filled button empties while it is held, so that how far it is can be seen.
    const bool isFilled = m_kind == ButtonKind::Primary;
    painter.fillPath(shape, isFilled ? tokens.accentText : tokens.accent);
    painter.restore();
    const QColor ink = isFilled ? tokens.accentText : tokens.text;
    paintText(painter, rect().adjusted(edge, 0, 0, 0), isEnabled() ? ink : tokens.disabled);
    paintText(painter, full, isFilled ? tokens.accent : tokens.accentText);
}

} // namespace Printkeeper::Widgets
