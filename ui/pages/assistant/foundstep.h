// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discovery/farmfinding.h"

#include <QVBoxLayout>
#include <QWidget>

namespace Printkeeper::Widgets {
class Card;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Assistant {

/// What was found: each thing with a sign, its name and its place. Of several farms one is chosen.
class FoundStep final : public QWidget
{
    Q_OBJECT

public:
    explicit FoundStep(QWidget *parent = nullptr);

    void showReport(Discovery::DiscoveryReport report);
    /// Null when there is no farm.
    const Discovery::FarmFinding *chosen() const;

Q_SIGNALS:
    void farmChosen();

private:
    void showFarm();
    /// Null when nothing is.
    Widgets::Card *makeWorthCard() const;

    Discovery::DiscoveryReport m_report;
    std::size_t m_chosen = 0;
    QVBoxLayout *m_layout;
};

} // namespace Printkeeper::Assistant
