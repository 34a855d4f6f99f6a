// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/keepstore.h"
#include "jobs/farmlayout.h"
#include "jobs/jobstore.h"

#include <QHash>
#include <QTimeZone>

namespace Printkeeper::Cleanup {

/// Whether two names are one person's: case, blanks around and between, and how an accent is
/// written make no difference.
bool isSamePerson(const QByteArray &one, const QByteArray &other);

/// What is to be left alone at one moment, ready to be asked for many jobs. A value.
class KeepList
{
public:
    KeepList() = default;
    /// Those of `keeps` that hold at `at`; days are named in `zone`.
    KeepList(const std::vector<Keep> &keeps, const QDateTime &at, const QTimeZone &zone);

    bool isEmpty() const { return m_jobs.isEmpty() && m_people.isEmpty() && m_folders.empty(); }
    /// Whether `reasonFor` looks at the job's person.
    bool namesPeople() const { return !m_people.isEmpty(); }

    /// Why the job must be left alone, as a translated sentence; empty when it need not be. Names
    /// of people are compared as by `isSamePerson`.
    std::optional<QString> reasonFor(const Jobs::Job &job) const;
    /// The same for a file: it lies in a folder that is kept.
    std::optional<QString> reasonFor(const Jobs::FilePlace &place) const;

private:
    QHash<QByteArray, Keep> m_jobs;
    QHash<QString, Keep> m_people;
    std::vector<Keep> m_folders;
    QTimeZone m_timezone;
};

/// Why the job with its model at `model` must be left alone; empty when it need not be. Reads the
/// row's person where people are kept.
Result<std::optional<QString>> whyKept(const KeepList &keeps, const Jobs::JobStore &store,
                                       const Jobs::Job &job, const Jobs::FilePlace &model);

} // namespace Printkeeper::Cleanup
