// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "tasks/farmstatus.h"
#include "widgets/capacitybar.h"
#include "widgets/card.h"
#include "widgets/figurelabel.h"

namespace Printkeeper::CleanupView {

/// What a plan does for the space on the uploads' disk: free at once, when the trash lets go, or
/// only moved; before and after on one bar.
class SpaceCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit SpaceCard(QWidget *parent = nullptr);

    /// `temporary`: what temporary files are of it, which the rules beside it do not count.
    void showTotals(const Cleanup::CleanupTotals &totals, int trashDays, Bytes temporary);
    /// Nobody could look at the jobs.
    void showUnknown();
    void showVolume(const std::optional<Tasks::VolumeStatus> &volume);

private:
    QString laterText(Bytes temporary) const;
    void render();

    Cleanup::CleanupTotals m_totals;
    int m_trashDays = 0;
    std::optional<Tasks::VolumeStatus> m_volume;
    Widgets::FigureLabel *m_figure;
    Widgets::Label *m_used;
    Widgets::CapacityBar *m_bar;
    Widgets::Label *m_fromTrash;
    Widgets::Label *m_later;
    Widgets::Label *m_moved;
};

} // namespace Printkeeper::CleanupView
