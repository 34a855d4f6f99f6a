// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/knownnames.h"

#include "jobs/jobfiles.h"

#include <algorithm>

namespace Printkeeper::Cleanup {

void KnownNames::add(const Jobs::Job &job, const Jobs::FilePlace &model)
{
    m_stems.insert(qHash(Jobs::stemOf(model.name()), 0));
    m_ids.insert(qHash(job.id.toBytes(), 0));
}

bool KnownNames::knows(const QByteArray &name) const
{
    const QByteArray stem = Jobs::stemOf(name);
    const auto end = std::find_if(stem.begin(), stem.end(),
                                  [](char c) { return c == '_' || c == '-' || c == '.'; });
    const QByteArray first = stem.first(end - stem.begin());
    return m_stems.contains(qHash(stem, 0)) || m_ids.contains(qHash(first, 0));
}

} // namespace Printkeeper::Cleanup
