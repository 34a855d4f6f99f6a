// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discovery/farmdiscovery.h"

#include <QByteArrayList>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>

namespace Printkeeper::Files {
struct WalkEntry;
} // namespace Printkeeper::Files

namespace Printkeeper::Discovery {

/// What a walk noticed by name alone; nothing of it was opened. Absolute paths.
struct FoundPlaces
{
    QByteArrayList databases;
    QByteArrayList trees; ///< folders with at least two folders that are called as statuses are
    QByteArrayList scripts;
    QByteArrayList composeFiles;
    QByteArrayList crontabs;
    qint64 looked = 0;
    bool isComplete = true;
};

/// Walks the start folders of a request, each to its depth, within its limits, and notes what may
/// belong to a farm. Enters no status folder, no hidden one and none of a programming language's.
class PlaceScanner
{
public:
    PlaceScanner(const DiscoveryRequest &request, const DiscoveryProgressFunction &progress,
                 const CancelToken &cancel);

    FoundPlaces scan(std::vector<StartFolder> starts);

private:
    void scanOne(const StartFolder &start);
    bool mayGoOn(const QByteArray &folder);
    void noteFolder(const QByteArray &parent, const Files::WalkEntry &entry);
    void noteFile(const QByteArray &parent, const Files::WalkEntry &entry);

    const DiscoveryRequest &m_request;
    const DiscoveryProgressFunction &m_progress;
    const CancelToken &m_cancel;
    QElapsedTimer m_time;
    qint64 m_lastProgress = -1000;
    std::vector<StartFolder> m_starts; ///< mounts that were met come last
    QSet<QByteArray> m_done;
    QHash<QByteArray, QSet<QString>> m_statuses; ///< by the folder they lie in
    FoundPlaces m_places;
};

} // namespace Printkeeper::Discovery
