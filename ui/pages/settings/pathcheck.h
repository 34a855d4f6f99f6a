// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "settings/jobssettings.h"

#include <QByteArray>
#include <QString>

namespace Printkeeper::SettingsView {

enum class PathKind { Folder, File };

/// What is at a path now, in one sentence, and whether it is what it should be.
struct PathFacts
{
    QString sentence;
    bool isGood = false;
};

/// Looks at `path`. Blocks where the disk does: not for the GUI thread.
PathFacts lookAtPath(const QByteArray &path, PathKind kind);

/// Opens the database to read, finds its job table, and says how many jobs that has, or why it
/// cannot be used. Blocks where the disk or a lock does: not for the GUI thread.
PathFacts lookAtDatabase(const QByteArray &path, const Settings::JobsSettings &jobs,
                         const CancelToken &cancel);

} // namespace Printkeeper::SettingsView
