// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/claims.h"

#include "jobs/jobfiles.h"

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

quint64 hashOf(const QByteArray &root, QByteArrayView relative)
{
    // qHash is 64 bits wide here; the two parts keep their order.
    return qHash(relative, qHash(root, 0x9E3779B97F4A7C15ULL));
}

QByteArrayView withoutExtension(const QByteArray &relative)
{
    const qsizetype nameStart = relative.lastIndexOf('/') + 1;
    const qsizetype dot = relative.lastIndexOf('.');
    return dot > nameStart ? QByteArrayView(relative).first(dot) : QByteArrayView(relative);
}

std::size_t countIn(const std::vector<quint64> &sorted, quint64 hash)
{
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), hash);
    return static_cast<std::size_t>(last - first);
}

} // namespace

Claims::Claims(std::size_t jobs)
{
    m_models.reserve(jobs);
    m_stems.reserve(jobs);
}

void Claims::add(const Jobs::JobFiles &jobFiles, const Jobs::Job &job,
                 const Result<Jobs::FilePlace> &model)
{
    if (model)
        addModel(*model);
    if (const auto metadata = jobFiles.metadataOf(job))
        addCompanion(*metadata);
    if (const auto thumbnail = jobFiles.thumbnailOf(job))
        addCompanion(*thumbnail);
}

void Claims::addModel(const Jobs::FilePlace &place)
{
    m_models.push_back(hashOf(place.root, place.relative));
    m_stems.push_back(hashOf(place.root, withoutExtension(place.relative)));
}

void Claims::addCompanion(const Jobs::FilePlace &place)
{
    m_companions.push_back(hashOf(place.root, place.relative));
}

void Claims::seal()
{
    std::sort(m_models.begin(), m_models.end());
    std::sort(m_stems.begin(), m_stems.end());
    std::sort(m_companions.begin(), m_companions.end());
}

std::size_t Claims::modelClaims(const Jobs::FilePlace &place) const
{
    return countIn(m_models, hashOf(place.root, place.relative));
}

std::size_t Claims::sidecarClaims(const Jobs::FilePlace &place) const
{
    constexpr QByteArrayView Metadata = ".metadata";
    const QByteArrayView stem = withoutExtension(place.relative);
    std::size_t jobs = countIn(m_stems, hashOf(place.root, stem));
    if (stem.endsWith(Metadata))
        jobs += countIn(m_stems, hashOf(place.root, stem.chopped(Metadata.size())));
    return jobs;
}

std::size_t Claims::companionClaims(const Jobs::FilePlace &place) const
{
    return countIn(m_companions, hashOf(place.root, place.relative));
}

} // namespace Printkeeper::Cleanup
