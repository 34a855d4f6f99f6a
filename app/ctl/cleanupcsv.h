// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace Printkeeper::Ctl {

/// Whether a new file can be made at `path`, before anything is done that cannot be asked again.
/// Refused (code `file-exists`) when there is one; never overwritten.
Result<void> checkNewFile(const QByteArray &path);

/// Writes a new file, wholly or not at all; Refused like checkNewFile().
Result<void> writeNewFile(const QByteArray &path, const QByteArray &content);

} // namespace Printkeeper::Ctl
