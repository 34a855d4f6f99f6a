// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes to another file system: the part of BatchRunner that copies before the transaction and
// removes the sources behind it.
#include "base/crashpoint.h"
#include "cleanup/batchrunner.h"

namespace Printkeeper::Cleanup {

/// Whether some of its files go to another file system: those get the name of their copy.
Result<bool> BatchRunner::markCopies(Operation &operation)
{
    bool isFar = false;
    for (FileMove &move : operation.moves) {
        const auto isApart = m_files.isFarApart(move.from, move.to);
        if (!isApart)
            return isApart;
        if (*isApart)
            move.part = newPartName();
        isFar = isFar || *isApart;
    }
    return isFar;
}

Result<void> BatchRunner::makeCopies(Operation &operation)
{
    for (FileMove &move : operation.moves) {
        auto copied = move.isCopied() ? m_files.copy(move) : Result<void>();
        if (!copied)
            return copied;
    }
    return m_journal.setMoves(operation);
}

/// The sources are where they were.
void BatchRunner::discardCopies(const Operation &operation)
{
    for (const FileMove &move : operation.moves) {
        if (move.isCopied() && !m_files.discardCopy(move))
            m_stuck.insert(operation.entry);
    }
}

/// Behind the COMMIT. What cannot be removed now the next start removes; what is not there may be
/// on its way and back by then.
void BatchRunner::removeSources(const Operation &operation)
{
    for (const FileMove &move : operation.moves) {
        if (!move.isCopied())
            continue;
        const auto removed = m_files.removeSource(move);
        crashPoint("source-removed");
        if (!removed)
            m_stuck.insert(operation.entry);
    }
}

} // namespace Printkeeper::Cleanup
