// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/overview/remedy.h"
#include "widgets/card.h"

namespace Printkeeper::Overview {

/// What needs a person, worst first, each with one button; or that all is well, and on what
/// grounds.
class AttentionCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit AttentionCard(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status);
    /// Whether the worst thing has a button here: it is the filled one of the page.
    bool hasPrimary() const { return m_hasPrimary; }
    /// While something runs, nothing else can be started.
    void setActionsEnabled(bool areEnabled);

Q_SIGNALS:
    void remedyRequested(Printkeeper::Overview::Remedy remedy);

private:
    enum class ButtonRank { Worst, Other };

    QWidget *makeList(const Tasks::FarmStatus &status);
    QWidget *makeWell(const Tasks::FarmStatus &status) const;
    QWidget *makeRow(const Tasks::Attention &attention, Remedy remedy, ButtonRank rank);

    QWidget *m_content = nullptr;
    std::vector<Widgets::Button *> m_actions;
    QStringList m_shown; ///< what the list was made of
    bool m_hasPrimary = false;
};

} // namespace Printkeeper::Overview
