// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <memory>

namespace Printkeeper::Jobs {

/// Says when another program has changed the job database: QFileSystemWatcher on the file, its
/// `-wal` and its folder, confirmed by `PRAGMA data_version`, debounced (150 ms after the last
/// hint, 1 s at the latest), with a slow poll (5 s) for file systems that give no hints. A database
/// that appears later or is replaced is picked up. Lives on the thread that made it; all its
/// looking is done on a thread of its own, so that a hanging disk holds up nobody.
class JobWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit JobWatcher(QByteArray databasePath, QObject *parent = nullptr);
    ~JobWatcher() override;

Q_SIGNALS:
    /// The first look is done. A commit since the watcher was made was reported before this.
    void watchStarted();
    /// Another connection has committed since the last signal (or the file came or went).
    void jobsChanged();

private:
    class Probe;
    class ProbeThread;

    std::unique_ptr<QThread> m_thread;
};

} // namespace Printkeeper::Jobs
