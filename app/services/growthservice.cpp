// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/growthservice.h"

#include "base/timestamp.h"
#include "cleanup/filemover.h"
#include "services/farmstate.h"
#include "services/openedfarm.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Printkeeper::Services {
namespace {

/// Adds up the jobs that came since a time, the newest first.
class PersonSum
{
public:
    PersonSum(const OpenedFarm &farm, const QDateTime &since)
        : m_farm(farm)
        , m_since(since)
    {}

    /// False from the first job on that is older.
    bool add(const Jobs::Job &job)
    {
        const auto came = parseTimestamp(QString::fromUtf8(job.created.toBytes()));
        if (!came) // nobody knows when
            return true;
        if (*came < m_since)
            return false;
        PersonGrowth &person = m_people[job.person];
        person.person = job.person;
        ++person.jobs;
        const auto bytes = allocatedBy(job);
        person.bytes += bytes.value_or(0);
        person.withoutFile += bytes ? 0 : 1;
        return true;
    }

    std::vector<PersonGrowth> result() const
    {
        std::vector<PersonGrowth> people(m_people.begin(), m_people.end());
        std::ranges::sort(people, [](const PersonGrowth &left, const PersonGrowth &right) {
            return left.bytes != right.bytes ? left.bytes > right.bytes
                                             : left.person < right.person;
        });
        return people;
    }

private:
    std::optional<Bytes> allocatedBy(const Jobs::Job &job)
    {
        const auto place = m_farm.jobFiles().modelOf(job);
        if (!place)
            return std::nullopt;
        const auto status = m_files.status(*place);
        const bool isFile = status && status->kind == Files::FileKind::Regular;
        return isFile ? std::optional(status->allocated) : std::nullopt;
    }

    const OpenedFarm &m_farm;
    QDateTime m_since;
    QHash<QString, PersonGrowth> m_people;
    Cleanup::FileMover m_files = Cleanup::FileMover::forLooking(Cleanup::DeviceCheck::Same);
};

/// Whether it has come to its end.
bool addPeople(const OpenedFarm &farm, GrowthReport &report, const CancelToken &cancel)
{
    constexpr int AtOnce = 500;
    const Jobs::JobSchema &schema = farm.store().schema();
    if (schema.created.isEmpty())
        return true;
    const Jobs::JobFilter newestFirst{{}, {}, schema.created, Jobs::SortOrder::Descending};
    PersonSum sum(farm, report.since);
    std::optional<Jobs::PageKey> after;
    do {
        const auto page = farm.store().page(newestFirst, after, AtOnce);
        if (!page || cancel.isCancelled())
            return page.has_value() ? false : true;
        const bool isPast =
            !std::ranges::all_of(page->jobs, [&sum](const Jobs::Job &job) { return sum.add(job); });
        after = isPast ? std::nullopt : page->next;
    } while (after);
    report.people = sum.result();
    report.arePeopleKnown = true;
    return true;
}

} // namespace

Result<GrowthReport> growthOf(const FarmContext &context, const QDateTime &since,
                              const CancelToken &cancel)
{
    GrowthReport report;
    report.since = since;
    const auto state = findFarmState(context);
    if (!state)
        return state.error();
    if (*state) {
        auto amounts = Storage::growthSince(**state, since, context.clock.now());
        if (!amounts)
            return amounts.error();
        report.amounts = *std::move(amounts);
    }
    const auto farm = OpenedFarm::open(context, Database::OpenMode::ReadOnly);
    if (farm && !addPeople(**farm, report, cancel))
        return Error{ErrorKind::Cancelled,
                     QCoreApplication::translate("Printkeeper::Growth",
                                                 "Adding up what has grown was cancelled."),
                     {},
                     {}};
    return report;
}

Result<StorageHistory> storageHistoryOf(const FarmContext &context, const QDateTime &since)
{
    StorageHistory history;
    const auto state = findFarmState(context);
    if (!state || !*state)
        return state ? Result<StorageHistory>(history) : state.error();
    const QDateTime now = context.clock.now();
    auto volumes = Storage::volumeHistories(**state, since, now);
    if (!volumes)
        return volumes.error();
    auto amounts = Storage::amountHistories(**state, since, now);
    if (!amounts)
        return amounts.error();
    history.volumes = *std::move(volumes);
    history.amounts = *std::move(amounts);
    // A state of an older version has no such table yet.
    if (auto system = Storage::systemSamples(**state, since); system && !history.amounts.empty())
        history.system = *std::move(system);
    return history;
}

} // namespace Printkeeper::Services
