// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/farmexaminer.h"

#include "base/escape.h"
#include "discovery/textfile.h"
#include "discovery/thresholdparser.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"
#include "jobs/status.h"

#include <QCoreApplication>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Discovery {
namespace {

constexpr int Sample = 200;

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Discovery)
};

bool isFolder(const QByteArray &path)
{
    struct stat status = {};
    return ::lstat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode);
}

QByteArray firstFolder(std::initializer_list<QByteArray> paths)
{
    const auto found = std::ranges::find_if(paths, isFolder);
    return found == paths.end() ? QByteArray() : *found;
}

QByteArray parentOf(const QByteArray &path)
{
    return path.first(std::max<qsizetype>(path.lastIndexOf('/'), 0));
}

/// What the database calls the uploads folder: what stands before a status folder in most of the
/// absolute paths. Empty when there are none.
QByteArray uploadsInRows(const QByteArrayList &files)
{
    QMap<QByteArray, int> votes;
    for (const QByteArray &file : files) {
        const QByteArray folder = parentOf(file);
        const QString name = QString::fromUtf8(folder.sliced(folder.lastIndexOf('/') + 1));
        if (file.startsWith('/') && !Jobs::statusKeyOfFolder(name).isEmpty())
            ++votes[parentOf(folder)];
    }
    const auto most = std::max_element(votes.begin(), votes.end());
    return most == votes.end() ? QByteArray() : most.key();
}

bool holds(const QByteArray &folder, const QByteArray &path)
{
    return path == folder || path.startsWith(folder + '/');
}

/// What a container is given of the farm: its folders, and what they or the database lie in.
void addMounts(FarmFinding &farm, const FoundPlaces &places)
{
    for (const QByteArray &compose : places.composeFiles) {
        const auto content = readText(compose);
        if (!content)
            continue;
        for (const Mount &mount : parseComposeMounts(*content, parentOf(compose))) {
            const bool isOfFarm = holds(farm.root, mount.here) || holds(mount.here, farm.uploads)
                                  || holds(mount.here, farm.database);
            const bool isKnown = std::ranges::any_of(farm.mounts, [&](const Mount &known) {
                return known.there == mount.there && known.here == mount.here;
            });
            if (isOfFarm && !isKnown)
                farm.mounts.push_back(mount);
        }
    }
}

void addMap(FarmFinding &farm, const QByteArrayList &files, const FoundPlaces &places)
{
    const QByteArray there = uploadsInRows(files);
    if (there.isEmpty() || there == farm.uploads)
        return;
    farm.pathMap.push_back({there, farm.uploads});
    for (const QByteArray &compose : places.composeFiles) {
        const auto content = readText(compose);
        if (!content)
            continue;
        for (const Mount &mount : parseComposeMounts(*content, parentOf(compose))) {
            if (mount.there == there && mount.here != farm.uploads)
                farm.problems += Text::tr("%1 says that the container's %2 is the folder %3, but "
                                          "the folders of the jobs were found in %4. Check "
                                          "which one is in use.")
                                     .arg(escaped(compose), escaped(there), escaped(mount.here),
                                          escaped(farm.uploads));
        }
    }
}

Settings::FarmSettings settingsOf(const FarmFinding &farm)
{
    Settings::FarmSettings settings;
    settings.root = farm.root;
    settings.uploads = farm.uploads;
    settings.database = QString::fromUtf8(farm.database);
    settings.pathMap = farm.pathMap;
    return settings;
}

void addLayout(FarmFinding &farm, const JobDatabase &database)
{
    const auto settings = settingsOf(farm);
    const auto layout = Jobs::FarmLayout::find(settings);
    if (!layout) {
        farm.problems += layout.error().message;
        return;
    }
    farm.layout = layout->folders();
    farm.thumbnails = layout->thumbnails();
    for (const auto &twin : layout->twins())
        farm.problems += Text::tr("The folder %1 means the same status as another one. Printkeeper "
                                  "uses the one with the jobs' files.")
                             .arg(escaped(twin.path));
    for (const QString &status : database.statuses.keys()) {
        const QString key = Jobs::statusKey(status);
        if (!key.isEmpty() && !layout->folderOf(key))
            farm.problems += Text::tr("Jobs have the status %1, but there is no folder for it.")
                                 .arg(escaped(status));
    }
    const Jobs::JobFiles jobFiles(settings, *layout, farm.schema);
    const bool hasAny = std::ranges::any_of(database.files, [&](const QByteArray &file) {
        return std::ranges::any_of(layout->folders(), [&](const Jobs::LayoutFolder &folder) {
            const auto place = jobFiles.modelOf(file, folder.status);
            struct stat status = {};
            return place && ::lstat(place->absolute().constData(), &status) == 0;
        });
    });
    if (!hasAny && !database.files.isEmpty())
        farm.problems += Text::tr("None of the newest jobs has its file in %1. Perhaps the files "
                                  "lie elsewhere.")
                             .arg(escaped(farm.uploads));
}

void addThresholds(FarmFinding &farm, const QByteArrayList &scripts)
{
    for (const QByteArray &script : scripts) {
        const auto content =
            script.startsWith(farm.root + '/') ? readText(script) : std::optional<QByteArray>();
        if (!content)
            continue;
        const auto found = parseThresholds(*content, script);
        farm.thresholds.insert(farm.thresholds.end(), found.begin(), found.end());
    }
}

} // namespace

Result<JobDatabase> examineDatabase(const QByteArray &path)
{
    const auto store = Jobs::JobStore::open(path, {}, Database::OpenMode::ReadOnly,
                                            std::chrono::milliseconds(500));
    if (!store)
        return store.error();
    const auto statuses = (*store)->countByStatus();
    if (!statuses)
        return statuses.error();
    const auto newest = (*store)->page({}, {}, Sample);
    if (!newest)
        return newest.error();
    JobDatabase database{path, (*store)->schema(), *statuses, 0, {}};
    for (const qint64 count : *statuses)
        database.jobs += count;
    for (const Jobs::Job &job : newest->jobs)
        database.files += job.file.toBytes();
    return database;
}

QByteArray commonFolder(const QByteArray &left, const QByteArray &right)
{
    const QByteArrayList one = left.split('/');
    const QByteArrayList other = right.split('/');
    QByteArrayList common;
    for (qsizetype i = 0; i < std::min(one.size(), other.size()) && one[i] == other[i]; ++i)
        common += one[i];
    return common.size() > 1 ? common.join('/') : QByteArray("/");
}

FarmFinding examineFarm(const JobDatabase &database, const QByteArray &root,
                        const QByteArray &uploads, const FoundPlaces &places)
{
    FarmFinding farm;
    farm.root = root;
    farm.uploads = uploads;
    farm.database = database.path;
    farm.schema = database.schema;
    farm.jobs = database.jobs;
    farm.statuses = database.statuses;
    addMounts(farm, places);
    addMap(farm, database.files, places);
    addLayout(farm, database);
    farm.logs = firstFolder({root + "/logs", root + "/log", parentOf(uploads) + "/logs"});
    farm.backups =
        firstFolder({root + "/backups", root + "/backup", parentOf(database.path) + "/backups"});
    addThresholds(farm, places.scripts);
    return farm;
}

} // namespace Printkeeper::Discovery
