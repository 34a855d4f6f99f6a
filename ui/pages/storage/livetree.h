// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "pages/storage/fileowners.h"
#include "storage/scanwatcher.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <set>

namespace Printkeeper::StorageView {

/// Keeps a scanned tree as the disk is, without reading what has not changed: folders in which
/// something happened are read again on another thread, no sooner than after a rest as long as that
/// took. While it rests it remembers what happened. GUI thread, which never waits for the disk.
class LiveTree final : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives it.
    explicit LiveTree(const Clock &clock, QObject *parent = nullptr);

    /// What a scan has found. `treeChanged` follows when something has happened since.
    void setTree(const TreePointer &tree);
    const TreePointer &tree() const { return m_tree; }
    /// Nobody looks: nothing is read until somebody does.
    void setResting(bool isResting);
    /// Reads all folders again that have changed.
    void rescanSoon();
    /// Whether the system tells what happens in all folders; empty until that is known.
    std::optional<bool> followsAll() const { return m_followsAll; }

Q_SIGNALS:
    void treeChanged();
    /// Folders could not be read again: the tree stays as it was.
    void failed(const Printkeeper::Error &error);
    void followingChanged();

private:
    using Folders = std::set<quint32>;

    void note(const std::vector<Storage::NodeIndex> &folders);
    void takeWatching(bool areAll);
    void proceed();
    void take(const Result<TreePointer> &tree);
    bool isOfTheSameScan(const Storage::DiskTree &tree) const;

    const Clock &m_clock;
    TreePointer m_tree;
    Storage::ScanWatcher m_watcher;
    std::optional<bool> m_followsAll;
    Folders m_changed; ///< numbers of folders
    bool m_areAllDue = false;
    bool m_isNew = false; ///< nobody knows what happened since the scan
    std::size_t m_watchedFolders = 0;
    bool m_isResting = false;
    QElapsedTimer m_started;
    QTimer m_pause;
    QTimer m_regular;
    TaskRunner<TreePointer> m_rescan; ///< last: its work uses the rest
};

/// Lets a value go on another thread: a million files take their time.
void retire(std::shared_ptr<const void> value);

} // namespace Printkeeper::StorageView
