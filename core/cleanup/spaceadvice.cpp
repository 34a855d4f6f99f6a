// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/spaceadvice.h"

#include "base/escape.h"
#include "files/treewalk.h"
#include "jobs/status.h"
#include "settings/disksettings.h"
#include "settings/settingtexts.h"
#include "storage/folderusage.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SpaceAdvice)
};

std::optional<quint64> diskOf(const QByteArray &path)
{
    const auto folder = Files::Folder::openRoot(path);
    const auto status = folder ? folder->status() : Result<Files::FileStatus>(folder.error());
    return status ? std::optional(status->identity.device) : std::nullopt;
}

std::optional<Jobs::FilePlace> placeIn(const Result<Jobs::FilePlace> &model)
{
    return model ? std::optional(*model) : std::nullopt;
}

class AdviceSearch
{
public:
    AdviceSearch(const AdviceInputs &inputs, const CancelToken &cancel)
        : m_inputs(inputs)
        , m_cancel(cancel)
        , m_layout(inputs.jobFiles.layout())
        , m_disk(diskOf(m_layout.uploads()))
    {}

    std::vector<Advice> findAll();

private:
    bool isOnDisk(const QByteArray &path) const { return m_disk && diskOf(path) == m_disk; }
    void add(Bytes bytes, const QString &sentence)
    {
        if (bytes > 0)
            m_advice.push_back({sentence, bytes, sentence});
    }
    void addPlace(Bytes bytes, const QString &action, const QString &sentence,
                  const QByteArray &path)
    {
        if (bytes > 0)
            m_advice.push_back({action, bytes, sentence, path});
    }
    void adviseRemovals();
    void adviseArchive();
    QStringList mapsFrom(const QByteArray &folder) const;
    void adviseLargeFiles();
    void adviseLogs();
    void adviseDatabase();

    const AdviceInputs &m_inputs;
    const CancelToken &m_cancel;
    const Jobs::FarmLayout &m_layout;
    std::optional<quint64> m_disk;
    std::vector<Advice> m_advice;
};

std::vector<Advice> AdviceSearch::findAll()
{
    if (!m_disk)
        return {};
    adviseRemovals();
    adviseArchive();
    adviseLargeFiles();
    adviseLogs();
    adviseDatabase();
    std::ranges::stable_sort(m_advice, std::ranges::greater(), &Advice::bytes);
    return std::move(m_advice);
}

void AdviceSearch::adviseRemovals()
{
    Bytes bytes = 0;
    int jobs = 0;
    for (const CleanupAction &action : m_inputs.removals) {
        Bytes here = 0;
        for (const PlannedFile &file : action.files)
            here += file.identity.device == m_disk ? file.allocated : 0;
        bytes += here;
        jobs += here > 0 ? 1 : 0;
    }
    add(bytes, Text::tr("Run a cleanup, which removes %n job(s) that are due, and empty the trash.",
                        nullptr, jobs));
}

void AdviceSearch::adviseArchive()
{
    const QString key = Jobs::statusKey(m_inputs.archivedStatus);
    const Jobs::LayoutFolder *archive = m_layout.folderOf(key);
    if (!archive || !archive->exists || !isOnDisk(archive->path))
        return;
    const auto usage = Storage::folderUsage(archive->path, m_cancel);
    if (!usage || usage->files == 0)
        return;
    QString action = Text::tr("Move the archive %1 to another disk without renaming it, and set "
                              "layout/%2 to its new place.")
                         .arg(escaped(archive->path), key);
    //: %1: the name of a setting
    QString sentence =
        Text::tr("Move the archive to another disk without renaming it, then set the folder “%1” "
                 "in the settings to its new place.")
            .arg(Jobs::statusTitle(key));
    if (const QStringList maps = mapsFrom(archive->path); !maps.isEmpty()) {
        //: %1: as “/srv/uploads/archive=NEW_PLACE”
        action += u' '
                  + Text::tr("The database holds its path: also add %1 to farm/path_map, or its "
                             "files are not found.")
                        .arg(maps.join(u'|'));
        //: %1: the name of a setting
        sentence += u' '
                    + Text::tr("The database holds its path: also lead that to the new place by "
                               "“%1”, or its files are not found.")
                          .arg(Settings::describeSetting(u"farm/path_map"_s).title);
    }
    addPlace(usage->allocated, action, sentence, archive->path);
}

/// What farm/path_map needs once the folder has moved: what rows call it, and a word for there.
QStringList AdviceSearch::mapsFrom(const QByteArray &folder) const
{
    std::set<QByteArray> names;
    const auto add = [&](const Database::Value &value, const auto &placeOf) {
        const QByteArray path = value.toBytes();
        const auto place = path.startsWith('/') ? placeOf() : std::nullopt;
        if (place && place->root == folder && path.endsWith('/' + place->relative))
            names.insert(path.chopped(place->relative.size() + 1));
    };
    const Jobs::JobFiles &files = m_inputs.jobFiles;
    (void)m_inputs.store.forEach(
        [&](const Jobs::Job &job) {
            add(job.file, [&] { return placeIn(files.modelOf(job)); });
            add(job.metadata, [&] { return files.metadataOf(job); });
            add(job.thumbnail, [&] { return files.thumbnailOf(job); });
            return true;
        },
        m_cancel);
    QStringList maps;
    for (const QByteArray &name : names)
        //: Stands for a path
        maps << escaped(name) + u'=' + Text::tr("NEW_PLACE");
    return maps;
}

void AdviceSearch::adviseLargeFiles()
{
    Bytes bytes = 0;
    int files = 0;
    for (const Jobs::LayoutFolder &folder : m_layout.folders()) {
        const auto root =
            folder.exists ? Files::Folder::openRoot(folder.path) : Result<Files::Folder>(Error{});
        if (!root)
            continue;
        const auto count = [&](const Files::WalkEntry &entry) {
            const Files::FileStatus &status = entry.status;
            const bool isLarge = status.kind == Files::FileKind::Regular && status.links == 1
                                 && status.identity.device == m_disk
                                 && status.identity.size >= m_inputs.largeFile;
            files += isLarge ? 1 : 0;
            bytes += isLarge ? status.allocated : 0;
            return Files::WalkStep::Continue;
        };
        (void)Files::walkTree(*root, count, m_cancel);
    }
    add(bytes, Text::tr("Look at the %n file(s) of %1 or more, whether all of them are needed.",
                        nullptr, files)
                   .arg(Settings::largeFileText(m_inputs.largeFile)));
}

void AdviceSearch::adviseLogs()
{
    for (const QByteArray &folder : m_inputs.logs) {
        const auto usage = isOnDisk(folder) ? Storage::folderUsage(folder, m_cancel)
                                            : Result<Storage::FolderUsage>(Error{});
        addPlace(usage && usage->files > 0 ? usage->allocated : 0,
                 Text::tr("Take old logs out of %1.").arg(escaped(folder)),
                 Text::tr("Take old logs out of their folder."), folder);
    }
}

void AdviceSearch::adviseDatabase()
{
    const Database::Connection &farm = m_inputs.store.connection();
    const QByteArray &path = farm.path();
    if (!isOnDisk(path.first(std::max<qsizetype>(path.lastIndexOf('/'), 1))))
        return;
    const auto number = [&farm](const QString &sql) {
        QSqlQuery query = farm.query();
        return query.exec(sql) && query.next() ? query.value(0).toLongLong() : 0;
    };
    addPlace(number(u"PRAGMA freelist_count"_s) * number(u"PRAGMA page_size"_s),
             Text::tr("Compact the database %1, once there is room for a second one.")
                 .arg(escaped(path)),
             Text::tr("Compact the database, once there is room for a second one."), path);
}

} // namespace

std::vector<Advice> findAdvice(const AdviceInputs &inputs, const CancelToken &cancel)
{
    return AdviceSearch(inputs, cancel).findAll();
}

} // namespace Printkeeper::Cleanup
