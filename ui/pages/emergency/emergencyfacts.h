// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "tasks/run.h"

#include <optional>
#include <vector>

namespace Printkeeper::Emergency {

/// What recovering space would do, and what else would help.
struct Recovery
{
    struct Advice
    {
        QString sentence;
        Bytes bytes = 0;
        QByteArray path = {}; ///< what it is about; empty when it is no one thing

        bool operator==(const Advice &) const = default;
    };
    Cleanup::CleanupTotals totals;
    std::optional<Cleanup::Refusal> refused;
    std::vector<Advice> advice; ///< the largest first
};

/// What the other buttons of the page are about.
struct EmergencyFacts
{
    qint64 trashItems = 0;
    Bytes trashBytes = 0;
    std::optional<Tasks::Run> lastRun; ///< the newest that can be undone
};

} // namespace Printkeeper::Emergency
