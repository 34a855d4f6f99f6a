// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "database/connection.h"

namespace Printkeeper::Cleanup {

/// The random id in `uploads/.printkeeper/farm`, which says that these are the uploads we know: a
/// disk that is not mounted or another one in its place has none or a different one.
/// Guard `root`: it is missing or another one than `state.db` remembers, or none of the layout's
/// folders is there. Reads only.
Result<std::optional<Refusal>> rootRefusal(const Jobs::FarmLayout &layout,
                                           const std::optional<QString> &rememberedId);

/// The id to remember: the one in uploads, or a new one that is written there.
Result<QString> ensureFarmMark(const QByteArray &uploads);

} // namespace Printkeeper::Cleanup
