// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/overview/figurecard.h"
#include "tasks/farmstatus.h"
#include "widgets/texttable.h"

namespace Printkeeper::Overview {

/// When each task ran last, who started it, how that ended, and when it runs next.
class RunsCard final : public FigureCard
{
    Q_OBJECT

public:
    explicit RunsCard(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status, const QDateTime &now);

Q_SIGNALS:
    /// All about the runs that stand in that row: those of the tasks, then the interrupted ones.
    void runRequested(int row);

private:
    Widgets::TextTable *m_table;
    Widgets::Label *m_schedule;
};

} // namespace Printkeeper::Overview
