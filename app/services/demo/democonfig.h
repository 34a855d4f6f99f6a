// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demofarm.h"

namespace Printkeeper::Demo {

/// The cron file that one installation ships, byte for byte with its faults: a comment after a
/// blank, no user, a line of one blank, no newline at the end.
QByteArray fieldCrontab();

/// The text of printkeeper.conf for the farm at `report.directory`; `note` becomes a comment.
QByteArray configText(const DemoReport &report, DemoShape shape, const QByteArray &note);

} // namespace Printkeeper::Demo
