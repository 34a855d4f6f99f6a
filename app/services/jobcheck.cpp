// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/jobcheck.h"

#include "files/folder.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

constexpr qsizetype MostExamples = 5;

void note(qint64 &count, QStringList &examples, const Jobs::Job &job)
{
    ++count;
    if (examples.size() < MostExamples)
        examples << job.idText();
}

std::optional<QSet<QByteArray>> namesBelow(const QByteArray &root, const QByteArray &folder)
{
    QSet<QByteArray> names;
    const auto opened = Files::Folder::openRoot(root);
    if (!opened)
        return std::nullopt;
    const auto below = opened->openBelow(folder);
    const auto entries =
        below ? below->entries() : Result<std::vector<Files::DirectoryEntry>>(below.error());
    if (!entries)
        return names;
    names.reserve(static_cast<qsizetype>(entries->size()));
    for (const Files::DirectoryEntry &entry : *entries)
        names.insert(entry.name);
    return names;
}

} // namespace

void JobCheck::look(const Jobs::Job &job, const Result<Jobs::FilePlace> &model)
{
    ++m_counts[job.status.toBytes()];
    if (!model && model.error().code == "unsafe-path"_L1)
        note(m_problems.unsafe, m_problems.unsafeJobs, job);
    else if (model && isMissing(*model) && !m_handled.areWithout(job, *model))
        note(m_problems.missing, m_problems.missingJobs, job);
}

QMap<QString, qint64> JobCheck::countByStatus() const
{
    QMap<QString, qint64> counts;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        counts[QString::fromUtf8(it.key())] += it.value();
    return counts;
}

bool JobCheck::isMissing(const Jobs::FilePlace &place)
{
    if (m_strange.contains(place.root))
        return false;
    const Names &names = namesIn(place.root, place.folder());
    return names && !names->contains(place.name());
}

const JobCheck::Names &JobCheck::namesIn(const QByteArray &root, const QByteArray &folder)
{
    const QByteArray key = root + '\0' + folder;
    auto names = m_folders.find(key);
    if (names == m_folders.end())
        names = m_folders.insert(key, namesBelow(root, folder));
    return *names;
}

} // namespace Printkeeper::Services
