// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/card.h"

#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_head(new QHBoxLayout)
    , m_title(new Label(TextStyle::Heading, title))
    , m_subtitle(new ElidedLabel)
    , m_link(new Button(ButtonKind::Link))
    , m_body(new QVBoxLayout)
{
    m_head->setSpacing(Space::Small);
    m_title->setMinimumHeight(Space::Wide); // the same with a link as without
    m_head->addWidget(m_title);
    m_head->addWidget(m_subtitle, 1000);
    m_head->addStretch(1);
    m_head->addWidget(m_link);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Large, Space::Medium, Space::Large, Space::Large);
    layout->setSpacing(Space::Small);
    layout->addLayout(m_head);
    layout->addLayout(m_body, 1);
    m_link->setObjectName(u"cardLink"_s);
    m_link->hide();
    m_subtitle->hide();
    m_title->setVisible(!title.isEmpty());
    m_body->setSpacing(Space::Small);
    setAccessibleName(title);
    connect(m_link, &Button::clicked, this, &Card::linkActivated);
}

void Card::setTitle(const QString &title)
{
    m_title->setTextOrHide(title);
    setAccessibleName(title);
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Card::addHeadWidget(QWidget *widget)
{
    m_head->insertWidget(m_head->indexOf(m_link), widget);
}

void Card::addBesideTitle(QWidget *widget)
{
    constexpr int MostOfTheLine = 1000;
    m_head->insertWidget(m_head->indexOf(m_subtitle), widget, MostOfTheLine);
}

void Card::setLink(const QString &text, const QString &name)
{
    m_link->setText(text);
    m_link->setAccessibleName(name);
    m_link->setVisible(!text.isEmpty());
}

} // namespace Printkeeper::Widgets
