// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/farmdiscovery.h"

#include "base/escape.h"
#include "discovery/cronlines.h"
#include "discovery/farmexaminer.h"
#include "discovery/settingsproposal.h"
#include "discovery/thresholdparser.h"
#include "files/folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Discovery {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Discovery)
};

/// A tree of folders and the database whose jobs lie in it.
struct Pair
{
    const JobDatabase *database = nullptr;
    QByteArray tree;
    QByteArray root;
};

/// Copies of a database lie beside it, and it is none of them that the web app writes.
bool isCopy(const QByteArray &path)
{
    const QByteArray lower = path.toLower();
    const QByteArray name = lower.sliced(lower.lastIndexOf('/') + 1);
    return lower.contains("backup") || name.contains("copy") || name.contains("old")
           || (name.startsWith("app_") && name != "app_data.db");
}

std::vector<JobDatabase> openDatabases(const FoundPlaces &places, const CancelToken &cancel,
                                       QStringList &problems)
{
    std::vector<JobDatabase> databases;
    for (const QByteArray &path : places.databases) {
        if (cancel.isCancelled())
            break;
        auto database = examineDatabase(path);
        if (database)
            databases.push_back(*std::move(database));
        else if (database.error().kind == ErrorKind::PermissionDenied
                 || database.error().kind == ErrorKind::Busy)
            problems += database.error().message;
    }
    std::ranges::stable_sort(databases, [](const JobDatabase &left, const JobDatabase &right) {
        return std::tuple(isCopy(left.path), -left.jobs)
               < std::tuple(isCopy(right.path), -right.jobs);
    });
    return databases;
}

/// Below a folder such as /srv things of different farms lie beside each other.
bool isShared(const QByteArray &folder)
{
    static const QByteArrayList shared{"/",     "/srv", "/opt",   "/var", "/var/www",
                                       "/home", "/mnt", "/media", "/data"};
    return shared.contains(folder) || (folder.startsWith("/home/") && folder.count('/') == 2);
}

/// The root of a farm with this database and tree; empty when they do not belong together.
QByteArray rootOf(const QByteArray &database, const QByteArray &tree)
{
    constexpr qsizetype MostBelow = 3;
    QByteArray root = commonFolder(database, tree);
    if (root == tree) // the database lies in the uploads
        root = tree.first(std::max<qsizetype>(tree.lastIndexOf('/'), 1));
    const qsizetype level = root.count('/');
    const bool isFar =
        database.count('/') - level > MostBelow || tree.count('/') - level > MostBelow;
    return isFar || isShared(root) ? QByteArray() : root;
}

/// Each tree with the best of the databases that are nearer to it than to any other tree.
std::vector<Pair> pairUp(const std::vector<JobDatabase> &databases, const QByteArrayList &trees,
                         QStringList &problems)
{
    std::map<QByteArray, Pair> pairs;
    for (const JobDatabase &database : databases) {
        Pair best;
        for (const QByteArray &tree : trees) {
            const QByteArray root = rootOf(database.path, tree);
            if (root.size() > best.root.size())
                best = {&database, tree, root};
        }
        if (best.database)
            pairs.try_emplace(best.tree, best); // databases come the best first
        else if (!isCopy(database.path))
            problems += Text::tr("The database %1 has a table of jobs, but no folders with their "
                                 "files were found near it.")
                            .arg(escaped(database.path));
    }
    std::vector<Pair> found;
    for (const QByteArray &tree : trees) {
        if (const auto pair = pairs.find(tree); pair != pairs.end())
            found.push_back(pair->second);
        else
            problems += Text::tr("The folder %1 looks like the uploads of a farm, but no database "
                                 "with jobs was found near it.")
                            .arg(escaped(tree));
    }
    return found;
}

bool mentions(const CronFile &file, const FarmFinding &farm)
{
    return file.path.startsWith(farm.root + '/') || file.content.contains(farm.root)
           || std::ranges::any_of(farm.pathMap, [&](const Settings::PathMapping &map) {
                  return file.content.contains(map.there);
              });
}

void addSchedule(FarmFinding &farm, const CronFile &file)
{
    farm.legacyLines.insert(farm.legacyLines.end(), file.legacyLines.begin(),
                            file.legacyLines.end());
    const auto thresholds = parseThresholds(file.content, file.path);
    farm.thresholds.insert(farm.thresholds.end(), thresholds.begin(), thresholds.end());
    if (!file.isRead) {
        farm.problems += Text::tr("%1 holds a schedule, but cron on this machine does not read it "
                                  "there.")
                             .arg(escaped(file.path));
        return;
    }
    if (farm.crontab.isEmpty()) {
        farm.crontab = file.path;
        farm.crontabMistake = file.mistake;
    } else {
        farm.problems += Text::tr("%1 starts maintenance as well as %2, so it may run twice.")
                             .arg(escaped(file.path), escaped(farm.crontab));
    }
    if (!file.mistake.isEmpty())
        farm.problems += Text::tr("The schedule file %1 has a mistake, so nothing in it runs.")
                             .arg(escaped(file.path));
}

void addSchedules(std::vector<FarmFinding> &farms, const std::vector<CronFile> &files)
{
    for (const CronFile &file : files) {
        for (FarmFinding &farm : farms) {
            if (mentions(file, farm) || farms.size() == 1)
                addSchedule(farm, file);
        }
    }
}

/// Folders in `folder`, each a start of its own, since it may be a disk of its own.
void addChildren(std::vector<StartFolder> &starts, const QByteArray &folder, int depth)
{
    const auto opened = Files::Folder::openRoot(folder);
    auto entries = opened ? opened->entries() : opened.error();
    if (!entries)
        return;
    std::ranges::sort(*entries, {}, &Files::DirectoryEntry::name);
    for (const auto &entry : *entries) {
        if (entry.kind == Files::FileKind::Directory && !entry.name.startsWith('.'))
            starts.push_back({folder + '/' + entry.name, depth});
    }
}

} // namespace

std::vector<StartFolder> usualPlaces()
{
    constexpr int Depth = 5;
    std::vector<StartFolder> starts{{"/app", Depth}};
    for (const char *folder : {"/srv", "/opt", "/var/www", "/home"})
        addChildren(starts, folder, Depth);
    const QByteArray current = QFile::encodeName(QDir::currentPath());
    if (current.startsWith('/') && current != "/")
        starts.push_back({current, Depth});
    return starts;
}

Result<DiscoveryReport> discoverFarms(const DiscoveryRequest &request,
                                      const DiscoveryProgressFunction &progress,
                                      const CancelToken &cancel)
{
    const auto places = PlaceScanner(request, progress, cancel)
                            .scan(request.starts.empty() ? usualPlaces() : request.starts);
    DiscoveryReport report;
    report.looked = places.looked;
    report.isComplete = places.isComplete;
    const auto databases = openDatabases(places, cancel, report.problems);
    for (const Pair &pair : pairUp(databases, places.trees, report.problems)) {
        if (!cancel.isCancelled())
            report.farms.push_back(examineFarm(*pair.database, pair.root, pair.tree, places));
    }
    addSchedules(report.farms, findCronFiles(request, places.crontabs));
    std::ranges::for_each(report.farms, propose);
    std::ranges::stable_sort(report.farms, std::ranges::greater(), &FarmFinding::jobs);
    if (cancel.isCancelled())
        return Error{ErrorKind::Cancelled, Text::tr("The search was stopped."), {}, {}};
    return report;
}

} // namespace Printkeeper::Discovery
