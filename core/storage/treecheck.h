// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/disktree.h"

namespace Printkeeper::Storage {

/// Whether a tree can be made of parts that come from a file: every number in them is one of
/// something, and every way up ends at the root. The slabs are sound already.
bool isSoundTree(const TreeParts &parts);

} // namespace Printkeeper::Storage
