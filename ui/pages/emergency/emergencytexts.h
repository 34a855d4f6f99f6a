// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "tasks/run.h"

#include <QString>

namespace Printkeeper::Emergency {

/// What recovering space will do; `hasTrash`: something is in the trash.
QString recoveryPromise(const Cleanup::CleanupTotals &totals, bool hasTrash);
/// What taking back that run will do.
QString undoPromise(const Tasks::Run &run, const QDateTime &now);

} // namespace Printkeeper::Emergency
