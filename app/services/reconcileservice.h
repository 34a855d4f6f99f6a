// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/fixplanner.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// Compares jobs with files and mends what needs no judgement: LocalFarm's part for `reconcile`.
class ReconcileService
{
public:
    explicit ReconcileService(const FarmContext &context)
        : m_context(context)
    {}

    Result<Cleanup::FixReport> preview(const Cleanup::ComparisonFunction &progress,
                                       const CancelToken &cancel) const;
    Result<Cleanup::FixReport> fix(const Cleanup::FixRequest &request,
                                   const Cleanup::ProgressFunction &progress,
                                   const CancelToken &cancel) const;

private:
    const FarmContext &m_context;
};

} // namespace Printkeeper::Services
