// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/overview/figurecard.h"
#include "pages/overview/figurelink.h"
#include "pages/overview/legendrow.h"
#include "pages/page.h"
#include "tasks/farmstatus.h"
#include "widgets/capacitybar.h"
#include "widgets/figurelabel.h"

namespace Printkeeper::Overview {

/// How much is free where the uploads lie, what of the rest goes next or waits in the trash, and
/// how full the other volumes of the farm are. Every number leads to what it counts.
class DiskCard final : public FigureCard
{
    Q_OBJECT

public:
    explicit DiskCard(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status);

Q_SIGNALS:
    void placeRequested(const Printkeeper::Pages::PagePlace &place);
    void reviewRequested();

private:
    void connectLinks();
    void showVolume(const Tasks::FarmStatus &status);
    void showRow(LegendRow *row, FigureLink *link, const QString &text);
    void showOthers(const Tasks::FarmStatus &status);
    QWidget *makeVolume(const Tasks::VolumeStatus &volume);

    Widgets::FigureLabel *m_free;
    Widgets::Label *m_used;
    Widgets::CapacityBar *m_bar;
    LegendRow *m_next;
    LegendRow *m_trash;
    Widgets::Label *m_moves;
    FigureLink *m_room;
    FigureLink *m_levels;
    FigureLink *m_nextLink;
    FigureLink *m_trashLink;
    FigureLink *m_movesLink;
    QVBoxLayout *m_others;
};

} // namespace Printkeeper::Overview
