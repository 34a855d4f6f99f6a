// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/operationrecovery.h"

#include "base/escape.h"
#include "cleanup/freenames.h"
#include "cleanup/trashplaces.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

bool isBeside(const FileMove &move, const FileMove &model)
{
    return move.from.root == model.from.root && move.from.folder() == model.from.folder();
}

Jobs::FilePlace inFolderOf(const Jobs::FilePlace &place, const QByteArray &name)
{
    const QByteArray folder = place.folder();
    return {place.root, folder.isEmpty() ? name : folder + '/' + name};
}

QByteArray baseName(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

Jobs::Job jobOf(const Row &row, const Database::Value &id, const Jobs::JobSchema &schema)
{
    Jobs::Job job;
    job.id = id;
    if (const Database::Value *value = findColumn(row, schema.status))
        job.status = *value;
    if (const Database::Value *value = findColumn(row, schema.file))
        job.file = *value;
    return job;
}

/// A row that is only looked at: removed files whose record stays.
bool isOnlyLookedAt(const RowChange &change)
{
    return change.before && change.after && *change.before == *change.after;
}

Error unreachable(const Error &error)
{
    // A link in the way is no fault of whoever called.
    return {error.kind == ErrorKind::Invalid ? ErrorKind::System : error.kind,
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "A run was interrupted, and what it left cannot be looked "
                                        "at, so nothing was changed. Is the disk mounted? (%1)")
                .arg(error.message),
            error.detail, error.code};
}

} // namespace

Result<OperationRecovery::Found> OperationRecovery::find(const Operation &operation)
{
    Found found;
    for (const FileMove &move : operation.moves) {
        if (auto looked = lookAt(move, found); !looked)
            return unreachable(looked.error());
    }
    return found;
}

std::optional<EntryState> OperationRecovery::unsolved(const FileMove &move, const Error &error)
{
    m_report.unsolved.push_back(
        QCoreApplication::translate("Printkeeper::Cleanup",
                                    "The file %1 could not be put back to %2 after an interrupted "
                                    "run; move it there by hand. (%3)")
            .arg(escaped(move.to.absolute()), escaped(move.from.absolute()), error.message));
    return std::nullopt;
}

std::optional<EntryState> OperationRecovery::sourceStays(const FileMove &move, const Error &error)
{
    m_report.unsolved.push_back(
        QCoreApplication::translate("Printkeeper::Cleanup",
                                    "The file %1 was copied to %2 by an interrupted run, but is "
                                    "still there itself and cannot be removed; remove it by hand. "
                                    "(%3)")
            .arg(escaped(move.from.absolute()), escaped(move.to.absolute()), error.message));
    return std::nullopt;
}

std::optional<EntryState> OperationRecovery::putBack(const Operation &operation, const Found &found)
{
    for (std::size_t i = operation.moves.size(); i-- > 0;) {
        if (auto back = moveBack(operation.moves[i], found.atTarget[i]); !back)
            return unsolved(operation.moves[i], back.error());
    }
    return takenBack();
}

Result<void> OperationRecovery::moveBack(const FileMove &move, bool isAtTarget)
{
    const auto isSource = m_files.isAt(move.from, move.identity);
    if (!isSource)
        return isSource.error();
    if (!move.isCopied()) {
        if (!isAtTarget)
            return giveStrangerBack(move, *isSource);
        // Both are names of one file: where a share cannot rename without replacing, the second
        // name is given before the first one goes.
        return *isSource ? m_files.takeAway(move.to, move.identity) : putWhereItLay(move);
    }
    return *isSource || !isAtTarget ? m_files.discardCopy(move) : putWhereItLay(move);
}

/// A run looks once more at what it has renamed, since somebody may have exchanged the file at that
/// very moment. Killed before that look, it leaves a stranger's file under the new name. In the
/// trash nobody else puts one; elsewhere it may be where its owner wants it.
Result<void> OperationRecovery::giveStrangerBack(const FileMove &move, bool isAtSource)
{
    const auto stranger = m_files.status(move.to);
    if (!stranger)
        return stranger.error().kind == ErrorKind::NotFound ? Result<void>() : stranger.error();
    if (move.to.relative.startsWith(PrivateFolder)) {
        if (auto back = m_files.giveBack(move); !back)
            return back;
        m_report.besides.push_back(
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "Another file had taken the place of %1 when a run was "
                                        "interrupted; it was put back there.")
                .arg(escaped(move.from.absolute())));
    } else if (!isAtSource && !move.from.relative.startsWith(PrivateFolder)) {
        m_report.besides.push_back(
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "Since a run was interrupted, %1 is another file than the "
                                        "one that was to go there from %2; it was left alone. If "
                                        "it belongs there, put it back by hand.")
                .arg(escaped(move.to.absolute()), escaped(move.from.absolute())));
    }
    return {};
}

/// Beside the file that the web app has put there meanwhile: which of them is wanted a person
/// decides, but nothing waits for that.
Result<void> OperationRecovery::putWhereItLay(const FileMove &move)
{
    constexpr int MostTries = 1000;
    FileMove back = inverse(move);
    const QByteArray name = move.from.name();
    Result<void> put;
    for (int number = 1; number < MostTries; ++number) {
        back.to = inFolderOf(move.from, numberedName(name, Jobs::stemOf(name), number));
        // A copy of what may be large is not made in vain.
        if (move.isCopied() && number + 1 < MostTries && m_files.status(back.to))
            continue;
        put = move.isCopied() ? moveFar(back) : m_files.move(back);
        // In a trash the journal would not find it under another name.
        const bool isTaken = !put && put.error().code == "exists"_L1
                             && !move.from.relative.startsWith(PrivateFolder);
        if (!isTaken)
            break;
    }
    if (put && back.to != move.from)
        m_report.besides.push_back(
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "The file %1 was put back as %2 after an interrupted run, "
                                        "because another file has its place now.")
                .arg(escaped(move.from.absolute()), escaped(back.to.absolute())));
    return put;
}

Result<void> OperationRecovery::moveForward(const FileMove &move, bool isAtTarget)
{
    auto moved = isAtTarget ? Result<void>() : m_files.move(move);
    if (moved && move.isCopied())
        moved = m_files.removeSource(move);
    // What is gone from both places the web app has taken away.
    const bool isGone =
        !moved && (moved.error().kind == ErrorKind::NotFound || moved.error().code == "changed"_L1);
    return isGone ? Result<void>() : moved;
}

Mended OperationRecovery::finishForward(const Operation &operation, const Found &found)
{
    for (std::size_t i = 0; i < operation.moves.size(); ++i) {
        const FileMove &move = operation.moves[i];
        const auto moved = moveForward(move, found.atTarget[i]);
        if (moved)
            continue;
        // The row means the copy: only its source is too many.
        if (move.isCopied() && found.atTarget[i])
            return sourceStays(move, moved.error());
        const auto now = find(operation);
        return now ? putBack(operation, *now) : Mended(now.error());
    }
    return finished();
}

Mended OperationRecovery::mendFolder(const FolderChange &change)
{
    const auto isDone = finishFolderChange(change);
    if (!isDone)
        return unreachable(isDone.error());
    return *isDone ? finished() : takenBack();
}

Mended OperationRecovery::mend(const Operation &operation)
{
    const qint64 finished = m_report.finished;
    const qint64 takenBack = m_report.takenBack;
    const std::size_t besides = m_report.besides.size();
    const std::size_t unsolved = m_report.unsolved.size();
    m_wanted.reset();
    auto mended = mendOnce(m_noted ? *m_noted : operation);
    if (!needsCopy()) {
        dropCopy();
        m_noted.reset();
        m_failures.clear();
        return mended;
    }
    m_report.finished = finished;
    m_report.takenBack = takenBack;
    m_report.besides.resize(besides);
    m_report.unsolved.resize(unsolved);
    return std::optional<EntryState>();
}

Mended OperationRecovery::mendOnce(const Operation &operation)
{
    if (operation.folder)
        return mendFolder(*operation.folder);
    const auto found = find(operation);
    if (!found)
        return found.error();
    if (!operation.change)
        return found->allAtTarget ? finished() : putBack(operation, *found);
    if (isOnlyLookedAt(*operation.change))
        return mendUnchangedRow(operation, *found);

    const auto state = m_rows.stateOf(*operation.change);
    if (!state)
        return state.error();
    switch (*state) {
    case RowState::Before:
        return putBack(operation, *found);
    case RowState::After:
        // Everything at the source: it was not our COMMIT that changed the row.
        if (!operation.moves.empty() && found->allAtSource && !found->anyAtTarget)
            return putBack(operation, *found);
        return finishForward(operation, *found);
    case RowState::Neither:
        return followRow(operation, *found);
    }
    Q_UNREACHABLE();
}

Mended OperationRecovery::mendUnchangedRow(const Operation &operation, const Found &found)
{
    const auto still = m_rows.apply(*operation.change);
    if (!still)
        return still.error();
    if (*still == RowOutcome::Changed)
        return followRow(operation, found);
    return found.allAtTarget ? finished() : putBack(operation, found);
}

/// Whether the row is that of a job which was given the id of the operation's.
Result<bool> OperationRecovery::isAnotherJob(const Operation &operation, const Row &row,
                                             const Jobs::Job &job)
{
    const RowChange &change = *operation.change;
    if (change.before && change.after)
        return false;
    const Jobs::JobSchema &schema = m_jobFiles.schema();
    const Row &known = change.before ? *change.before : *change.after;
    const QByteArray knownName = baseName(jobOf(known, change.id, schema).file.toBytes());
    const bool hasOtherName = knownName != baseName(job.file.toBytes());
    const Database::Value *madeThen = findColumn(known, schema.created);
    const Database::Value *madeNow = findColumn(row, schema.created);
    // Without a column for the last change, an app may write that into the one for the first.
    if (!madeThen || !madeNow || schema.updated.isEmpty())
        return hasOtherName;
    if (*madeThen == *madeNow || hasOtherName)
        return !(*madeThen == *madeNow);
    // The same name again: another job's when there is a file which is none of ours.
    const auto place = m_jobFiles.modelOf(job);
    if (!place || !m_files.status(*place))
        return false;
    for (const FileMove &move : operation.moves) {
        const auto isOurs = m_files.isAt(*place, move.copied.value_or(move.identity));
        if (!isOurs || *isOurs)
            return isOurs ? Result<bool>(false) : isOurs;
    }
    return true;
}

/// The web app has changed the row since: our renames follow it, or are taken back.
Mended OperationRecovery::followRow(const Operation &operation, const Found &found)
{
    const auto row = m_rows.jobRow(operation.change->id);
    if (!row)
        return row.error();
    if (!*row)
        return putBack(operation, found);
    const Jobs::Job job = jobOf(**row, operation.change->id, m_jobFiles.schema());
    const auto isAnother = isAnotherJob(operation, **row, job);
    if (!isAnother)
        return isAnother.error();
    if (*isAnother) {
        // Only a row that is gone gives its id away: with all files in the trash, it was our COMMIT
        // or the web app itself that removed it, and the journal keeps what it was.
        const bool isRemoved = !operation.change->after && found.allAtTarget;
        return isRemoved ? Mended(finished()) : putBack(operation, found);
    }
    const auto place = m_jobFiles.modelOf(job);
    const auto model =
        std::find_if(operation.moves.begin(), operation.moves.end(), [&](const FileMove &move) {
            return place && (move.from.name() == place->name() || move.to.name() == place->name());
        });
    if (model == operation.moves.end())
        return putBack(operation, found);
    return follow(operation, found, *place, *model);
}

/// From where it has come to the place that its row names now.
Result<void> OperationRecovery::relocate(const FileMove &move, const Jobs::FilePlace &wanted)
{
    const FileMove onwards{move.to, wanted, move.copied.value_or(move.identity),
                           {},      {},     move.attributes};
    if (!move.isCopied())
        return m_files.move(onwards);
    // The web app has moved the copy on, behind our COMMIT: the source is one too many.
    // (Where the source lay, its inode's number may be that of the copy on the other disk.)
    const auto isCopy = wanted == move.from
                            ? Result<bool>(false)
                            : m_files.isAt(wanted, move.copied.value_or(Files::Identity()));
    if (isCopy && *isCopy)
        return m_files.takeAway(move.from, move.identity);
    if (const auto isSource = m_files.isAt(move.from, move.identity); isSource && *isSource) {
        auto back = m_files.discardCopy(move);
        return back && wanted != move.from
                   ? m_files.move({move.from, wanted, move.identity, {}, {}})
                   : back;
    }
    // The web app has moved the source there itself: the copy is one too many.
    if (const auto isThere = m_files.isAt(wanted, move.identity); isThere && *isThere)
        return m_files.takeAway(move.to, move.copied.value_or(Files::Identity()));
    const auto isApart = m_files.isFarApart(move.to, wanted);
    if (!isApart)
        return isApart.error();
    return *isApart ? moveFar(onwards) : m_files.move(onwards);
}

Mended OperationRecovery::follow(const Operation &operation, const Found &found,
                                 const Jobs::FilePlace &model, const FileMove &modelMove)
{
    const bool keepsOldNames = model.name() == modelMove.from.name();
    bool allStay = found.allAtTarget;
    for (std::size_t i = 0; i < operation.moves.size(); ++i) {
        const FileMove &move = operation.moves[i];
        const QByteArray name = keepsOldNames ? move.from.name() : move.to.name();
        // What lies apart, as a picture does, goes with its row: back with one that is there again.
        const Jobs::FilePlace apart = operation.change->before ? move.from : move.to;
        const Jobs::FilePlace wanted = isBeside(move, modelMove) ? inFolderOf(model, name) : apart;
        if (wanted == move.to && found.atTarget[i]) {
            if (auto done = moveForward(move, true); !done)
                return unsolved(move, done.error());
            continue;
        }
        if (!found.atTarget[i] && !move.isCopied())
            continue;
        allStay = false;
        const auto moved = relocate(move, wanted);
        if (moved)
            continue;
        if (needsCopy())
            return std::optional<EntryState>();
        // Elsewhere its job would be without it when the link is gone.
        if (moved.error().code == "symlink"_L1)
            return unreachable(moved.error());
        if (auto back = moveBack(move, found.atTarget[i]); !back)
            return unsolved(move, back.error());
    }
    return allStay ? finished() : takenBack();
}

} // namespace Printkeeper::Cleanup
