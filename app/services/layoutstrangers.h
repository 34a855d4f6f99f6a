// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farm.h"

namespace Printkeeper::Services {

/// Adds to the strangers what lies in the folders of the statuses and is neither a file nor a
/// folder: links, pipes, sockets, devices. None of them is opened or followed. Beyond a thousand
/// strangers they are only counted.
void addStrangers(const Jobs::FarmLayout &layout, LayoutReport &report);

} // namespace Printkeeper::Services
