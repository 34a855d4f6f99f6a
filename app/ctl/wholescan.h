// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// Scans a folder with progress on the terminal. Without a path it is the folder of uploads. What
/// was not read to its end is Cancelled.
Result<Services::ScannedTree> wholeScan(const Context &context, Services::ScanRequest request);

} // namespace Printkeeper::Ctl
