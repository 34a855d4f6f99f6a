// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Printkeeper::Files {

/// Whether strangers alone hold a flock(2) on the folder: accounts that are neither root, its owner
/// nor our own and may not write there, for it takes no more than to read a folder to lock it.
/// False when it cannot be told who holds one, as from within another container, and where others
/// than the owner may write.
bool isHeldByStrangers(const QByteArray &folder);

} // namespace Printkeeper::Files
