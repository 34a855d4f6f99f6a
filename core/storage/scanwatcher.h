// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filedescriptor.h"
#include "base/taskrunner.h"
#include "storage/disktree.h"

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <set>

namespace Printkeeper::Storage {

/// Notices, while it lives, in which folders of a scanned tree something is created, removed, moved
/// or written, also a file that grows in place. It reads no file and no folder; what it says are
/// hints for DiskScanner::rescanFolders(). Uses inotify itself and not QFileSystemWatcher, which
/// neither tells of files that grow nor takes names that are not UTF-8. Lives on one thread with an
/// event loop, which it never makes wait for the disk.
class ScanWatcher : public QObject
{
    Q_OBJECT

public:
    explicit ScanWatcher(QObject *parent = nullptr);
    ~ScanWatcher() override;

    /// From now on this tree's folders: to be called with each newer tree, too. A rescan of the
    /// tree before only adds what is new. `watching()` follows.
    void watch(const std::shared_ptr<const DiskTree> &tree);
    /// What would be told next of the tree that is watched, and is not told any more.
    std::vector<NodeIndex> takeUntold();

    /// How many folders are watched.
    qsizetype count() const { return m_folders.size(); }

Q_SIGNALS:
    /// The folders of the tree are watched; `areAll` is false when the system allows no more
    /// watches, or some folder is not where it was: rescan what is left now and then. What
    /// happened between the tree's scan and this is not told: rescan once.
    void watching(bool areAll);
    /// Something happened right in these folders of the watched tree. At most twice a second.
    void foldersChanged(const std::vector<Printkeeper::Storage::NodeIndex> &folders);
    /// Hints were lost, or the folder of the tree was moved, removed or unmounted, and its path
    /// leads to another one or to none: read everything again.
    void hintsLost();

private:
    struct Watches
    {
        std::vector<std::pair<int, quint32>> folders; ///< by watch
        std::vector<quint32> missing;                 ///< asked for again, and not there now
        bool areAll = true;
    };
    /// What is to be watched.
    struct Wanted
    {
        std::shared_ptr<const DiskTree> tree;
        std::size_t from = 0;       ///< this folder and those behind it
        std::vector<quint32> again; ///< and these
        std::vector<int> obsolete;  ///< watches of another tree
    };

    static Watches addWatches(int inotify, const Wanted &wanted, const CancelToken &cancel);
    void forgetWatches();
    void take(const Watches &watches);
    void readEvents();
    void takeEvents(const char *events, qsizetype size);
    void takeEvent(int watch, quint32 mask);
    void tell();

    FileDescriptor m_inotify;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_timer;
    std::shared_ptr<const DiskTree> m_tree;
    QHash<int, quint32> m_folders; ///< number of the folder by its watch
    std::set<int> m_obsolete;      ///< watches of other trees
    std::set<quint32> m_dropped;   ///< folders whose watch the system has taken away
    std::set<quint32> m_changed;
    bool m_areLost = false;
    bool m_areAll = true;
    TaskRunner<Watches> m_runner; ///< last: its work uses the rest
};

} // namespace Printkeeper::Storage
