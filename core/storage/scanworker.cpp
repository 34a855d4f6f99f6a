// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/scanworker.h"

#include "files/beneath.h"
#include "storage/foldertimes.h"

#include <algorithm>
#include <cerrno>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace Printkeeper::Storage {
namespace {

/// With the root and what workers hold beside these still far below the usual small limits.
constexpr int MostOpen = 16;
/// Blocks of a huge folder that wait for whoever is free.
constexpr int BlocksInStock = 4;

NodeKind kindFrom(quint16 mode)
{
    if (S_ISREG(mode))
        return NodeKind::Regular;
    return S_ISLNK(mode) ? NodeKind::Symlink : NodeKind::Other;
}

template<typename T>
void addTo(T &sum, T value)
{
    std::atomic_ref<T>(sum).fetch_add(value, std::memory_order_relaxed);
}

void raiseTo(quint32 &most, quint32 value)
{
    std::atomic_ref<quint32> shared(most);
    quint32 seen = shared.load(std::memory_order_relaxed);
    while (seen < value && !shared.compare_exchange_weak(seen, value, std::memory_order_relaxed)) {
    }
}

} // namespace

void ScanWorker::run()
{
    while (std::optional<ScanTask> task = m_job.queue.take(m_number)) {
        perform(*task);
        task.reset(); // closes what only it held open, before it counts as done
        m_job.queue.done();
    }
    m_last.reset();
    m_reopened.reset();
}

void ScanWorker::perform(ScanTask &task)
{
    if (task.block) {
        look(task.at, descriptorFor(*task.at), *task.block);
        return;
    }
    if (task.folder == 0) {
        m_job.known ? revisitRoot() : list(m_job.root);
        return;
    }
    const Place above = placeAbove(task);
    if (!above)
        notEntered(task, -1, {}, errno);
    else if (m_job.known && m_job.known->has(task.folder))
        revisit(task, above);
    else
        enter(task, above);
}

/// A descriptor of one's own where another worker has opened the folder: one that two use at once
/// costs both of them time.
int ScanWorker::descriptorFor(const OpenFolder &folder)
{
    if (folder.worker == m_number)
        return folder.descriptor.get();
    if (m_reopenedFolder != folder.folder || !m_reopened.isOpen()) {
        m_reopened = Files::openBeneath(folder.descriptor.get(), ".", Files::folderFlags());
        m_reopenedFolder = folder.folder;
    }
    return m_reopened.isOpen() ? m_reopened.get() : folder.descriptor.get();
}

void ScanWorker::enter(const ScanTask &task, const Place &above)
{
    const int at = above->descriptor.get();
    const QByteArray name(task.name, qsizetype(task.length));
    FileDescriptor opened = Files::openBeneath(at, name, Files::folderFlags());
    if (!opened.isOpen() && errno == EXDEV) {
        auto across = openAcross(task, at, name);
        if (!across)
            return;
        opened = *std::move(across);
    }
    struct statx status = {};
    if (!opened.isOpen() || !statusOf(opened.get(), status)) {
        notEntered(task, at, name, errno);
        return;
    }
    FolderFacts &facts = m_job.folders[task.folder];
    remember(facts, status, m_job.settledBeforeNs);
    // Without a mount in between: a subvolume, which du -x leaves out, too.
    if (m_job.options.mounts == Mounts::Stay && facts.device != m_job.device) {
        leaveOut(task, NodeKind::Mount);
        return;
    }
    m_counts.folders.fetch_add(1, std::memory_order_relaxed);
    m_last =
        std::make_shared<OpenFolder>(std::move(opened), task.folder, m_number, m_job.openFolders);
    list(Place(m_last));
}

/// Empty when what is mounted there is none of the tree; that is noted then.
std::optional<FileDescriptor> ScanWorker::openAcross(const ScanTask &task, int above,
                                                     const QByteArray &name)
{
    struct statx status = {};
    if (!statusOf(above, status, name.constData()))
        return FileDescriptor();
    const quint64 device = makedev(status.stx_dev_major, status.stx_dev_minor);
    const bool isOther = m_job.options.mounts == Mounts::Stay && device != m_job.device;
    if (isOther || isAbove(m_job.folders[task.folder].parent, device, status.stx_ino)) {
        leaveOut(task, NodeKind::Mount);
        return std::nullopt;
    }
    return Files::openFolderOnAnyMount(above, name);
}

/// A folder that cannot be opened still takes its own space.
void ScanWorker::notEntered(const ScanTask &task, int above, const QByteArray &name, int error)
{
    const auto isVanished = [](int code) { return code == ENOENT || code == ESTALE; };
    struct statx status = {};
    const bool isThere = above >= 0 && !isVanished(error)
                         && statusOf(above, status, name.constData(), Times)
                         && S_ISDIR(status.stx_mode);
    if (!isThere) {
        if (above < 0 && !isVanished(error))
            fail(task.folder, {}, error);
        leaveOut(task, NodeKind::Gone);
        return;
    }
    FolderFacts &facts = m_job.folders[task.folder];
    remember(facts, status, m_job.settledBeforeNs);
    facts.isSettled = 0;
    m_counts.folders.fetch_add(1, std::memory_order_relaxed);
    fail(task.folder, {}, error);
}

void ScanWorker::leaveOut(const ScanTask &task, NodeKind kind)
{
    FolderFacts &facts = m_job.folders[task.folder];
    facts.isDead = 1;
    facts.selfAllocated = facts.selfApparent = 0;
    if (task.node) {
        task.node->setKind(kind);
        task.node->sizeLow = 0;
    }
    std::atomic_ref<quint32>(m_job.folders[facts.parent].isSettled)
        .store(0, std::memory_order_relaxed);
}

bool ScanWorker::isAbove(quint32 folder, quint64 device, quint64 inode)
{
    for (quint32 at = folder; at != NoFolder; at = m_job.folders[at].parent) {
        if (m_job.folders[at].device == device && m_job.folders[at].inode == inode)
            return true;
    }
    return false;
}

void ScanWorker::list(const Place &folder)
{
    const int descriptor = folder->descriptor.get();
    int error = 0;
    while (!m_job.cancel.isCancelled() && m_block.read(descriptor, error)) {
        // The next block can be read while somebody else looks at this one.
        if (m_block.isFull() && m_job.isShared() && m_job.queue.waiting() < BlocksInStock) {
            ScanTask task;
            task.folder = folder->folder;
            task.at = folder;
            task.block =
                std::make_unique<Files::EntryBlock>(std::exchange(m_block, Files::EntryBlock()));
            m_job.queue.push(m_number, std::move(task));
        } else {
            look(folder, descriptor, m_block);
        }
    }
    // ENOENT: it was removed since it was opened.
    if (error != 0 && error != ENOENT)
        fail(folder->folder, {}, error);
}

void ScanWorker::look(const Place &folder, int descriptor, const Files::EntryBlock &block)
{
    Sums sums;
    m_run = {folder->folder, 0, 0};
    if (m_job.isRotating) {
        lookInOrder(*folder, descriptor, block, sums);
    } else {
        block.forEach([&](const Files::RawEntry &entry) {
            lookAt(*folder, descriptor, entry, sums);
            return !m_job.cancel.isCancelled();
        });
    }
    endRun();
    publish(folder->folder, sums);
    pushFound(folder);
}

void ScanWorker::pushFound(const Place &folder)
{
    if (m_found.empty())
        return;
    // Beyond that a folder is found again when what is below it has its turn.
    if (m_job.openFolders.load(std::memory_order_relaxed) < MostOpen) {
        for (ScanTask &task : m_found)
            task.at = folder;
    }
    m_job.queue.push(m_number, m_found);
}

/// By inode: the order in which they lie on a disk that has to move its head.
void ScanWorker::lookInOrder(const OpenFolder &folder, int descriptor,
                             const Files::EntryBlock &block, Sums &sums)
{
    m_entries.clear();
    block.forEach([this](const Files::RawEntry &entry) {
        m_entries.push_back(entry);
        return true;
    });
    std::ranges::sort(m_entries, {}, &Files::RawEntry::inode);
    for (const Files::RawEntry &entry : m_entries) {
        if (m_job.cancel.isCancelled())
            return;
        lookAt(folder, descriptor, entry, sums);
    }
}

void ScanWorker::lookAt(const OpenFolder &folder, int descriptor, const Files::RawEntry &entry,
                        Sums &sums)
{
    if (entry.type == DT_DIR) {
        addFolder(folder, entry);
        return;
    }
    struct statx status;
    if (!statusOf(descriptor, status, entry.name)) {
        if (errno != ENOENT)
            fail(folder.folder, QByteArray(entry.name, qsizetype(entry.length)), errno);
        return;
    }
    if (S_ISDIR(status.stx_mode))
        addFolder(folder, entry);
    else
        addFile(folder.folder, entry, status, sums);
}

void ScanWorker::addFile(quint32 folder, const Files::RawEntry &entry, const struct statx &status,
                         Sums &sums)
{
    const quint64 device = makedev(status.stx_dev_major, status.stx_dev_minor);
    const bool isMount = (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
    if (isMount && device != m_job.device && m_job.options.mounts == Mounts::Stay) {
        addNode(NodeKind::Mount, entry, 0, 0, 0);
        sums.isUnsettled = true;
        return;
    }
    const Bytes apparent = std::max<Bytes>(0, static_cast<Bytes>(status.stx_size));
    const auto allocated = static_cast<Bytes>(status.stx_blocks * 512);
    const quint32 modified = secondsOf(status.stx_mtime);
    const NodeKind kind = kindFrom(status.stx_mode);
    TreeNode *node = addNode(kind, entry, apparent, allocated, modified);
    if (!node)
        return;
    ++sums.names;
    sums.files += kind == NodeKind::Regular ? 1 : 0;
    sums.newest = std::max(sums.newest, modified);
    if (status.stx_nlink > 1) {
        node->flags |= TreeNode::HasLinks;
        links.push_back({device, status.stx_ino, lastNode(), folder, status.stx_nlink, 0});
        return;
    }
    sums.allocated += allocated;
    sums.apparent += apparent;
}

void ScanWorker::addFolder(const OpenFolder &folder, const Files::RawEntry &entry)
{
    const quint32 number = numberOf(folder, entry);
    TreeNode *node =
        number != NoFolder ? addNode(NodeKind::Directory, entry, number, 0, 0) : nullptr;
    if (!node)
        return;
    m_job.folders[number].node = lastNode();
    ScanTask task;
    task.folder = number;
    task.node = node;
    const QByteArrayView name = m_slab->name(DiskTree::slot(lastNode()));
    task.name = name.data();
    task.length = entry.length;
    m_found.push_back(std::move(task));
}

/// The number of a folder that was found: a new one, unless an earlier scan knows it.
quint32 ScanWorker::numberOf(const OpenFolder &folder, const Files::RawEntry &entry)
{
    if (folder.known) {
        const QByteArray name = QByteArray::fromRawData(entry.name, qsizetype(entry.length));
        const quint32 before = folder.known->value(name, NoFolder);
        if (before != NoFolder && m_job.folders[before].inode == entry.inode) {
            m_job.folders[before].isDead = 0;
            return before;
        }
    }
    FolderFacts facts;
    facts.parent = folder.folder;
    facts.top = m_job.folders[folder.folder].top;
    const auto number = m_job.folders.add(facts);
    if (!number) {
        m_job.giveUp();
        return NoFolder;
    }
    if (folder.folder == 0) {
        m_job.folders[*number].top = *number;
        const std::lock_guard lock(m_job.topsMutex);
        m_job.tops.emplace_back(*number, QByteArray(entry.name, qsizetype(entry.length)));
    }
    return *number;
}

void ScanWorker::publish(quint32 folder, const Sums &sums)
{
    FolderFacts &facts = m_job.folders[folder];
    addTo(facts.ownAllocated, sums.allocated);
    addTo(facts.ownApparent, sums.apparent);
    addTo(facts.ownFiles, sums.files);
    raiseTo(facts.newest, sums.newest);
    // A file that was written a moment ago is probably being written still.
    const qint64 newestNs = qint64(sums.newest) * 1'000'000'000;
    if (sums.isUnsettled || newestNs > m_job.settledBeforeNs - StillWrittenNs)
        std::atomic_ref<quint32>(facts.isSettled).store(0, std::memory_order_relaxed);
    if (facts.top != 0)
        addTo(m_job.folders[facts.top].allocated, sums.allocated);
    m_counts.files.fetch_add(sums.names, std::memory_order_relaxed);
    m_counts.allocated.fetch_add(sums.allocated, std::memory_order_relaxed);
    m_counts.apparent.fetch_add(sums.apparent, std::memory_order_relaxed);
}

TreeNode *ScanWorker::addNode(NodeKind kind, const Files::RawEntry &entry, Bytes apparent,
                              Bytes allocated, quint32 modified)
{
    const auto add = [&] {
        return m_slab->add(kind, entry.name, entry.length, apparent, allocated, modified);
    };
    TreeNode *node = m_slab ? add() : nullptr;
    if (!node) {
        endRun();
        if (!beginSlab())
            return nullptr;
        node = add();
    }
    if (m_run.count++ == 0)
        m_run.first = lastNode();
    return node;
}

bool ScanWorker::beginSlab()
{
    const std::lock_guard lock(m_job.slabsMutex);
    if (m_job.slabs.size() == ScanJob::MostSlabs) {
        m_job.giveUp();
        return false;
    }
    m_slabStart = static_cast<NodeIndex>(m_job.slabs.size()) << TreeSlab::SlotBits;
    m_job.slabs.push_back(std::make_shared<TreeSlab>());
    m_slab = m_job.slabs.back().get();
    return true;
}

void ScanWorker::endRun()
{
    if (m_run.count > 0)
        runs.push_back(m_run);
    m_run.count = 0;
}

void ScanWorker::fail(quint32 folder, const QByteArray &name, int error)
{
    failures.push_back({folder, name, error});
    m_counts.problems.fetch_add(1, std::memory_order_relaxed);
}

void ScanWorker::begin(const FolderFacts &facts)
{
    static_cast<void>(m_job.folders.add(facts));
    m_run = {NoFolder, 0, 0};
    addNode(NodeKind::Directory, {"", 0, DT_DIR, 0}, 0, 0, 0);
    m_job.folders[0].node = lastNode();
    endRun();
}

} // namespace Printkeeper::Storage
