// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/scanjob.h"

#include <sys/stat.h>

namespace Printkeeper::Storage {

/// One thread of a scan: takes tasks until there are none. What it finds lies in slabs and lists of
/// its own, so that workers hardly ever wait for each other.
class ScanWorker
{
public:
    ScanWorker(ScanJob &job, std::size_t number)
        : m_job(job)
        , m_number(number)
    {}

    void run();

    /// Begins a new tree with its root, before any worker runs.
    void begin(const FolderFacts &facts);

    /// Read by others while it runs.
    struct Counts
    {
        std::atomic<qint64> files = 0;
        std::atomic<qint64> folders = 0;
        std::atomic<qint64> problems = 0;
        std::atomic<Bytes> allocated = 0;
        std::atomic<Bytes> apparent = 0;
    };
    const Counts &counts() const { return m_counts; }

    /// After run().
    std::vector<TreeRun> runs;
    std::vector<LinkedFile> links;
    std::vector<ScanFailure> failures;

private:
    using Place = std::shared_ptr<OpenFolder>;

    struct Sums
    {
        qint64 names = 0;
        quint32 files = 0;
        quint32 newest = 0;
        Bytes allocated = 0;
        Bytes apparent = 0;
        bool isUnsettled = false;
    };

    void perform(ScanTask &task);
    int descriptorFor(const OpenFolder &folder);
    void enter(const ScanTask &task, const Place &above);
    std::optional<FileDescriptor> openAcross(const ScanTask &task, int above,
                                             const QByteArray &name);
    void notEntered(const ScanTask &task, int above, const QByteArray &name, int error);
    void leaveOut(const ScanTask &task, NodeKind kind);
    bool isAbove(quint32 folder, quint64 device, quint64 inode);

    void revisitRoot();
    void revisit(const ScanTask &task, const Place &above);
    void revisitChildren(const Place &folder);
    void readAgain(const Place &folder, const struct statx &status);
    static void forget(FolderFacts &facts);

    void list(const Place &folder);
    void look(const Place &folder, int descriptor, const Files::EntryBlock &block);
    void lookInOrder(const OpenFolder &folder, int descriptor, const Files::EntryBlock &block,
                     Sums &sums);
    void lookAt(const OpenFolder &folder, int descriptor, const Files::RawEntry &entry, Sums &sums);
    void addFile(quint32 folder, const Files::RawEntry &entry, const struct statx &status,
                 Sums &sums);
    void addFolder(const OpenFolder &folder, const Files::RawEntry &entry);
    quint32 numberOf(const OpenFolder &folder, const Files::RawEntry &entry);
    void pushFound(const Place &folder);
    void publish(quint32 folder, const Sums &sums);

    Place placeAbove(const ScanTask &task);
    Place climbTo(quint32 folder);
    Place descendTo(quint32 folder);
    bool isIt(int descriptor, quint32 folder);

    TreeNode *addNode(NodeKind kind, const Files::RawEntry &entry, Bytes apparent, Bytes allocated,
                      quint32 modified);
    NodeIndex lastNode() const { return m_slabStart + m_slab->count() - 1; }
    bool beginSlab();
    void endRun();
    void fail(quint32 folder, const QByteArray &name, int error);

    ScanJob &m_job;
    std::size_t m_number;
    Files::EntryBlock m_block;
    Place m_last;              ///< where it was at last
    FileDescriptor m_reopened; ///< of m_reopenedFolder, for blocks that another worker has listed
    quint32 m_reopenedFolder = NoFolder;
    TreeSlab *m_slab = nullptr;
    NodeIndex m_slabStart = 0;
    TreeRun m_run;
    std::vector<ScanTask> m_found; ///< folders of the block that is being looked at
    std::vector<Files::RawEntry> m_entries;
    Counts m_counts;
};

} // namespace Printkeeper::Storage
