// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/recovery.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup
{
namespace
{

bool isBesideModel(const FileMove &move, const FileMove &model)
{
    return move.from.root == model.from.root && move.from.folder() == model.from.folder();
}

Jobs::FilePlace inFolderOf(const Jobs::FilePlace &place, const QByteArray &name)
{
    const QByteArray folder = place.folder();
    return {place.root, folder.isEmpty() ? name : folder + '/' + name};
}

class Recovery
{
public:
    Recovery(RowWriter &rows, const Jobs::JobFiles &jobFiles, RecoveryReport &report)
        : m_rows(rows)
        , m_jobFiles(jobFiles)
        , m_report(report)
    {}

    /// The state that the entry has now; empty when a person must look and the intent stays.
    Result<std::optional<EntryState>> mend(const Operation &operation);
    Result<void> sync() { return m_files.syncTouched(); }

private:
    bool allAtTarget(const Operation &operation);
    bool allAtSource(const Operation &operation);
    std::optional<EntryState> putBack(const Operation &operation);
    std::optional<EntryState> finishForward(const Operation &operation);
    Result<std::optional<EntryState>> followRow(const Operation &operation);
    std::optional<EntryState> unsolved(const FileMove &move, const Error &error);
    std::optional<EntryState> finished()
    {
        ++m_report.finished;
        return EntryState::Done;
    }

    FileMover m_files{DeviceCheck::Any};
    RowWriter &m_rows;
    const Jobs::JobFiles &m_jobFiles;
    RecoveryReport &m_report;
};

bool Recovery::allAtTarget(const Operation &operation)
{
    return std::all_of(operation.moves.begin(), operation.moves.end(), [&](const FileMove &move) {
        return m_files.isAt(move.to, move.identity);
    });
}

bool Recovery::allAtSource(const Operation &operation)
{
    return std::all_of(operation.moves.begin(), operation.moves.end(), [&](const FileMove &move) {
        return m_files.isAt(move.from, move.identity);
    });
}

std::optional<EntryState> Recovery::unsolved(const FileMove &move, const Error &error)
{
    m_report.unsolved.push_back(
        QCoreApplication::translate("Printkeeper::Cleanup",
                                    "The file %1 could not be put back to %2 after an interrupted "
                                    "run; move it there by hand. (%3)")
            .arg(escaped(move.to.absolute()), escaped(move.from.absolute()), error.message));
    return std::nullopt;
}

std::optional<EntryState> Recovery::putBack(const Operation &operation)
{
    for (auto move = operation.moves.rbegin(); move != operation.moves.rend(); ++move) {
        if (!m_files.isAt(move->to, move->identity))
            continue;
        if (auto moved = m_files.move({move->to, move->from, move->identity}); !moved)
            return unsolved(*move, moved.error());
    }
    ++m_report.takenBack;
    return EntryState::Skipped;
}

std::optional<EntryState> Recovery::finishForward(const Operation &operation)
{
    for (const FileMove &move : operation.moves) {
        if (m_files.isAt(move.from, move.identity) && !m_files.move(move))
            return putBack(operation);
    }
    return finished();
}

Result<std::optional<EntryState>> Recovery::mend(const Operation &operation)
{
    const bool changesRow = operation.change
        && !(operation.change->before && operation.change->after
             && *operation.change->before == *operation.change->after);
    if (!changesRow)
        return allAtTarget(operation) ? finished() : putBack(operation);

    const auto state = m_rows.stateOf(*operation.change);
    if (!state)
        return state.error();
    switch (*state) {
    case RowState::Before:
        return putBack(operation);
    case RowState::After:
        // Everything at the source: it was not our COMMIT that changed the row.
        if (!operation.moves.empty() && allAtSource(operation))
            return putBack(operation);
        return finishForward(operation);
    case RowState::Neither:
        return followRow(operation);
    }
    Q_UNREACHABLE();
}

/// The web app has changed the row since: our renames follow it, or are taken back.
Result<std::optional<EntryState>> Recovery::followRow(const Operation &operation)
{
    const auto row = m_rows.jobRow(operation.change->id);
    if (!row)
        return row.error();
    const Jobs::JobSchema &schema = m_jobFiles.schema();
    if (!*row)
        return putBack(operation);
    Jobs::Job job;
    job.id = operation.change->id;
    if (const Database::Value *value = findColumn(**row, schema.status))
        job.status = *value;
    if (const Database::Value *value = findColumn(**row, schema.file))
        job.file = *value;
    const auto place = m_jobFiles.modelOf(job);
    if (!place)
        return putBack(operation);
    for (const FileMove &move : operation.moves) {
        if (!m_files.isAt(move.to, move.identity))
            continue;
        const Jobs::FilePlace wanted = isBesideModel(move, operation.moves.front())
            ? inFolderOf(*place, move.from.name())
            : move.from;
        if (wanted == move.to)
            continue;
        if (!m_files.move({move.to, wanted, move.identity})) {
            if (auto back = m_files.move({move.to, move.from, move.identity}); !back)
                return unsolved(move, back.error());
        }
    }
    ++m_report.takenBack;
    return std::optional(EntryState::Skipped);
}

Result<std::vector<JournalStore::Outcome>> mendAll(const std::vector<JournalEntry> &entries,
                                                   RowWriter &rows,
                                                   const Jobs::JobFiles &jobFiles,
                                                   RecoveryReport &report)
{
    Recovery recovery(rows, jobFiles, report);
    std::vector<JournalStore::Outcome> outcomes;
    for (const JournalEntry &entry : entries) {
        const auto mended = recovery.mend(entry.operation);
        if (!mended)
            return mended.error();
        if (*mended)
            outcomes.push_back({entry.operation.entry, **mended});
    }
    if (auto synced = recovery.sync(); !synced)
        return synced.error();
    return outcomes;
}

} // namespace

Result<RecoveryReport> recoverInterrupted(const Database::Connection &farm,
                                          const Database::Connection &state,
                                          const Jobs::JobFiles &jobFiles)
{
    const JournalStore journal(state);
    const auto open = journal.unfinished();
    if (!open)
        return open.error();
    RecoveryReport report;
    if (open->empty())
        return report;
    auto rows = RowWriter::create(farm, jobFiles.schema());
    if (!rows)
        return rows.error();
    // Nothing is written, but the rows stay as they are while the files follow them.
    if (auto begun = farm.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    const auto outcomes = mendAll(*open, **rows, jobFiles, report);
    (void)farm.execute(u"ROLLBACK"_s);
    if (!outcomes)
        return outcomes.error();
    if (auto written = journal.setStates(*outcomes); !written)
        return written.error();
    return report;
}

} // namespace Printkeeper::Cleanup
