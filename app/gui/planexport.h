// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "pages/cleanup/planmodel.h"
#include "services/farm.h"
#include "shell/taskboard.h"

namespace Printkeeper::Gui {

/// Writes a plan to a file in the background, with the people, and tells the board of it, whatever
/// page is open. Belongs to the board and goes when it has ended.
class PlanExport final : public QObject
{
    Q_OBJECT

public:
    /// `names` is how much of them may be in the file.
    PlanExport(const CleanupView::PlanPointer &plan, const QString &path,
               const Services::Farm &farm, Settings::NameStyle names, Shell::TaskBoard &board);

private:
    Shell::TaskBoard &m_board;
    qint64 m_task;
    TaskRunner<qint64> m_runner;
};

} // namespace Printkeeper::Gui
