// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/volumeoutput.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/jsonoutput.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Volumes)
};

QString shownLevel(const QString &level)
{
    if (level == "critical"_L1)
        return Text::tr("critical");
    return level == "warning"_L1 ? Text::tr("warning") : Text::tr("ok");
}

} // namespace

QJsonObject volumeJson(const Tasks::VolumeStatus &volume)
{
    QJsonObject json{{u"roles"_s, QJsonArray::fromStringList(volume.roles)},
                     {u"total_bytes"_s, volume.total},
                     {u"used_bytes"_s, volume.used},
                     {u"available_bytes"_s, volume.available},
                     {u"used_percent"_s, volume.usedPercent},
                     {u"threshold_percent"_s, volume.warningPercent},
                     {u"critical_percent"_s, volume.criticalPercent},
                     {u"level"_s, volume.level}};
    insertName(json, u"path"_s, volume.path);
    return json;
}

QJsonArray volumesJson(const std::vector<Tasks::VolumeStatus> &volumes)
{
    QJsonArray all;
    for (const Tasks::VolumeStatus &volume : volumes)
        all.append(volumeJson(volume));
    return all;
}

void printVolumes(Console &console, const std::vector<Tasks::VolumeStatus> &volumes)
{
    TextTable table({Align::Left, Align::Right, Align::Right, Align::Right, Align::Right,
                     Align::Left, Align::Left});
    table.setTitles({Text::tr("Volume"), Text::tr("Size"), Text::tr("Used"), Text::tr("Free"),
                     Text::tr("Used %"), Text::tr("Level"), Text::tr("Holds")});
    for (const Tasks::VolumeStatus &volume : volumes) {
        const Tone tone = toneOfLevel(volume.level);
        table.addRow({escaped(volume.path),
                      formatBytes(volume.total),
                      formatBytes(volume.used),
                      formatBytes(volume.available),
                      {QString::number(volume.usedPercent) + u" %"_s, tone},
                      {shownLevel(volume.level), tone},
                      volume.roles.join(u", "_s)});
    }
    table.print(console);
}

Tone toneOfLevel(const QString &level)
{
    if (level == "critical"_L1)
        return Tone::Critical;
    return level == "warning"_L1 ? Tone::Warning : Tone::Good;
}

} // namespace Printkeeper::Ctl
