// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/operation.h"

namespace Printkeeper::Cleanup {

/// The compact text of `toJson`, to the byte, without the objects in between: a run writes two of
/// them for each job, and those took longer than all that SQLite does.
QByteArray journalText(const RowChange &change);
QByteArray journalText(const std::vector<FileMove> &moves);
QByteArray journalText(const Jobs::FilePlace &place);

} // namespace Printkeeper::Cleanup
