// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/card.h"
#include "widgets/emptystate.h"

namespace Printkeeper::Overview {

/// A card whose figures can be unknown: then a hatched disc and a sentence stand in their place.
class FigureCard : public Widgets::Card
{
    Q_OBJECT

public:
    explicit FigureCard(const QString &title, QWidget *parent = nullptr);

    /// Empty texts: the figures are known.
    void setUnknown(const QString &title, const QString &detail = {});
    bool isKnown() const { return m_isKnown; }

protected:
    /// Where the figures go.
    QVBoxLayout *figures() const { return m_layout; }

private:
    QWidget *m_figures;
    QVBoxLayout *m_layout;
    Widgets::EmptyState *m_unknown;
    bool m_isKnown = true;
};

} // namespace Printkeeper::Overview
