// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"

namespace Printkeeper::Overview {

/// One thing that was checked and is as it should be.
struct WellFact
{
    QString code; ///< "cleanup", "punctual", "files", "due", "disks", "next"
    QString text;
};

/// Only what `status` really has figures for: what was not checked is not claimed.
std::vector<WellFact> wellFacts(const Tasks::FarmStatus &status, const QDateTime &now);

/// Whether nothing needs attention and everything runs by itself.
bool isAllWell(const Tasks::FarmStatus &status);
bool runsByItself(const Tasks::FarmStatus &status);

/// "14 uploads removed, 9 jobs archived"; that nothing was due, when it was nothing.
QString cleanupDoneText(const Tasks::CleanupDone &done);

} // namespace Printkeeper::Overview
