// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discovery/farmfinding.h"

namespace Printkeeper::Discovery {

/// The thresholds that a script, a Python module or an `.env` file names, in their order: by
/// assignments and defaults (`STALE_UPLOAD_DAYS = 7`, `os.getenv("COMPLETED_DAYS", "30")`),
/// parameters (`def check_disk_space(path, threshold=90)`), `timedelta(days=7)` and `find … -mtime
/// +30`. Reads the text and runs nothing; what it cannot be sure of it leaves out.
std::vector<FoundThreshold> parseThresholds(const QByteArray &content, const QByteArray &file);

} // namespace Printkeeper::Discovery
