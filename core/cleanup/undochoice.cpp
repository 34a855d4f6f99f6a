// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/undochoice.h"

#include "cleanup/filemover.h"
#include "cleanup/journalstore.h"
#include "cleanup/rowwriter.h"
#include "cleanup/trashplaces.h"
#include "cleanup/undoclaims.h"

#include <algorithm>
#include <limits>

namespace Printkeeper::Cleanup {
namespace {

class UndoChoice
{
public:
    UndoChoice(const JournalStore &journal, RowWriter &rows, const Jobs::JobStore &store,
               const Jobs::JobFiles &jobFiles)
        : m_journal(journal)
        , m_rows(rows)
        , m_store(store)
        , m_jobFiles(jobFiles)
    {}

    /// Whether an undo of that run would do something, or tell something new.
    Result<bool> isWorthwhile(qint64 run);

private:
    bool isInTheWay(const Operation &operation);
    bool isGone(const Jobs::FilePlace &place);

    const JournalStore &m_journal;
    RowWriter &m_rows;
    const Jobs::JobStore &m_store;
    const Jobs::JobFiles &m_jobFiles;
    FileMover m_files = FileMover::forLooking(DeviceCheck::Any);
};

/// What cannot be looked at now, as on a disk that is not there, an undo is to tell of.
bool UndoChoice::isInTheWay(const Operation &operation)
{
    const auto &change = operation.change;
    if (change && change->before == change->after) {
        if (const auto row = m_rows.apply(*change); row && *row == RowOutcome::Changed)
            return true;
    } else if (change) {
        if (const auto row = m_rows.stateOf(*change); row && *row != RowState::Before)
            return true;
    }
    return std::ranges::any_of(operation.moves, [this](const FileMove &move) {
        return m_files.status(move.to) || isGone(move.from);
    });
}

/// Whether somebody has taken the file out of the trash. Where there is no trash at all, its disk
/// may not be mounted.
bool UndoChoice::isGone(const Jobs::FilePlace &place)
{
    if (!place.relative.startsWith(PrivateFolder) || !m_files.findTrash(place.root))
        return false;
    const auto status = m_files.status(place);
    return !status && status.error().kind == ErrorKind::NotFound;
}

Result<bool> UndoChoice::isWorthwhile(qint64 run)
{
    constexpr int AtOnce = 500;
    const auto isNew = m_journal.hasUntried(run);
    if (!isNew || *isNew)
        return isNew;
    for (qint64 behind = std::numeric_limits<qint64>::max();;) {
        const auto entries = m_journal.doneBefore(run, behind, AtOnce);
        if (!entries)
            return entries.error();
        if (entries->empty())
            return false;
        std::vector<Operation> possible;
        for (const JournalEntry &entry : *entries) {
            Operation undo = inverse(entry.operation);
            if (!isInTheWay(undo))
                possible.push_back(std::move(undo));
        }
        const auto claimed = findClaimedByOthers(possible, m_store, m_jobFiles, {});
        if (!claimed)
            return claimed.error();
        if (claimed->size() < possible.size())
            return true;
        behind = entries->back().operation.entry;
    }
}

} // namespace

Result<std::optional<qint64>> findRunToUndo(const Jobs::JobStore &farm,
                                            const Database::Connection &state,
                                            const Jobs::JobFiles &jobFiles)
{
    const JournalStore journal(state);
    auto newest = journal.newestUndoable({});
    if (!newest || !*newest)
        return newest;
    auto rows = RowWriter::create(farm.connection(), jobFiles.schema());
    if (!rows)
        return rows.error();
    UndoChoice choice(journal, **rows, farm, jobFiles);
    for (std::optional<qint64> run = *newest; run;) {
        const auto isIt = choice.isWorthwhile(*run);
        if (!isIt)
            return isIt.error();
        if (*isIt)
            return run;
        const auto older = journal.newestUndoable({}, *run);
        if (!older)
            return older.error();
        run = *older;
    }
    return newest;
}

} // namespace Printkeeper::Cleanup
