// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/emptystate.h"

#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/iconlabel.h"

#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace Printkeeper::Widgets {

using Style::Space;

namespace {

constexpr int PictureSize = 32;

} // namespace

EmptyState::EmptyState(Glyph glyph, const QString &title, const QString &detail, QWidget *parent)
    : QWidget(parent)
    , m_picture(new StatusGlyph(glyph, PictureSize))
    , m_title(new Label(TextStyle::Strong, Wrapping::Words))
    , m_detail(new Label(TextStyle::Body, Wrapping::Words))
    , m_button(new Button(ButtonKind::Secondary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::Small, 0, Space::Small);
    layout->setSpacing(Space::Small);
    layout->addStretch();
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
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

void EmptyState::setGlyph(Glyph glyph)
{
    setPicture(new StatusGlyph(glyph, PictureSize));
}

void EmptyState::setIcon(const QString &icon)
{
    setPicture(new IconLabel(Style::makeIcon(icon, &Style::Tokens::secondary), PictureSize));
}

void EmptyState::setPicture(QWidget *picture)
{
    const std::unique_ptr<QLayoutItem> gone(layout()->replaceWidget(m_picture, picture));
    layout()->setAlignment(picture, Qt::AlignHCenter);
    m_picture->hide(); // it goes later
    std::exchange(m_picture, picture)->deleteLater();
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
