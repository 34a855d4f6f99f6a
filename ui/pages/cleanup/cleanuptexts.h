// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprequest.h"
#include "cleanup/fixplanner.h"
#include "cleanup/keepstore.h"
#include "tasks/run.h"

namespace Printkeeper::CleanupView {

/// Translated sentences about cleanups, made of values alone.

/// "41 jobs cleaned up: 12 removed, 29 archived".
QString cleanupSentence(const Cleanup::CleanupReport &report);
/// What of `totals` is free at once, what later, what only moved.
QString spaceSentence(const Cleanup::CleanupTotals &totals);
/// Jobs of these totals, without temporary files.
qint64 jobsOf(const Cleanup::CleanupTotals &totals);
/// "Clean up now · 41 jobs", or files where there are no jobs.
QString runText(const Cleanup::CleanupTotals &totals);
/// The same where a guard has to be lifted for it.
QString runAnywayText(const Cleanup::CleanupTotals &totals);

/// What a guard has seen; why that stops a cleanup says the refusal itself.
QString refusalTitle(const Cleanup::Refusal &refusal);

/// "today 02:00, by cron".
QString runTitle(const Tasks::Run &run, const QDateTime &now);
/// "Clean up · 429 actions · 1.2 GB freed"; how it ended where that is not well.
QString runDetail(const Tasks::Run &run);
/// "Undo the run of today 02:00, by cron", and what that does.
QString undoTitle(const Tasks::Run &run, const QDateTime &now);
QString undoText(const Tasks::Run &run);
/// Commands that change jobs, files or folders, be there something to do or not.
QStringList changingCommands();
/// Whether its command is one of them.
bool changesFarm(const Tasks::Run &run);
/// Whether there is something that could be put back.
bool canUndo(const Tasks::Run &run);

/// "File without a job", "Wrong folder" …
QString findingTitle(Cleanup::FindingKind kind);
/// How much does not fit together, and how much of it can be mended.
QString comparisonText(const Cleanup::FixReport &report);

/// "Job 12", "Ada", "/srv/farm/uploads/thesis".
QString keepTitle(const Cleanup::Keep &keep);
/// "for ever"; "until 24 Oct 02:00".
QString keepUntil(const Cleanup::Keep &keep, const QDateTime &now);

} // namespace Printkeeper::CleanupView
