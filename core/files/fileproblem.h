// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Printkeeper::Files {

/// An errno of a file call as an Error. `sentence` says what could not be done to which path; what
/// a person can do about it follows. Codes beyond the kinds: `exists`, `not-empty` (both Refused),
/// `symlink`, `other-file-system`, `name-too-long` (Invalid).
Error fileError(int error, const QString &sentence);

/// The Error for a path that is no isSafeRelativePath(), or no single component where one is
/// needed: Invalid, code `unsafe-path`.
Error unsafePath(const QByteArray &path);

/// The Error for a link, FIFO, socket, device or folder where a regular file is needed: Refused,
/// code `not-a-file`.
Error notAFile(const QByteArray &path);

/// The Error for a file that is another one now than the one that was looked at: Refused, code
/// `changed`.
Error changedWhileRead(const QByteArray &path);

} // namespace Printkeeper::Files
