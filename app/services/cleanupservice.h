// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farm.h"
#include "services/farmcontext.h"
#include "services/openedfarm.h"

namespace Printkeeper::Services {

/// The plan for the farm as it is now, without a state while there is none yet. Writes nothing.
Result<Cleanup::CleanupPlan> planCleanup(const FarmContext &context, const OpenedFarm &farm,
                                         const Database::Connection *state,
                                         const Cleanup::CleanupRequest &request,
                                         const CancelToken &cancel, const QString &job = {});

/// Cleanup and undo of a farm on this machine: opens what they need, takes the farm lock, finishes
/// first what a crash left, and records the run.
class CleanupService
{
public:
    explicit CleanupService(const FarmContext &context)
        : m_context(context)
    {}

    Result<Cleanup::CleanupReport> preview(const Cleanup::CleanupRequest &request,
                                           const CancelToken &cancel) const;
    /// The same for one job: what the plan says of it, and what guards say.
    Result<Cleanup::CleanupReport> previewOf(const QString &job, const CancelToken &cancel) const;
    Result<Cleanup::CleanupReport> cleanUp(const Cleanup::CleanupRequest &request,
                                           CleanupCaller caller,
                                           const Cleanup::ProgressFunction &progress,
                                           const CancelToken &cancel) const;
    Result<Cleanup::UndoReport> undo(const UndoRequest &request,
                                     const Cleanup::ProgressFunction &progress,
                                     const CancelToken &cancel) const;

private:
    const FarmContext &m_context;
};

} // namespace Printkeeper::Services
