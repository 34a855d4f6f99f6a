// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/emptystate.h"

#include "style/tokens.h"

#include <QVBoxLayout>

namespace Printkeeper::Widgets {

using Style::Space;

EmptyState::EmptyState(Glyph glyph, const QString &title, const QString &detail, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(TextStyle::Strong, Wrapping::Words))
    , m_detail(new Label(TextStyle::Body, Wrapping::Words))
    , m_button(new Button(ButtonKind::Secondary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::Small, 0, Space::Small);
    layout->setSpacing(Space::Small);
    layout->addStretch();
    layout->addWidget(new StatusGlyph(glyph, 32), 0, Qt::AlignHCenter);
    for (Label *label : {m_title, m_detail}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        layout->addWidget(label);
    }
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_detail->setTone(Tone::Secondary);
    m_button->hide();
    setTexts(title, detail);
    connect(m_button, &Button::clicked, this, &EmptyState::activated);
}

void EmptyState::setTexts(const QString &title, const QString &detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(detail);
}

void EmptyState::setAction(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

} // namespace Printkeeper::Widgets
