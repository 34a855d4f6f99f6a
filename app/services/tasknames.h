// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Printkeeper::Services {

/// The tasks that a schedule can run, in the order in which they are shown.
inline QStringList taskNames()
{
    return {QStringLiteral("cleanup"), QStringLiteral("check-disk")};
}

} // namespace Printkeeper::Services
