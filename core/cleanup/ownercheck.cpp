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
    for (int tries = 0; tries < MostTries; ++tries) {
        const auto version = m_store.dataVersion();
        if (!version)
            return version.error();
        if (m_version == *version)
            return {};
        // What is written while it is read may be in it or not: then the version has changed.
        if (auto done = read(*version); !done)
            return done;
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
    const bool isCurrent = m_version == *version;
    if (!isCurrent && (!m_version || m_took >= m_mostUnderLock))
        return Error{ErrorKind::Busy,
                     QCoreApplication::translate(
                         "Printkeeper::Cleanup",
                         "The web app writes to its database so often that nobody can see whether "
                         "the file %1 has become a job's; it was left alone.")
                         .arg(escaped(place.absolute())),
                     {},
                     {}};
    if (auto done = isCurrent ? Result<void>() : read(*version); !done)
        return done.error();
    return m_claims.isClaimed(place) || m_names.knows(place.name());
}

Result<void> OwnerCheck::read(qint64 version)
{
    m_version.reset();
    m_failure.reset();
    m_claims = {};
    m_names = {};
    QElapsedTimer timer;
    timer.start();
    const auto done = m_store.forEach(
        [this](const Jobs::Job &job) {
            const auto model = m_jobFiles.modelOf(job);
            m_claims.add(m_jobFiles, job, model);
            if (model)
                m_names.add(job, *model);
            return true;
        },
        m_cancel);
    if (!done) {
        m_failure = done.error();
        return done;
    }
    m_claims.seal();
    m_took = std::chrono::milliseconds(timer.elapsed());
    m_version = version;
    return {};
}

} // namespace Printkeeper::Cleanup
