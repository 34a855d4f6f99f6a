// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/run.h"

#include <functional>

namespace Printkeeper::Tasks {

/// What /proc/PID/stat says of a process's place.
struct ProcessStat
{
    QByteArray name; ///< its comm: at most 15 bytes, any bytes
    qint64 parent = 0;
};

/// Empty for what is no such line. The name may hold blanks, brackets and newlines.
std::optional<ProcessStat> parseProcessStat(const QByteArray &line);

/// The content of /proc/PID/stat; empty when there is no such process.
using ProcessStatReader = std::function<QByteArray(qint64 pid)>;

/// Who started the process `pid`: the nearest ancestor that is cron, or the window program
/// (printkeeper, not printkeeperctl), decides; Manual when there is none or /proc is closed.
RunSource runSourceOf(qint64 pid, const ProcessStatReader &readStat);

/// The same for this process.
RunSource runSource();

} // namespace Printkeeper::Tasks
