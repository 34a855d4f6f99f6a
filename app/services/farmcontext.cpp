// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/farmcontext.h"

#include <QCoreApplication>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

bool isFolder(const QByteArray &path)
{
    struct stat status = {};
    return ::stat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode);
}

} // namespace

Result<QByteArray> FarmContext::databasePath() const
{
    if (farm.database.contains("://"_L1)) {
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate(
                         "Printkeeper::Farm", "The database %1 is on a server, which this "
                                              "version cannot maintain; set farm/database to the "
                                              "path of a SQLite file.")
                         .arg(farm.database.section(u'@', -1)),
                     {},
                     u"bad-setting"_s};
    }
    return farm.database.toUtf8();
}

std::vector<Storage::WatchedPath> FarmContext::watchedPaths() const
{
    std::vector<Storage::WatchedPath> paths{{u"uploads"_s, farm.uploads}};
    if (!farm.archive.isEmpty())
        paths.push_back({u"archive"_s, farm.archive});
    if (const auto database = databasePath())
        paths.push_back({u"database"_s, *database});
    paths.push_back({u"logs"_s, farm.logs});
    if (!backup.directory.isEmpty())
        paths.push_back({u"backups"_s, backup.directory});
    paths.push_back({u"state"_s, farm.state});
    return paths;
}

LogWriter FarmContext::log(const QByteArray &name) const
{
    const QByteArray folder = isFolder(farm.logs) ? farm.logs : QByteArray(FallbackLogs);
    return {folder + '/' + name, farm.timezone, clock};
}

} // namespace Printkeeper::Services
