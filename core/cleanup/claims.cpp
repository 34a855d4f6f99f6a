// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/claims.h"

#include "cleanup/tempfiles.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"

namespace Printkeeper::Cleanup {
namespace {

/// qHash is 64 bits wide here; the two parts keep their order.
quint64 hashOfRootAlone(const QByteArray &root)
{
    return qHash(root, 0x9E3779B97F4A7C15ULL);
}

quint64 hashOf(const QByteArray &root, QByteArrayView relative)
{
    return qHash(relative, hashOfRootAlone(root));
}

QByteArrayView withoutExtension(const QByteArray &relative)
{
    const qsizetype nameStart = relative.lastIndexOf('/') + 1;
    const qsizetype dot = relative.lastIndexOf('.');
    return dot > nameStart ? QByteArrayView(relative).first(dot) : QByteArrayView(relative);
}

} // namespace

void Claims::add(const Jobs::JobFiles &jobFiles, const Jobs::Job &job,
                 const Result<Jobs::FilePlace> &model)
{
    if (model)
        addModel(*model);
    if (const auto metadata = jobFiles.metadataOf(job))
        addCompanion(*metadata);
    if (const auto thumbnail = jobFiles.thumbnailOf(job))
        addCompanion(*thumbnail);
    for (const QByteArray &name : tempNamesIn(job))
        m_tempNames.insert(name);
}

quint64 Claims::hashOfRoot(const QByteArray &root)
{
    if (root != m_lastRoot) {
        m_lastRoot = root;
        m_lastRootHash = hashOfRootAlone(root);
    }
    return m_lastRootHash;
}

void Claims::addModel(const Jobs::FilePlace &place)
{
    const quint64 root = hashOfRoot(place.root);
    m_models.add(qHash(QByteArrayView(place.relative), root));
    m_stems.add(qHash(withoutExtension(place.relative), root));
}

void Claims::addCompanion(const Jobs::FilePlace &place)
{
    m_companions.add(hashOf(place.root, place.relative));
}

void Claims::seal()
{
    m_models.seal();
    m_stems.seal();
    m_companions.seal();
}

std::size_t Claims::modelClaims(const Jobs::FilePlace &place) const
{
    return m_models.count(hashOf(place.root, place.relative));
}

std::size_t Claims::sidecarClaims(const Jobs::FilePlace &place) const
{
    constexpr QByteArrayView Metadata = ".metadata";
    const QByteArrayView stem = withoutExtension(place.relative);
    std::size_t jobs = m_stems.count(hashOf(place.root, stem));
    if (stem.endsWith(Metadata))
        jobs += m_stems.count(hashOf(place.root, stem.chopped(Metadata.size())));
    return jobs;
}

std::size_t Claims::companionClaims(const Jobs::FilePlace &place) const
{
    return m_companions.count(hashOf(place.root, place.relative));
}

bool Claims::isClaimed(const Jobs::FilePlace &place) const
{
    return modelClaims(place) > 0 || companionClaims(place) > 0 || sidecarClaims(place) > 0;
}

Result<Claims> readClaims(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles,
                          const CancelToken &cancel)
{
    Claims claims;
    const auto read = store.forEach(
        [&](const Jobs::Job &job) {
            claims.add(jobFiles, job, jobFiles.modelOf(job));
            return true;
        },
        cancel);
    if (!read)
        return read.error();
    claims.seal();
    return claims;
}

} // namespace Printkeeper::Cleanup
