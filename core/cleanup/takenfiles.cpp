// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/takenfiles.h"

#include "base/crashpoint.h"
#include "base/escape.h"
#include "cleanup/filemover.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <thread>

namespace Printkeeper::Cleanup {
namespace {

/// Where the operation lets the file lie that was at `place`.
QString newPlaceOf(const Jobs::FilePlace &place, const Operation &taker)
{
    const auto move = std::ranges::find(taker.moves, place, &FileMove::from);
    return move == taker.moves.end() ? QString() : escaped(move->to.absolute());
}

} // namespace

Result<DataVersion> dataVersionOf(const Jobs::JobStore &store)
{
    const auto number = store.dataVersion();
    if (!number)
        return number.error();
    return DataVersion{store.connection().database().connectionName(), *number};
}

void TakenFiles::add(const Jobs::FilePlace &place, std::size_t taker, const Database::Value &own)
{
    m_files.insert(place.absolute(), {place, taker, own});
}

std::vector<const TakenFiles::File *> TakenFiles::namedBy(const Jobs::JobFiles &jobFiles,
                                                          const Jobs::Job &job) const
{
    std::vector<const File *> named;
    const auto look = [&](const auto &place) {
        const auto file = place ? m_files.constFind(place->absolute()) : m_files.cend();
        if (file != m_files.cend() && (file->own.isNull() || !(file->own == job.id)))
            named.push_back(&*file);
    };
    look(jobFiles.modelOf(job));
    look(jobFiles.metadataOf(job));
    look(jobFiles.thumbnailOf(job));
    return named;
}

TakenFiles::Missed TakenFiles::missedOf(const std::set<const File *> &named)
{
    Missed missed;
    FileMover files = FileMover::forLooking(DeviceCheck::Any);
    for (const File *file : named) {
        const auto status = files.status(file->place);
        if (!status && status.error().kind == ErrorKind::NotFound)
            missed.emplace(file->taker, file->place);
    }
    return missed;
}

Result<TakenFiles::Missed> TakenFiles::findMissed(const Jobs::JobStore &store,
                                                  const Jobs::JobFiles &jobFiles,
                                                  std::chrono::milliseconds uploadWait) const
{
    constexpr std::chrono::milliseconds Step(50);
    if (m_files.isEmpty())
        return Missed();
    std::set<const File *> named;
    const auto read = store.forEach([&](const Jobs::Job &job) {
        for (const File *file : namedBy(jobFiles, job))
            named.insert(file);
        return true;
    });
    if (!read)
        return read.error();
    Missed missed = missedOf(named);
    for (auto left = uploadWait; !missed.empty() && left > left.zero(); left -= Step) {
        crashPoint("waiting-for-upload");
        std::this_thread::sleep_for(std::min(left, Step));
        missed = missedOf(named);
    }
    return missed;
}

Result<std::optional<Operation>> findTaker(const JournalStore &journal, qint64 run,
                                           const QString &job, const Jobs::FilePlace &place)
{
    auto entries = journal.entries(run, EntryState::Done, job);
    if (!entries)
        return entries.error();
    const auto taker = std::ranges::find_if(*entries, [&](const JournalEntry &entry) {
        const auto &moves = entry.operation.moves;
        return std::ranges::find(moves, place, &FileMove::from) != moves.end();
    });
    return taker == entries->end() ? std::nullopt : std::optional(std::move(taker->operation));
}

QString putBackText(const Jobs::FilePlace &missed)
{
    return QCoreApplication::translate("Printkeeper::Cleanup",
                                       "Another job has come to name the file %1 meanwhile; it was "
                                       "put back.")
        .arg(escaped(missed.absolute()));
}

QString putBackWithText(const Jobs::FilePlace &shared)
{
    return QCoreApplication::translate("Printkeeper::Cleanup",
                                       "A job that was put back shares the file %1; so this one "
                                       "was put back, too.")
        .arg(escaped(shared.absolute()));
}

QString notPutBackText(const Jobs::FilePlace &missed, const Operation &taker, const QString &reason)
{
    return QCoreApplication::translate("Printkeeper::Cleanup",
                                       "Another job has come to need the file %1, which could not "
                                       "be put back and is kept as %2: %3")
        .arg(escaped(missed.absolute()), newPlaceOf(missed, taker), reason);
}

} // namespace Printkeeper::Cleanup
