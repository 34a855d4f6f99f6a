// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/plancsv.h"
#include "ctl/console.h"

#include <QJsonObject>

namespace Printkeeper::Ctl {

/// A plan or a finished run as `cleanup --json` writes it. What changed under the run's hands is
/// among the skipped, not among the actions.
QJsonObject cleanupJson(const Cleanup::CleanupReport &report, const QByteArray &uploads);

/// The same for people.
void printCleanup(Console &console, const Cleanup::CleanupReport &report,
                  const QByteArray &uploads);

} // namespace Printkeeper::Ctl
