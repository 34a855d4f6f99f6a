// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "cleanup/cleanupplan.h"
#include "tasks/farmstatus.h"

namespace Printkeeper::Test {

/// A clock that a test sets; at first it is the time of the samples.
class SampleClock final : public Clock
{
public:
    SampleClock();
    QDateTime now() const override { return time; }
    QDateTime time;
};

/// A farm where nothing is wrong: 4,812 jobs, 41 of them due.
Tasks::FarmStatus wellStatus();
/// The same with three things to do.
Tasks::FarmStatus troubledStatus();
/// The same before a person has allowed the first cleanup.
Tasks::FarmStatus waitingStatus();
/// The same with one thing to do.
Tasks::FarmStatus statusWith(const QString &code);
/// The same with a database that cannot be read.
Tasks::FarmStatus unreadableStatus();

} // namespace Printkeeper::Test
