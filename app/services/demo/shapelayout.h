// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demofarm.h"

#include <span>

namespace Printkeeper::Demo {

/// What the jobs of a status are for the cleanup's rules.
enum class DueRule { None, Uploads, Completed };

/// One status of a farm: its spelling, its folder, how many of 100 jobs are in it, and how long ago
/// they came into it. Three of ten jobs under a rule are due.
struct StatusShape
{
    const char *name;
    const char *folder;
    int share;
    DueRule rule;
    double youngestHours;
    double oldestHours; ///< of a job that is not due
    int steps;          ///< events that have brought a job here
};

/// The statuses of a farm in the order of a job's life; their shares make 100.
std::span<const StatusShape> statusesOf(DemoShape shape);

/// Ages in hours between which the due jobs of a rule lie.
struct AgeRange
{
    double from;
    double to;
};
AgeRange dueAges(DueRule rule);

/// Where the uploads lie below the farm's root.
QByteArray uploadsFolder(DemoShape shape);

} // namespace Printkeeper::Demo
