// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farm.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// Recovers space at once on a farm on this machine.
class EmergencyService
{
public:
    explicit EmergencyService(const FarmContext &context)
        : m_context(context)
    {}

    Result<Cleanup::EmergencyReport> preview(const Cleanup::LiftedGuards &lifted,
                                             const CancelToken &cancel) const;
    Result<Cleanup::EmergencyReport> run(const Cleanup::LiftedGuards &lifted,
                                         const Cleanup::ProgressFunction &progress,
                                         const CancelToken &cancel) const;

private:
    const FarmContext &m_context;
};

} // namespace Printkeeper::Services
