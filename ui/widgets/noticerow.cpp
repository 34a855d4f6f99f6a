// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/noticerow.h"

#include "style/tokens.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

NoticeRow::NoticeRow(std::optional<Glyph> glyph, const QString &title, const QString &detail,
                     QWidget *parent)
    : QWidget(parent)
    , m_button(new Button(ButtonKind::Secondary))
{
    constexpr int GlyphSize = 24;
    auto *what = new Label(TextStyle::Strong, Wrapping::Words);
    auto *follows = new Label(TextStyle::Body, Wrapping::Words);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(what);
    texts->addWidget(follows);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, Space::Small, 0, Space::Small);
    layout->setSpacing(Space::Medium);
    if (glyph)
        layout->addWidget(new StatusGlyph(*glyph, GlyphSize));
    else
        layout->addSpacing(GlyphSize + Space::Medium); // no distance follows a mere space
    layout->addLayout(texts, 1);
    layout->addWidget(m_button);

    what->setText(title);
    follows->setTone(Tone::Secondary);
    follows->setText(detail);
    follows->setVisible(!detail.isEmpty());
    m_button->hide();
    setAccessibleName(glyph ? u"%1: %2"_s.arg(glyphName(*glyph), title) : title);
    setAccessibleDescription(detail);
    connect(m_button, &Button::clicked, this, &NoticeRow::activated);
}

void NoticeRow::setAction(const QString &text, ButtonKind kind)
{
    m_button->setText(text);
    m_button->setKind(kind);
    m_button->setVisible(!text.isEmpty());
}

} // namespace Printkeeper::Widgets
