// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/figurecard.h"

#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;

FigureCard::FigureCard(const QString &title, QWidget *parent)
    : Card(title, parent)
    , m_figures(new QWidget)
    , m_layout(new QVBoxLayout(m_figures))
    , m_unknown(new EmptyState(Glyph::Unknown, {}, {}))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Style::Space::Small);
    m_unknown->setObjectName(u"unknown"_s);
    body()->addWidget(m_figures, 1);
    body()->addWidget(m_unknown, 1);
    m_unknown->hide();
}

void FigureCard::setUnknown(const QString &title, const QString &detail)
{
    m_isKnown = title.isEmpty();
    m_unknown->setTexts(title, detail);
    m_figures->setVisible(m_isKnown);
    m_unknown->setVisible(!m_isKnown);
}

} // namespace Printkeeper::Overview
