// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "services/farm.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// One job from its row over its path, its file and that file's owner to the rule that takes it and
/// what the next cleanup would do with it, a line each. Writes nothing.
std::vector<CheckLine> followJob(const FarmContext &context, const QString &id,
                                 const CancelToken &cancel);

} // namespace Printkeeper::Services
