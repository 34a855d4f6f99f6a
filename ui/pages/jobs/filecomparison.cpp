// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/filecomparison.h"

#include "cleanup/claims.h"
#include "cleanup/reconciler.h"
#include "jobs/status.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Printkeeper::JobsView {
namespace {

constexpr auto FirstTold = 300ms;
constexpr auto BetweenTold = 2000ms;
constexpr int JobsBetweenClocks = 4096;
constexpr std::size_t MostOrphans = 100'000;

/// The names in folders as hashes, eight bytes each; every folder is listed when it is first asked
/// for. Two names of one hash are taken for one, which only hides a problem.
class FolderNames
{
public:
    bool contains(const Jobs::FilePlace &place)
    {
        const QByteArray folder = place.folder();
        const QByteArray key = place.root + '\0' + folder;
        auto names = m_names.find(key);
        if (names == m_names.end())
            names = m_names.insert(key, list(place.root, folder));
        return std::ranges::binary_search(*names, qHash(place.name(), 0));
    }

private:
    static std::vector<size_t> list(const QByteArray &root, const QByteArray &below)
    {
        std::vector<size_t> names;
        const auto opened = Files::Folder::openRoot(root);
        if (!opened)
            return names;
        const auto folder = opened->openBelow(below);
        if (!folder)
            return names;
        const auto entries = folder->entries();
        if (!entries)
            return names;
        names.reserve(entries->size());
        for (const Files::DirectoryEntry &entry : *entries)
            names.push_back(qHash(entry.name, 0));
        std::ranges::sort(names);
        return names;
    }

    QHash<QByteArray, std::vector<size_t>> m_names;
};

/// One comparison on its way.
class Comparing
{
public:
    Comparing(const JobsSource &source, const Jobs::FarmLayout &layout,
              const Jobs::JobSchema &schema, qint64 jobs)
        : m_layout(layout)
        , m_files(source.farm, layout, schema)
        , m_claims(static_cast<std::size_t>(jobs))
    {
        m_since.start();
    }

    void add(qint64 key, const Jobs::Job &job);
    bool mustTell();
    /// The keys so far, in order.
    FileComparison found() const;
    std::vector<OrphanFile> findOrphans(const CancelToken &cancel);

private:
    bool liesElsewhere(const Jobs::FilePlace &place);
    void addOrphansIn(const QByteArray &root, std::vector<OrphanFile> &orphans,
                      const CancelToken &cancel) const;
    bool isClaimed(const Jobs::FilePlace &place) const;

    const Jobs::FarmLayout &m_layout;
    Jobs::JobFiles m_files;
    Cleanup::Claims m_claims;
    FolderNames m_names;
    QHash<QByteArray, QString> m_statusKeys;
    std::vector<qint64> m_missing;
    std::vector<qint64> m_wrongFolder;
    qint64 m_jobs = 0;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_wait = FirstTold;
};

void Comparing::add(qint64 key, const Jobs::Job &job)
{
    ++m_jobs;
    const QByteArray spelling = job.status.toBytes();
    auto status = m_statusKeys.find(spelling);
    if (status == m_statusKeys.end())
        status = m_statusKeys.insert(spelling, Jobs::statusKey(QString::fromUtf8(spelling)));
    const auto place = m_files.modelOf(job.file.toBytes(), *status);
    if (!place)
        return;
    m_claims.addModel(*place);
    if (const auto metadata = job.metadata.isNull() ? std::nullopt : m_files.metadataOf(job))
        m_claims.addCompanion(*metadata);
    if (const auto picture = job.thumbnail.isNull() ? std::nullopt : m_files.thumbnailOf(job))
        m_claims.addCompanion(*picture);
    if (!m_names.contains(*place))
        (liesElsewhere(*place) ? m_wrongFolder : m_missing).push_back(key);
}

bool Comparing::liesElsewhere(const Jobs::FilePlace &place)
{
    return std::ranges::any_of(m_layout.folders(), [&](const Jobs::LayoutFolder &folder) {
        return folder.exists && m_names.contains({folder.path, place.name()});
    });
}

bool Comparing::mustTell()
{
    if (m_jobs % JobsBetweenClocks != 0 || m_since.elapsed() < m_wait.count())
        return false;
    m_since.start();
    m_wait = BetweenTold;
    return true;
}

FileComparison Comparing::found() const
{
    const auto sorted = [](std::vector<qint64> keys) {
        std::ranges::sort(keys);
        return std::make_shared<const std::vector<qint64>>(std::move(keys));
    };
    return {sorted(m_missing), sorted(m_wrongFolder), {}, m_jobs, false};
}

bool Comparing::isClaimed(const Jobs::FilePlace &place) const
{
    return m_claims.modelClaims(place) > 0 || m_claims.companionClaims(place) > 0
           || m_claims.sidecarClaims(place) > 0;
}

void Comparing::addOrphansIn(const QByteArray &root, std::vector<OrphanFile> &orphans,
                             const CancelToken &cancel) const
{
    const auto folder = Files::Folder::openRoot(root);
    if (!folder)
        return;
    const auto entries = folder->entries();
    if (!entries)
        return;
    for (const Files::DirectoryEntry &entry : *entries) {
        const Jobs::FilePlace place{root, entry.name};
        if (Cleanup::isNobodysFile(entry.name) || isClaimed(place))
            continue;
        if (cancel.isCancelled() || orphans.size() >= MostOrphans)
            return;
        const auto status = folder->status(entry.name);
        if (!status || status->kind != Files::FileKind::Regular)
            continue;
        orphans.push_back({place, status->identity.size, status->modified()});
    }
}

std::vector<OrphanFile> Comparing::findOrphans(const CancelToken &cancel)
{
    m_claims.seal();
    std::vector<OrphanFile> orphans;
    for (const Jobs::LayoutFolder &folder : m_layout.folders()) {
        if (folder.exists)
            addOrphansIn(folder.path, orphans, cancel);
    }
    for (const Jobs::LayoutFolder &twin : m_layout.twins())
        addOrphansIn(twin.path, orphans, cancel);
    return orphans;
}

} // namespace

Result<FileComparison> compareFiles(const JobsSource &source,
                                    const std::function<void(const FileComparison &)> &tell,
                                    const CancelToken &cancel)
{
    const auto store = Jobs::JobStore::open(source.databasePath, source.jobs);
    if (!store)
        return store.error();
    const auto layout = Jobs::FarmLayout::find(source.farm);
    if (!layout)
        return layout.error();
    const auto jobs = (*store)->count({});
    if (!jobs)
        return jobs.error();
    Comparing comparing(source, *layout, (*store)->schema(), *jobs);
    const auto read = (*store)->forEachFile(
        [&](qint64 key, const Jobs::Job &job) {
            comparing.add(key, job);
            if (comparing.mustTell())
                tell(comparing.found());
            return true;
        },
        cancel);
    if (!read)
        return read.error();
    FileComparison comparison = comparing.found();
    comparison.orphans = comparing.findOrphans(cancel);
    comparison.isComplete = !cancel.isCancelled();
    return comparison;
}

} // namespace Printkeeper::JobsView
