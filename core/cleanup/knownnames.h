// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/farmlayout.h"
#include "jobs/job.h"

#include <QSet>

namespace Printkeeper::Cleanup {

/// The names by which a file that no row names can still be a job's: its stem, or its number in
/// front. Keeps hashes: two names that share one only make an orphan look like an original, which
/// leaves it alone.
class KnownNames
{
public:
    void add(const Jobs::Job &job, const Jobs::FilePlace &model);
    bool knows(const QByteArray &name) const;

private:
    QSet<size_t> m_stems;
    QSet<size_t> m_ids;
};

} // namespace Printkeeper::Cleanup
