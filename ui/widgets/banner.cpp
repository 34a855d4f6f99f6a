// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/banner.h"

#include "style/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_glyph(new StatusGlyph(Glyph::Good, 24))
    , m_message(new Label(TextStyle::Strong, Wrapping::Words))
    , m_detail(new Label(TextStyle::Body, Wrapping::Words))
    , m_action(new Button(ButtonKind::Secondary))
    , m_close(makeCloseButton(tr("Close this message"), this))
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_message);
    texts->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Large, Space::Small, Space::Small, Space::Small);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_glyph);
    layout->addLayout(texts, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_detail->setTone(Tone::Secondary);
    m_message->setObjectName(u"bannerMessage"_s);
    m_action->setObjectName(u"bannerAction"_s);
    m_close->setObjectName(u"bannerClose"_s);
    connect(m_close, &Button::clicked, this, &Banner::dismiss);
    connect(m_action, &Button::clicked, this, &Banner::act);
    hide();
}

void Banner::showMessage(Glyph glyph, const QString &message, const QString &detail,
                         const QString &action, std::function<void()> onAction)
{
    m_glyph->setGlyph(glyph);
    m_message->setText(message);
    m_detail->setTextOrHide(detail);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_onAction = std::move(onAction);
    setAccessibleName(message);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::dismiss()
{
    m_onAction = {};
    hide();
    Q_EMIT dismissed();
}

void Banner::act()
{
    const auto onAction = std::exchange(m_onAction, {});
    hide();
    Q_EMIT dismissed();
    if (onAction)
        onAction();
}

} // namespace Printkeeper::Widgets
