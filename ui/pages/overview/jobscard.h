// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"
#include "widgets/barlist.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"

namespace Printkeeper::Overview {

/// How many jobs are in each status, in the order of a job's life, and what of them a cleanup would
/// take.
class JobsCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit JobsCard(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status);

private:
    Widgets::BarList *m_bars;
    Widgets::Label *m_due;
    Widgets::EmptyState *m_empty;
};

/// One bar a status, whatever its spellings; statuses that are not known come last.
std::vector<Widgets::BarList::Bar> statusBars(const Tasks::FarmStatus &status);

/// Whether the job table could be read: else its figures are unknown, not zero.
bool isDatabaseKnown(const Tasks::FarmStatus &status);

} // namespace Printkeeper::Overview
