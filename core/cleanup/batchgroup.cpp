// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Operations under one savepoint: the part of BatchRunner that does some or none of them.
#include "base/escape.h"
#include "cleanup/batchrunner.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

// A savepoint makes SQLite keep a copy of each page that is changed behind it: for each operation
// that costs as much as its row. Few enough that to do them once more takes no time to speak of.
constexpr std::size_t MostTogether = 32;

/// One row that is changed or looked at, and mere renames.
bool isPlain(const Operation &operation)
{
    const auto &change = operation.change;
    return change && change->before && change->after && !operation.folder
           && std::ranges::none_of(operation.moves, &FileMove::isCopied);
}

} // namespace

/// How far operations from `first` on go, none from `last` on, that may share a savepoint.
std::size_t BatchRunner::endOfGroup(const std::vector<Operation> &operations, std::size_t first,
                                    std::size_t last) const
{
    const std::size_t most = std::min(first + MostTogether, last);
    std::size_t end = first;
    while (end < most && isPlain(operations[end]) && !isLeftOver(operations[end]))
        ++end;
    return std::max(end, first + 1);
}

/// A statement that is needed for each operation, compiled once.
Result<void> BatchRunner::perform(std::optional<Database::Statement> &statement, const QString &sql)
{
    if (!statement)
        statement.emplace(m_farm, sql);
    // Once more where it tells why not.
    return statement->run() ? Result<void>() : m_farm.execute(sql);
}

/// Does the operations from `first` on until `end` or until there is no more time, or none of them:
/// then the outcome is that of the last of them that was `tried`. An Error means that the
/// transaction as a whole is lost.
Result<OperationOutcome> BatchRunner::runTogether(const std::vector<Operation> &operations,
                                                  std::size_t first, std::size_t end,
                                                  std::size_t &tried)
{
    tried = first + 1;
    if (auto set = perform(m_savepoint, u"SAVEPOINT operation"_s); !set)
        return set.error();
    Attempt attempt = act(operations[first]);
    while (attempt.outcome.state == EntryState::Done && tried < end && m_pace.hasTime(end - tried))
        attempt = act(operations[tried++]);
    const bool isDone = attempt.outcome.state == EntryState::Done;
    if (!isDone) {
        takeBack(operations, first, tried - 1);
        // On a full disk SQLite has rolled all of it back already: then the cause is what to tell.
        if (auto back = m_farm.execute(u"ROLLBACK TO operation"_s); !back)
            return attempt.cause.value_or(back.error());
    }
    if (auto released = perform(m_release, u"RELEASE operation"_s); !released) {
        if (isDone)
            takeBack(operations, first, tried);
        return released.error();
    }
    return std::move(attempt.outcome);
}

/// Whatever the reason was why it was not done.
OperationOutcome BatchRunner::leftOver(const Operation &operation)
{
    return {EntryState::Failed,
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "Not all of it could go back to %1, where it lay; the next "
                                        "run puts it back.")
                .arg(escaped(operation.moves.front().from.absolute()))};
}

Result<void> BatchRunner::moveFiles(const Operation &operation)
{
    for (std::size_t i = 0; i < operation.moves.size(); ++i) {
        if (auto moved = m_files.move(operation.moves[i]); !moved) {
            takeBack(operation, i);
            return moved;
        }
    }
    return {};
}

/// Puts the first `moved` files back. What cannot be put back now stays an intent for the next
/// start.
void BatchRunner::takeBack(const Operation &operation, std::size_t moved)
{
    while (moved-- > 0) {
        const FileMove &move = operation.moves[moved];
        if (!move.isCopied() && !m_files.move(inverse(move)))
            m_stuck.insert(operation.entry);
    }
    if (operation.folder && !applyFolderChange(inverse(*operation.folder)))
        m_stuck.insert(operation.entry);
}

void BatchRunner::takeBack(const std::vector<Operation> &operations, std::size_t first,
                           std::size_t last)
{
    while (last-- > first)
        takeBack(operations[last], operations[last].moves.size());
}

} // namespace Printkeeper::Cleanup
