// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"
#include "widgets/capacitybar.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/figurelabel.h"

namespace Printkeeper::Overview {

/// How much is free where the uploads lie, and how full the other volumes of the farm are.
class DiskCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit DiskCard(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status);

private:
    void showVolume(const Tasks::VolumeStatus &volume);
    void showOthers(const Tasks::FarmStatus &status);

    QWidget *m_figures;
    Widgets::FigureLabel *m_free;
    Widgets::Label *m_used;
    Widgets::CapacityBar *m_bar;
    Widgets::Label *m_trash;
    QVBoxLayout *m_others;
    Widgets::EmptyState *m_unknown;
};

} // namespace Printkeeper::Overview
