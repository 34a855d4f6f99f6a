// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/logwriter.h"
#include "cleanup/cleanupplan.h"

namespace Printkeeper::Cleanup {

/// What the log says of an action that was run: one line; English, names escaped.
QString logText(const CleanupAction &action);
LogLevel logLevelOf(const CleanupAction &action);
/// Of a folder where no file can be given its mode and times.
QString plainFolderText(const QByteArray &folder);

} // namespace Printkeeper::Cleanup
