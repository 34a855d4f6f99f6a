// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/guards.h"
#include "jobs/farmlayout.h"
#include "services/jobcheck.h"
#include "storage/diskcheck.h"
#include "tasks/farmstatus.h"
#include "tasks/runstore.h"

namespace Printkeeper::Services {

/// Sentences for what needs a person. Each adds to `status.attention` or nothing.
void addDiskAttention(Tasks::FarmStatus &status, const Storage::DiskReport &report);
void addJobAttention(Tasks::FarmStatus &status, const JobProblems &problems);
/// `strange`: folders that are not the ones which are known; they are not missing.
void addLayoutAttention(Tasks::FarmStatus &status, const Jobs::FarmLayout &layout,
                        const QSet<QByteArray> &strange);
/// Folders that keep us out, when we are the farm's user.
void addClosedAttention(Tasks::FarmStatus &status, const Jobs::FarmLayout &layout);
void addStrangeAttention(Tasks::FarmStatus &status, const QSet<QByteArray> &strange);
/// `lastCleanup`: the newest that was not skipped or cancelled. Where `memory` lets the clock's
/// guard refuse the next one, that is told in place of its refusal or age.
void addRunAttention(Tasks::FarmStatus &status, const std::optional<Tasks::Run> &lastCleanup,
                     const Cleanup::RunMemory &memory);
void addApprovalAttention(Tasks::FarmStatus &status);
void addInterruptedAttention(Tasks::FarmStatus &status);
/// From the faults in `status`.
void addScheduleAttention(Tasks::FarmStatus &status);
/// The file is there, and what is in it nobody knows.
void addUnreadableSchedule(Tasks::FarmStatus &status, const Error &error);
/// The code is taken from the error: `schema-unknown`, else `database-unreadable`.
void addDatabaseAttention(Tasks::FarmStatus &status, const Error &error);
/// A part of the status that could not be read for another reason.
void addUnreadable(Tasks::FarmStatus &status, const QString &code, const Error &error);

/// The worst first.
void sortAttention(Tasks::FarmStatus &status);

} // namespace Printkeeper::Services
