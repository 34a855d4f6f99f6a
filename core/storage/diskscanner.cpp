// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/diskscanner.h"

#include "base/escape.h"
#include "files/beneath.h"
#include "files/fileproblem.h"
#include "files/folder.h"
#include "storage/foldertimes.h"
#include "storage/rotatingdisk.h"
#include "storage/scanworker.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>
#include <thread>

#include <sys/syscall.h>
#include <unistd.h>

namespace Printkeeper::Storage {
namespace {

constexpr auto CancelInterval = std::chrono::milliseconds(50);
constexpr qint64 ProgressIntervalMs = 100;

std::size_t workersFor(const ScanOptions &options, bool isOnRotatingDisk)
{
    if (options.workers > 0)
        return static_cast<std::size_t>(options.workers);
    // More than four only quarrel over the folders' locks.
    return isOnRotatingDisk ? 1
                            : std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 4);
}

/// Of the calling thread: the disk serves it when nobody else wants it.
void makeIdle()
{
    constexpr int WhoProcess = 1;
    constexpr int IdleClass = 3 << 13;
    ::syscall(SYS_ioprio_set, WhoProcess, 0, IdleClass);
}

/// The threads of one scan, from the first task to the last.
class Crew
{
public:
    Crew(ScanJob &job, const ScanProgressFunction &progress)
        : m_job(job)
        , m_progress(progress)
    {
        for (std::size_t i = 0; i < job.workers; ++i)
            m_workers.push_back(std::make_unique<ScanWorker>(job, i));
    }

    ScanWorker &first() { return *m_workers.front(); }

    void run()
    {
        m_running = m_workers.size();
        std::vector<std::thread> threads;
        for (const auto &worker : m_workers)
            threads.emplace_back([this, &worker] { work(*worker); });
        watch();
        for (std::thread &thread : threads)
            thread.join();
    }

    /// What they found, moved out.
    void collect(TreeParts &parts)
    {
        const auto append = [](auto &all, auto &more) {
            all.insert(all.end(), std::make_move_iterator(more.begin()),
                       std::make_move_iterator(more.end()));
        };
        for (const auto &worker : m_workers) {
            append(parts.runs, worker->runs);
            append(parts.links, worker->links);
            append(parts.failures, worker->failures);
        }
    }

private:
    void work(ScanWorker &worker)
    {
        if (m_job.options.priority == ScanPriority::Background)
            makeIdle();
        worker.run();
        const std::lock_guard lock(m_mutex);
        if (--m_running == 0)
            m_ended.notify_all();
    }

    void watch()
    {
        QElapsedTimer sinceTold;
        sinceTold.start();
        std::unique_lock lock(m_mutex);
        while (!m_ended.wait_for(lock, CancelInterval, [this] { return m_running == 0; })) {
            if (m_job.cancel.isCancelled())
                m_job.queue.stop();
            if (!m_progress || sinceTold.elapsed() < ProgressIntervalMs)
                continue;
            sinceTold.restart();
            lock.unlock();
            m_progress(progressSoFar());
            lock.lock();
        }
    }

    ScanProgress progressSoFar()
    {
        ScanProgress progress;
        for (const auto &worker : m_workers) {
            const ScanWorker::Counts &counts = worker->counts();
            progress.files += counts.files.load(std::memory_order_relaxed);
            progress.folders += counts.folders.load(std::memory_order_relaxed);
            progress.problems += counts.problems.load(std::memory_order_relaxed);
            progress.allocated += counts.allocated.load(std::memory_order_relaxed);
            progress.apparent += counts.apparent.load(std::memory_order_relaxed);
        }
        const std::lock_guard lock(m_job.topsMutex);
        for (const auto &[folder, name] : m_job.tops) {
            const std::atomic_ref<Bytes> sum(m_job.folders[folder].allocated);
            progress.parts.push_back({name, sum.load(std::memory_order_relaxed)});
        }
        return progress;
    }

    ScanJob &m_job;
    const ScanProgressFunction &m_progress;
    std::vector<std::unique_ptr<ScanWorker>> m_workers;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    std::size_t m_running = 0;
};

/// A folder, opened as the root of a scan.
struct ScanRoot
{
    QByteArray path;
    FileDescriptor descriptor;
    FolderFacts facts;
};

Error rootError(int error, const QByteArray &path)
{
    return Files::fileError(
        error, QCoreApplication::translate("Printkeeper::DiskTree", "The folder %1 cannot be read.")
                   .arg(escaped(path)));
}

Result<ScanRoot> openRoot(const QByteArray &path, qint64 settledBeforeNs)
{
    const auto folder = Files::Folder::openRoot(path);
    if (!folder)
        return folder.error();
    ScanRoot root;
    root.path = folder->path();
    root.descriptor = Files::openBeneath(folder->descriptor(), ".", Files::folderFlags());
    struct statx status = {};
    if (!root.descriptor.isOpen() || !statusOf(root.descriptor.get(), status))
        return rootError(errno, path);
    remember(root.facts, status, settledBeforeNs);
    return root;
}

std::vector<FolderFacts> taken(SteadyArray<FolderFacts> &folders)
{
    std::vector<FolderFacts> facts;
    facts.reserve(folders.size());
    for (quint32 i = 0; i < folders.size(); ++i)
        facts.push_back(folders[i]);
    return facts;
}

/// The last slabs of the workers are partly empty.
void shrinkSlabs(std::vector<std::shared_ptr<TreeSlab>> &slabs, std::size_t from = 0)
{
    slabs.shrink_to_fit();
    for (std::size_t i = from; i < slabs.size(); ++i) {
        if (slabs[i]->memory() < TreeSlab::Capacity / 2)
            slabs[i]->shrink();
    }
}

qint64 settledBefore(const QDateTime &now)
{
    return now.toMSecsSinceEpoch() * 1'000'000 - TimeStepNs;
}

void setRoot(ScanJob &job, ScanRoot root)
{
    job.device = root.facts.device;
    job.root = std::make_shared<OpenFolder>(std::move(root.descriptor), 0, 0, job.openFolders);
}

/// Whether a rescan can begin with `before`.
bool isOfUse(const DiskTree &before, const ScanRoot &root, const ScanOptions &options)
{
    const FolderFacts &facts = before.parts().folders.front();
    const qint64 living = before.files(before.root()) + before.folders(before.root());
    const bool isMostlyDead = before.deadNodes() > living + TreeSlab::MostNodes
                              || before.parts().slabs.size() > ScanJob::MostSlabs / 2;
    return before.isComplete() && before.mounts() == options.mounts && !isMostlyDead
           && facts.device == root.facts.device && facts.inode == root.facts.inode;
}

/// All folders, from the root, or these.
void pushFolders(ScanJob &job, const DiskTree &before, const std::vector<NodeIndex> *folders)
{
    if (!folders) {
        job.queue.push(0, ScanTask{});
        return;
    }
    std::vector<ScanTask> tasks;
    for (const NodeIndex node : *folders) {
        const FolderFacts *facts = before.facts(node);
        if (!facts || facts->isDead != 0)
            continue;
        ScanTask task;
        task.folder = quint32(facts - before.parts().folders.data());
        job.folders[task.folder].isSettled = 0;
        tasks.push_back(std::move(task));
    }
    job.queue.push(0, tasks);
}

using FileKey = std::pair<quint64, quint64>;

FileKey keyOf(const LinkedFile &link)
{
    return {link.device, link.inode};
}

/// How many names of these files lie elsewhere: outside the tree, or in it and unknown.
std::map<FileKey, qint64> namesElsewhere(const std::vector<LinkedFile> &links,
                                         const std::set<FileKey> &wanted)
{
    std::map<FileKey, qint64> elsewhere;
    std::map<FileKey, qint64> most;
    for (const LinkedFile &link : links) {
        if (!wanted.contains(keyOf(link)))
            continue;
        --elsewhere[keyOf(link)];
        qint64 &names = most[keyOf(link)];
        names = std::max<qint64>(names, link.names);
    }
    for (auto &[file, count] : elsewhere)
        count += most[file];
    return elsewhere;
}

/// Whether a file that was read now may have another name in a folder that was not: it had only
/// that one when the folder was read, and would count twice.
bool mayCountTwice(const std::vector<LinkedFile> &readNow, const std::vector<LinkedFile> &all,
                   const DiskTree &before)
{
    std::set<FileKey> files;
    for (const LinkedFile &link : readNow)
        files.insert(keyOf(link));
    const auto earlier = namesElsewhere(before.parts().links, files);
    for (const auto &[file, count] : namesElsewhere(all, files)) {
        const auto known = earlier.find(file);
        if (count > (known != earlier.end() ? known->second : 0))
            return true;
    }
    return false;
}

/// Adds to what was read now what had not to be read.
void keepUnread(TreeParts &parts, const DiskTree &before, const KnownFolders &known)
{
    std::vector<FolderFacts> &folders = parts.folders;
    for (FolderFacts &folder : folders) {
        if (folder.parent != NoFolder && folders[folder.parent].isDead != 0)
            folder.isDead = 1;
        if (folder.isDead != 0) {
            folder.selfAllocated = folder.selfApparent = 0;
            folder.ownAllocated = folder.ownApparent = 0;
            folder.ownFiles = 0;
        }
    }
    const auto isKept = [&](quint32 folder) {
        return folder == NoFolder || (folders[folder].isDead == 0 && !known.isRead(folder));
    };
    const auto isOfTheDead = [&](const auto &item) {
        return item.folder != NoFolder && folders[item.folder].isDead != 0;
    };
    std::erase_if(parts.runs, isOfTheDead);
    std::erase_if(parts.links, isOfTheDead);
    const auto keep = [&](auto &now, const auto &earlier) {
        for (const auto &item : earlier) {
            if (isKept(item.folder))
                now.push_back(item);
        }
    };
    keep(parts.runs, before.parts().runs);
    keep(parts.links, before.parts().links);
    keep(parts.failures, before.parts().failures);
}

} // namespace

Result<DiskTree> DiskScanner::scan(const QByteArray &path, const ScanProgressFunction &progress,
                                   const CancelToken &cancel) const
{
    TreeParts parts;
    parts.asOf = parts.fullAsOf = m_clock.now();
    auto root = openRoot(path, settledBefore(parts.asOf));
    if (!root)
        return root.error();
    const bool isOnRotatingDisk = isRotating(root->facts.device);
    ScanJob job(workersFor(m_options, isOnRotatingDisk), m_options, cancel);
    job.isRotating = isOnRotatingDisk;
    job.settledBeforeNs = settledBefore(parts.asOf);
    parts.path = root->path;
    Crew crew(job, progress);
    crew.first().begin(root->facts);
    setRoot(job, *std::move(root));
    job.queue.push(0, ScanTask{});
    crew.run();
    crew.collect(parts);
    parts.mounts = m_options.mounts;
    parts.isComplete = !cancel.isCancelled() && !job.isFull;
    parts.slabs = std::move(job.slabs);
    parts.folders = taken(job.folders);
    shrinkSlabs(parts.slabs);
    return DiskTree(std::move(parts));
}

Result<DiskTree> DiskScanner::rescan(const DiskTree &before, const ScanProgressFunction &progress,
                                     const CancelToken &cancel) const
{
    return rescanWith(before, nullptr, progress, cancel);
}

Result<DiskTree> DiskScanner::rescanFolders(const DiskTree &before,
                                            const std::vector<NodeIndex> &folders,
                                            const CancelToken &cancel) const
{
    return rescanWith(before, &folders, {}, cancel);
}

Result<DiskTree> DiskScanner::rescanWith(const DiskTree &before,
                                         const std::vector<NodeIndex> *folders,
                                         const ScanProgressFunction &progress,
                                         const CancelToken &cancel) const
{
    TreeParts parts;
    parts.asOf = m_clock.now();
    auto root = openRoot(before.path(), settledBefore(parts.asOf));
    if (!root)
        return root.error();
    if (!isOfUse(before, *root, m_options))
        return scan(before.path(), progress, cancel);
    const bool isOnRotatingDisk = isRotating(root->facts.device);
    ScanJob job(workersFor(m_options, isOnRotatingDisk), m_options, cancel);
    job.isRotating = isOnRotatingDisk;
    job.settledBeforeNs = settledBefore(parts.asOf);
    for (const FolderFacts &facts : before.parts().folders)
        static_cast<void>(job.folders.add(facts));
    job.slabs.assign(before.parts().slabs.begin(), before.parts().slabs.end());
    job.known = std::make_unique<KnownFolders>(before);
    setRoot(job, *std::move(root));
    pushFolders(job, before, folders);
    Crew crew(job, progress);
    crew.run();
    crew.collect(parts);
    parts.path = before.path();
    parts.fullAsOf = before.fullAsOf();
    parts.mounts = m_options.mounts;
    parts.isComplete = !cancel.isCancelled() && !job.isFull;
    parts.slabs = std::move(job.slabs);
    parts.folders = taken(job.folders);
    shrinkSlabs(parts.slabs, before.parts().slabs.size());
    const std::vector<LinkedFile> linksReadNow = parts.links;
    keepUnread(parts, before, *job.known);
    if (parts.isComplete && mayCountTwice(linksReadNow, parts.links, before))
        return scan(before.path(), progress, cancel);
    return DiskTree(std::move(parts));
}

} // namespace Printkeeper::Storage
