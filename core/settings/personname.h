// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/privacysettings.h"

#include <QString>

namespace Printkeeper::Settings {

/// A person's name as a place may show it: whole, as "A. L.", or not at all. Of an address only
/// what stands before the @ counts.
QString shownName(const QString &name, NameStyle style);

} // namespace Printkeeper::Settings
