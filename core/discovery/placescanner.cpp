// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/placescanner.h"

#include "files/treewalk.h"
#include "jobs/status.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Discovery {
namespace {

using Files::FileKind;
using Files::WalkStep;

/// Enough for any farm; a folder full of such names must not cost an hour.
constexpr qsizetype MostOfAKind = 200;
constexpr qint64 ProgressEvery = 100; // ms

bool isNoise(const QByteArray &name)
{
    static const QSet<QByteArray> names{"node_modules", "venv",   "env",       "site-packages",
                                        "__pycache__",  "vendor", "static",    "templates",
                                        "build",        "dist",   "lost+found"};
    return name.startsWith('.') || names.contains(name);
}

bool endsWithAnyOf(const QByteArray &name, std::initializer_list<QByteArrayView> endings)
{
    return std::ranges::any_of(endings,
                               [&](QByteArrayView ending) { return name.endsWith(ending); });
}

bool isDatabaseName(const QByteArray &name)
{
    return name != "state.db" // our own
           && endsWithAnyOf(name.toLower(), {".db", ".sqlite", ".sqlite3", ".db3"});
}

bool isComposeName(const QByteArray &name)
{
    const bool isYaml = endsWithAnyOf(name, {".yml", ".yaml"});
    return isYaml && (name.startsWith("docker-compose") || name.startsWith("compose"));
}

bool isScriptName(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    const bool isSource = endsWithAnyOf(lower, {".py", ".sh"});
    const bool isOfInterest = lower.contains("config") || lower.contains("settings")
                              || lower.contains("cleanup") || lower.contains("maintenance");
    return (isSource && isOfInterest) || lower == ".env" || endsWithAnyOf(lower, {".env"})
           || lower.startsWith(".env.");
}

bool isCrontabName(const QByteArray &name)
{
    return name.contains("cron") && !name.contains('.');
}

void add(QByteArrayList &list, const QByteArray &path)
{
    if (list.size() < MostOfAKind && !list.contains(path))
        list.append(path);
}

QByteArray below(const QByteArray &folder, const QByteArray &name)
{
    if (name.isEmpty())
        return folder;
    return folder == "/" ? folder + name : folder + '/' + name;
}

} // namespace

PlaceScanner::PlaceScanner(const DiscoveryRequest &request,
                           const DiscoveryProgressFunction &progress, const CancelToken &cancel)
    : m_request(request)
    , m_progress(progress)
    , m_cancel(cancel)
{
    m_time.start();
}

FoundPlaces PlaceScanner::scan(std::vector<StartFolder> starts)
{
    m_starts = std::move(starts);
    for (std::size_t i = 0; i < m_starts.size() && m_places.isComplete; ++i)
        scanOne(StartFolder(m_starts[i]));
    for (auto statuses = m_statuses.begin(); statuses != m_statuses.end(); ++statuses) {
        if (statuses->size() >= 2)
            m_places.trees.append(statuses.key());
    }
    std::ranges::sort(m_places.trees);
    return std::move(m_places);
}

void PlaceScanner::scanOne(const StartFolder &start)
{
    if (m_done.contains(start.path))
        return;
    const auto root = Files::Folder::openRoot(start.path);
    const auto own = root ? root->status() : root.error();
    if (!own)
        return; // there is none, or it is not ours to read: then there is nothing to find
    m_done.insert(start.path);
    const auto visit = [&](const Files::WalkEntry &entry) {
        const QByteArray parent = below(start.path, entry.relativeFolder);
        if (!mayGoOn(parent))
            return WalkStep::Stop;
        if (entry.status.kind == FileKind::Regular)
            noteFile(parent, entry);
        if (entry.status.kind != FileKind::Directory)
            return WalkStep::Continue;
        noteFolder(parent, entry);
        const qsizetype depth =
            entry.relativeFolder.isEmpty() ? 1 : entry.relativeFolder.count('/') + 2;
        const QByteArray path = below(parent, entry.name);
        const bool isStatus = !Jobs::statusKeyOfFolder(QString::fromUtf8(entry.name)).isEmpty();
        if (isStatus || isNoise(entry.name) || depth >= start.depth || m_done.contains(path))
            return WalkStep::SkipFolder;
        if (entry.status.identity.device != own->identity.device) {
            // A disk of its own, which the walk does not enter: often the uploads.
            if (m_starts.size() < MostOfAKind)
                m_starts.push_back({path, start.depth - int(depth)});
            return WalkStep::SkipFolder;
        }
        return WalkStep::Continue;
    };
    const auto unreadable = Files::walkTree(*root, visit, m_cancel);
    Q_UNUSED(unreadable) // folders of others, which no farm of this user lies in
}

bool PlaceScanner::mayGoOn(const QByteArray &folder)
{
    ++m_places.looked;
    if (m_places.looked > m_request.mostEntries || m_time.hasExpired(m_request.mostTime.count()))
        m_places.isComplete = false;
    if (m_progress && m_time.elapsed() - m_lastProgress >= ProgressEvery) {
        m_lastProgress = m_time.elapsed();
        m_progress({folder, m_places.looked});
    }
    return m_places.isComplete;
}

void PlaceScanner::noteFolder(const QByteArray &parent, const Files::WalkEntry &entry)
{
    const QString status = Jobs::statusKeyOfFolder(QString::fromUtf8(entry.name));
    if (!status.isEmpty())
        m_statuses[parent].insert(status);
}

void PlaceScanner::noteFile(const QByteArray &parent, const Files::WalkEntry &entry)
{
    const QByteArray path = below(parent, entry.name);
    if (isDatabaseName(entry.name))
        add(m_places.databases, path);
    else if (isComposeName(entry.name))
        add(m_places.composeFiles, path);
    else if (isScriptName(entry.name))
        add(m_places.scripts, path);
    else if (isCrontabName(entry.name))
        add(m_places.crontabs, path);
}

} // namespace Printkeeper::Discovery
