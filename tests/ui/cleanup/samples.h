// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "cleanup/agecurve.h"
#include "pages/cleanup/cleanuprest.h"
#include "pages/cleanup/planmodel.h"
#include "tasks/farmstatus.h"

namespace Printkeeper::Test {

/// 2 March 2026, 12:04 UTC.
class SampleClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime({2026, 3, 2}, {12, 4}, Qt::UTC); }
};

/// `uploads` of 1 kB that go to the trash, `completed` of 2 kB that move, `temporaries` of 500 B.
Cleanup::CleanupPlan samplePlan(int uploads, int completed, int temporaries = 0);
CleanupView::PlanPointer shared(Cleanup::CleanupPlan plan);

/// One upload a day of `bytes` for `days` days.
Cleanup::AgeCurve sampleCurve(int days, Bytes bytes);

/// A disk with room, due jobs, a schedule.
Tasks::FarmStatus sampleStatus(qint64 dueUploads, qint64 dueCompleted);

/// Runs 3 (a cleanup), 2 (undone), 1 (nothing to do); a kept job, a thing in the trash.
CleanupView::CleanupRest sampleRest();

} // namespace Printkeeper::Test
