// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/statuskey.h"

#include <QString>
#include <QStringList>

namespace Printkeeper::Jobs {

/// Stands for "no status" where a filter asks for a key; no spelling has it, for keys have no
/// hyphen.
inline constexpr QLatin1StringView NoStatusKey("no-status");

using Settings::statusKey;

/// The key of the status that a folder's name means: `archive` and `Archived` are both `archived`;
/// empty when no known status is meant.
QString statusKeyOfFolder(const QString &folderName);

/// The keys of the statuses that farms are known to have, in the order of a job's life.
QStringList knownStatusKeys();

/// The status of `key` spelled as the texts of `examples` (statuses in use) are: upper case, camel
/// case, lower case, with the prefix `Status.` or without.
QString spelledLike(const QString &key, const QStringList &examples);

/// The status for people, translated: "Ready to print". One that is not known as it is spelled, on
/// one line; an empty one as "No status".
QString statusTitle(const QString &spelling);

} // namespace Printkeeper::Jobs
