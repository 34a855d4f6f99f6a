// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/toaststack.h"

#include "style/tokens.h"
#include "widgets/button.h"

#include <QApplication>
#include <QGraphicsOpacityEffect>
#include <QLayout>
#include <QPropertyAnimation>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

namespace {

constexpr int LongestFade = 160; // ms

/// The style says whether anything may move.
void fadeIn(Toast &toast)
{
    const int duration =
        std::min(LongestFade,
                 toast.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &toast));
    if (duration <= 0)
        return;
    auto *effect = new QGraphicsOpacityEffect(&toast);
    effect->setOpacity(0);
    toast.setGraphicsEffect(effect);
    auto *fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(duration);
    fade->setEndValue(1.0);
    QObject::connect(fade, &QPropertyAnimation::finished, &toast,
                     [&toast] { toast.setGraphicsEffect(nullptr); });
    fade->start();
}

} // namespace

ToastStack::ToastStack(QWidget *over)
    : QWidget(over)
{
    setAccessibleName(tr("Messages"));
    over->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (before && now && isAncestorOf(now) && !isAncestorOf(before))
            m_focusBefore = before;
    });
    hide();
}

bool ToastStack::hasPlaceFor(const ToastMessage &message) const
{
    constexpr std::size_t Places = 3;
    constexpr auto LastingPlaces = 2;
    if (m_toasts.size() >= Places)
        return false;
    return message.glyph != Glyph::Critical
           || std::ranges::count_if(m_toasts, &Toast::isLasting) < LastingPlaces;
}

void ToastStack::showToast(ToastMessage message)
{
    if (hasPlaceFor(message))
        add(std::move(message));
    else
        m_waiting.push_back(std::move(message));
}

void ToastStack::withdrawAction(qint64 about)
{
    for (Toast *toast : m_toasts) {
        if (toast->about() == about)
            toast->withdrawAction();
    }
    for (ToastMessage &message : m_waiting) {
        if (message.about == about)
            message.action.clear();
    }
    arrange();
}

void ToastStack::add(ToastMessage message)
{
    auto *toast = new Toast(std::move(message), m_stay, this);
    m_toasts.push_back(toast);
    connect(toast, &Toast::dismissed, this, [this, toast] { remove(toast); });
    toast->show();
    show();
    raise();
    arrange();
    fadeIn(*toast);
    toast->announce();
}

void ToastStack::remove(Toast *toast)
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hadKeyboard = focus && toast->isAncestorOf(focus);
    std::erase(m_toasts, toast);
    if (hadKeyboard)
        giveBackKeyboard();
    toast->hide();
    toast->deleteLater();
    const auto next = std::ranges::find_if(
        m_waiting, [this](const ToastMessage &message) { return hasPlaceFor(message); });
    if (next != m_waiting.end()) {
        ToastMessage message = std::move(*next);
        m_waiting.erase(next);
        add(std::move(message));
    }
    setVisible(!m_toasts.empty());
    arrange();
}

void ToastStack::giveBackKeyboard()
{
    if (!m_toasts.empty()) {
        focusNewest();
        return;
    }
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void ToastStack::focusNewest()
{
    if (m_toasts.empty())
        return;
    Toast *newest = m_toasts.back();
    auto *place = newest->findChild<Button *>(u"toastAction"_s);
    if (!place || place->isHidden())
        place = newest->findChild<Button *>(u"toastClose"_s);
    place->setFocus(Qt::ShortcutFocusReason);
}

bool ToastStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        arrange();
    return QWidget::eventFilter(watched, event);
}

void ToastStack::arrange()
{
    constexpr int LargestWidth = 600;
    const int room = std::min(LargestWidth, parentWidget()->width() - 2 * Space::Large);
    int width = 0;
    for (Toast *toast : m_toasts) {
        toast->fitInto(room);
        width = std::max(width, std::min(room, toast->sizeHint().width()));
    }
    int top = 0;
    for (Toast *toast : m_toasts) {
        const int height = std::max(toast->layout()->totalHeightForWidth(width),
                                    toast->minimumSizeHint().height());
        toast->setGeometry(0, top, width, height);
        toast->layout()->activate();
        top += height + Space::Small;
    }
    const int height = std::max(0, top - Space::Small);
    setGeometry((parentWidget()->width() - width) / 2,
                parentWidget()->height() - height - Space::Wide, width, height);
}

} // namespace Printkeeper::Widgets
