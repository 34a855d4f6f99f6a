// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"
#include "widgets/card.h"
#include "widgets/texttable.h"

namespace Printkeeper::Overview {

/// When each task ran last, how that ended, and when it runs next.
class RunsCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit RunsCard(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status);

private:
    Widgets::TextTable *m_table;
    Widgets::Label *m_schedule;
};

} // namespace Printkeeper::Overview
