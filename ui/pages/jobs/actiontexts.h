// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprequest.h"
#include "cleanup/jobaction.h"

#include <QString>

namespace Printkeeper::JobsView {

/// "Archive jobs".
QString actionTitle(Cleanup::JobActionKind kind);
/// "Archive 41 jobs".
QString runText(Cleanup::JobActionKind kind, qint64 jobs);
/// What a plan of so many jobs would do, in one sentence.
QString planText(Cleanup::JobActionKind kind, const Cleanup::CleanupPlan &plan, qint64 jobs);
/// What it would mean for the space on disk, honestly; empty for nothing.
QString spaceText(const Cleanup::CleanupTotals &totals);
/// How it ended.
QString resultText(Cleanup::JobActionKind kind, const Cleanup::CleanupReport &report);

} // namespace Printkeeper::JobsView
