// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/button.h"

#include "style/icons.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QToolTip>
#include <QVariant>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr std::array KindNames{"secondary"_L1, "primary"_L1, "link"_L1, "icon"_L1, "chip"_L1};

QString nameOf(ButtonKind kind)
{
    return KindNames.at(static_cast<std::size_t>(kind));
}

} // namespace

Button::Button(ButtonKind kind, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setProperty("kind", nameOf(kind));
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setCheckable(kind == ButtonKind::Chip);
    if (kind == ButtonKind::Link)
        setCursor(Qt::PointingHandCursor);
}

void Button::setKind(ButtonKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    setProperty("kind", nameOf(kind));
    style()->unpolish(this);
    style()->polish(this);
}

QString Button::shownToolTip() const
{
    return withKey(toolTip(), m_key);
}

bool Button::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_key.isEmpty())
        return QPushButton::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), shownToolTip(), this);
    return true;
}

void Button::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isAlone = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!isReturn || !isAlone)
        QPushButton::keyPressEvent(event);
    else if (!event->isAutoRepeat())
        click();
}

QString withKey(const QString &text, const QKeySequence &key)
{
    const QString keys = key.toString(QKeySequence::NativeText);
    if (text.isEmpty() || keys.isEmpty())
        return text + keys;
    return u"%1 (%2)"_s.arg(text, keys);
}

Button *makeCloseButton(const QString &name, QWidget *parent)
{
    constexpr int Size = 20;
    auto *button = new Button(ButtonKind::Icon, {}, parent);
    button->setIcon(Style::makeIcon(u"close"_s));
    button->setIconSize({Size, Size});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace Printkeeper::Widgets
