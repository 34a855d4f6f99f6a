// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/emergency/emergencytile.h"

#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Emergency {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int GlyphSize = 18;

} // namespace

EmergencyTile::EmergencyTile(const QString &name, const QString &title, Press press,
                             QWidget *parent)
    : Card(title, parent)
    , m_promise(new Label(TextStyle::Body, Wrapping::Words))
    , m_glyph(new StatusGlyph(Glyph::Good, GlyphSize))
    , m_result(new Label(TextStyle::Small, Wrapping::Words))
{
    setObjectName(name + u"Tile"_s);
    m_promise->setObjectName(name + u"Promise"_s);
    m_result->setObjectName(name + u"Result"_s);
    if (press == Press::Hold) {
        m_hold = new HoldButton({});
        m_press = m_hold;
        connect(m_hold, &HoldButton::confirmed, this, &EmergencyTile::pressed);
    } else {
        m_click = new Button(ButtonKind::Secondary);
        m_press = m_click;
        connect(m_click, &Button::clicked, this, &EmergencyTile::pressed);
    }
    m_press->setObjectName(name + u"Button"_s);
    m_press->setProperty("target", u"finger"_s);
    auto *result = new QHBoxLayout;
    result->setSpacing(Space::Small);
    result->addWidget(m_glyph, 0, Qt::AlignTop);
    result->addWidget(m_result, 1);
    body()->setSpacing(Space::Medium);
    body()->addWidget(m_promise);
    body()->addLayout(result);
    body()->addStretch();
    body()->addWidget(m_press);
    setResult(Glyph::Good, {});
}

void EmergencyTile::setPromise(const QString &promise)
{
    m_promise->setText(promise);
    m_press->setAccessibleDescription(promise);
}

void EmergencyTile::setResult(Glyph glyph, const QString &result)
{
    m_glyph->setGlyph(glyph);
    m_glyph->setVisible(!result.isEmpty());
    m_result->setTextOrHide(result);
}

void EmergencyTile::setButtonText(const QString &text)
{
    if (m_hold)
        m_hold->setHoldText(text);
    else
        m_click->setText(text);
    m_press->setAccessibleName(text);
}

void EmergencyTile::setRecommended(bool isRecommended)
{
    const ButtonKind kind = isRecommended ? ButtonKind::Primary : ButtonKind::Secondary;
    if (m_hold)
        m_hold->setKind(kind);
    else
        m_click->setKind(kind);
}

void EmergencyTile::setReasonAgainst(const QString &reason)
{
    // Else Qt hands the focus on, out of the page, and a key that is held presses what is there.
    const QWidget *focused = window()->focusWidget();
    if (!reason.isEmpty() && focused == m_press)
        setFocus();
    m_press->setEnabled(reason.isEmpty());
    if (reason.isEmpty() && focused == this)
        m_press->setFocus();
    m_press->setToolTip(reason);
}

} // namespace Printkeeper::Emergency
