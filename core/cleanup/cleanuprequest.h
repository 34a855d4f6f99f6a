// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"

#include <QSet>

#include <functional>

namespace Printkeeper::Cleanup {

/// Guards that a person lifts for this one run.
struct LiftedGuards
{
    bool share = false; ///< --over-limit, or the plan was approved in the preview
    bool clock = false; ///< --trust-clock
    bool root = false;  ///< --new-root
};

/// What a person or a task asks of a cleanup. `at` plans for another moment and is for a dry run
/// only; `only` limits the kinds of action, empty means all.
struct CleanupRequest
{
    std::optional<QDateTime> at;
    std::vector<ActionKind> only;
    LiftedGuards lifted;
};

/// How far a run has come; at most ten a second.
struct CleanupProgress
{
    qint64 done = 0;
    qint64 total = 0;
    Bytes bytes = 0;
};

using ProgressFunction = std::function<void(const CleanupProgress &)>;

/// What an undo did. Each job is undone wholly or not at all.
struct UndoReport
{
    struct Failure
    {
        QString job;
        QByteArray path;
        QString reason;
    };
    qint64 run = 0;   ///< the run that was undone
    qint64 asRun = 0; ///< the run that the undo itself is
    qint64 undone = 0;
    std::vector<Failure> failed;
};

} // namespace Printkeeper::Cleanup
