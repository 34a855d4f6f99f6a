// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/logwriter.h"
#include "cleanup/cleanupplan.h"
#include "cleanup/operation.h"

namespace Printkeeper::Cleanup {

/// What the log says of an action that was run: one line; English, names escaped.
QString logText(const CleanupAction &action);
LogLevel logLevelOf(const CleanupAction &action);

/// The same of an operation: "remove-upload job 17", and "… done: FROM -> TO" with a remark, unless
/// it is empty, in parentheses.
QString logName(const Operation &operation);
QString doneText(const Operation &operation, const QString &remark);

/// Where the files of an action that was done lie now, in their order, by the moves that it took.
std::vector<Jobs::FilePlace> placesBehind(const CleanupAction &action,
                                          const std::vector<FileMove> &moves);
/// Of a folder where no file can be given its mode and times.
QString plainFolderText(const QByteArray &folder);

} // namespace Printkeeper::Cleanup
