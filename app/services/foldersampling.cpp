// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/foldersampling.h"

#include "base/timestamp.h"
#include "cleanup/journalstore.h"
#include "database/statedatabase.h"
#include "jobs/farmlayout.h"
#include "jobs/jobstore.h"
#include "jobs/status.h"
#include "services/scanservice.h"
#include "storage/folderusage.h"
#include "tasks/runsource.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdlib>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

using Storage::Amount;
using Storage::AmountKind;

constexpr auto ArchivedKey = "archived"_L1;

/// The job table for a look that may find it locked: nobody waits for that.
Result<std::unique_ptr<Jobs::JobStore>> openJobs(const FarmContext &context)
{
    const auto path = context.databasePath();
    if (!path)
        return path.error();
    return Jobs::JobStore::open(*path, context.jobs, Database::OpenMode::ReadOnly, 250ms);
}

/// What a person who opens the list of jobs waits for.
std::optional<double> queryMilliseconds(const FarmContext &context)
{
    constexpr int Newest = 50;
    const auto store = openJobs(context);
    if (!store)
        return std::nullopt;
    QElapsedTimer timer;
    timer.start();
    const auto page = (*store)->page({}, {}, Newest);
    constexpr double NanosecondsEach = 1e6;
    return page ? std::optional(static_cast<double>(timer.nsecsElapsed()) / NanosecondsEach)
                : std::nullopt;
}

bool isWaitedFor()
{
    return Tasks::runSource() == Tasks::RunSource::Manual;
}

void addPlace(std::vector<Amount> &amounts, const char *name, const QByteArray &path)
{
    // A disk that sleeps takes seconds to tell.
    const QDeadlineTimer limit(isWaitedFor() ? 500ms : 10'000ms);
    const auto usage = Storage::folderUsage(path, {}, limit);
    if (usage)
        amounts.push_back({AmountKind::Place, name, usage->allocated, usage->files});
}

std::optional<Amount> trashAmount(const Database::Connection &state)
{
    const auto trashed = Cleanup::JournalStore(state).trashedRuns();
    if (!trashed)
        return std::nullopt;
    Amount amount{AmountKind::Place, Storage::TrashPlace, Bytes(0), {}};
    for (const Cleanup::TrashedRun &run : *trashed)
        *amount.bytes += run.bytes;
    return amount;
}

/// Empty when one of them could not be added up in time.
std::vector<Amount> folderAmounts(const FarmContext &context, const Jobs::FarmLayout &layout,
                                  QDeadlineTimer limit)
{
    const auto scanned = lastScan(context, {});
    std::vector<Amount> amounts;
    for (const Jobs::LayoutFolder &folder : layout.folders()) {
        if (!folder.exists)
            continue;
        if (const auto node = scanned ? folderAt(*scanned, folder.path) : std::nullopt) {
            amounts.push_back({AmountKind::Folder, folder.path, scanned->allocated(*node),
                               scanned->files(*node)});
            continue;
        }
        const auto usage = Storage::folderUsage(folder.path, {}, limit);
        if (limit.hasExpired())
            return {};
        if (usage)
            amounts.push_back({AmountKind::Folder, folder.path, usage->allocated, usage->files});
    }
    return amounts;
}

/// Counted; the bytes are not known.
std::vector<Amount> statusCounts(const FarmContext &context)
{
    std::vector<Amount> amounts;
    const auto store = openJobs(context);
    const auto counts =
        store ? (*store)->countByStatus() : Result<QMap<QString, qint64>>(store.error());
    if (!counts)
        return amounts;
    for (auto count = counts->begin(); count != counts->end(); ++count)
        amounts.push_back({AmountKind::Status, count.key().toUtf8(), std::nullopt, count.value()});
    return amounts;
}

/// The bytes of a status are those of its folder.
std::vector<Amount> statusAmounts(const FarmContext &context, const Jobs::FarmLayout &layout,
                                  const std::vector<Amount> &folders)
{
    std::vector<Amount> amounts = statusCounts(context);
    for (Amount &status : amounts) {
        const Jobs::LayoutFolder *folder =
            layout.folderOf(Jobs::statusKey(QString::fromUtf8(status.name)));
        const auto known = std::ranges::find_if(folders, [folder](const Amount &amount) {
            return folder && amount.name == folder->path;
        });
        if (known != folders.end())
            status.bytes = known->bytes;
    }
    return amounts;
}

/// What a scan has found since the last check, as of that scan.
void sampleScan(const FarmContext &context, const Database::Connection &state)
{
    const QString Name = u"scan-sampled"_s;
    const QString mark = keptScanMark(context);
    const auto noted = Database::stateValue(state, Name);
    if (mark.isEmpty() || !noted || noted->value_or(QString()) == mark)
        return;
    // Also of one that is of no use: it is read once.
    if (!Database::setStateValue(state, Name, mark))
        return;
    const auto scanned = keptScan(context);
    const auto layout = Jobs::FarmLayout::find(context.farm);
    if (!scanned || !layout || scanned->asOf() > context.clock.now())
        return;
    std::vector<Amount> amounts;
    for (const Jobs::LayoutFolder &folder : layout->folders()) {
        if (const auto node = folderAt(*scanned, folder.path))
            amounts.push_back({AmountKind::Folder, folder.path, scanned->allocated(*node),
                               scanned->files(*node)});
    }
    (void)Storage::storeAmounts(state, amounts, scanned->asOf(), context.history.keepDays);
}

/// Notes that it is being done, so that a walk which never ends in time is not tried at each check.
bool takeTurn(const Database::Connection &state, const QDateTime &now)
{
    constexpr std::chrono::seconds Between = 20h;
    const QString Name = u"folders-sampled"_s;
    const auto noted = Database::stateValue(state, Name);
    if (!noted)
        return false;
    const auto last = parseTimestamp(noted->value_or(QString()));
    // Far on either side: a clock that was put back must not stop it for years.
    if (last && std::abs(last->secsTo(now)) < Between.count())
        return false;
    return Database::setStateValue(state, Name, isoUtc(now)).has_value();
}

} // namespace

std::vector<Storage::WatchedPath> watchedVolumes(const FarmContext &context)
{
    auto paths = context.watchedPaths();
    if (!context.farm.thumbnails.isEmpty())
        paths.push_back({u"thumbnails"_s, context.farm.thumbnails});
    const auto layout = Jobs::FarmLayout::find(context.farm);
    if (!layout)
        return paths;
    for (const Jobs::LayoutFolder &folder : layout->folders()) {
        if (folder.exists)
            paths.push_back(
                {folder.status == ArchivedKey ? u"archive"_s : u"uploads"_s, folder.path});
    }
    if (!layout->thumbnails().isEmpty())
        paths.push_back({u"thumbnails"_s, layout->thumbnails()});
    return paths;
}

Storage::CheckSample quickSample(const FarmContext &context, const Database::Connection &state,
                                 const Storage::DiskReport &report)
{
    Storage::CheckSample sample{report};
    if (context.databasePath())
        sample.amounts.push_back(
            {AmountKind::Place, Storage::DatabasePlace, report.databaseSize, std::nullopt});
    if (const auto trash = trashAmount(state))
        sample.amounts.push_back(*trash);
    const auto statuses = statusCounts(context);
    sample.amounts.insert(sample.amounts.end(), statuses.begin(), statuses.end());
    addPlace(sample.amounts, Storage::BackupsPlace, context.backup.directory);
    addPlace(sample.amounts, Storage::LogsPlace, context.farm.logs);
    sample.system = Storage::readSystemSample();
    sample.system->databaseQuery = queryMilliseconds(context);
    return sample;
}

void sampleFolders(const FarmContext &context, const Database::Connection &state)
{
    const QDateTime now = context.clock.now();
    sampleScan(context, state);
    if (!takeTurn(state, now))
        return;
    const auto layout = Jobs::FarmLayout::find(context.farm);
    if (!layout)
        return;
    auto amounts = folderAmounts(context, *layout, QDeadlineTimer(isWaitedFor() ? 1s : 30s));
    if (amounts.empty())
        return;
    const auto statuses = statusAmounts(context, *layout, amounts);
    amounts.insert(amounts.end(), statuses.begin(), statuses.end());
    // A history that cannot be written keeps nothing back.
    (void)Storage::storeAmounts(state, amounts, now, context.history.keepDays);
}

} // namespace Printkeeper::Services
