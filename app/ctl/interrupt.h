// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"

namespace Printkeeper::Ctl {

/// From now on SIGINT, SIGTERM and SIGHUP ask the running command to stop by `token`, which must
/// outlive the process's use of them; and writing to a closed pipe, or more to a file than the
/// system allows, is an error instead of a death in the middle of a run. A SIGHUP that nohup(1)
/// ignores stays ignored.
void cancelOnSignals(CancelToken &token);

} // namespace Printkeeper::Ctl
