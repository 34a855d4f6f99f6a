// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/folderproblem.h"

#include "base/escape.h"
#include "settings/farmsettings.h"
#include "settings/settingreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::FolderProblem)
};

constexpr QByteArrayView PrivateFolder = "/.printkeeper"; ///< in uploads, or where a status lies

/// What a folder of jobs must not hold.
struct Neighbour
{
    enum class Kind { Uploads, OurFolder, Other };
    QByteArray path;
    QString setting;
    Kind kind = Kind::Other;
};

struct Danger
{
    enum class Way { Is, Holds, LiesIn };
    Way way;
    QByteArray path;
    QString setting; ///< empty for Printkeeper's own folder
};

QByteArray pathAsSeen(const QByteArray &path, Links links)
{
    if (links == Links::AsWritten || path.isEmpty())
        return path;
    std::error_code error;
    const auto real = std::filesystem::weakly_canonical(path.toStdString(), error);
    return error ? path : QByteArray::fromStdString(real.native());
}

bool isBelow(const QByteArray &path, const QByteArray &folder)
{
    return path.size() > folder.size() && path.startsWith(folder)
           && (folder == "/" || path.at(folder.size()) == '/');
}

bool isIn(const QByteArray &path, const QByteArray &folder)
{
    return path == folder || isBelow(path, folder);
}

/// Of uploads that lie in a folder of that name themselves it is only another one.
QByteArray privateFolderAbove(const QByteArray &path, const QByteArray &uploads)
{
    const qsizetype begin = isIn(path, uploads) ? uploads.size() : 0;
    const qsizetype found = (path + '/').indexOf(PrivateFolder.toByteArray() + '/', begin);
    const QByteArray folder = path.left(found < 0 ? 0 : found + PrivateFolder.size());
    return isIn(uploads, folder) ? QByteArray() : folder;
}

class Neighbourhood
{
public:
    Neighbourhood(const FarmSettings &farm, const QByteArray &backups, Links links);

    std::optional<Danger> dangerOf(const QByteArray &folder) const;

private:
    void add(const QByteArray &path, const QString &setting,
             Neighbour::Kind kind = Neighbour::Kind::Other)
    {
        if (!path.isEmpty())
            m_neighbours.push_back({pathAsSeen(path, m_links), setting, kind});
    }

    Links m_links;
    QByteArray m_uploads;
    std::vector<Neighbour> m_neighbours;
};

Neighbourhood::Neighbourhood(const FarmSettings &farm, const QByteArray &backups, Links links)
    : m_links(links)
    , m_uploads(pathAsSeen(farm.uploads, links))
{
    add(farm.uploads, u"farm/uploads"_s, Neighbour::Kind::Uploads);
    if (!farm.database.contains(u"://"_s)) {
        const QByteArray database = farm.database.toUtf8();
        add(database, u"farm/database"_s);
        // A link to it may lie elsewhere.
        add(database.left(database.lastIndexOf('/')), u"farm/database"_s);
    }
    add(farm.state, u"farm/state"_s, Neighbour::Kind::OurFolder);
    add(farm.logs, u"farm/logs"_s, Neighbour::Kind::OurFolder);
    add(backups, u"backup/directory"_s);
    add(farm.crontab, u"farm/crontab"_s);
}

std::optional<Danger> Neighbourhood::dangerOf(const QByteArray &folder) const
{
    using enum Danger::Way;
    const QByteArray here = pathAsSeen(folder, m_links);
    if (const QByteArray ours = privateFolderAbove(here, m_uploads); !ours.isEmpty())
        return Danger{here == ours ? Is : LiesIn, ours, {}};
    for (const Neighbour &neighbour : m_neighbours) {
        if (isBelow(neighbour.path, here))
            return Danger{Holds, neighbour.path, neighbour.setting};
        if (here == neighbour.path && neighbour.kind != Neighbour::Kind::Uploads)
            return Danger{Is, neighbour.path, neighbour.setting};
        if (neighbour.kind == Neighbour::Kind::OurFolder && isBelow(here, neighbour.path)
            && !isIn(m_uploads, neighbour.path))
            return Danger{LiesIn, neighbour.path, neighbour.setting};
    }
    return std::nullopt;
}

QString nameOf(const Danger &danger)
{
    return danger.setting.isEmpty() ? Text::tr("Printkeeper's own files") : danger.setting;
}

QString sentenceFor(const Danger &danger)
{
    switch (danger.way) {
    case Danger::Way::Is:
        //: %1: a setting; %2 and %3: a path; %4: another setting; %5: a file
        return Text::tr("%1 is %2, but that is %3 (%4); name a folder of its own for these jobs "
                        "in %5.");
    case Danger::Way::Holds:
        //: %1: a setting; %2 and %3: a path; %4: another setting; %5: a file
        return Text::tr("%1 is %2, but that folder holds %3 (%4); name a folder of its own for "
                        "these jobs in %5.");
    case Danger::Way::LiesIn:
        //: %1: a setting; %2 and %3: a path; %4: another setting; %5: a file
        return Text::tr("%1 is %2, but that folder lies in %3 (%4); name a folder of its own for "
                        "these jobs in %5.");
    }
    Q_UNREACHABLE();
}

/// By the setting that names them.
QMap<QString, QByteArray> namedFolders(const FarmSettings &farm)
{
    QMap<QString, QByteArray> folders;
    if (!farm.archive.isEmpty())
        folders.insert(u"farm/archive"_s, farm.archive);
    for (auto set = farm.layout.begin(); set != farm.layout.end(); ++set)
        folders.insert(u"layout/"_s + set.key(),
                       set->startsWith('/') ? *set : farm.uploads + '/' + *set);
    return folders;
}

} // namespace

std::optional<Error> layoutProblem(const SettingValues &values, const FarmSettings &farm,
                                   Links links)
{
    const QMap<QString, QByteArray> folders = namedFolders(farm);
    if (folders.isEmpty())
        return std::nullopt;
    const auto backups = pathSetting(values, u"backup/directory"_s, farm.root);
    const Neighbourhood neighbours(farm, backups.value_or(QByteArray()), links);
    for (auto folder = folders.begin(); folder != folders.end(); ++folder) {
        if (const auto danger = neighbours.dangerOf(*folder))
            return badSetting(sentenceFor(*danger).arg(folder.key(), escaped(*folder),
                                                       escaped(danger->path), nameOf(*danger),
                                                       placeOf(values, folder.key())));
    }
    return std::nullopt;
}

std::optional<Error> folderProblem(const QByteArrayList &folders, const FarmSettings &farm)
{
    const Neighbourhood neighbours(farm, {}, Links::Followed);
    for (const QByteArray &folder : folders) {
        if (const auto danger = neighbours.dangerOf(folder))
            //: %1 and %2: a path; %3: a setting
            return badSetting(
                Text::tr("Files of jobs in %1 would be mixed with %2 (%3); remove the "
                         "link that leads there, or change that setting.")
                    .arg(escaped(folder), escaped(danger->path), nameOf(*danger)));
    }
    return std::nullopt;
}

} // namespace Printkeeper::Settings
