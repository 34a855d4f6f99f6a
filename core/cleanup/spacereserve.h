// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Printkeeper::Cleanup {

/// Space that is kept back for the day on which a disk is full: `.printkeeper/reserve` below a
/// folder, 2 MiB that no compression can shrink and 8 empty files. Without it nothing could be
/// written then, not even what is about to be freed.

/// How much room there must be for a reserve: as much again, so that it is not what fills the disk;
/// or bare room for it, where it was spent and goes back.
enum class ReserveRoom { Ample, Bare };

/// Makes the reserve in `folder`, or what is missing of it; with too little room nothing is done.
Result<void> makeReserve(const QByteArray &folder, ReserveRoom room = ReserveRoom::Ample);

/// Gives it back to the disk. What cannot be removed stays.
void spendReserve(const QByteArray &folder);

/// Whether all of it is there.
bool hasReserve(const QByteArray &folder);

} // namespace Printkeeper::Cleanup
