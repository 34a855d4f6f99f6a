// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/knownnames.h"

#include "jobs/jobfiles.h"

#include <algorithm>
#include <array>

namespace Printkeeper::Cleanup {
namespace {

/// Of its own stem and of that of its model, which for most is the same.
std::array<size_t, 2> stemsOf(const QByteArray &name)
{
    constexpr QByteArrayView Metadata = ".metadata";
    const QByteArray stem = Jobs::stemOf(name);
    const qsizetype rest = stem.endsWith(Metadata) ? Metadata.size() : 0;
    return {qHash(stem, 0), qHash(stem.chopped(rest), 0)};
}

} // namespace

void KnownNames::add(const Jobs::Job &job, const Result<Jobs::FilePlace> &model)
{
    m_ids.insert(qHash(job.id.toBytes(), 0));
    for (const Database::Value *value : {&job.file, &job.metadata, &job.thumbnail}) {
        const QByteArray path = value->toBytes();
        const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
        if (name.isEmpty())
            continue;
        const size_t stem = stemsOf(name).front();
        if (model)
            m_stems.insert(stem);
        else if (!m_unplaced.contains(stem))
            m_unplaced.insert(stem, {job.idText(), path});
    }
}

bool KnownNames::knows(const QByteArray &name) const
{
    const QByteArray stem = Jobs::stemOf(name);
    const auto end = std::find_if(stem.begin(), stem.end(),
                                  [](char c) { return c == '_' || c == '-' || c == '.'; });
    const QByteArray first = stem.first(end - stem.begin());
    const auto stems = stemsOf(name);
    return m_stems.contains(stems.front()) || m_stems.contains(stems.back())
           || m_ids.contains(qHash(first, 0)) || findUnplaced(name);
}

const UnplacedFile *KnownNames::findUnplaced(const QByteArray &name) const
{
    for (const size_t stem : stemsOf(name)) {
        const auto found = m_unplaced.constFind(stem);
        if (found != m_unplaced.cend())
            return &*found;
    }
    return nullptr;
}

} // namespace Printkeeper::Cleanup
