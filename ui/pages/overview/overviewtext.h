// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "tasks/farmstatus.h"

#include <QLocale>

namespace Printkeeper::Overview {

/// Translated sentences for what the page shows, made of values alone.

/// What the cleanup button says: with the number of jobs, or what waits for a first approval.
QString cleanupButtonText(const Tasks::FarmStatus &status);
/// "41 uploads wait over 7 days"; empty when none does.
QString dueUploadsText(const Tasks::FarmStatus &status);
/// "388 completed jobs can be archived"; empty when none can.
QString dueCompletedText(const Tasks::FarmStatus &status);
/// "11 GB go next", with when they are free; empty when the next cleanup frees nothing.
QString dueSpaceSentence(const Tasks::FarmStatus &status);
/// All of the page in a few sentences, for those who hear it.
QString summaryText(const Tasks::FarmStatus &status);
/// The task's name for people; its own name when it is not known.
QString taskTitle(const QString &task);
/// "today 02:00, by cron"; "never".
QString lastRunText(const Tasks::TaskRunStatus &task, const QDateTime &now);
/// "tomorrow 02:00"; that it will not run.
QString nextRunText(const Tasks::TaskRunStatus &task, const QDateTime &now);
/// How a run ended: "23 actions", "waits for you", "–" for never.
QString resultText(const Tasks::TaskRunStatus &task);

} // namespace Printkeeper::Overview
