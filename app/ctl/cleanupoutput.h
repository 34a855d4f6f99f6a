// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprequest.h"
#include "cleanup/plancsv.h"
#include "ctl/console.h"
#include "ctl/exitcode.h"

#include <QJsonObject>

namespace Printkeeper::Ctl {

/// A plan or a finished run as `cleanup --json` writes it. What changed under the run's hands is
/// among the skipped, not among the actions. Of a run that was stopped, with its `error`: what it
/// has not come to is still `planned`.
QJsonObject cleanupJson(const Cleanup::CleanupReport &report, const QByteArray &uploads);

/// The same for people.
void printCleanup(Console &console, const Cleanup::CleanupReport &report,
                  const QByteArray &uploads);

/// 1 when some actions failed, 3 when a guard refused, 4 when it was stopped.
ExitCode exitCodeOf(const Cleanup::CleanupReport &report);

/// Tells on the console how far a run is, which must outlive it.
Cleanup::ProgressFunction progressOn(Console &console);

/// `path` as seen from uploads; absolute when it lies elsewhere.
QByteArray fromUploads(const QByteArray &path, const QByteArray &uploads);

} // namespace Printkeeper::Ctl
