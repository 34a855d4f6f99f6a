// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Printkeeper::Files {

/// What a file or folder is called until it is whole: `.NAME.tmp-` and something random, with as
/// much of the name as fits.
QByteArray temporaryName(const QByteArray &name);

/// Whether `candidate` is such a name of `name`.
bool isTemporaryOf(const QByteArray &candidate, const QByteArray &name);

} // namespace Printkeeper::Files
