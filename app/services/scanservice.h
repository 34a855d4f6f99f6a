// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farm.h"
#include "services/farmcontext.h"

#include <optional>

namespace Printkeeper::Services {

/// Farm::scan(). The state folder keeps the last scan of uploads and that of the last other path.
Result<ScannedTree> scanOf(const FarmContext &context, const ScanRequest &request,
                           const Storage::ScanProgressFunction &progress,
                           const CancelToken &cancel);

/// The last scan of uploads, with what has changed in its folders since; for looking only. Empty
/// when there is none, or none of the last day.
std::optional<Storage::DiskTree> lastScan(const FarmContext &context, const CancelToken &cancel);

/// The scan of uploads that the state folder keeps, as it was. Empty when there is none.
std::optional<Storage::DiskTree> keptScan(const FarmContext &context);
/// Another one whenever that is another one, and quickly found; empty when there is none.
QString keptScanMark(const FarmContext &context);

/// The folder at an absolute path; empty when it is not below what was scanned.
std::optional<Storage::NodeIndex> folderAt(const Storage::DiskTree &tree, const QByteArray &path);

} // namespace Printkeeper::Services
