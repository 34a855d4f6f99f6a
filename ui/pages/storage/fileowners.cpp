// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/fileowners.h"

#include "cleanup/trashplaces.h"
#include "jobs/farmlayouttwins.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <climits>

namespace Printkeeper::StorageView {

using Storage::DiskTree;
using Storage::NodeIndex;
using Storage::NodeKind;

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::FileOwners)
};

constexpr quint32 NoJobCode = 0xFFFFFFFF;
constexpr quint32 TrashCode = 0xFFFFFFFE;
constexpr quint32 OwnCode = 0xFFFFFFFD;

/// Why a file is a job's: as its model, or by what is beside that.
enum class Claim { Model, Beside };

Error cancelled()
{
    return {
        ErrorKind::Cancelled, Text::tr("Looking for the jobs of the files was cancelled."), {}, {}};
}

/// The job table and where its rows' files are.
class JobTable
{
public:
    static Result<std::unique_ptr<JobTable>> open(const StorageSource &source)
    {
        auto store = Jobs::JobStore::open(source.databasePath, source.jobs);
        if (!store)
            return store.error();
        auto layout = Jobs::FarmLayout::find(source.farm);
        if (!layout)
            return layout.error();
        if (auto settled = Jobs::settleTwins(*layout, source.farm, **store); !settled)
            return settled.error();
        return std::unique_ptr<JobTable>(
            new JobTable(*std::move(store), *std::move(layout), source.farm));
    }

    const Jobs::JobStore &store() const { return *m_store; }

    /// Paths that a row names or that are its model's by their names, the model first. Of those
    /// beside the model another job may be the owner: a model is nobody's sidecar.
    template<typename Visit>
    void forEachFile(const Jobs::Job &job, const Visit &visit) const
    {
        if (const auto model = m_files.modelOf(job)) {
            visit(*model, Claim::Model);
            const QByteArray folder = model->folder();
            for (const QByteArray &name : Jobs::sidecarNames(model->name()))
                visit(Jobs::FilePlace{model->root, folder.isEmpty() ? name : folder + '/' + name},
                      Claim::Beside);
        }
        for (const auto &place : {m_files.metadataOf(job), m_files.thumbnailOf(job)}) {
            if (place)
                visit(*place, Claim::Beside);
        }
    }

private:
    JobTable(std::unique_ptr<Jobs::JobStore> store, Jobs::FarmLayout layout,
             Settings::FarmSettings farm)
        : m_store(std::move(store))
        , m_layout(std::move(layout))
        , m_farm(std::move(farm))
        , m_files(m_farm, m_layout, m_store->schema())
    {}

    std::unique_ptr<Jobs::JobStore> m_store;
    Jobs::FarmLayout m_layout;
    Settings::FarmSettings m_farm;
    Jobs::JobFiles m_files;
};

/// Finds the files of a tree by their paths without looking through folders.
class FileFinder
{
public:
    explicit FileFinder(const DiskTree &tree)
        : m_tree(tree)
    {
        addFolders();
        m_files.reserve(tree.files(tree.root()));
        for (const Storage::TreeRun &run : tree.parts().runs) {
            for (quint32 i = 0; run.folder != Storage::NoFolder && i < run.count; ++i) {
                const NodeIndex node = run.first + i;
                if (tree.kind(node) == NodeKind::Regular)
                    m_files.insert(keyOf(run.folder, tree.name(node)), node);
            }
        }
    }

    std::optional<NodeIndex> find(const QByteArray &path) const
    {
        const qsizetype slash = path.lastIndexOf('/');
        if (slash < 0)
            return std::nullopt;
        const auto folder = m_folders.constFind(path.left(slash));
        if (folder == m_folders.cend())
            return std::nullopt;
        const QByteArrayView name = QByteArrayView(path).sliced(slash + 1);
        const auto file = m_files.constFind(keyOf(*folder, name));
        // Another name may have the same key.
        return file != m_files.cend() && m_tree.name(*file) == name ? std::optional(*file)
                                                                    : std::nullopt;
    }

private:
    static quint64 keyOf(quint32 folder, QByteArrayView name)
    {
        return qHashBits(name.data(), static_cast<std::size_t>(name.size()), folder + 1);
    }

    /// Folders whose path is longer than any call takes have no files of jobs.
    void addFolders()
    {
        const auto &folders = m_tree.parts().folders;
        std::vector<QByteArray> paths(folders.size());
        for (std::size_t i = 0; i < folders.size(); ++i) {
            const Storage::FolderFacts &facts = folders[i];
            if (facts.isDead != 0)
                continue;
            if (facts.parent == Storage::NoFolder) {
                paths[i] = m_tree.path();
            } else if (const QByteArray &parent = paths[facts.parent]; !parent.isEmpty()) {
                const QByteArrayView name = m_tree.name(facts.node);
                if (parent.size() + name.size() < PATH_MAX)
                    paths[i] = (parent.endsWith('/') ? parent : parent + '/') + name.toByteArray();
            }
            if (!paths[i].isEmpty())
                m_folders.insert(paths[i], static_cast<quint32>(i));
        }
    }

    const DiskTree &m_tree;
    QHash<QByteArray, quint32> m_folders;
    QHash<quint64, NodeIndex> m_files;
};

/// Whose the files in each folder are that no job has: a folder of ours and what lies in it is our
/// own, but for the trash in it.
std::vector<quint32> codesOfFolders(const DiskTree &tree)
{
    constexpr QByteArrayView Trash = "trash";
    const auto &folders = tree.parts().folders;
    std::vector<quint32> codes(folders.size(), NoJobCode);
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const Storage::FolderFacts &facts = folders[i];
        if (facts.parent == Storage::NoFolder)
            continue;
        const QByteArrayView name = tree.name(facts.node);
        const Storage::FolderFacts &above = folders[facts.parent];
        const bool isInOurs =
            above.parent != Storage::NoFolder && tree.name(above.node) == Cleanup::PrivateFolder;
        if (isInOurs && name == Trash)
            codes[i] = TrashCode;
        else
            codes[i] = name == Cleanup::PrivateFolder && codes[facts.parent] == NoJobCode
                           ? OwnCode
                           : codes[facts.parent];
    }
    return codes;
}

/// Calls `visit` with every job, page by page: no lock on the farm's database lasts.
template<typename Visit>
Result<void> forEachJob(const Jobs::JobStore &store, const CancelToken &cancel, const Visit &visit)
{
    constexpr int AtOnce = 2000;
    std::optional<Jobs::PageKey> after;
    do {
        const auto page = store.page({}, after, AtOnce);
        if (!page)
            return page.error();
        for (const Jobs::Job &job : page->jobs)
            visit(job);
        after = page->next;
        if (cancel.isCancelled())
            return cancelled();
    } while (after);
    return {};
}

/// Which jobs a choice of files and folders means: those whose models are in it. A file beside a
/// model means its job when it is no model itself and no other job could call it its own.
class JobFinder
{
public:
    JobFinder(const std::vector<QByteArray> &files, const std::vector<QByteArray> &folders)
        : m_files(files)
        , m_folders(folders)
        , m_wanted(files.begin(), files.end())
    {}

    void add(const QString &job, const QByteArray &path, Claim by)
    {
        if (m_wanted.contains(path))
            (by == Claim::Model ? m_models : m_beside)[path].insert(job);
        if (by == Claim::Model && std::ranges::any_of(m_folders, [&](const QByteArray &folder) {
                return path.startsWith(folder + '/');
            }))
            take(job);
    }

    FoundJobs answer()
    {
        for (const QByteArray &file : m_files) {
            const QSet<QString> jobs = m_models.contains(file) ? m_models[file] : m_beside[file];
            if (jobs.isEmpty() || (jobs.size() > 1 && !m_models.contains(file)))
                m_answer.withoutJob.push_back(file);
            else
                std::ranges::for_each(jobs, [this](const QString &job) { take(job); });
        }
        return std::move(m_answer);
    }

private:
    void take(const QString &job)
    {
        if (m_taken.contains(job))
            return;
        m_taken.insert(job);
        m_answer.jobs << job;
    }

    const std::vector<QByteArray> &m_files;
    const std::vector<QByteArray> &m_folders;
    QSet<QByteArray> m_wanted;
    QHash<QByteArray, QSet<QString>> m_models; ///< jobs by the path of a file
    QHash<QByteArray, QSet<QString>> m_beside;
    QSet<QString> m_taken;
    FoundJobs m_answer;
};

} // namespace

Result<OwnersPointer> FileOwners::of(const TreePointer &tree, const StorageSource &source,
                                     const CancelToken &cancel)
{
    auto owners = std::make_shared<FileOwners>();
    owners->m_tree = tree;
    const std::vector<quint32> codes = codesOfFolders(*tree);
    if (source.databasePath.isEmpty())
        return OwnersPointer(owners);
    const auto table = JobTable::open(source);
    if (!table)
        return table.error();
    const FileFinder finder(*tree);
    QHash<QString, quint32> numbers;
    QHash<NodeIndex, quint32> owned;
    const auto read = forEachJob((*table)->store(), cancel, [&](const Jobs::Job &job) {
        auto number = numbers.constFind(job.person);
        if (number == numbers.cend()) {
            number = numbers.insert(job.person, static_cast<quint32>(owners->m_people.size()));
            owners->m_people << job.person;
        }
        (*table)->forEachFile(job, [&, person = *number](const Jobs::FilePlace &place, Claim by) {
            const auto node = finder.find(place.absolute());
            if (node && (by == Claim::Model || !owned.contains(*node)))
                owned.insert(*node, person);
        });
    });
    if (!read)
        return read.error();
    owners->m_owned.reserve(static_cast<std::size_t>(tree->files(tree->root())));
    for (const Storage::TreeRun &run : tree->parts().runs) {
        for (quint32 i = 0; run.folder != Storage::NoFolder && i < run.count; ++i) {
            const NodeIndex node = run.first + i;
            if (tree->kind(node) != NodeKind::Regular)
                continue;
            owners->m_owned.emplace_back(node, owned.value(node, codes[run.folder]));
        }
    }
    std::ranges::sort(owners->m_owned);
    owners->addUp();
    return OwnersPointer(owners);
}

void FileOwners::addUp()
{
    PersonUse trash{{FileOwner::Kind::Trash, {}}};
    PersonUse own{{FileOwner::Kind::Own, {}}};
    PersonUse none{{FileOwner::Kind::NoJob, {}}};
    for (const QString &person : m_people)
        m_uses.push_back({{FileOwner::Kind::Job, person}});
    for (const auto &[node, person] : m_owned) {
        PersonUse &use = person == TrashCode   ? trash
                         : person == OwnCode   ? own
                         : person == NoJobCode ? none
                                               : m_uses[person];
        ++use.files;
        use.allocated += m_tree->allocated(node);
    }
    std::erase_if(m_uses, [](const PersonUse &use) { return use.files == 0; });
    std::ranges::stable_sort(m_uses, std::greater(), &PersonUse::allocated);
    for (const PersonUse &use : {trash, own, none}) {
        if (use.files > 0)
            m_uses.push_back(use);
    }
}

FileOwner FileOwners::ownerOf(const DiskTree &tree, NodeIndex node) const
{
    const bool isSameScan = tree.path() == m_tree->path() && tree.fullAsOf() == m_tree->fullAsOf();
    const auto found =
        std::ranges::lower_bound(m_owned, node, {}, [](const auto &owned) { return owned.first; });
    if (!isSameScan || found == m_owned.end() || found->first != node)
        return {};
    if (found->second == TrashCode)
        return {FileOwner::Kind::Trash, {}};
    if (found->second == OwnCode)
        return {FileOwner::Kind::Own, {}};
    if (found->second == NoJobCode)
        return {FileOwner::Kind::NoJob, {}};
    return {FileOwner::Kind::Job, m_people[found->second]};
}

Result<FoundJobs> findJobs(const StorageSource &source, const std::vector<QByteArray> &files,
                           const std::vector<QByteArray> &folders, const CancelToken &cancel)
{
    const auto table = JobTable::open(source);
    if (!table)
        return table.error();
    JobFinder finder(files, folders);
    const auto read = (*table)->store().forEach(
        [&](const Jobs::Job &job) {
            (*table)->forEachFile(job, [&](const Jobs::FilePlace &place, Claim by) {
                finder.add(job.idText(), place.absolute(), by);
            });
            return true;
        },
        cancel);
    return read ? Result<FoundJobs>(finder.answer()) : read.error();
}

} // namespace Printkeeper::StorageView
