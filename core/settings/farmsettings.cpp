// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/farmsettings.h"

#include "settings/folderproblem.h"
#include "settings/settingparsing.h"
#include "settings/settingreader.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

/// The farm's user, to whom the system's state folder was given, is no "normal user" who keeps a
/// state of his own: root's cron and that user's daemon must find the same one.
bool isOwnFolder(const QByteArray &path)
{
    struct stat status = {};
    return ::lstat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode)
           && status.st_uid == ::geteuid();
}

/// A URL stays as it is.
QString databaseOf(const QString &text, const QByteArray &root)
{
    if (text.startsWith(u"postgresql://"_s))
        return text;
    const bool hangsOnRoot = text.startsWith(u"root/"_s);
    const QString path = hangsOnRoot ? QString::fromUtf8(root) + text.mid(4) : text;
    return QString::fromUtf8(parsePath(path).value_or(QByteArray()));
}

} // namespace

QByteArray defaultStateFolder()
{
    const QByteArray ofSystem = "/var/lib/printkeeper";
    if (::geteuid() == 0 || isOwnFolder(ofSystem))
        return ofSystem;
    QByteArray base = qgetenv("XDG_STATE_HOME");
    if (!base.startsWith('/')) // a relative one is to be ignored, says the XDG specification
        base = QFile::encodeName(QDir::homePath()) + "/.local/state";
    return base + "/printkeeper";
}

Result<FarmSettings> FarmSettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    FarmSettings farm;
    farm.root = reader.path(u"farm/root"_s);
    farm.uploads = reader.path(u"farm/uploads"_s, farm.root);
    farm.database = databaseOf(reader.text(u"farm/database"_s), farm.root);
    farm.logs = reader.path(u"farm/logs"_s, farm.root);
    farm.crontab = reader.path(u"farm/crontab"_s);
    farm.thumbnails = reader.path(u"farm/thumbnails"_s);
    farm.archive = reader.path(u"farm/archive"_s);
    farm.pathMap = reader.parsed(u"farm/path_map"_s, parsePathMap);
    farm.state = reader.path(u"farm/state"_s);
    if (farm.state.isEmpty())
        farm.state = defaultStateFolder();
    farm.timezone = reader.parsed(u"farm/timezone"_s, parseTimeZone);
    for (const QString &status : values.keysBelow(u"layout"_s)) {
        const QString key = u"layout/"_s + status;
        if (!status.contains(u'/')) // else it is a key that nobody knows
            farm.layout.insert(status, reader.parsed(key, parseFolder));
    }
    if (const auto problem = layoutProblem(values, farm, Links::AsWritten))
        reader.fail(*problem);
    return reader.result(farm);
}

} // namespace Printkeeper::Settings
