// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "pages/jobs/csvexport.h"
#include "shell/taskboard.h"

namespace Printkeeper::Gui {

/// Writes jobs to a file in the background and tells the board of it, whatever page is open.
/// Belongs to the board and goes when it has ended.
class ExportTask final : public QObject
{
    Q_OBJECT

public:
    ExportTask(const JobsView::CsvRequest &request, Shell::TaskBoard &board);

private:
    Shell::TaskBoard &m_board;
    qint64 m_task;
    TaskRunner<qint64> m_runner;
};

} // namespace Printkeeper::Gui
