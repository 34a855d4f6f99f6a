// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/lateclaims.h"

#include "cleanup/takenfiles.h"
#include "cleanup/tempfiles.h"
#include "cleanup/trashplaces.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

bool claimsTheSame(const Jobs::Job &a, const Jobs::Job &b)
{
    return a.id == b.id && a.status == b.status && a.file == b.file && a.metadata == b.metadata
           && a.thumbnail == b.thumbnail;
}

} // namespace

Result<void> LateClaims::note(const Jobs::JobStore &store, CleanupPlan &plan)
{
    auto version = dataVersionOf(store);
    auto newest = store.newest(NotedRows);
    if (!version || !newest)
        return version ? newest.error() : version.error();
    plan.madeFrom = *std::move(version);
    plan.newestRows = *std::move(newest);
    return {};
}

LateClaims::LateClaims(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles,
                       const std::vector<Jobs::NumberedJob> &noted)
    : m_store(store)
    , m_jobFiles(jobFiles)
    , m_isWhole(noted.empty() && !store.hasRowNumbers())
{
    for (const Jobs::NumberedJob &row : noted) {
        m_above = std::min(m_above.value_or(row.number), row.number - 1);
        m_seen.insert(row.number, row.job);
    }
}

Result<void> LateClaims::readLate()
{
    if (!m_above && !m_isWhole)
        return {};
    const auto version = m_store.dataVersion();
    if (!version)
        return version.error();
    if (m_version == *version)
        return {};
    auto read = m_isWhole ? readAll() : readNumbered();
    if (read)
        m_version = *version;
    return read;
}

/// Each row is late then, but for an operation's own. What jobs share besides their models is left
/// as it was planned. Where somebody writes all the time this is done for each transaction: it must
/// leave most of its time to the operations.
Result<void> LateClaims::readAll()
{
    constexpr int MostRows = 2000;
    int rows = 0;
    m_files.clear();
    auto read = m_store.forEach([&](const Jobs::Job &job) {
        m_isWhole = ++rows <= MostRows;
        addNamed(job);
        return m_isWhole;
    });
    if (!m_isWhole)
        m_files.clear();
    return read;
}

Result<void> LateClaims::readNumbered()
{
    auto numbers = addAbove(*m_above);
    if (numbers && numbers->empty()) {
        // Somebody has removed the newest ones: what comes behind that gets their numbers.
        if (auto noted = noteRemovals(); !noted)
            return noted;
        *m_above -= NotedRows;
        numbers = addAbove(*m_above);
    }
    if (!numbers)
        return numbers.error();
    constexpr std::size_t MostAgain = std::size_t(4) * NotedRows;
    if (numbers->size() > MostAgain)
        m_above = numbers->at(numbers->size() - NotedRows) - 1;
    return {};
}

/// What it fails with, the transaction tells.
void LateClaims::readAhead()
{
    constexpr qint64 OftenMs = 500;
    if (m_ahead.isValid() && !m_ahead.hasExpired(OftenMs))
        return;
    m_ahead.start();
    (void)readLate();
}

/// In parts, between which others may write when there is no transaction. Their numbers.
Result<std::vector<qint64>> LateClaims::addAbove(qint64 number)
{
    constexpr int RowsAtOnce = 2048;
    std::vector<qint64> numbers;
    for (bool isMore = true; isMore;) {
        const auto rows = m_store.above(number, RowsAtOnce);
        if (!rows)
            return rows.error();
        for (const Jobs::NumberedJob &row : *rows) {
            const auto seen = m_seen.constFind(row.number);
            if (seen == m_seen.cend() || !claimsTheSame(*seen, row.job)) {
                m_seen.insert(row.number, row.job);
                add(row.job);
            }
            numbers.push_back(row.number);
            number = row.number;
        }
        isMore = rows->size() == RowsAtOnce;
    }
    return numbers;
}

Result<void> LateClaims::noteRemovals()
{
    if (!m_above)
        return {};
    const auto newest = m_store.newest(1);
    if (!newest)
        return newest.error();
    m_above = std::min(*m_above, newest->empty() ? 0 : newest->front().number);
    return {};
}

void LateClaims::add(const Jobs::Job &job)
{
    addNamed(job);
    if (const auto model = m_jobFiles.modelOf(job)) {
        const QByteArray folder = model->folder();
        for (const QByteArray &name : Jobs::sidecarNames(model->name())) {
            const Jobs::FilePlace sidecar{model->root,
                                          folder.isEmpty() ? name : folder + '/' + name};
            m_sidecars.insert(sidecar.absolute(), job.id);
        }
    }
}

void LateClaims::addNamed(const Jobs::Job &job)
{
    if (const auto model = m_jobFiles.modelOf(job))
        m_files.insert(model->absolute(), job.id);
    if (const auto metadata = m_jobFiles.metadataOf(job))
        m_files.insert(metadata->absolute(), job.id);
    if (const auto thumbnail = m_jobFiles.thumbnailOf(job))
        m_files.insert(thumbnail->absolute(), job.id);
    for (const QByteArray &name : tempNamesIn(job))
        m_tempNames.insert(name);
}

const Jobs::FilePlace *LateClaims::findClaimed(const Operation &operation) const
{
    if (m_files.isEmpty() && m_sidecars.isEmpty() && m_left.isEmpty() && m_tempNames.isEmpty())
        return nullptr;
    // Where all rows are late, one that names what was no job's may be why that goes back.
    const bool mayBeMissed = m_isWhole && !operation.change;
    for (const FileMove &move : operation.moves) {
        const bool isTaken = !operation.change && !move.from.relative.startsWith(PrivateFolder);
        if (isTaken && m_tempNames.contains(move.from.name()))
            return &move.from;
        if (m_left.contains(move.from.absolute()) || isClaimed(m_files, move.from, operation)
            || (isClaimed(m_sidecars, move.from, operation) && !isOwnModel(move.from, operation)))
            return &move.from;
        // Who names a place is about to write there.
        if (!mayBeMissed && isClaimed(m_files, move.to, operation))
            return &move.to;
    }
    return nullptr;
}

bool LateClaims::isClaimed(const Claims &claims, const Jobs::FilePlace &place,
                           const Operation &operation) const
{
    const auto [first, last] = claims.equal_range(place.absolute());
    return std::any_of(first, last, [&](const Database::Value &id) {
        return !operation.change || !(id == operation.change->id);
    });
}

/// What a job names as its model is no other one's sidecar.
bool LateClaims::isOwnModel(const Jobs::FilePlace &place, const Operation &operation) const
{
    if (!operation.change || !operation.change->before)
        return false;
    const Jobs::JobSchema &schema = m_jobFiles.schema();
    Jobs::Job job;
    if (const Database::Value *status = findColumn(*operation.change->before, schema.status))
        job.status = *status;
    if (const Database::Value *file = findColumn(*operation.change->before, schema.file))
        job.file = *file;
    const auto model = m_jobFiles.modelOf(job);
    return model && *model == place;
}

} // namespace Printkeeper::Cleanup
