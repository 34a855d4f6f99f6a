// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whose files are, and whether the rows that say so still are the farm's: the part of BatchRunner
// that sees whether what goes to the trash because it is no job's still is, and whether a job's
// file has become another one's, too.
#include "base/escape.h"
#include "cleanup/batchrunner.h"
#include "database/otherusers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

bool isNobodys(const Operation &operation)
{
    return !operation.change && !operation.moves.empty()
           && operation.kind == actionKindName(ActionKind::RemoveOrphan);
}

} // namespace

/// Before the transaction; what cannot be read, `whyNotNobodys` tells.
void BatchRunner::readOwners(const std::vector<Operation> &operations, std::size_t first,
                             std::size_t last)
{
    const auto begin = operations.begin();
    if (m_owners
        && std::any_of(begin + static_cast<std::ptrdiff_t>(first),
                       begin + static_cast<std::ptrdiff_t>(last), isNobodys))
        (void)m_owners->readAhead();
}

/// Within the transaction. A job may have come to name the file since it was planned.
std::optional<Error> BatchRunner::whyNotNobodys(const Operation &operation)
{
    if (!m_owners || !isNobodys(operation))
        return std::nullopt;
    const Jobs::FilePlace &place = operation.moves.front().from;
    const auto hasOwner = m_owners->hasOwner(place);
    if (!hasOwner)
        return hasOwner.error();
    if (!*hasOwner)
        return std::nullopt;
    return Error{ErrorKind::Refused,
                 QCoreApplication::translate("Printkeeper::Cleanup",
                                             "The file %1 belongs to a job by now; it was left "
                                             "alone.")
                     .arg(escaped(place.absolute())),
                 {},
                 u"changed"_s};
}

/// Within the transaction. A plan leaves a file alone that two jobs name; so does a run, unless
/// that is why it puts it back.
std::optional<Error> BatchRunner::whyClaimedLate(const Operation &operation) const
{
    const Jobs::FilePlace *claimed =
        m_late && !m_isPuttingBack ? m_late->findClaimed(operation) : nullptr;
    if (!claimed)
        return std::nullopt;
    return Error{ErrorKind::Refused,
                 QCoreApplication::translate("Printkeeper::Cleanup",
                                             "Another job has come to name the file %1 meanwhile; "
                                             "it was left alone.")
                     .arg(escaped(claimed->absolute())),
                 {},
                 u"changed"_s};
}

/// Within the transaction, at both of its ends: rows of a file that nobody opens any more would be
/// lost, and their files stay where they have gone.
Result<void> BatchRunner::seeDatabase()
{
    if (!Database::isReplaced(m_farm))
        return {};
    const Error replaced{ErrorKind::System,
                         QCoreApplication::translate("Printkeeper::Cleanup",
                                                     "Somebody has put another file in the place "
                                                     "of the farm's database %1, so nothing more "
                                                     "was changed; run it once more.")
                             .arg(escaped(m_farm.path())),
                         {},
                         {}};
    m_journalError = m_journalError.value_or(replaced);
    return replaced;
}

Result<void> BatchRunner::noteRemovals(const std::vector<const Operation *> &done)
{
    const bool hasRemoved =
        std::ranges::any_of(done, [](const Operation *operation) { return isRemoval(*operation); });
    return hasRemoved && m_late ? m_late->noteRemovals() : Result<void>();
}

} // namespace Printkeeper::Cleanup
