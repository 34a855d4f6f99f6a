// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/farmlayout.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// The farm's database and folders, opened for one call on one thread.
class OpenedFarm
{
public:
    static Result<std::unique_ptr<OpenedFarm>> open(const FarmContext &context,
                                                    Database::OpenMode mode);

    const Jobs::JobStore &store() const { return *m_store; }
    const Database::Connection &connection() const { return m_store->connection(); }
    const Jobs::FarmLayout &layout() const { return m_layout; }
    const Jobs::JobFiles &jobFiles() const { return m_jobFiles; }

private:
    OpenedFarm(const FarmContext &context, std::unique_ptr<Jobs::JobStore> store,
               Jobs::FarmLayout layout)
        : m_store(std::move(store))
        , m_layout(std::move(layout))
        , m_jobFiles(context.farm, m_layout, m_store->schema())
    {}

    std::unique_ptr<Jobs::JobStore> m_store;
    Jobs::FarmLayout m_layout;
    Jobs::JobFiles m_jobFiles;
};

} // namespace Printkeeper::Services
