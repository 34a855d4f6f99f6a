// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/ownercheck.h"

#include "base/escape.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace Printkeeper::Cleanup {

Result<void> OwnerCheck::readAhead()
{
    constexpr int MostTries = 3;
    constexpr int MostInVain = 8;
    for (int tries = 0; tries < MostTries && m_inVain < MostInVain; ++tries) {
        const auto version = m_store.dataVersion();
        if (!version)
            return version.error();
        if (m_version == *version)
            return {};
        // What is written while it is read may be in it or not: then the version has changed.
        ++m_inVain;
        if (auto done = read(*version, Lock::None); !done)
            return done;
        // Who has written in such a long time will do so again.
        if (m_took >= m_mostUnderLock)
            break;
    }
    return {};
}

Result<bool> OwnerCheck::hasOwner(const Jobs::FilePlace &place)
{
    const auto version = m_store.dataVersion();
    if (!version)
        return version.error();
    if (m_failure)
        return *m_failure;
    if (m_version != *version) {
        if (!m_version || m_took >= m_mostUnderLock)
            return busy(place);
        if (auto done = read(*version, Lock::Held); !done)
            return done.error();
        // It has become a long one.
        if (!m_version)
            return busy(place);
    }
    m_inVain = 0;
    return m_claims.isClaimed(place) || m_names.knows(place.name());
}

Error OwnerCheck::busy(const Jobs::FilePlace &place) const
{
    return {ErrorKind::Busy,
            QCoreApplication::translate(
                "Printkeeper::Cleanup",
                "The web app writes to its database so often that nobody can see whether "
                "the file %1 has become a job's; it was left alone.")
                .arg(escaped(place.absolute())),
            {},
            {}};
}

/// Nothing is known behind a reading that took too long.
Result<void> OwnerCheck::read(qint64 version, Lock lock)
{
    m_version.reset();
    m_failure.reset();
    m_claims = {};
    m_names = {};
    const qint64 most = 2 * m_mostUnderLock.count();
    bool isLate = false;
    QElapsedTimer timer;
    timer.start();
    const auto done = m_store.forEach(
        [&](const Jobs::Job &job) {
            isLate = lock == Lock::Held && timer.elapsed() > most;
            const auto model = m_jobFiles.modelOf(job);
            m_claims.add(m_jobFiles, job, model);
            m_names.add(job, model);
            return !isLate;
        },
        m_cancel);
    m_took = std::chrono::milliseconds(timer.elapsed());
    if (!done) {
        m_failure = done.error();
        return done;
    }
    if (isLate)
        return {};
    m_claims.seal();
    m_version = version;
    return {};
}

} // namespace Printkeeper::Cleanup
