// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must go back to another disk: the part of OperationRecovery that copies, outside of the
// transaction, and looks for what other starts have left of that.
#include "base/crashpoint.h"
#include "cleanup/operationrecovery.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

/// What a copy goes back by.
FileMove farBack(const FileMove &move)
{
    FileMove back = inverse(move);
    back.part = backPartName(back.identity);
    return back;
}

} // namespace

Result<void> OperationRecovery::lookAt(const FileMove &move, Found &found)
{
    if (auto back = m_files.bringBack(move); !back)
        return back;
    // What another start was killed at is made anew when it still is needed.
    if (const FileMove back = farBack(move);
        move.copied && (!m_copy || m_copy->part != back.part)) {
        if (auto discarded = m_files.discardPart(back); !discarded)
            return discarded;
    }
    // Before there is a whole copy, nothing of ours can be there.
    const auto arrived = move.isCopied() ? move.copied : std::optional(move.identity);
    const auto target = m_files.isAt(move.to, arrived.value_or(Files::Identity()));
    const auto source = m_files.isAt(move.from, move.identity);
    if (!target || !source)
        return target ? source.error() : target.error();
    found.atTarget.push_back(*target);
    found.anyAtTarget = found.anyAtTarget || *target;
    found.allAtTarget = found.allAtTarget && *target;
    found.allAtSource = found.allAtSource && *source;
    return {};
}

/// What lies on another disk than the place that it goes to: only once there is a copy.
Result<void> OperationRecovery::moveFar(const FileMove &move)
{
    const std::pair key(move.from.absolute(), move.to.absolute());
    if (const auto failed = m_failures.find(key); failed != m_failures.end())
        return failed->second;
    const bool isMade = m_copy && m_copy->from == move.from && m_copy->to.root == move.to.root
                        && m_copy->to.folder() == move.to.folder();
    if (!isMade) {
        m_wanted = move;
        return Error{ErrorKind::Busy, {}, {}, u"needs-copy"_s};
    }
    FileMove whole = *m_copy;
    whole.to = move.to;
    auto done = m_files.move(whole);
    if (done) {
        m_copy.reset();
        done = m_files.syncTouched();
        if (!done)
            (void)m_files.discardCopy(whole);
    }
    if (done)
        return m_files.removeSource(whole);
    m_failures.emplace(key, done.error());
    return done;
}

void OperationRecovery::makeCopy(const Operation &operation, const JournalStore &journal)
{
    dropCopy();
    FileMove whole = *std::exchange(m_wanted, std::nullopt);
    whole.part = backPartName(whole.identity);
    auto made = m_files.discardPart(whole);
    if (made)
        made = m_files.copy(whole);
    crashPoint("copied-back");
    if (made) {
        // Once it has its place, this is the file that lay there.
        if (!m_noted)
            m_noted = operation;
        for (FileMove &move : m_noted->moves) {
            if (move.to == whole.from)
                move.identity = *whole.copied;
        }
        made = journal.setMoves(*m_noted);
        crashPoint("copy-noted");
    }
    m_copy = whole;
    if (made)
        return;
    dropCopy();
    m_failures.emplace(std::pair(whole.from.absolute(), whole.to.absolute()), made.error());
}

void OperationRecovery::dropCopy()
{
    if (m_copy)
        (void)m_files.discardPart(*m_copy);
    m_copy.reset();
}

} // namespace Printkeeper::Cleanup
