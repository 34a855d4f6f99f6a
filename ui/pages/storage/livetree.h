// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "pages/storage/fileowners.h"
#include "storage/scanwatcher.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>
#include <set>

namespace Printkeeper::StorageView {

/// Keeps a scanned tree as the disk is, without reading what has not changed: folders in which
/// something happened are read again on another thread, no sooner than after a rest as long as that
/// took; once a day everything. While it rests it remembers what happened, as it does what could
/// not be read: it tries again. GUI thread, which never waits for the disk.
class LiveTree final : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives it. So often it looks where no hint tells what happens.
    explicit LiveTree(const Clock &clock,
                      std::chrono::milliseconds whereBlind = std::chrono::seconds(30),
                      QObject *parent = nullptr);

    /// What a scan has found. `treeChanged` follows when something has happened since.
    void setTree(const TreePointer &tree);
    const TreePointer &tree() const { return m_tree; }
    /// Nobody looks: nothing is read until somebody does.
    void setResting(bool isResting);
    /// Reads all folders again that have changed.
    void rescanSoon();
    /// Reads everything again: a file that has grown where it is changes no folder, and without a
    /// hint nothing else tells. Happens by itself when hints were lost, when the path leads to
    /// another folder than that of the tree, and once a day.
    void readAllSoon();
    /// Whether the system tells what happens in all folders; empty until that is known.
    std::optional<bool> followsAll() const { return m_followsAll; }

Q_SIGNALS:
    void treeChanged();
    /// Folders could not be read again: the tree stays as it was.
    void failed(const Printkeeper::Error &error);
    void followingChanged();

private:
    /// What is to be read again.
    struct Due
    {
        std::set<quint32> folders;     ///< by number
        std::vector<QByteArray> paths; ///< of folders, below that of the tree
        bool areAll = false;           ///< folders that have changed
        bool isFull = false;           ///< everything

        bool isEmpty() const { return folders.empty() && paths.empty() && !areAll && !isFull; }
        void add(const Due &other);
        std::vector<Storage::NodeIndex> nodesIn(const Storage::DiskTree &tree) const;
    };

    static Result<TreePointer> readAgain(const Clock &clock, const Storage::DiskTree &tree,
                                         const Due &due, const CancelToken &cancel);
    void lookWhereBlind();
    void lookForFolder();
    void remember(const std::vector<Storage::NodeIndex> &folders);
    void takeWatching(bool areAll);
    void proceed();
    void take(const Result<TreePointer> &tree, const Due &due);
    void rest(bool isRead);
    void keepHintsFor(const Storage::DiskTree &tree);

    const Clock &m_clock;
    TreePointer m_tree;
    Storage::ScanWatcher m_watcher;
    std::optional<bool> m_followsAll;
    Due m_due;
    std::map<quint32, QDateTime> m_toldAt; ///< when a folder was told of last, by number
    QDateTime m_lostAt;                    ///< when hints were lost last
    bool m_isNew = false;                  ///< nobody knows what happened since the scan
    std::size_t m_watchedFolders = 0;
    bool m_isResting = false;
    int m_failures = 0; ///< in a row
    QElapsedTimer m_started;
    QTimer m_pause;
    QTimer m_regular;
    TaskRunner<bool> m_look; ///< last: their work uses the rest
    TaskRunner<TreePointer> m_rescan;
};

} // namespace Printkeeper::StorageView
