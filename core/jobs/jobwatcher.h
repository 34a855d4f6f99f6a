// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/jobssettings.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Printkeeper::Jobs
{

/// Says when another program has changed the job database: QFileSystemWatcher on the file, its
/// `-wal` and its folder, confirmed by `PRAGMA data_version` off the caller's thread, debounced
/// (150 ms after the last hint, 1 s at the latest), with a slow poll (5 s) for file systems that give
/// no hints. A database that appears later is picked up. Lives on the thread that made it and never
/// blocks it.
class JobWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit JobWatcher(QByteArray databasePath, QObject *parent = nullptr);
    ~JobWatcher() override;

Q_SIGNALS:
    /// Another connection has committed since the last signal.
    void jobsChanged();

private:
    class Probe;

    void watchFiles();
    void scheduleProbe();
    void probe();

    QByteArray m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_debounce;
    QTimer m_latest;
    QTimer m_poll;
    std::unique_ptr<Probe> m_probe;
};

} // namespace Printkeeper::Jobs
