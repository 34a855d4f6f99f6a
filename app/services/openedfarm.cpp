// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/openedfarm.h"

#include "jobs/farmlayouttwins.h"

namespace Printkeeper::Services {

Result<std::unique_ptr<OpenedFarm>> OpenedFarm::open(const FarmContext &context,
                                                     Database::OpenMode mode)
{
    const auto path = context.databasePath();
    if (!path)
        return path.error();
    auto store = Jobs::JobStore::open(*path, context.jobs, mode);
    if (!store)
        return store.error();
    auto layout = Jobs::FarmLayout::find(context.farm);
    if (!layout)
        return layout.error();
    std::unique_ptr<OpenedFarm> farm(
        new OpenedFarm(context, *std::move(store), *std::move(layout)));
    if (auto settled = Jobs::settleTwins(farm->m_layout, context.farm, *farm->m_store); !settled)
        return settled.error();
    return farm;
}

} // namespace Printkeeper::Services
