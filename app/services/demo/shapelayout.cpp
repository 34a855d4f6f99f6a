// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/shapelayout.h"

#include <array>

namespace Printkeeper::Demo {
namespace {

constexpr double Day = 24;

// Not due ends well before 7 and 30 days, so that a farm stays true for some hours after its
// making.
constexpr std::array<StatusShape, 5> JobsStatuses = {{
    {"Uploaded", "uploaded", 8, DueRule::Uploads, 0.1, 6.4 * Day, 1},
    {"Pending", "pending", 6, DueRule::None, 2, 12 * Day, 2},
    {"Printing", "printing", 1, DueRule::None, 0.2, 20, 3},
    {"Completed", "completed", 24, DueRule::Completed, 3, 29 * Day, 4},
    {"Archived", "archive", 61, DueRule::None, 10, 86 * Day, 5},
}};

constexpr std::array<StatusShape, 8> JobStatuses = {{
    {"UPLOADED", "Uploaded", 8, DueRule::Uploads, 0.1, 6.4 * Day, 1},
    {"PENDING", "Pending", 6, DueRule::None, 2, 12 * Day, 2},
    {"REJECTED", "Rejected", 5, DueRule::None, 5, 80 * Day, 2},
    {"READYTOPRINT", "ReadyToPrint", 4, DueRule::None, 1, 6 * Day, 3},
    {"PRINTING", "Printing", 1, DueRule::None, 0.2, 20, 4},
    {"COMPLETED", "Completed", 20, DueRule::Completed, 3, 29 * Day, 5},
    {"PAIDPICKEDUP", "PaidPickedUp", 14, DueRule::Completed, 3, 29 * Day, 6},
    {"ARCHIVED", "Archived", 42, DueRule::None, 10, 86 * Day, 7},
}};

constexpr std::array<StatusShape, 4> PrintJobStatuses = {{
    {"Uploaded", "uploaded", 10, DueRule::Uploads, 0.1, 6.4 * Day, 1},
    {"Pending", "pending", 8, DueRule::None, 2, 12 * Day, 2},
    {"Printing", "printing", 2, DueRule::None, 0.2, 20, 3},
    {"Completed", "completed", 80, DueRule::Completed, 3, 29 * Day, 4},
}};

} // namespace

std::span<const StatusShape> statusesOf(DemoShape shape)
{
    switch (shape) {
    case DemoShape::Jobs:
        return JobsStatuses;
    case DemoShape::Job:
        return JobStatuses;
    case DemoShape::PrintJob:
        return PrintJobStatuses;
    }
    Q_UNREACHABLE();
}

AgeRange dueAges(DueRule rule)
{
    return rule == DueRule::Uploads ? AgeRange{7.3 * Day, 45 * Day}
                                    : AgeRange{30.5 * Day, 112 * Day};
}

QByteArray uploadsFolder(DemoShape shape)
{
    return shape == DemoShape::Job ? "storage" : "uploads";
}

} // namespace Printkeeper::Demo
