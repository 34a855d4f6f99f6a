// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Printkeeper::Assistant {

/// What would be written for the setting `key`, for people: statuses by their names, a number with
/// its unit.
QString valueText(const QString &key, const QString &text);

} // namespace Printkeeper::Assistant
