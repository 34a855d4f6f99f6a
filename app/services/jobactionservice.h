// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farm.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// What a person does to chosen jobs of a farm on this machine, by the same plan and the same
/// runner as a cleanup, and what was removed before.
class JobActionService
{
public:
    explicit JobActionService(const FarmContext &context)
        : m_context(context)
    {}

    Result<Cleanup::CleanupReport> preview(const Cleanup::JobActionRequest &request,
                                           const CancelToken &cancel) const;
    Result<Cleanup::CleanupReport> run(const Cleanup::JobActionRequest &request,
                                       const Cleanup::ProgressFunction &progress,
                                       const CancelToken &cancel) const;
    Result<Cleanup::RemovedPage> removedJobs(const Cleanup::RemovedQuery &query) const;
    Result<std::vector<Cleanup::HistoryEntry>> history(const QString &job) const;

private:
    const FarmContext &m_context;
};

} // namespace Printkeeper::Services
