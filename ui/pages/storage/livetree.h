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
/// took; once a day everything. While it rests it remembers what happened. GUI thread, which never
/// waits for the disk.
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
    /// hint nothing else tells. Happens by itself when hints were lost, and once a day.
    void readAllSoon();
    /// Whether the system tells what happens in all folders; empty until that is known.
    std::optional<bool> followsAll() const { return m_followsAll; }

Q_SIGNALS:
    void treeChanged();
    /// Folders could not be read again: the tree stays as it was.
    void failed(const Printkeeper::Error &error);
    void followingChanged();

private:
    using Folders = std::set<quint32>;

    void lookWhereBlind();
    void note(const std::vector<Storage::NodeIndex> &folders);
    void takeWatching(bool areAll);
    void proceed();
    void take(const Result<TreePointer> &tree);
    bool isOfTheSameScan(const Storage::DiskTree &tree) const;

    const Clock &m_clock;
    TreePointer m_tree;
    Storage::ScanWatcher m_watcher;
    std::optional<bool> m_followsAll;
    Folders m_changed;        ///< numbers of folders
    bool m_areAllDue = false; ///< folders that have changed
    bool m_isFullDue = false; ///< everything
    bool m_isNew = false;     ///< nobody knows what happened since the scan
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
