// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/claims.h"
#include "cleanup/knownnames.h"

#include <chrono>
#include <optional>

namespace Printkeeper::Cleanup {

/// Whether a file without a job has come to be one's: what all rows claim, read again whenever
/// somebody else has written to the database since. On the thread of the store's connection.
class OwnerCheck
{
public:
    /// Within a transaction all rows are read only when that took less than `mostUnderLock`, and
    /// for twice as long at most.
    OwnerCheck(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles, CancelToken cancel,
               std::chrono::milliseconds mostUnderLock = std::chrono::milliseconds(40))
        : m_store(store)
        , m_jobFiles(jobFiles)
        , m_cancel(std::move(cancel))
        , m_mostUnderLock(mostUnderLock)
    {}

    /// To be called before a transaction: of a large table it takes a while. Once that has been in
    /// vain several times in a row, since somebody writes all the time, nothing is read any more.
    /// Cancelled, Busy …
    Result<void> readAhead();
    /// Whether a row claims the file, or the job of one has it by its name, now: within a
    /// transaction, in which nobody else can write. Busy when somebody has written since
    /// `readAhead` and to read all rows would keep others waiting. What `readAhead` has failed
    /// with.
    Result<bool> hasOwner(const Jobs::FilePlace &place);

private:
    enum class Lock { None, Held };
    Result<void> read(qint64 version, Lock lock);
    Error busy(const Jobs::FilePlace &place) const;

    const Jobs::JobStore &m_store;
    const Jobs::JobFiles &m_jobFiles;
    CancelToken m_cancel;
    std::chrono::milliseconds m_mostUnderLock;
    std::optional<qint64> m_version; ///< of the data that was read; empty: none was
    std::optional<Error> m_failure;  ///< why none was
    std::chrono::milliseconds m_took{0};
    int m_inVain = 0; ///< readings since the last one that was of use
    Claims m_claims;
    KnownNames m_names;
};

} // namespace Printkeeper::Cleanup
