// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/planpreview.h"

#include "services/farmstate.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {

bool isUnknownSchema(const Error &error)
{
    return error.code == "schema-unknown"_L1;
}

Cleanup::CleanupReport schemaRefusal(const Error &error)
{
    Cleanup::CleanupReport report;
    report.plan.refused = Cleanup::Refusal{u"schema"_s, error.message, {}};
    return report;
}

Result<Cleanup::CleanupReport> previewPlan(const FarmContext &context, const PlanMaker &makePlan)
{
    const auto farm = OpenedFarm::open(context, Database::OpenMode::ReadOnly);
    if (!farm && isUnknownSchema(farm.error()))
        return schemaRefusal(farm.error());
    if (!farm)
        return farm.error();
    const auto state = findFarmState(context);
    if (!state)
        return state.error();
    auto plan = makePlan(**farm, state->get());
    if (!plan)
        return plan.error();
    Cleanup::CleanupReport report;
    report.plan = *std::move(plan);
    return report;
}

} // namespace Printkeeper::Services
