// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace Printkeeper::Ctl {

/// What a script learns without reading anything.
enum class ExitCode {
    Done = 0,        ///< and nothing is wrong
    Attention = 1,   ///< done, and something needs attention
    Usage = 2,       ///< the call or the settings are wrong
    Refused = 3,     ///< by a guard; nothing was changed
    CouldNotRun = 4, ///< locked, no such file, no permission …
    Cancelled = 130,
};

/// How a command ends that was stopped by `error`.
ExitCode exitCodeFor(const Error &error);

} // namespace Printkeeper::Ctl
