// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Printkeeper::Schedule {

/// The task that a crontab's command starts: the TASK of `printkeeperctl … run TASK`, and for the
/// python lines from before Printkeeper `cleanup` (cleanup.py) or `check-disk` (check_disk_space).
/// Empty when it is none of ours. A command that starts several tells the first one.
QString taskOfCommand(const QByteArray &command);

} // namespace Printkeeper::Schedule
