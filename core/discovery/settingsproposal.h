// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discovery/farmfinding.h"

namespace Printkeeper::Discovery {

/// The settings that the finding speaks for, with reasons, and sentences for what is found but
/// cannot be written as a setting or is said twice in different ways.
void propose(FarmFinding &farm);

} // namespace Printkeeper::Discovery
