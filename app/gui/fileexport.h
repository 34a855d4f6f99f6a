// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "shell/taskboard.h"

namespace Printkeeper::Gui {

/// Writes what a page has made to a file in the background and tells the board of it, whatever page
/// is open. Belongs to the board and goes when it has ended.
class FileExport final : public QObject
{
    Q_OBJECT

public:
    FileExport(const QByteArray &content, const QString &path, Shell::TaskBoard &board);

private:
    Shell::TaskBoard &m_board;
    qint64 m_task;
    TaskRunner<bool> m_runner;
};

} // namespace Printkeeper::Gui
