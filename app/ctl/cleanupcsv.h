// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "cleanup/cleanupplan.h"

namespace Printkeeper::Ctl {

/// The actions of a plan or run as a CSV file: one line an action, with the person, so that people
/// can be warned.
QByteArray cleanupCsv(const Cleanup::CleanupReport &report, const QByteArray &uploads);

/// Whether a new file can be made at `path`, before anything is done that cannot be asked again.
/// Refused (code `file-exists`) when there is one; never overwritten.
Result<void> checkNewFile(const QByteArray &path);

/// Writes a new file, wholly or not at all; Refused like checkNewFile().
Result<void> writeNewFile(const QByteArray &path, const QByteArray &content);

} // namespace Printkeeper::Ctl
