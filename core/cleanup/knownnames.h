// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "jobs/farmlayout.h"
#include "jobs/job.h"

#include <QHash>
#include <QSet>

namespace Printkeeper::Cleanup {

/// A file that a row names where nobody can say where it lies.
struct UnplacedFile
{
    QString job;
    QByteArray path; ///< as the row has it
};

/// The names by which a file that no row names where it lies can still be a job's: the stem of any
/// file that a row names, wherever it says that it lies, or its number in front. Keeps hashes: two
/// names that share one only make an orphan look like a job's, which leaves it alone.
class KnownNames
{
public:
    /// `model`: what `JobFiles::modelOf` says of the row.
    void add(const Jobs::Job &job, const Result<Jobs::FilePlace> &model);
    bool knows(const QByteArray &name) const;
    /// What a row names that may be a file of this name, or that one's model: null for nothing.
    const UnplacedFile *findUnplaced(const QByteArray &name) const;

private:
    QSet<size_t> m_stems;
    QSet<size_t> m_ids;
    QHash<size_t, UnplacedFile> m_unplaced; ///< by the stem
};

} // namespace Printkeeper::Cleanup
