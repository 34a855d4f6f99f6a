// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demojobs.h"
#include "demo/tree.h"

namespace Printkeeper::Demo {

/// Writes a job's model, sidecars and thumbnail into the uploads; nothing for a lost one.
Result<void> writeJobFiles(Tree &uploads, const DemoJob &job);

/// Writes what no row owns: orphan files, temporary ones, young and old, and in the shape `job` the
/// web app's lock files. `now` in milliseconds since the epoch.
Result<void> writeStrays(Tree &uploads, const DemoRequest &request, qint64 now);

} // namespace Printkeeper::Demo
