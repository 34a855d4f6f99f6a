// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"

#include <QStringList>

namespace Printkeeper::Overview {

/// All that is known of a task's last and next run, a line each.
QStringList runDetails(const Tasks::TaskRunStatus &task, const QDateTime &now);

} // namespace Printkeeper::Overview
