// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"

namespace Printkeeper::Cleanup {

/// Something else that would free space on the disk of the uploads, for a person to decide.
struct Advice
{
    QString action; ///< translated sentence for a command line: with paths and keys
    Bytes bytes = 0;
    QString sentence;     ///< the same for a window, which shows the path beside it
    QByteArray path = {}; ///< absolute, of what it is about; empty when it is no one thing
};

/// What an emergency would do or has done, and what else would help, largest first.
struct EmergencyReport
{
    CleanupReport cleanup;
    std::vector<Advice> advice;
};

/// Makes of a plan to remove temporary files and to archive jobs that of an emergency, in the order
/// in which it frees: temporary files, for good; `trash`, the bytes of all that waits there; jobs
/// whose archive is on another disk; jobs that only move. The largest go first.
void becomeEmergency(CleanupPlan &plan, Bytes trash);

} // namespace Printkeeper::Cleanup
