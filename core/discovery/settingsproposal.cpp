// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/settingsproposal.h"

#include "base/escape.h"
#include "jobs/status.h"
#include "settings/settingcheck.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Discovery {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Discovery)
};

/// Leaves out what may not be written, such as a path that is not UTF-8, and says so.
void add(FarmFinding &farm, const QString &key, const QByteArray &value, const QString &why)
{
    const QString text = QString::fromUtf8(value);
    const auto *known = Settings::findSettingKey(key);
    if (known && isUtf8(value) && Settings::isAllowed(*known, text))
        farm.proposed.push_back({key, text, why});
    else
        farm.problems += Text::tr("%1 was found for %2, but cannot be written as a setting.")
                             .arg(escaped(value), key);
}

void addUnlessDefault(FarmFinding &farm, const QString &key, const QByteArray &value,
                      const QByteArray &byDefault, const QString &why)
{
    if (!value.isEmpty() && value != byDefault)
        add(farm, key, value, why);
}

void addPlaces(FarmFinding &farm)
{
    add(farm, u"farm/root"_s, farm.root,
        Text::tr("The folder that holds the web app's database and the uploads."));
    addUnlessDefault(farm, u"farm/uploads"_s, farm.uploads, farm.root + "/uploads",
                     Text::tr("The folders named after statuses lie here."));
    addUnlessDefault(farm, u"farm/database"_s, farm.database, farm.root + "/instance/app.db",
                     Text::tr("%Ln job(s) were read in it.", nullptr, int(farm.jobs)));
    addUnlessDefault(farm, u"farm/logs"_s, farm.logs, farm.root + "/logs",
                     Text::tr("The web app writes its logs here."));
    if (farm.thumbnails != farm.uploads + "/thumbnails"
        && farm.thumbnails != farm.root + "/thumbnails")
        addUnlessDefault(farm, u"farm/thumbnails"_s, farm.thumbnails, {},
                         Text::tr("The pictures of the jobs lie here."));
    addUnlessDefault(farm, u"farm/crontab"_s, farm.crontab, "/etc/cron.d/maintenance-cron",
                     farm.crontabMistake.isEmpty()
                         ? Text::tr("This file starts the maintenance today.")
                         : Text::tr("This file is meant to start the maintenance, but has a "
                                    "mistake, so nothing in it runs."));
    for (const auto &map : farm.pathMap)
        add(farm, u"farm/path_map"_s, map.there + '=' + map.here,
            Text::tr("The web app runs in a container and calls this folder %1.")
                .arg(escaped(map.there)));
}

void addStatuses(FarmFinding &farm)
{
    QString completed, pickedUp;
    for (const QString &status : farm.statuses.keys()) {
        const QString key = Jobs::statusKey(status);
        if (key == u"completed"_s)
            completed = status;
        else if (key == u"paidpickedup"_s)
            pickedUp = status;
    }
    if (pickedUp.isEmpty())
        return;
    const QStringList both{completed.isEmpty() ? u"Completed"_s : completed, pickedUp};
    if (!pickedUp.contains(u','))
        add(farm, u"cleanup/archive_statuses"_s, both.join(u',').toUtf8(),
            Text::tr("Jobs that were paid and picked up are done as well."));
}

void addThresholds(FarmFinding &farm)
{
    QMap<QString, FoundThreshold> first;
    for (const FoundThreshold &found : farm.thresholds) {
        if (!first.contains(found.key)) {
            first.insert(found.key, found);
        } else if (const auto &known = first[found.key]; known.value != found.value) {
            farm.problems += Text::tr("%1 in line %2 says %3, but %4 in line %5 says %6; the first "
                                      "is proposed.")
                                 .arg(escaped(known.file))
                                 .arg(known.line)
                                 .arg(known.value, escaped(found.file))
                                 .arg(found.line)
                                 .arg(found.value);
        }
    }
    for (const FoundThreshold &found : std::as_const(first)) {
        const auto *key = Settings::findSettingKey(found.key);
        addUnlessDefault(farm, found.key, found.value.toUtf8(), key->defaultText.toUtf8(),
                         Text::tr("As in line %1 of %2.").arg(found.line).arg(escaped(found.file)));
    }
}

/// A critical level below the warning would be refused.
void keepOrder(FarmFinding &farm)
{
    int warning = 90;
    int critical = 95;
    for (const ProposedSetting &setting : farm.proposed) {
        if (setting.key == u"disk/warning_percent"_s)
            warning = setting.value.toInt();
        else if (setting.key == u"disk/critical_percent"_s)
            critical = setting.value.toInt();
    }
    if (critical >= warning)
        return;
    std::erase_if(farm.proposed, [](const ProposedSetting &setting) {
        return setting.key == u"disk/critical_percent"_s;
    });
    add(farm, u"disk/critical_percent"_s, QByteArray::number(std::min(warning + 3, 100)),
        Text::tr("It must not be below the warning at %1 %.").arg(warning));
}

} // namespace

void propose(FarmFinding &farm)
{
    addPlaces(farm);
    addStatuses(farm);
    addThresholds(farm);
    keepOrder(farm);
}

} // namespace Printkeeper::Discovery
