// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/undoclaims.h"

#include "cleanup/claims.h"
#include "cleanup/trashplaces.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

bool isInTrash(const FileMove &move)
{
    return move.from.relative.startsWith(PrivateFolder);
}

/// Its row, as far as the operation knows it.
Jobs::Job ownRow(const Operation &operation, const Jobs::JobSchema &schema)
{
    Jobs::Job job;
    const std::pair<QString, Database::Value Jobs::Job::*> parts[] = {
        {schema.status, &Jobs::Job::status},
        {schema.file, &Jobs::Job::file},
        {schema.metadata, &Jobs::Job::metadata},
        {schema.thumbnail, &Jobs::Job::thumbnail},
    };
    for (const auto &[column, part] : parts) {
        const Database::Value *value =
            column.isEmpty() ? nullptr : findColumn(*operation.change->before, column);
        if (value)
            job.*part = *value;
    }
    return job;
}

/// The first file that more claim than `own` does.
const Jobs::FilePlace *findShared(const Operation &operation, const Jobs::Job &own,
                                  const Claims &claims, const Jobs::JobFiles &jobFiles)
{
    const auto model = jobFiles.modelOf(own);
    const auto metadata = jobFiles.metadataOf(own);
    const auto thumbnail = jobFiles.thumbnailOf(own);
    for (const FileMove &move : operation.moves) {
        const std::size_t asModel = model && *model == move.from ? 1 : 0;
        const std::size_t asCompanion =
            (metadata == move.from ? 1U : 0U) + (thumbnail == move.from ? 1U : 0U);
        if (!isInTrash(move)
            && (claims.modelClaims(move.from) > asModel
                || claims.companionClaims(move.from) > asCompanion))
            return &move.from;
    }
    return nullptr;
}

} // namespace

Result<std::map<std::size_t, Jobs::FilePlace>>
findClaimedByOthers(const std::vector<Operation> &operations, const Jobs::JobStore &store,
                    const Jobs::JobFiles &jobFiles, const CancelToken &cancel)
{
    std::map<std::size_t, Jobs::FilePlace> claimed;
    const auto mayBeClaimed = [](const Operation &operation) {
        return operation.change && operation.change->before
               && !std::ranges::all_of(operation.moves, isInTrash);
    };
    if (std::ranges::none_of(operations, mayBeClaimed))
        return claimed;
    const auto claims = readClaims(store, jobFiles, cancel);
    if (!claims)
        return claims.error();
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const Operation &operation = operations[i];
        if (!mayBeClaimed(operation)
            || !findShared(operation, ownRow(operation, jobFiles.schema()), *claims, jobFiles))
            continue;
        // Of a record that stays the journal has not every column.
        const auto row = store.find(operation.job);
        if (!row)
            return row.error();
        const auto *shared = findShared(operation, row->value_or(Jobs::Job()), *claims, jobFiles);
        if (shared)
            claimed.emplace(i, *shared);
    }
    return claimed;
}

} // namespace Printkeeper::Cleanup
