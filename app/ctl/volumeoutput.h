// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/textoutput.h"
#include "tasks/farmstatus.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Printkeeper::Ctl {

/// The figures of a volume, as `status` and `check-disk` write them.
QJsonObject volumeJson(const Tasks::VolumeStatus &volume);
QJsonArray volumesJson(const std::vector<Tasks::VolumeStatus> &volumes);

/// A table of volumes for people.
void printVolumes(Console &console, const std::vector<Tasks::VolumeStatus> &volumes);

/// How a level ("ok", "warning", "critical") looks.
Tone toneOfLevel(const QString &level);

} // namespace Printkeeper::Ctl
