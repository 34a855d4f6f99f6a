// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/farmsettings.h"

namespace Printkeeper::Discovery {

/// A folder of this machine that a container sees under another name.
using Mount = Settings::PathMapping;

/// The bind mounts of a docker-compose file that lies in `folder`: short (`./uploads:/app/uploads`)
/// and long (`source:` and `target:`) form. A scan of the lines, no YAML reader: named volumes,
/// variables and what leads above `folder` by `..` are left out.
std::vector<Mount> parseComposeMounts(const QByteArray &content, const QByteArray &folder);

} // namespace Printkeeper::Discovery
