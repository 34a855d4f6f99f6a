// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/farmsettings.h"

namespace Printkeeper::Jobs {

/// `farm/path_map`: paths as the database calls them, here. The longest mapping that matches whole
/// components wins; a path that none matches stays as it is.
QByteArray mapToHere(const std::vector<Settings::PathMapping> &map, const QByteArray &path);
QByteArray mapToThere(const std::vector<Settings::PathMapping> &map, const QByteArray &path);

} // namespace Printkeeper::Jobs
