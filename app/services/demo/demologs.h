// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/tree.h"

#include <QDateTime>

namespace Printkeeper::Demo {

/// Writes what the web app has logged until now: maintenance.log and disk_space.log by its cleanup
/// script, app.log and its rotated app.log.1 by itself, all in the format of Python's logging and
/// in the system's local time.
Result<void> writeLogs(Tree &logs, quint64 seed, const QDateTime &now);

} // namespace Printkeeper::Demo
